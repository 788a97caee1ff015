#include <dirent.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "diagnostics/failure.h"
#include "files/file_handle.h"
#include "files/source_tree.h"
#include "files/system_words.h"

namespace codicil {
namespace {

constexpr int no_links = O_RDONLY | O_NOFOLLOW | O_CLOEXEC;

/// True for the errors that only say that there is no such file: also "is a symbolic link", "is a
/// socket".
bool means_absent(int error) {
  return error == ENOENT || error == ENOTDIR || error == ELOOP || error == ENXIO ||
         error == ENAMETOOLONG;
}

bool may_be_a_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.find('\0') == name.npos;
}

/// Opens `path` below `root`, name by name, so that no symbolic link is followed on the way. Gives
/// an empty handle where there is no such thing.
FileHandle open_below(const std::string& root, std::string_view path, int flags) {
  FileHandle handle(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle) {
    if (means_absent(errno)) return {};
    fail_to("read", root, errno);
  }
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const bool is_last = slash == path.npos;
    const std::string name(path.substr(0, slash));
    if (!may_be_a_name(name)) return {};
    const int wanted = is_last ? flags : no_links | O_DIRECTORY;
    FileHandle next(::openat(handle.number(), name.c_str(), wanted));
    if (!next) {
      if (means_absent(errno)) return {};
      fail_to("read", root + '/' + name, errno);
    }
    handle = std::move(next);
    path.remove_prefix(is_last ? path.size() : slash + 1);
    if (!is_last && path.empty()) return {};  // A path may not end in '/'.
  }
  return handle;
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

/// Walks a folder and all below it, by handles: a folder that is exchanged for a symbolic link
/// meanwhile is not entered.
class Walk {
 public:
  explicit Walk(const std::string& root) : root_(root) {}

  void enter(FileHandle handle, const std::string& prefix) {
    const Folder folder(::fdopendir(handle.number()));
    if (!folder) fail_to("read", shown(prefix), errno);
    handle.release();
    errno = 0;
    while (const dirent* entry = ::readdir(folder.get())) {
      if (entry->d_name[0] != '.') visit(::dirfd(folder.get()), entry->d_name, prefix);
      errno = 0;
    }
    if (errno != 0) fail_to("read", shown(prefix), errno);
  }

  std::vector<SourceEntry> entries() && {
    std::ranges::sort(entries_, {}, &SourceEntry::path);
    return std::move(entries_);
  }

 private:
  void visit(int folder, const char* name, const std::string& prefix) {
    struct stat status {};
    if (::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno == ENOENT) return;  // Removed while we look.
      fail_to("read", shown(prefix + name), errno);
    }
    if (S_ISDIR(status.st_mode)) {
      FileHandle inner(::openat(folder, name, no_links | O_DIRECTORY));
      if (inner) return enter(std::move(inner), prefix + name + '/');
      if (!means_absent(errno)) fail_to("read", shown(prefix + name), errno);
      return;
    }
    SourceEntry entry{.path = prefix + name, .kind = EntryKind::other, .id = {}, .size = 0};
    if (S_ISREG(status.st_mode)) {
      entry.kind = EntryKind::file;
      entry.size = static_cast<std::uint64_t>(status.st_size);
    } else if (S_ISLNK(status.st_mode)) {
      entry.kind = EntryKind::symbolic_link;
    }
    entries_.push_back(std::move(entry));
  }

  std::string shown(const std::string& path) const { return root_ + '/' + path; }

  const std::string& root_;
  std::vector<SourceEntry> entries_;
};

std::string read_all(int descriptor, std::size_t expected, const std::string& shown) {
  std::string bytes(expected + 1, '\0');  // One more, to see the end at once.
  std::size_t filled = 0;
  while (true) {
    if (filled == bytes.size()) bytes.resize(2 * bytes.size());
    const ssize_t count = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_to("read", shown, errno);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled > most_bytes) break;
  }
  bytes.resize(filled);
  return bytes;
}

[[noreturn]] void fail_as_too_large(const std::string& shown) {
  throw Failure(FailureKind::environment,
                fmt::format("`{}` is larger than {} MiB", shown, most_bytes >> 20U),
                "Make the file smaller, or publish it elsewhere and link to it.");
}

}  // namespace

std::vector<SourceEntry> DirectoryTree::list(std::string_view folder) const {
  FileHandle handle = open_below(root_, folder, no_links | O_DIRECTORY);
  if (!handle) return {};
  Walk walk(root_);
  walk.enter(std::move(handle), folder.empty() ? std::string() : std::string(folder) + '/');
  return std::move(walk).entries();
}

std::optional<std::string> DirectoryTree::read(std::string_view path) const {
  // Without O_NONBLOCK, opening a pipe would wait for its other end.
  const FileHandle handle = open_below(root_, path, no_links | O_NONBLOCK);
  struct stat status {};
  if (!handle || ::fstat(handle.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return std::nullopt;
  }
  const std::string shown = root_ + '/' + std::string(path);
  if (static_cast<std::uint64_t>(status.st_size) > most_bytes) fail_as_too_large(shown);
  std::string bytes = read_all(handle.number(), static_cast<std::size_t>(status.st_size), shown);
  if (bytes.size() > most_bytes) fail_as_too_large(shown);
  return bytes;
}

}  // namespace codicil
