// Walking back through history: from a commit to its parents, each commit once.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "git/object_store.h"
#include "git/repository.h"

namespace codicil::git {

struct FoundTrailers {
  std::map<std::string, ObjectId> commits;
  std::optional<HistoryUnavailable> cut_off;  ///< The first commit met that is missing.
};

/// For every value of the trailer `key` in the history of `head`: the first commit that carries it,
/// in the order of `git rev-list --topo-order`: no parent before all its children, and each line of
/// a merge as a whole, the merged one first. A commit that is missing ends its line.
FoundTrailers find_trailers(const ObjectStore& store, const ObjectId& head, std::string_view key);

}  // namespace codicil::git
