#include "files/old_site.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <set>

#include "files/open_below.h"
#include "files/walk_folder.h"

namespace codicil {
namespace {

/// A file that we could have written ourselves.
bool is_like_ours(const struct stat& status) {
  return S_ISREG(status.st_mode) && (status.st_mode & 07777) == 0644 &&
         status.st_uid == ::geteuid();
}

bool holds(int file, std::string_view bytes) {
  thread_local std::string part;
  part.resize(1U << 16U);
  while (true) {
    const ssize_t count = ::read(file, part.data(), part.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0 && bytes.empty();
    if (!bytes.starts_with(std::string_view(part.data(), static_cast<std::size_t>(count)))) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace

OldSite::OldSite(const SiteTarget& target, Occupant occupant) {
  if (occupant != Occupant::site) return;
  folder_ =
      FileHandle(::open(target.path().c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

FileNumber OldSite::file_with(const std::string& path, std::string_view bytes) const {
  if (!folder_) return 0;
  const FileHandle file = open_below(folder(), path, O_RDONLY | O_NONBLOCK);
  struct stat status {};
  if (!file || ::fstat(file.number(), &status) != 0 || !is_like_ours(status) ||
      static_cast<std::uint64_t>(status.st_size) != bytes.size()) {
    return 0;
  }
  return holds(file.number(), bytes) ? status.st_ino : 0;
}

FileNumber OldSite::file_at(const std::string& path) const {
  struct stat status {};
  if (!folder_) return 0;
  const FileHandle file = open_below(folder(), path, O_PATH);
  return file && ::fstat(file.number(), &status) == 0 && is_like_ours(status) ? status.st_ino : 0;
}

bool OldSite::consists_of(const std::map<std::string, FileNumber>& files) const {
  if (!folder_) return false;
  std::set<std::string_view> folders;
  for (const auto& [path, number] : files) {
    for (std::size_t end = path.find('/'); end != path.npos; end = path.find('/', end + 1)) {
      folders.insert(std::string_view(path).substr(0, end));
    }
  }
  std::size_t found = 0;
  bool is_same = true;
  walk_folder(open_below(folder(), "", O_RDONLY | O_DIRECTORY), {}, {},
              [&](const std::string& path, const struct stat& status) {
                if (S_ISDIR(status.st_mode)) {
                  is_same = is_same && folders.contains(path);
                  return is_same;
                }
                const auto file = files.find(path);
                is_same = is_same && file != files.end() && file->second == status.st_ino;
                ++found;
                return false;
              });
  return is_same && found == files.size();
}

}  // namespace codicil
