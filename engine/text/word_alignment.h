// Which pieces of one text stand again in another, as readers see it: whole words count, what is
// small counts little, and every further change costs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/word_diff.h"

namespace codicil {

/// Pieces of one text that gave place to pieces of the other; one of the two ranges may be empty.
struct Change {
  std::uint32_t before_begin = 0;
  std::uint32_t before_end = 0;
  std::uint32_t after_begin = 0;
  std::uint32_t after_end = 0;

  bool removes() const { return before_end > before_begin; }
  bool inserts() const { return after_end > after_begin; }

  bool operator==(const Change&) const = default;
};

/// How much it is worth to a reader that a piece is kept.
int weight_of(const DiffPiece& piece);

/// What a change costs a reader, in the same measure: a replacement more than a removal or an
/// insertion.
int cost_of(bool removes, bool inserts);

/// The changes, in order and with something kept between any two, for which the worth of what is
/// kept less the cost of the changes is greatest. Long texts are first split at what they clearly
/// share; texts that are long and share nothing clearly are aligned as by sequence_diff.
std::vector<Change> align_words(std::span<const DiffPiece> before,
                                std::span<const DiffPiece> after);

}  // namespace codicil
