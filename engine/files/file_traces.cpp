#include "files/file_traces.h"

#include <fcntl.h>

#include "diagnostics/failure.h"
#include "files/file_handle.h"
#include "files/walk_folder.h"

namespace codicil {

namespace {

std::int64_t nanoseconds(const timespec& time) {
  constexpr std::int64_t in_a_second = 1'000'000'000;
  return time.tv_sec * in_a_second + time.tv_nsec;
}

FileTrace trace_of(const struct stat& status) {
  // A folder changes with what is in it, which has traces of its own, and with what is left out.
  if (S_ISDIR(status.st_mode)) return {.mode = status.st_mode, .file = status.st_ino};
  return {.mode = status.st_mode,
          .file = status.st_ino,
          .size = static_cast<std::uint64_t>(status.st_size),
          .modified = nanoseconds(status.st_mtim),
          .described = nanoseconds(status.st_ctim)};
}

bool is_hidden(const std::string& path) {
  return path[path.rfind('/') + 1] == '.';
}

void add_below(const std::filesystem::path& folder, FileTraces& traces) {
  FileHandle handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle) return;
  const std::string prefix = folder.string() + '/';
  try {
    walk_folder(std::move(handle), prefix, prefix,
                [&](const std::string& path, const struct stat& status) {
                  if (is_hidden(path)) return false;
                  traces.emplace(path, trace_of(status));
                  return S_ISDIR(status.st_mode) != 0;
                });
  } catch (const Failure&) {
    return;  // Whoever reads the folder says that it cannot be read.
  }
}

}  // namespace

FileTraces trace_itself(const std::filesystem::path& place) {
  struct stat status {};
  if (::stat(place.c_str(), &status) != 0) return {};
  return {{place.string(), trace_of(status)}};
}

FileTraces traces_of(const std::vector<std::filesystem::path>& places) {
  FileTraces traces;
  for (const std::filesystem::path& place : places) {
    FileTraces itself = trace_itself(place);
    if (!itself.empty() && S_ISDIR(itself.begin()->second.mode)) add_below(place, traces);
    traces.merge(itself);
  }
  return traces;
}

}  // namespace codicil
