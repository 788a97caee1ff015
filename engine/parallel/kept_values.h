// What was made before, by what it was made from: for whoever would make the same again.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace codicil {

/// Values by their keys. A key has to name all that its value is made from: then whoever finds a
/// value has what making it anew would give. May be used from several threads at once.
template <typename Key, typename Value, typename KeyHash = std::hash<Key>>
class KeptValues {
 public:
  /// The value of a key, which counts as used by that; nullptr where there is none.
  std::shared_ptr<const Value> find(const Key& key) {
    const std::lock_guard lock(mutex_);
    const auto found = entries_.find(key);
    if (found == entries_.end()) return nullptr;
    found->second.is_used = true;
    return found->second.value;
  }

  /// Keeps a value; gives the one that is kept, which is the first of its key.
  std::shared_ptr<const Value> keep(const Key& key, Value value) {
    auto kept = std::make_shared<const Value>(std::move(value));
    const std::lock_guard lock(mutex_);
    Entry& entry = entries_.try_emplace(key, Entry{std::move(kept)}).first->second;
    entry.is_used = true;
    return entry.value;
  }

  /// Drops what was neither found nor kept since this was last called.
  void drop_unused() {
    const std::lock_guard lock(mutex_);
    std::erase_if(entries_, [](const auto& entry) { return !entry.second.is_used; });
    for (auto& [key, entry] : entries_) entry.is_used = false;
  }

 private:
  struct Entry {
    std::shared_ptr<const Value> value;
    bool is_used = true;
  };

  std::mutex mutex_;
  std::unordered_map<Key, Entry, KeyHash> entries_;
};

}  // namespace codicil
