#include "git/common_ancestor.h"

#include <chrono>
#include <queue>
#include <unordered_set>
#include <vector>

namespace codicil::git {

namespace {

using Ids = std::unordered_set<ObjectId, ObjectIdHash>;

Ids all_from(const ObjectStore& store, const ObjectId& commit) {
  Ids met{commit};
  std::vector<ObjectId> open{commit};
  while (!open.empty()) {
    const ObjectId id = open.back();
    open.pop_back();
    for (const ObjectId& parent : store.commit(id)->parents) {
      if (met.insert(parent).second) open.push_back(parent);
    }
  }
  return met;
}

}  // namespace

// libgit2's git_merge_base loses memory where a copy is cut off, and that is asked for often: every
// forge makes shallow copies.
std::optional<ObjectId> common_ancestor(const ObjectStore& store, const ObjectId& one,
                                        const ObjectId& other) {
  const Ids of_one = all_from(store, one);
  struct Open {
    std::chrono::sys_seconds committed;
    ObjectId id;
    bool operator<(const Open& later) const { return committed < later.committed; }
  };
  std::priority_queue<Open> open;
  Ids met;
  const auto visit = [&](const ObjectId& id) {
    if (met.insert(id).second) open.push({store.commit(id)->committed, id});
  };
  visit(other);
  while (!open.empty()) {
    const ObjectId id = open.top().id;
    open.pop();
    if (of_one.contains(id)) return id;
    for (const ObjectId& parent : store.commit(id)->parents) visit(parent);
  }
  return std::nullopt;
}

}  // namespace codicil::git
