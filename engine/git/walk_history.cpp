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
      const Commit commit = store.read_commit(ids_[i]);
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

  std::map<std::string, ObjectId> first_of_each_value() && {
    std::map<std::string, ObjectId> found;
    // The last that came is the next that goes: so a line is followed to where it left another.
    std::vector<std::uint32_t> ready{0};
    while (!ready.empty()) {
      const std::uint32_t commit = ready.back();
      ready.pop_back();
      for (std::string& value : values_[commit]) found.try_emplace(std::move(value), ids_[commit]);
      for (const std::uint32_t parent : parents_[commit]) {
        if (--children_[parent] == 0) ready.push_back(parent);
      }
    }
    return found;
  }

 private:
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
};

}  // namespace

std::map<std::string, ObjectId> find_trailers(const ObjectStore& store, const ObjectId& head,
                                              std::string_view key) {
  return History(store, head, key).first_of_each_value();
}

}  // namespace codicil::git
