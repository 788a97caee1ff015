// What git's objects say: a commit and a folder ("tree"), read from their bytes.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/source_tree.h"
#include "git/object_id.h"

namespace codicil::git {

struct Commit {
  ObjectId tree;
  std::vector<ObjectId> parents;
  std::chrono::sys_seconds
      committed;  ///< 1970 where the commit's own date makes no sense, as for git.
  std::string message;
};

/// Nothing when the bytes are no commit.
std::optional<Commit> parse_commit(std::string_view bytes);

/// One name in a folder.
struct TreeItem {
  std::string name;
  bool is_folder = false;
  EntryKind kind = EntryKind::other;  ///< Of what is no folder; a submodule is `other`.
  ObjectId id;
};

/// A folder, in git's order: by name, as if a folder's ended in '/'. So a walk that enters folders
/// where they stand meets all files in the byte order of their paths.
using TreeItems = std::vector<TreeItem>;

/// Nothing when the bytes are no tree. Names that no folder on disk could hold ("", "..", "a/b")
/// are left out.
std::optional<TreeItems> parse_tree(std::string_view bytes);

/// The item of that name, or nullptr.
const TreeItem* item_named(const TreeItems& items, std::string_view name);

}  // namespace codicil::git
