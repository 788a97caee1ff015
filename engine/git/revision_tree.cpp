#include "git/revision_tree.h"

#include <algorithm>

#include "git/repository.h"
#include "git/walk_limit.h"

namespace codicil::git {
namespace {

enum class Hidden { left_out, included };

/// Collects what stands below one folder.
class Listing {
 public:
  Listing(const ObjectStore& store, const ObjectId& commit, Hidden hidden)
      : store_(store), commit_(commit), hidden_(hidden) {}

  void enter(const ObjectId& tree, const std::string& prefix) {
    limit_.enter(commit_, prefix);
    const auto items = store_.tree(tree, {.commit = commit_, .path = prefix});
    for (const TreeItem& item : *items) {
      if (item.name.starts_with('.') && hidden_ == Hidden::left_out) continue;
      if (item.is_folder) {
        enter(item.id, prefix + item.name + '/');
      } else {
        const bool has_bytes = item.kind != EntryKind::other;
        entries_.push_back({.path = prefix + item.name,
                            .kind = item.kind,
                            .id = has_bytes ? item.id.hex() : ContentId(),
                            .size = 0});
      }
    }
  }

  std::vector<SourceEntry> entries() && {
    // Only a damaged tree is not in order already.
    if (!std::ranges::is_sorted(entries_, {}, &SourceEntry::path)) {
      std::ranges::stable_sort(entries_, {}, &SourceEntry::path);
    }
    return std::move(entries_);
  }

 private:
  const ObjectStore& store_;
  ObjectId commit_;
  Hidden hidden_;
  WalkLimit limit_;
  std::vector<SourceEntry> entries_;
};

std::vector<SourceEntry> list_below(const ObjectStore& store, const ObjectId& commit,
                                    const std::optional<TreeItem>& top, std::string_view folder,
                                    Hidden hidden) {
  if (!top || !top->is_folder) return {};
  Listing listing(store, commit, hidden);
  listing.enter(top->id, folder.empty() ? std::string() : std::string(folder) + '/');
  return std::move(listing).entries();
}

}  // namespace

RevisionTree::RevisionTree(const ObjectStore& store, const ObjectId& commit)
    : store_(store), commit_(commit), root_(store.commit(commit)->tree) {}

std::string RevisionTree::revision() const {
  return Repository::abbreviated(commit_.hex());
}

std::optional<TreeItem> RevisionTree::item_at(std::string_view path) const {
  TreeItem found{.name = {}, .is_folder = true, .kind = EntryKind::other, .id = root_};
  std::size_t begin = 0;
  while (begin <= path.size() && !path.empty()) {
    if (!found.is_folder) return std::nullopt;
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const auto items =
        store_.tree(found.id, {.commit = commit_, .path = path.substr(0, begin ? begin - 1 : 0)});
    const TreeItem* item = item_named(*items, path.substr(begin, end - begin));
    if (!item) return std::nullopt;
    found = *item;
    begin = end + 1;
  }
  return found;
}

std::vector<SourceEntry> RevisionTree::list(std::string_view folder) const {
  return list_below(store_, commit_, item_at(folder), folder, Hidden::left_out);
}

std::vector<SourceEntry> RevisionTree::list_all(std::string_view folder) const {
  return list_below(store_, commit_, item_at(folder), folder, Hidden::included);
}

Availability RevisionTree::availability(std::string_view path) const {
  const std::optional<TreeItem> item = item_at(path);
  if (!item || item->is_folder || item->kind != EntryKind::file) return Availability::absent;
  return store_.availability(item->id);
}

std::optional<std::string> RevisionTree::read(std::string_view path) const {
  const std::optional<TreeItem> item = item_at(path);
  if (!item || item->is_folder || item->kind != EntryKind::file) return std::nullopt;
  return store_.blob(item->id, {.commit = commit_, .path = path});
}

}  // namespace codicil::git
