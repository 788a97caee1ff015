// Opening files so that no symbolic link on the way is followed and no path leads out of its root.
#pragma once

#include <string_view>

#include "files/file_handle.h"

namespace codicil {

/// Opens `path` ("" for the root itself) below the folder `root`, with flags as of open(2). Gives
/// an empty handle, with the reason in `errno`, where it cannot be opened: also because a name on
/// the way is a link, or is "..", or is empty.
FileHandle open_below(int root, std::string_view path, int flags);

/// True for an `errno` that only says that no such file is there: also "is a symbolic link", "is a
/// socket".
bool means_absent(int error);

}  // namespace codicil
