// What git stores for a file of the work tree: its line ends, for one, may be others there.
#pragma once

#include <string>
#include <string_view>

#include "git/library.h"
#include "git/object_id.h"

namespace codicil::git {

/// The bytes that git would store for `bytes` at `path`, after its settings and .gitattributes.
/// Throws Failure (environment) where a filter program would have to be run, or the file is to be
/// in another encoding: only git itself does that.
std::string stored_bytes(git_repository* repository, const std::string& path,
                         std::string_view bytes);

/// The name of a file's object that holds exactly these bytes.
ObjectId blob_id(std::string_view bytes);

}  // namespace codicil::git
