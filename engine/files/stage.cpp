#include "files/stage.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <filesystem>

#include "diagnostics/failure.h"
#include "files/system_words.h"
#include "files/walk_folder.h"

namespace codicil {
namespace {

namespace fs = std::filesystem;

std::string sixteen_digits() {
  std::uint64_t number = 0;
  if (::getrandom(&number, sizeof number, 0) != sizeof number) {
    number = static_cast<std::uint64_t>(::getpid());
  }
  return fmt::format("{:016x}", number);
}

std::string make_folder_at(const SiteTarget& target) {
  std::string path = (target.parent / target.staging_name(sixteen_digits())).string();
  if (::mkdir(path.c_str(), 0755) != 0) fail_to("make a folder in", target.parent.string(), errno);
  return path;
}

/// The calls of one system, by path.
int rename_with(const std::string& from, const std::string& to, unsigned flags) {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags);
}

void write_all(int file, std::string_view bytes, int& error) {
  while (!bytes.empty() && error == 0) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      error = errno;
    }
  }
}

}  // namespace

Stage::Stage(const SiteTarget& target) : target_(target) {
  remove_leftovers();
  path_ = make_folder_at(target_);
  try {
    require_exchange();
    folder_ = FileHandle(::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder_) fail_to("read", path_, errno);
    if (::fchmod(folder_.number(), 0755) != 0) fail_to("open to all", path_, errno);
  } catch (...) {
    ::rmdir(path_.c_str());
    throw;
  }
}

void Stage::remove_leftovers() const {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(target_.parent, error)) {
    if (!target_.is_staging_name(entry.path().filename().string())) continue;
    if (entry.symlink_status(error).type() != fs::file_type::directory) continue;
    fs::remove_all(entry.path(), error);
  }
}

void Stage::require_exchange() const {
  const std::string other = make_folder_at(target_);
  const int status = rename_with(path_, other, RENAME_EXCHANGE);
  const int error = errno;
  ::rmdir(other.c_str());
  if (status == 0) return;
  throw Failure(
      FailureKind::environment,
      fmt::format("the file system of `{}` cannot exchange two folders in one step: {}",
                  target_.parent.string(), system_words(error)),
      "Publish to a folder on a local disk (ext4, xfs, btrfs), and copy the site from there.");
}

void Stage::fail(const char* doing, const std::string& path) const {
  fail_to(doing, target_.shown + '/' + path, errno);
}

void Stage::make_folders_of(const std::string& path) {
  const std::size_t last = path.rfind('/');
  const std::lock_guard lock(mutex_);
  if (last == path.npos || folders_.contains(std::string_view(path).substr(0, last))) return;
  for (std::size_t end = path.find('/'); end != path.npos; end = path.find('/', end + 1)) {
    const std::string folder = path.substr(0, end);
    if (!folders_.insert(folder).second) continue;
    if (::mkdirat(folder_.number(), folder.c_str(), 0755) != 0 ||
        ::fchmodat(folder_.number(), folder.c_str(), 0755, 0) != 0) {
      fail("make the folder", folder);
    }
  }
}

void Stage::write(const std::string& path, std::string_view bytes) {
  make_folders_of(path);
  FileHandle file(::openat(folder_.number(), path.c_str(),
                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
  if (!file) fail("write", path);
  int error = 0;
  write_all(file.number(), bytes, error);
  if (error == 0 && ::fchmod(file.number(), 0644) != 0) error = errno;
  // Some file systems tell only now that the disk is full.
  if (::close(file.release()) != 0 && error == 0 && errno != EINTR) error = errno;
  errno = error;
  if (error != 0) fail("write", path);
}

bool Stage::link(int folder, const std::string& original, const std::string& path) {
  make_folders_of(path);
  if (::linkat(folder, original.c_str(), folder_.number(), path.c_str(), 0) == 0) return true;
  const bool may_be_written = errno == EMLINK || errno == EPERM || errno == EXDEV ||
                              errno == ENOENT || errno == EACCES || errno == EOPNOTSUPP;
  if (!may_be_written) fail("write", path);
  return false;
}

void Stage::verify(const std::map<std::string, std::uint64_t>& sizes) const {
  std::size_t files = 0;
  FileHandle folder(::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) fail_to("read", path_, errno);
  const auto refuse = [&](const std::string& path) {
    throw Failure(
        FailureKind::environment,
        fmt::format("`{}/{}` changed while the site was being built", target_.shown, path),
        "Another program works in the output folder; try again without it.");
  };
  walk_folder(std::move(folder), {}, path_,
              [&](const std::string& path, const struct stat& status) {
                if (S_ISDIR(status.st_mode)) {
                  if (!folders_.contains(path)) refuse(path);
                  return true;
                }
                const auto expected = sizes.find(path);
                if (expected == sizes.end() || !S_ISREG(status.st_mode) ||
                    static_cast<std::uint64_t>(status.st_size) != expected->second) {
                  refuse(path);
                }
                ++files;
                return false;
              });
  if (files != sizes.size()) refuse("");
}

void Stage::sync() const {
  if (::syncfs(folder_.number()) != 0) fail("write", "");
}

void Stage::change_places() {
  const std::string target = target_.path().string();
  if (rename_with(path_, target, RENAME_EXCHANGE) == 0) return;
  // Nothing stands there yet.
  if (errno == ENOENT && rename_with(path_, target, RENAME_NOREPLACE) == 0) return;
  fail_to("publish to", target_.shown, errno);
}

void Stage::clear() noexcept {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace codicil
