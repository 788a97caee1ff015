#include "files/walk_folder.h"

#include <dirent.h>
#include <fcntl.h>

#include <cerrno>
#include <memory>
#include <string_view>

#include "files/open_below.h"
#include "files/system_words.h"

namespace codicil {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

class Walk {
 public:
  Walk(const std::string& shown, const Visit& visit) : shown_(shown), visit_(visit) {}

  void enter(FileHandle handle, const std::string& prefix) {
    const Folder folder(::fdopendir(handle.number()));
    if (!folder) fail(prefix);
    handle.release();
    errno = 0;
    while (const dirent* entry = ::readdir(folder.get())) {
      const std::string_view name = entry->d_name;
      if (name != "." && name != "..") meet(::dirfd(folder.get()), entry->d_name, prefix);
      errno = 0;
    }
    if (errno != 0) fail(prefix);
  }

 private:
  void meet(int folder, const char* name, const std::string& prefix) {
    const std::string path = prefix + name;
    struct stat status {};
    if (::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno == ENOENT) return;
      fail(path);
    }
    if (!visit_(path, status) || !S_ISDIR(status.st_mode)) return;
    FileHandle inner(::openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (inner) return enter(std::move(inner), path + '/');
    if (!means_absent(errno)) fail(path);
  }

  [[noreturn]] void fail(const std::string& path) const {
    fail_to("read", shown_ + '/' + path, errno);
  }

  const std::string& shown_;
  const Visit& visit_;
};

}  // namespace

void walk_folder(FileHandle folder, const std::string& prefix, const std::string& shown,
                 const Visit& visit) {
  Walk(shown, visit).enter(std::move(folder), prefix);
}

}  // namespace codicil
