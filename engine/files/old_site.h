// The site that is about to be replaced: files of it that stay as they are need not be written
// again.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "files/file_handle.h"
#include "files/site_target.h"

namespace codicil {

/// Where the bytes of a file stand on the disk: equal for two names of one file.
using FileNumber = std::uint64_t;

class OldSite {
 public:
  /// Nothing is in it where the target holds no site.
  OldSite(const SiteTarget& target, Occupant occupant);

  int folder() const { return folder_.number(); }

  /// The file at `path` when it holds these very bytes, read now, and everybody may read it; else
  /// 0.
  FileNumber file_with(const std::string& path, std::string_view bytes) const;
  /// The file at `path`, without a look at its bytes; 0 when there is none.
  FileNumber file_at(const std::string& path) const;

  /// True when the site consists of exactly these files.
  bool consists_of(const std::map<std::string, FileNumber>& files) const;

 private:
  FileHandle folder_;
};

}  // namespace codicil
