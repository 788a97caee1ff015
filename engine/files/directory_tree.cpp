#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "diagnostics/failure.h"
#include "files/file_handle.h"
#include "files/open_below.h"
#include "files/source_tree.h"
#include "files/system_words.h"
#include "files/walk_folder.h"

namespace codicil {
namespace {

constexpr int no_links = O_RDONLY | O_NOFOLLOW | O_CLOEXEC;

/// Opens what stands at `path` below `root`; an empty handle where there is no such thing.
FileHandle open_if_there(const std::string& root, std::string_view path, int flags) {
  const FileHandle folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  FileHandle handle;
  if (folder) handle = open_below(folder.number(), path, flags);
  if (!handle && !means_absent(errno)) fail_to("read", root + '/' + std::string(path), errno);
  return handle;
}

EntryKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return EntryKind::file;
  return S_ISLNK(mode) ? EntryKind::symbolic_link : EntryKind::other;
}

bool has_hidden_name(std::string_view path) {
  return path[path.rfind('/') + 1] == '.';
}

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

}  // namespace

std::vector<SourceEntry> DirectoryTree::list(std::string_view folder) const {
  FileHandle handle = open_if_there(root_, folder, no_links | O_DIRECTORY);
  if (!handle) return {};
  std::vector<SourceEntry> entries;
  const std::string prefix = folder.empty() ? std::string() : std::string(folder) + '/';
  walk_folder(
      std::move(handle), prefix, root_, [&](const std::string& path, const struct stat& status) {
        if (has_hidden_name(path)) return false;
        if (S_ISDIR(status.st_mode)) return true;
        const EntryKind kind = kind_of(status.st_mode);
        const bool has_size = kind == EntryKind::file;
        entries.push_back({.path = path,
                           .kind = kind,
                           .id = {},
                           .size = has_size ? static_cast<std::uint64_t>(status.st_size) : 0});
        return false;
      });
  std::ranges::sort(entries, {}, &SourceEntry::path);
  return entries;
}

Availability DirectoryTree::availability(std::string_view path) const {
  const FileHandle handle = open_if_there(root_, path, no_links | O_NONBLOCK);
  struct stat status {};
  if (!handle || ::fstat(handle.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return Availability::absent;
  }
  const bool is_too_large = static_cast<std::uint64_t>(status.st_size) > most_bytes;
  return is_too_large ? Availability::too_large : Availability::there;
}

std::optional<std::string> DirectoryTree::read(std::string_view path) const {
  // Without O_NONBLOCK, opening a pipe would wait for its other end.
  const FileHandle handle = open_if_there(root_, path, no_links | O_NONBLOCK);
  struct stat status {};
  if (!handle || ::fstat(handle.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return std::nullopt;
  }
  const std::string shown = root_ + '/' + std::string(path);
  if (static_cast<std::uint64_t>(status.st_size) > most_bytes)
    throw FileTooLarge(fmt::format("`{}`", shown));
  std::string bytes = read_all(handle.number(), static_cast<std::size_t>(status.st_size), shown);
  if (bytes.size() > most_bytes) throw FileTooLarge(fmt::format("`{}`", shown));
  return bytes;
}

}  // namespace codicil
