#include "compare/moved_blocks.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace codicil::compare {

namespace {

/// Alike enough to be one block in another place.
constexpr double same_block = 0.75;
constexpr std::size_t least_words = 5;
/// Chapters with more candidates than this are searched for equal blocks alone.
constexpr std::size_t most_candidates = 4096;
/// Moves within a chapter have lower numbers than those between chapters.
constexpr std::uint32_t first_between = 1U << 31U;

struct Loose {
  std::vector<BlockEdit*> removed;
  std::vector<BlockEdit*> inserted;
};

void collect(std::vector<BlockEdit>& edits, Loose& loose) {
  for (BlockEdit& edit : edits) {
    const Block* block = edit.after ? edit.after : edit.before;
    // A cell stands in its row, and nowhere else.
    if (!block || block->kind == NodeKind::table_cell) continue;
    if (edit.fate == Fate::removed && block->bag.size() >= least_words) {
      loose.removed.push_back(&edit);
    } else if (edit.fate == Fate::inserted && block->bag.size() >= least_words) {
      loose.inserted.push_back(&edit);
    } else {
      collect(edit.children, loose);
    }
  }
}

Loose loose_in(const ChapterEdits& sections) {
  Loose loose;
  for (std::vector<BlockEdit>* edits : sections) collect(*edits, loose);
  return loose;
}

void make_move(BlockEdit& removed, BlockEdit& inserted, std::uint32_t number) {
  removed.fate = Fate::moved_away;
  removed.move = number;
  inserted.fate = Fate::moved_here;
  inserted.move = number;
  if (removed.before->key == inserted.after->key) return;
  // The words that changed on the way are shown where it stands now.
  BlockEdit inside = pair_blocks(*removed.before, *inserted.after);
  inserted.before = removed.before;
  inserted.children = std::move(inside.children);
  inserted.leaves_before = std::move(inside.leaves_before);
  inserted.leaves_after = std::move(inside.leaves_after);
  inserted.words = std::move(inside.words);
}

LooseBlock loose_block(const Block& block) {
  return {.kind = block.kind, .key = block.key, .bag = block.bag};
}

}  // namespace

void find_moved_blocks(const ChapterEdits& sections) {
  const Loose loose = loose_in(sections);
  if (loose.removed.empty() || loose.inserted.empty()) return;
  std::uint32_t number = 0;
  std::unordered_map<std::uint64_t, std::vector<BlockEdit*>> free;  // The first one last.
  for (auto edit = loose.inserted.rbegin(); edit != loose.inserted.rend(); ++edit)
    free[(*edit)->after->key].push_back(*edit);
  for (BlockEdit* edit : loose.removed) {
    const auto found = free.find(edit->before->key);
    if (found == free.end() || found->second.empty()) continue;
    make_move(*edit, *found->second.back(), ++number);
    found->second.pop_back();
  }
  if (loose.removed.size() * loose.inserted.size() > most_candidates) return;
  for (BlockEdit* edit : loose.removed) {
    if (edit->fate != Fate::removed) continue;
    BlockEdit* best = nullptr;
    double most = same_block;
    for (BlockEdit* other : loose.inserted) {
      if (other->fate != Fate::inserted || other->after->kind != edit->before->kind) continue;
      const double value = likeness(edit->before->bag, other->after->bag);
      if (value >= most) {
        most = value;
        best = other;
      }
    }
    if (best) make_move(*edit, *best, ++number);
  }
}

LooseBlocks loose_blocks(const ChapterEdits& sections) {
  const Loose loose = loose_in(sections);
  LooseBlocks blocks;
  for (const BlockEdit* edit : loose.removed) blocks.removed.push_back(loose_block(*edit->before));
  for (const BlockEdit* edit : loose.inserted) blocks.inserted.push_back(loose_block(*edit->after));
  return blocks;
}

void move_between(std::span<const ChapterEdits> chapters,
                  const std::vector<BlockExchange>& exchanges) {
  std::vector<Loose> loose;
  for (const ChapterEdits& sections : chapters) loose.push_back(loose_in(sections));
  std::uint32_t number = first_between;
  for (const BlockExchange& exchange : exchanges) {
    make_move(*loose[exchange.from].removed[exchange.removed],
              *loose[exchange.to].inserted[exchange.inserted], number++);
  }
}

}  // namespace codicil::compare
