// The commit that two lines of history come from.
#pragma once

#include <optional>

#include "git/object_store.h"

namespace codicil::git {

/// The newest by its committer's date that both come from, a commit coming from itself too; nothing
/// where they have none in common. Throws HistoryUnavailable where a commit is missing.
std::optional<ObjectId> common_ancestor(const ObjectStore& store, const ObjectId& one,
                                        const ObjectId& other);

}  // namespace codicil::git
