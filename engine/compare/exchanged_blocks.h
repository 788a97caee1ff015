// Which blocks left one chapter and appeared in another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "compare/block.h"

namespace codicil::compare {

/// A block that went or came, without the text that it refers to.
struct LooseBlock {
  NodeKind kind = NodeKind::paragraph;
  std::uint64_t key = 0;
  WordBag bag;
};

/// What a chapter lost and gained, in reading order: it may stand in another.
struct LooseBlocks {
  std::vector<LooseBlock> removed;
  std::vector<LooseBlock> inserted;
};

/// A block that left one chapter and appeared in another: indices into the chapters, and into what
/// the one lost and the other gained.
struct BlockExchange {
  std::size_t from = 0;
  std::size_t removed = 0;
  std::size_t to = 0;
  std::size_t inserted = 0;
};

/// Blocks that moved between chapters. What stands in several places alike did not move: which went
/// where, nobody could tell.
std::vector<BlockExchange> exchanged_blocks(std::span<const LooseBlocks* const> chapters);

}  // namespace codicil::compare
