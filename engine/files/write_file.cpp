#include "files/write_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include "diagnostics/failure.h"

namespace codicil {

namespace fs = std::filesystem;

namespace {

constexpr mode_t usual_permissions = 0644;

[[noreturn]] void fail(const fs::path& path, std::string_view what, int error) {
  throw Failure(FailureKind::environment,
                fmt::format("`{}` cannot be {}: {}", path.string(), what, std::strerror(error)));
}

/// Writes the bytes to a new file beside `path` that nobody else knows; gives its name.
fs::path write_beside(const fs::path& path, std::string_view bytes, mode_t permissions) {
  std::string name =
      (path.parent_path() / fmt::format(".{}.XXXXXX", path.filename().string())).string();
  const int file = mkstemp(name.data());
  if (file < 0) fail(path, "written", errno);
  int error = 0;
  while (error == 0 && !bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written >= 0)
      bytes.remove_prefix(static_cast<std::size_t>(written));
    else if (errno != EINTR)
      error = errno;
  }
  if (error == 0 && (fchmod(file, permissions) != 0 || fsync(file) != 0)) error = errno;
  if (close(file) != 0 && error == 0) error = errno;
  if (error != 0) {
    unlink(name.c_str());
    fail(path, "written", error);
  }
  return name;
}

void make_folders(const fs::path& folder) {
  std::error_code error;
  if (!folder.empty()) fs::create_directories(folder, error);
  if (error) fail(folder, "made", error.value());
}

}  // namespace

void create_file(const fs::path& path, std::string_view bytes) {
  make_folders(path.parent_path());
  const fs::path written = write_beside(path, bytes, usual_permissions);
  // A hard link, unlike a rename, does not replace what may have come into being meanwhile.
  const int linked = link(written.c_str(), path.c_str());
  const int error = errno;
  unlink(written.c_str());
  if (linked == 0) return;
  if (error == EEXIST) {
    throw Failure(FailureKind::usage, fmt::format("`{}` exists already", path.string()));
  }
  fail(path, "written", error);
}

void replace_file(const fs::path& path, std::string_view bytes) {
  struct stat status {};
  const bool known = stat(path.c_str(), &status) == 0;
  const fs::path written =
      write_beside(path, bytes, known ? status.st_mode & 07777 : usual_permissions);
  if (rename(written.c_str(), path.c_str()) == 0) return;
  const int error = errno;
  unlink(written.c_str());
  fail(path, "written", error);
}

void delete_file(const fs::path& path) {
  if (unlink(path.c_str()) != 0) fail(path, "deleted", errno);
}

}  // namespace codicil
