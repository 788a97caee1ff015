// One build at a time: the lock of an output folder.
#pragma once

#include <string>

#include "files/file_handle.h"
#include "files/site_target.h"

namespace codicil {

/// Holds the kernel's lock on a file beside the target. It ends with the process, whatever becomes
/// of the file.
class SiteLock {
 public:
  /// Throws Failure (environment) where another process holds it.
  explicit SiteLock(const SiteTarget& target);
  ~SiteLock();
  SiteLock(const SiteLock&) = delete;
  SiteLock& operator=(const SiteLock&) = delete;

 private:
  /// One try; false when the file was removed by its last holder meanwhile.
  bool take(const SiteTarget& target);

  std::string path_;
  FileHandle file_;
};

}  // namespace codicil
