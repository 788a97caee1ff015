#include "git/find_same_content.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace codicil::git {
namespace {

/// The trees on the way to a file, from the root on, and at the end what the file holds. It ends
/// early where the way does.
using Trail = std::vector<ObjectId>;

/// Follows the names from where a trail stands.
class PathWalker {
 public:
  PathWalker(const ObjectStore& store, std::string_view path) : store_(store), path_(path) {
    for (std::size_t begin = 0; begin <= path.size();) {
      const std::size_t end = std::min(path.find('/', begin), path.size());
      names_.push_back(path.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  Trail trail(const ObjectId& commit) const {
    Trail trail{store_.commit(commit)->tree};
    for (const std::string_view name : names_) {
      const auto next = below(commit, trail.back(), name);
      if (!next) break;
      trail.push_back(*next);
    }
    return trail;
  }

  /// Whether another commit has the same at the end of the way. Equal folders are not entered.
  bool is_same(const ObjectId& commit, const Trail& wanted) const {
    ObjectId at = store_.commit(commit)->tree;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (at == wanted[i]) return true;
      if (i == names_.size()) return false;
      const auto next = below(commit, at, names_[i]);
      if (!next) return false;
      at = *next;
    }
    return false;
  }

 private:
  std::optional<ObjectId> below(const ObjectId& commit, const ObjectId& folder,
                                std::string_view name) const {
    const auto items = store_.tree(folder, {.commit = commit, .path = path_});
    const TreeItem* item = item_named(*items, name);
    if (item == nullptr) return std::nullopt;
    const bool is_last = name.data() == names_.back().data();
    if (item->is_folder == is_last) return std::nullopt;
    return item->id;
  }

  const ObjectStore& store_;
  std::string_view path_;
  std::vector<std::string_view> names_;
};

}  // namespace

ObjectId find_same_content(const ObjectStore& store, const ObjectId& commit,
                           std::string_view path) {
  const PathWalker walker(store, path);
  const Trail wanted = walker.trail(commit);
  ObjectId oldest = commit;
  for (auto at = store.commit(commit); !at->parents.empty();) {
    const ObjectId parent = at->parents.front();
    if (!walker.is_same(parent, wanted)) break;
    oldest = parent;
    at = store.commit(parent);
  }
  return oldest;
}

}  // namespace codicil::git
