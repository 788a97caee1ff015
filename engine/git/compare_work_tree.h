// How the work tree differs from a commit, by what the files hold; the index is not asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "git/object_store.h"

namespace codicil::git {

/// As Repository::changed_since; nothing for a bare repository.
std::vector<std::string> compare_work_tree(const ObjectStore& store, const ObjectId& commit,
                                           std::string_view path);

}  // namespace codicil::git
