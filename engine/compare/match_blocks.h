// Which block of the one text is which of the other, and how the words of each were changed.
#pragma once

#include <cstdint>
#include <vector>

#include "compare/block.h"
#include "text/sequence_diff.h"

namespace codicil::compare {

enum class Fate : std::uint8_t {
  kept,    ///< On both sides, equal but for citations that followed their targets.
  paired,  ///< On both sides, and changed inside.
  removed,
  inserted,
  moved_away,  ///< Removed here, and found elsewhere.
  moved_here,  ///< Inserted here, and from elsewhere.
};

/// What became of a block. Refers to the blocks, which must outlive it.
struct BlockEdit {
  Fate fate = Fate::kept;
  const Block* before = nullptr;  ///< Null where it was inserted.
  const Block* after = nullptr;   ///< Null where it was removed.
  /// Of a paired or kept block that is no leaf; of a row as many as its table has columns on either
  /// side. A table's cell that neither side has is an edit without blocks.
  std::vector<BlockEdit> children{};
  /// Of paired leaves: usually one on each side; more where a paragraph was split in two or two
  /// were merged. `words` are about their pieces in a row, with an `end` between leaves.
  std::vector<const Block*> leaves_before{};
  std::vector<const Block*> leaves_after{};
  std::vector<Edit> words{};
  std::uint32_t move = 0;  ///< Of moved blocks: the same number on both ends, from 1.
};

/// Matches the blocks of two texts: equal ones first, then by likeness and order, then what was
/// split and merged. Work is bounded for texts that have little in common.
std::vector<BlockEdit> match_blocks(const std::vector<Block>& before,
                                    const std::vector<Block>& after);

/// The edits of one block into another of the same kind.
BlockEdit pair_blocks(const Block& before, const Block& after);

}  // namespace codicil::compare
