// Which files came and went between two trees: folders that are equal are not entered.
#pragma once

#include <string>
#include <vector>

#include "git/object_store.h"

namespace codicil::git {

/// A file that only one of two trees has.
struct LoneFile {
  std::string path;
  ObjectId id;
};

struct TreeDifference {
  std::vector<LoneFile> removed;  ///< Only in the older; in byte order of the paths.
  std::vector<LoneFile> added;    ///< Only in the newer.
};

/// A side of a comparison: a folder of a commit.
struct TreeSide {
  ObjectId commit;
  ObjectId tree;
};

/// Compares two folders, both at `prefix` ("" or ending in '/'). Files of both are not told, equal
/// or not.
TreeDifference compare_trees(const ObjectStore& store, const TreeSide& older, const TreeSide& newer,
                             const std::string& prefix);

}  // namespace codicil::git
