// Visiting everything below a folder on disk.
#pragma once

#include <sys/stat.h>

#include <functional>
#include <string>

#include "files/file_handle.h"

namespace codicil {

/// Called with a path and what it is (of a symbolic link: the link). The answer decides whether a
/// folder is entered.
using Visit = std::function<bool(const std::string& path, const struct stat& status)>;

/// Visits all that stands below `folder`, in no particular order, hidden names too. `prefix` ("" or
/// ending in '/') stands before every path; `shown` and the path name what cannot be read. Goes by
/// handles: a folder that is exchanged for a symbolic link meanwhile is not entered, and what
/// vanishes meanwhile is left out. Throws Failure.
void walk_folder(FileHandle folder, const std::string& prefix, const std::string& shown,
                 const Visit& visit);

}  // namespace codicil
