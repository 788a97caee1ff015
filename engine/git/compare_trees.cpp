#include "git/compare_trees.h"

#include <algorithm>

#include "git/walk_limit.h"

namespace codicil::git {
namespace {

class Comparison {
 public:
  Comparison(const ObjectStore& store, const TreeSide& older, const TreeSide& newer)
      : store_(store), older_(older.commit), newer_(newer.commit) {}

  void compare(const ObjectId& older, const ObjectId& newer, const std::string& prefix) {
    if (older == newer) return;
    limit_.enter(newer_, prefix);
    const auto before = store_.tree(older, {.commit = older_, .path = prefix});
    const auto after = store_.tree(newer, {.commit = newer_, .path = prefix});
    for (const TreeItem& item : *before) {
      const TreeItem* other = item_named(*after, item.name);
      if (!other || !are_of_one_sort(item, *other)) {
        take(item, older_, prefix, difference_.removed);
      } else if (item.is_folder) {
        compare(item.id, other->id, prefix + item.name + '/');
      }
    }
    for (const TreeItem& item : *after) {
      const TreeItem* other = item_named(*before, item.name);
      if (!other || !are_of_one_sort(item, *other)) {
        take(item, newer_, prefix, difference_.added);
      }
    }
  }

  TreeDifference difference() && {
    for (auto* files : {&difference_.removed, &difference_.added}) {
      std::ranges::sort(*files, {}, &LoneFile::path);
    }
    return std::move(difference_);
  }

 private:
  static bool are_of_one_sort(const TreeItem& a, const TreeItem& b) {
    return a.is_folder == b.is_folder && a.kind == b.kind;
  }

  /// Adds a file, or all files of a folder.
  void take(const TreeItem& item, const ObjectId& commit, const std::string& prefix,
            std::vector<LoneFile>& files) {
    if (item.is_folder) {
      const std::string inner = prefix + item.name + '/';
      limit_.enter(commit, inner);
      const auto items = store_.tree(item.id, {.commit = commit, .path = inner});
      for (const TreeItem& below : *items) take(below, commit, inner, files);
    } else if (item.kind == EntryKind::file) {
      files.push_back({prefix + item.name, item.id});
    }
  }

  const ObjectStore& store_;
  ObjectId older_;
  ObjectId newer_;
  WalkLimit limit_;
  TreeDifference difference_;
};

}  // namespace

TreeDifference compare_trees(const ObjectStore& store, const TreeSide& older, const TreeSide& newer,
                             const std::string& prefix) {
  Comparison comparison(store, older, newer);
  comparison.compare(older.tree, newer.tree, prefix);
  return std::move(comparison).difference();
}

}  // namespace codicil::git
