// The tree of one commit, as a SourceTree.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/source_tree.h"
#include "git/object_store.h"

namespace codicil::git {

/// Reads through the store, which remembers folders: those that many commits share are read once.
class RevisionTree : public SourceTree {
 public:
  RevisionTree(const ObjectStore& store, const ObjectId& commit);

  std::vector<SourceEntry> list(std::string_view folder) const override;
  std::optional<std::string> read(std::string_view path) const override;
  Availability availability(std::string_view path) const override;
  std::string revision() const override;

  /// As `list`, with the names that begin with '.'.
  std::vector<SourceEntry> list_all(std::string_view folder) const;

  /// What stands at `path` ("" for the root); nothing when there is no such thing.
  std::optional<TreeItem> item_at(std::string_view path) const;

 private:
  const ObjectStore& store_;
  ObjectId commit_;
  ObjectId root_;
};

}  // namespace codicil::git
