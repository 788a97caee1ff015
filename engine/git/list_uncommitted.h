// What an author has not committed yet, as `git status` sees it.
#pragma once

#include <string>
#include <vector>

#include "git/object_store.h"

namespace codicil::git {

/// As Repository::uncommitted.
std::vector<std::string> list_uncommitted(const ObjectStore& store,
                                          const std::vector<std::string>& paths);

}  // namespace codicil::git
