#include "git/walk_history.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "git/trailers.h"

namespace codicil::git {
namespace {

/// The commits that can be reached from one, by number; 0 is the one itself.
class History {
 public:
  History(const ObjectStore& store, const ObjectId& head, std::string_view key) {
    number_of(head);
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      const Commit commit = read(store, ids_[i]);
      std::vector<std::uint32_t> parents;
      parents.reserve(commit.parents.size());
      for (const ObjectId& parent : commit.parents) {
        parents.push_back(number_of(parent));
        ++children_[parents.back()];
      }
      parents_.push_back(std::move(parents));
      values_.push_back(trailer_values(commit.message, key));
    }
  }

  FoundTrailers first_of_each_value() && {
    FoundTrailers found{.commits = {}, .cut_off = std::move(cut_off_)};
    // The last that came is the next that goes: so a line is followed to where it left another.
    std::vector<std::uint32_t> ready{0};
    while (!ready.empty()) {
      const std::uint32_t commit = ready.back();
      ready.pop_back();
      for (std::string& value : values_[commit]) {
        found.commits.try_emplace(std::move(value), ids_[commit]);
      }
      for (const std::uint32_t parent : parents_[commit]) {
        if (--children_[parent] == 0) ready.push_back(parent);
      }
    }
    return found;
  }

 private:
  /// One that is missing has no message and no parents.
  Commit read(const ObjectStore& store, const ObjectId& id) {
    try {
      return store.read_commit(id);
    } catch (const HistoryUnavailable& missing) {
      if (!cut_off_) cut_off_ = missing;
      return {};
    }
  }

  std::uint32_t number_of(const ObjectId& id) {
    const auto [known, is_new] = numbers_.try_emplace(id, static_cast<std::uint32_t>(ids_.size()));
    if (is_new) {
      ids_.push_back(id);
      children_.push_back(0);
    }
    return known->second;
  }

  std::unordered_map<ObjectId, std::uint32_t, ObjectIdHash> numbers_;
  std::vector<ObjectId> ids_;
  std::vector<std::vector<std::uint32_t>> parents_;
  std::vector<std::vector<std::string>> values_;
  std::vector<std::uint32_t> children_;  ///< Those not yet met.
  std::optional<HistoryUnavailable> cut_off_;
};

}  // namespace

FoundTrailers find_trailers(const ObjectStore& store, const ObjectId& head, std::string_view key) {
  return History(store, head, key).first_of_each_value();
}

}  // namespace codicil::git
