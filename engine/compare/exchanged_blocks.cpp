#include "compare/exchanged_blocks.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace codicil::compare {

namespace {

/// Alike enough to be one block in another chapter.
constexpr double same_block = 0.75;
/// Many chapters say the same in fewer words than this.
constexpr std::size_t least_words = 8;
/// Where there are more candidates than this, only equal blocks are looked for.
constexpr std::size_t most_candidates = 4096;

/// A block of one of many chapters.
struct BlockPlace {
  std::size_t chapter = 0;
  std::size_t block = 0;
};

/// Finds what left one chapter and appeared in another.
class ExchangeSearch {
 public:
  explicit ExchangeSearch(std::span<const LooseBlocks* const> chapters) : chapters_(chapters) {
    for (std::size_t i = 0; i < chapters.size(); ++i) {
      add_long(chapters[i]->removed, i, removed_);
      add_long(chapters[i]->inserted, i, inserted_);
    }
  }

  std::vector<BlockExchange> run() {
    find_equal();
    if (removed_.size() * inserted_.size() <= most_candidates) find_alike();
    return std::move(found_);
  }

 private:
  static void add_long(const std::vector<LooseBlock>& blocks, std::size_t chapter,
                       std::vector<BlockPlace>& places) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].bag.size() >= least_words) places.push_back({chapter, i});
    }
  }

  const LooseBlock& removed(const BlockPlace& place) const {
    return chapters_[place.chapter]->removed[place.block];
  }
  const LooseBlock& inserted(const BlockPlace& place) const {
    return chapters_[place.chapter]->inserted[place.block];
  }

  void exchange(const BlockPlace& from, const BlockPlace& to) {
    found_.push_back({from.chapter, from.block, to.chapter, to.block});
  }

  /// Those that stand once on each side, which are then no candidates any more.
  void find_equal() {
    struct Ends {
      std::vector<BlockPlace> removed;
      std::vector<BlockPlace> inserted;
    };
    std::unordered_map<std::uint64_t, Ends> by_key;
    for (const BlockPlace& place : removed_) by_key[removed(place).key].removed.push_back(place);
    for (const BlockPlace& place : inserted_) {
      const auto ends = by_key.find(inserted(place).key);
      if (ends != by_key.end()) ends->second.inserted.push_back(place);
    }
    for (const BlockPlace& place : removed_) {
      const Ends& ends = by_key.at(removed(place).key);
      if (ends.removed.size() == 1 && ends.inserted.size() == 1)
        exchange(place, ends.inserted.front());
    }
    std::erase_if(removed_, [&](const BlockPlace& place) {
      return !by_key.at(removed(place).key).inserted.empty();
    });
    std::erase_if(inserted_,
                  [&](const BlockPlace& place) { return by_key.contains(inserted(place).key); });
  }

  void find_alike() {
    for (const BlockPlace& from : removed_) {
      auto best = inserted_.end();
      double most = same_block;
      for (auto to = inserted_.begin(); to != inserted_.end(); ++to) {
        if (to->chapter == from.chapter || inserted(*to).kind != removed(from).kind) continue;
        const double value = likeness(removed(from).bag, inserted(*to).bag);
        if (value < most) continue;
        most = value;
        best = to;
      }
      if (best == inserted_.end()) continue;
      exchange(from, *best);
      inserted_.erase(best);
    }
  }

  std::span<const LooseBlocks* const> chapters_;
  std::vector<BlockPlace> removed_;
  std::vector<BlockPlace> inserted_;
  std::vector<BlockExchange> found_;
};

}  // namespace

std::vector<BlockExchange> exchanged_blocks(std::span<const LooseBlocks* const> chapters) {
  return ExchangeSearch(chapters).run();
}

}  // namespace codicil::compare
