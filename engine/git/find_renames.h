// Files that a newer commit has under another path.
#pragma once

#include <string_view>
#include <vector>

#include "git/repository.h"
#include "git/revision_tree.h"

namespace codicil::git {

/// As Repository::renames. Files of equal bytes belong together first, then those that are most
/// alike.
std::vector<Rename> find_renames(const ObjectStore& store, const ObjectId& older,
                                 const ObjectId& newer, std::string_view folder);

}  // namespace codicil::git
