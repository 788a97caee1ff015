#include "files/site_lock.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "diagnostics/failure.h"
#include "files/system_words.h"

namespace codicil {

SiteLock::SiteLock(const SiteTarget& target)
    : path_((target.parent / target.lock_name()).string()) {
  while (!take(target)) {
  }
}

SiteLock::~SiteLock() {
  // While it is still locked: who opens it later and locks it sees that it is no longer in its
  // place.
  ::unlink(path_.c_str());
}

bool SiteLock::take(const SiteTarget& target) {
  file_ = FileHandle(::open(path_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644));
  if (!file_) fail_to("write", path_, errno);
  while (::flock(file_.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) fail_to("lock", path_, errno);
    throw Failure(FailureKind::environment,
                  fmt::format("another build is publishing to `{}` right now", target.shown),
                  "Wait until it is done, then try again.");
  }
  struct stat here {};
  struct stat ours {};
  return ::lstat(path_.c_str(), &here) == 0 && ::fstat(file_.number(), &ours) == 0 &&
         here.st_ino == ours.st_ino && here.st_dev == ours.st_dev;
}

}  // namespace codicil
