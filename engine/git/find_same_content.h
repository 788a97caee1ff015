// How far back a file holds the same.
#pragma once

#include <string_view>

#include "git/object_store.h"

namespace codicil::git {

/// As Repository::same_content_since.
ObjectId find_same_content(const ObjectStore& store, const ObjectId& commit, std::string_view path);

}  // namespace codicil::git
