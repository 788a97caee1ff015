#include "text/word_alignment.h"

#include <algorithm>

#include "text/alignment_table.h"

namespace codicil {
namespace {

// The measure: a word is worth more than a change costs, so that one kept word parts two changes;
// up to three small words with their spaces are worth less, so that they do not.
constexpr int word_weight = 24;
constexpr int stop_weight = 20;
constexpr int small_weight = 5;
constexpr int mark_weight = 3;
constexpr int space_weight = 1;
constexpr int change_cost = 12;
constexpr int replacement_cost = change_cost + 8;

/// What is kept and worth as much as four words is shared beyond doubt.
constexpr int anchor_weight = 4 * word_weight;
/// Up to this many places are looked at without splitting, and with splitting: about 16 words
/// beside 16, and about 120 beside 120.
constexpr std::uint64_t small_table = 1U << 10U;
constexpr std::uint64_t large_table = 1U << 16U;

std::uint64_t places_of(const Change& stretch) {
  return std::uint64_t{stretch.before_end - stretch.before_begin} *
         (stretch.after_end - stretch.after_begin);
}

/// All but what the texts share at their ends.
Change between_common_ends(std::span<const DiffPiece> before, std::span<const DiffPiece> after) {
  const auto same = [](const DiffPiece& a, const DiffPiece& b) { return a.identity == b.identity; };
  const auto shorter = static_cast<std::ptrdiff_t>(std::min(before.size(), after.size()));
  const std::ptrdiff_t head =
      std::mismatch(before.begin(), before.begin() + shorter, after.begin(), same).first -
      before.begin();
  const std::ptrdiff_t tail =
      std::mismatch(before.rbegin(), before.rbegin() + (shorter - head), after.rbegin(), same)
          .first -
      before.rbegin();
  const auto begin = static_cast<std::uint32_t>(head);
  return {begin, static_cast<std::uint32_t>(before.size() - static_cast<std::size_t>(tail)),  //
          begin, static_cast<std::uint32_t>(after.size() - static_cast<std::size_t>(tail))};
}

std::vector<std::uint32_t> identities(std::span<const DiffPiece> pieces) {
  std::vector<std::uint32_t> result;
  result.reserve(pieces.size());
  for (const DiffPiece& piece : pieces) result.push_back(piece.identity);
  return result;
}

/// Splits a long stretch at what it clearly shares.
class Splitter {
 public:
  Splitter(std::span<const DiffPiece> before, std::span<const DiffPiece> after)
      : before_(before), after_(after) {}

  std::vector<Change> changes_of(const Change& stretch) {
    if (!stretch.removes() || !stretch.inserts() || places_of(stretch) <= small_table) {
      add(stretch, {});
      return std::move(changes_);
    }
    std::vector<Edit> edits = sequence_diff(
        identities(
            before_.subspan(stretch.before_begin, stretch.before_end - stretch.before_begin)),
        identities(after_.subspan(stretch.after_begin, stretch.after_end - stretch.after_begin)));
    Change gap = {stretch.before_begin, stretch.before_begin,  //
                  stretch.after_begin, stretch.after_begin};
    std::size_t first = 0;  // edit of the gap
    for (std::size_t i = 0; i < edits.size(); ++i) {
      Edit& edit = edits[i];
      edit.before_begin += stretch.before_begin;
      edit.before_end += stretch.before_begin;
      edit.after_begin += stretch.after_begin;
      edit.after_end += stretch.after_begin;
      gap.before_end = edit.before_begin;
      gap.after_end = edit.after_begin;
      if (!is_anchor(edit)) continue;
      add(gap, std::span(edits).subspan(first, i - first));
      gap = {edit.before_end, edit.before_end, edit.after_end, edit.after_end};
      first = i + 1;
    }
    gap.before_end = stretch.before_end;
    gap.after_end = stretch.after_end;
    add(gap, std::span(edits).subspan(first));
    return std::move(changes_);
  }

 private:
  bool is_anchor(const Edit& edit) const {
    if (edit.kind != EditKind::keep) return false;
    int weight = 0;
    for (std::uint32_t i = edit.before_begin; i < edit.before_end; ++i) {
      weight += weight_of(before_[i]);
      if (weight >= anchor_weight) return true;
    }
    return false;
  }

  /// Adds the changes of a stretch whose `edits` are known, should it be too long for the table.
  void add(const Change& stretch, std::span<const Edit> edits) {
    if (!stretch.removes() && !stretch.inserts()) return;
    if (!stretch.removes() || !stretch.inserts()) {
      changes_.push_back(stretch);
    } else if (places_of(stretch) <= large_table) {
      table_.align(before_, after_, stretch, changes_);
    } else {
      add_edits(stretch, edits);
    }
  }

  void add_edits(const Change& stretch, std::span<const Edit> edits) {
    Change change = {stretch.before_begin, stretch.before_begin,  //
                     stretch.after_begin, stretch.after_begin};
    for (const Edit& edit : edits) {
      if (edit.kind != EditKind::keep) {
        change.before_end = edit.before_end;
        change.after_end = edit.after_end;
        continue;
      }
      if (change.removes() || change.inserts()) changes_.push_back(change);
      change = {edit.before_end, edit.before_end, edit.after_end, edit.after_end};
    }
    if (change.removes() || change.inserts()) changes_.push_back(change);
  }

  std::span<const DiffPiece> before_;
  std::span<const DiffPiece> after_;
  AlignmentTable table_;
  std::vector<Change> changes_;
};

}  // namespace

int weight_of(const DiffPiece& piece) {
  switch (piece.kind) {
    case PieceKind::word:
      return piece.is_small ? small_weight : word_weight;
    case PieceKind::space:
      return space_weight;
    case PieceKind::mark:
      return piece.role == MarkRole::stop ? stop_weight : mark_weight;
    case PieceKind::end:
      return word_weight;
  }
  return 0;
}

int cost_of(bool removes, bool inserts) {
  return removes && inserts ? replacement_cost : change_cost;
}

std::vector<Change> align_words(std::span<const DiffPiece> before,
                                std::span<const DiffPiece> after) {
  return Splitter(before, after).changes_of(between_common_ends(before, after));
}

}  // namespace codicil
