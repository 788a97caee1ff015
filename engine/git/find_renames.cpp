#include "git/find_renames.h"

#include <algorithm>
#include <map>

#include "git/compare_trees.h"
#include "git/similarity.h"

namespace codicil::git {
namespace {

/// Beyond this number of pairs only equal bytes are looked for, as git does.
constexpr std::size_t most_pairs = 1'000'000;

std::string name_of(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

/// Moves the pairs of equal bytes from the difference to the renames. Of several candidates one of
/// the same name counts first, then the order of the paths.
void take_equal(TreeDifference& difference, std::vector<Rename>& renames) {
  std::multimap<ObjectId, LoneFile*> added;
  for (LoneFile& file : difference.added) added.emplace(file.id, &file);
  for (const bool same_name_only : {true, false}) {
    for (LoneFile& file : difference.removed) {
      if (file.path.empty()) continue;
      const auto [begin, end] = added.equal_range(file.id);
      const auto match = std::find_if(begin, end, [&](const auto& candidate) {
        return !same_name_only || name_of(candidate.second->path) == name_of(file.path);
      });
      if (match == end) continue;
      renames.push_back({std::move(file.path), std::move(match->second->path)});
      file.path.clear();
      match->second->path.clear();
      added.erase(match);
    }
  }
  for (auto* files : {&difference.removed, &difference.added}) {
    std::erase_if(*files, [](const LoneFile& file) { return file.path.empty(); });
  }
}

std::vector<NamedText> read_texts(const ObjectStore& store, const ObjectId& commit,
                                  const std::vector<LoneFile>& files) {
  std::vector<NamedText> texts;
  texts.reserve(files.size());
  for (const LoneFile& file : files) {
    texts.push_back({.name = name_of(file.path),
                     .bytes = store.blob(file.id, {.commit = commit, .path = file.path})});
  }
  return texts;
}

}  // namespace

std::vector<Rename> find_renames(const ObjectStore& store, const ObjectId& older,
                                 const ObjectId& newer, std::string_view folder) {
  const auto before = RevisionTree(store, older).item_at(folder);
  const auto after = RevisionTree(store, newer).item_at(folder);
  if (!before || !before->is_folder || !after || !after->is_folder) return {};
  const std::string prefix = folder.empty() ? std::string() : std::string(folder) + '/';
  TreeDifference difference = compare_trees(store, {older, before->id}, {newer, after->id}, prefix);
  std::vector<Rename> renames;
  take_equal(difference, renames);
  auto& [removed, added] = difference;
  // What is equal was found by its name; of the rest, only what can be read is compared.
  for (auto* files : {&removed, &added}) {
    std::erase_if(*files, [&](const LoneFile& file) {
      return store.availability(file.id) != Availability::there;
    });
  }
  if (!removed.empty() && !added.empty() && removed.size() <= most_pairs / added.size()) {
    for (const Match& match :
         match_similar(read_texts(store, older, removed), read_texts(store, newer, added))) {
      renames.push_back({removed[match.older].path, added[match.newer].path});
    }
  }
  std::ranges::sort(renames, {}, &Rename::from);
  return renames;
}

}  // namespace codicil::git
