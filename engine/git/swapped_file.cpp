#include "git/swapped_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "files/file_handle.h"
#include "files/system_words.h"

namespace codicil::git {
namespace {

namespace fs = std::filesystem;

mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

/// So that the names in it outlast a power cut in the order in which they were given.
void sync_folder(const fs::path& folder) {
  const FileHandle handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle) ::fsync(handle.number());
}

/// Writes it all to the disk; gives the `errno` of what failed, or 0.
int write_out(int file, std::string_view bytes, mode_t mode) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) return errno;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::fchmod(file, mode) == 0 && ::fsync(file) == 0 ? 0 : errno;
}

bool rename_with(const fs::path& from, const fs::path& to, unsigned flags) {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0;
}

}  // namespace

SwappedFile::SwappedFile(fs::path path, std::optional<std::string_view> bytes, SwapBy by)
    : path_(std::move(path)), by_(by), has_bytes_(bytes.has_value()) {
  try {
    make_folders();
    write(bytes.value_or(std::string_view()));
  } catch (...) {
    clear();
    throw;
  }
}

SwappedFile::~SwappedFile() {
  if (!is_over_) take_back();
}

SwappedFile::SwappedFile(SwappedFile&& other) noexcept
    : path_(std::move(other.path_)),
      waiting_(std::move(other.waiting_)),
      aside_(std::move(other.aside_)),
      made_folders_(std::move(other.made_folders_)),
      by_(other.by_),
      had_file_(other.had_file_),
      has_bytes_(other.has_bytes_),
      is_swapped_(other.is_swapped_),
      is_over_(std::exchange(other.is_over_, true)) {}

void SwappedFile::make_folders() {
  std::vector<fs::path> missing;
  for (fs::path folder = path_.parent_path(); !fs::exists(fs::symlink_status(folder));
       folder = folder.parent_path()) {
    missing.push_back(folder);
  }
  while (!missing.empty()) {
    if (::mkdir(missing.back().c_str(), 0777) != 0) {
      fail_to("make the folder", missing.back().string(), errno);
    }
    made_folders_.push_back(missing.back());
    missing.pop_back();
  }
}

void SwappedFile::write(std::string_view bytes) {
  struct stat status {};
  had_file_ = ::lstat(path_.c_str(), &status) == 0;
  std::string name = (path_.parent_path() / ".codicil-XXXXXX").string();
  FileHandle file(::mkostemp(name.data(), O_CLOEXEC));
  if (!file) fail_to("write", path_.string(), errno);
  waiting_ = name;
  int error = write_out(file.number(), bytes, had_file_ ? status.st_mode & 07777U : usual_mode());
  // Some file systems tell only now that the disk is full.
  if (::close(file.release()) != 0 && error == 0) error = errno;
  if (error != 0) fail_to("write", path_.string(), error);
}

/// In one step; false, with nothing changed, where the file system has no such step.
bool SwappedFile::exchange() {
  if (by_ == SwapBy::renaming) return false;
  const unsigned flags = had_file_ ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (rename_with(waiting_, path_, flags)) return true;
  if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) {
    fail_to("write", path_.string(), errno);
  }
  return false;
}

bool SwappedFile::put_aside() {
  const fs::path aside = waiting_.string() + ".old";
  if (::rename(path_.c_str(), aside.c_str()) != 0) return false;
  aside_ = aside;
  return true;
}

void SwappedFile::swap() {
  if (!has_bytes_) {
    if (had_file_ && ::rename(path_.c_str(), waiting_.c_str()) != 0) {
      fail_to("delete", path_.string(), errno);
    }
  } else if (!exchange()) {
    const bool is_ready = !had_file_ || put_aside();
    if (!is_ready || ::rename(waiting_.c_str(), path_.c_str()) != 0) {
      const int error = errno;
      if (!aside_.empty()) ::rename(aside_.c_str(), path_.c_str());
      aside_.clear();
      fail_to("write", path_.string(), error);
    }
  }
  is_swapped_ = true;
  sync_folder(path_.parent_path());
}

bool SwappedFile::take_back() noexcept {
  is_over_ = true;
  bool is_done = true;
  if (is_swapped_ && !aside_.empty()) {
    is_done = ::rename(aside_.c_str(), path_.c_str()) == 0;
  } else if (is_swapped_ && had_file_) {
    is_done = has_bytes_ ? rename_with(waiting_, path_, RENAME_EXCHANGE)
                         : ::rename(waiting_.c_str(), path_.c_str()) == 0;
  } else if (is_swapped_ && has_bytes_) {
    is_done = ::unlink(path_.c_str()) == 0;
  }
  // What could not be put back stays beside its place.
  if (is_done) clear();
  return is_done;
}

void SwappedFile::keep(const fs::path& root) noexcept {
  is_over_ = true;
  if (!waiting_.empty()) ::unlink(waiting_.c_str());
  if (!aside_.empty()) ::unlink(aside_.c_str());
  if (has_bytes_) return;
  for (fs::path folder = path_.parent_path(); folder != root && folder.has_relative_path();
       folder = folder.parent_path()) {
    if (::rmdir(folder.c_str()) != 0) return;
  }
}

void SwappedFile::clear() noexcept {
  if (!waiting_.empty()) ::unlink(waiting_.c_str());
  while (!made_folders_.empty()) {
    ::rmdir(made_folders_.back().c_str());
    made_folders_.pop_back();
  }
}

}  // namespace codicil::git
