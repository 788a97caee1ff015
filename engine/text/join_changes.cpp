#include <algorithm>

#include "text/readable_changes.h"

namespace codicil {
namespace {

/// The weight of any stretch of a text, and the number of its `end` pieces, from sums.
class Sums {
 public:
  explicit Sums(std::span<const DiffPiece> pieces) {
    weights_.reserve(pieces.size() + 1);
    ends_.reserve(pieces.size() + 1);
    for (const DiffPiece& piece : pieces) {
      weights_.push_back(weights_.back() + weight_of(piece));
      ends_.push_back(ends_.back() + (piece.kind == PieceKind::end ? 1 : 0));
    }
  }

  int weight(std::uint32_t begin, std::uint32_t end) const {
    return weights_[end] - weights_[begin];
  }
  bool has_end(std::uint32_t begin, std::uint32_t end) const { return ends_[end] > ends_[begin]; }

 private:
  std::vector<int> weights_ = {0};
  std::vector<int> ends_ = {0};
};

class Joiner {
 public:
  Joiner(std::span<const DiffPiece> before, std::span<const DiffPiece> after)
      : before_(before), after_(after), before_sums_(before), after_sums_(after) {}

  bool should_join(const Change& left, const Change& right) const {
    if (before_sums_.has_end(left.before_end, right.before_begin)) return false;
    const int kept = before_sums_.weight(left.before_end, right.before_begin);
    const int saved = cost_of(left.removes(), left.inserts()) +
                      cost_of(right.removes(), right.inserts()) - cost_of(true, true);
    return kept < saved || is_lost_among(kept, left, right);
  }

  /// The change from the beginning of the one to the end of the other, less what it keeps at its
  /// ends.
  Change joined(const Change& left, const Change& right) const {
    Change change = {left.before_begin, right.before_end, left.after_begin, right.after_end};
    while (change.removes() && change.inserts() &&
           before_[change.before_begin].identity == after_[change.after_begin].identity) {
      ++change.before_begin;
      ++change.after_begin;
    }
    while (change.removes() && change.inserts() &&
           before_[change.before_end - 1].identity == after_[change.after_end - 1].identity) {
      --change.before_end;
      --change.after_end;
    }
    return change;
  }

 private:
  /// True where far more is replaced about what is kept. Of mere insertions, or mere removals,
  /// nothing is lost.
  bool is_lost_among(int kept, const Change& left, const Change& right) const {
    const int left_removed = before_sums_.weight(left.before_begin, left.before_end);
    const int left_inserted = after_sums_.weight(left.after_begin, left.after_end);
    const int right_removed = before_sums_.weight(right.before_begin, right.before_end);
    const int right_inserted = after_sums_.weight(right.after_begin, right.after_end);
    const int replaced = std::min(left_removed + right_removed, left_inserted + right_inserted);
    return 4 * kept <= replaced && 2 * kept <= std::max(left_removed, left_inserted) &&
           2 * kept <= std::max(right_removed, right_inserted);
  }

  std::span<const DiffPiece> before_;
  std::span<const DiffPiece> after_;
  Sums before_sums_;
  Sums after_sums_;
};

}  // namespace

std::vector<Change> join_changes(std::span<const DiffPiece> before,
                                 std::span<const DiffPiece> after,
                                 const std::vector<Change>& changes) {
  if (changes.size() < 2) return changes;
  const Joiner joiner(before, after);
  std::vector<Change> joined;
  for (Change change : changes) {
    // A change that has grown may now outweigh what parts it from the one before.
    while (!joined.empty() && joiner.should_join(joined.back(), change)) {
      change = joiner.joined(joined.back(), change);
      joined.pop_back();
    }
    joined.push_back(change);
  }
  return joined;
}

}  // namespace codicil
