// The best alignment of two short texts, by the table of all places in both.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/word_alignment.h"

namespace codicil {

/// Gotoh's table for alignments whose gaps cost by their number ("An Improved Algorithm for
/// Matching Biological Sequences", 1982). One object serves many texts and keeps its memory.
class AlignmentTable {
 public:
  /// Appends the changes of a stretch of both texts. Time and memory grow with the product of the
  /// lengths.
  void align(std::span<const DiffPiece> before, std::span<const DiffPiece> after,
             const Change& stretch, std::vector<Change>& changes);

 private:
  /// What the last step to a place did. Of equally good steps the greater is taken.
  enum Step : std::uint8_t { insert, remove, keep };

  /// The best worth of the ways to a place, by their last step.
  struct Best {
    int keep = 0;
    int remove = 0;
    int insert = 0;
  };

  /// What of a piece of the text after is looked at for every piece of the text before.
  struct Member {
    std::uint32_t identity = 0;
    int weight = 0;
  };

  /// The greatest worth, with its step in the two low bits.
  static int greatest(const Best& best);
  void fill(std::span<const DiffPiece> before, std::span<const DiffPiece> after);
  void fill_row(std::uint32_t identity, std::uint8_t* origins);
  /// Find the best removal, from the row above, and the best insertion, from the left, to a place
  /// of the row; what came before stands in the byte that they return.
  std::uint8_t remove_at(std::size_t a);
  std::uint8_t insert_at(std::size_t a);
  void trace(const Change& stretch, std::vector<Change>& changes) const;

  std::vector<Best> row_;
  std::vector<Member> after_;
  std::vector<std::uint8_t> origins_;  ///< For each place the step before each last step.
  Step last_ = keep;
};

}  // namespace codicil
