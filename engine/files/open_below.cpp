#include "files/open_below.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <string>

namespace codicil {
namespace {

bool may_be_a_name(std::string_view name) {
  return !name.empty() && name != "." && name != "..";
}

/// True when every part between slashes is a name.
bool is_normal(std::string_view path) {
  if (path.find('\0') != path.npos) return false;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (!may_be_a_name(path.substr(begin, end - begin))) return false;
    begin = end + 1;
  }
  return true;
}

/// Lets the kernel watch the way; false where it is too old for that, or is not allowed to.
bool open_at_once(int root, const std::string& path, int flags, FileHandle& handle) {
  static std::atomic<bool> is_known = true;
  if (!is_known) return false;
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  const long descriptor = ::syscall(SYS_openat2, root, path.c_str(), &how, sizeof how);
  if (descriptor < 0 && (errno == ENOSYS || errno == EPERM)) {
    // EPERM may be the file's own, so that the slow way must find out.
    is_known = errno == EPERM;
    return false;
  }
  handle = FileHandle(static_cast<int>(descriptor));
  return true;
}

FileHandle open_name_by_name(int root, std::string_view path, int flags) {
  FileHandle folder;
  int current = root;
  while (true) {
    const std::size_t slash = path.find('/');
    const bool is_last = slash == path.npos;
    const std::string name(path.substr(0, slash));
    const int wanted = is_last ? flags : O_RDONLY | O_DIRECTORY;
    FileHandle next(::openat(current, name.c_str(), wanted | O_NOFOLLOW | O_CLOEXEC));
    if (is_last || !next) return next;
    folder = std::move(next);
    current = folder.number();
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

FileHandle open_below(int root, std::string_view path, int flags) {
  if (path.empty()) return FileHandle(::openat(root, ".", flags | O_CLOEXEC));
  if (!is_normal(path)) {
    errno = ENOENT;
    return {};
  }
  FileHandle handle;
  if (open_at_once(root, std::string(path), flags | O_NOFOLLOW | O_CLOEXEC, handle)) return handle;
  return open_name_by_name(root, path, flags);
}

bool means_absent(int error) {
  return error == ENOENT || error == ENOTDIR || error == ELOOP || error == ENXIO ||
         error == ENAMETOOLONG;
}

}  // namespace codicil
