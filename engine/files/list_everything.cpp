#include "files/list_everything.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

#include "files/file_handle.h"
#include "files/system_words.h"
#include "files/walk_folder.h"

namespace codicil {

std::vector<SourceEntry> list_everything(const std::filesystem::path& folder) {
  FileHandle handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle) fail_to("read", folder.string(), errno);
  std::vector<SourceEntry> entries;
  walk_folder(std::move(handle), {}, folder.string(),
              [&](const std::string& path, const struct stat& status) {
                if (S_ISDIR(status.st_mode)) return true;
                const EntryKind other =
                    S_ISLNK(status.st_mode) ? EntryKind::symbolic_link : EntryKind::other;
                entries.push_back({.path = path,
                                   .kind = S_ISREG(status.st_mode) ? EntryKind::file : other,
                                   .id = {},
                                   .size = static_cast<std::uint64_t>(status.st_size)});
                return false;
              });
  std::ranges::sort(entries, {}, &SourceEntry::path);
  return entries;
}

}  // namespace codicil
