#include <algorithm>

#include "text/readable_changes.h"

namespace codicil {
namespace {

/// The weight of any stretch of a text, and the numbers of its `end` pieces and of its marks that
/// end sentences, from sums.
class Sums {
 public:
  explicit Sums(std::span<const DiffPiece> pieces) {
    weights_.reserve(pieces.size() + 1);
    ends_.reserve(pieces.size() + 1);
    stops_.reserve(pieces.size() + 1);
    for (const DiffPiece& piece : pieces) {
      weights_.push_back(weights_.back() + weight_of(piece));
      ends_.push_back(ends_.back() + (piece.kind == PieceKind::end ? 1 : 0));
      stops_.push_back(stops_.back() + (piece.role == MarkRole::stop ? 1 : 0));
    }
  }

  int weight(std::uint32_t begin, std::uint32_t end) const {
    return weights_[end] - weights_[begin];
  }
  bool has_end(std::uint32_t begin, std::uint32_t end) const { return ends_[end] > ends_[begin]; }
  int stops(std::uint32_t begin, std::uint32_t end) const { return stops_[end] - stops_[begin]; }

 private:
  std::vector<int> weights_ = {0};
  std::vector<int> ends_ = {0};
  std::vector<int> stops_ = {0};
};

class Joiner {
 public:
  Joiner(std::span<const DiffPiece> before, std::span<const DiffPiece> after)
      : before_(before), after_(after), before_sums_(before), after_sums_(after) {}

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

  /// How many of the last changes are better made one.
  std::size_t to_join(std::span<const Change> changes) const {
    for (std::size_t count = 2; count <= std::min(changes.size(), most_joined); ++count) {
      const std::span<const Change> last = changes.last(count);
      if (has_end_between(last.front(), last.back())) break;
      if (count == 2 && is_crumb_between(last.front(), last.back())) return count;
      if (is_lost_among(last) || (count == confetti && is_confetti(last))) return count;
    }
    return 1;
  }

 private:
  static constexpr std::size_t most_joined = 5;
  static constexpr std::size_t confetti = 4;  ///< So many changes with only a word between each.
  static constexpr int sentence_weight = 24;
  static constexpr int thin = 40;  ///< A word, perhaps with a small one or two.

  /// True where what is kept between two neighbours is less than what they would save as one.
  bool is_crumb_between(const Change& left, const Change& right) const {
    const int saved = cost_of(left.removes(), left.inserts()) +
                      cost_of(right.removes(), right.inserts()) - cost_of(true, true);
    return before_sums_.weight(left.before_end, right.before_begin) < saved;
  }

  /// True where far more is replaced by the first and last of some changes than is kept between
  /// them. Of mere insertions, or mere removals, nothing is lost.
  bool is_lost_among(std::span<const Change> changes) const {
    const Change& left = changes.front();
    const Change& right = changes.back();
    int kept = 0;
    int stops = 0;
    for (std::size_t i = 1; i < changes.size(); ++i) {
      kept += before_sums_.weight(changes[i - 1].before_end, changes[i].before_begin);
      stops += before_sums_.stops(changes[i - 1].before_end, changes[i].before_begin);
    }
    const int removed = before_sums_.weight(left.before_begin, right.before_end) - kept;
    const int inserted = after_sums_.weight(left.after_begin, right.after_end) - kept;
    // To part sentences is worth more than the mark itself.
    kept += stops * sentence_weight;
    return 4 * kept <= std::min(removed, inserted) &&
           2 * kept <= std::max(removed_by(left), inserted_by(left)) &&
           2 * kept <= std::max(removed_by(right), inserted_by(right));
  }

  /// True where hardly a word of one sentence is kept between any two, and in all less than is
  /// replaced.
  bool is_confetti(std::span<const Change> changes) const {
    int kept = 0;
    int removed = 0;
    int inserted = 0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
      removed += removed_by(changes[i]);
      inserted += inserted_by(changes[i]);
      if (i == 0) continue;
      const std::uint32_t begin = changes[i - 1].before_end;
      const std::uint32_t end = changes[i].before_begin;
      const int between = before_sums_.weight(begin, end);
      if (between > thin || before_sums_.stops(begin, end) > 0) return false;
      kept += between;
    }
    return kept <= std::min(removed, inserted);
  }

  bool has_end_between(const Change& left, const Change& right) const {
    return before_sums_.has_end(left.before_end, right.before_begin);
  }

  int removed_by(const Change& change) const {
    return before_sums_.weight(change.before_begin, change.before_end);
  }
  int inserted_by(const Change& change) const {
    return after_sums_.weight(change.after_begin, change.after_end);
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
  std::vector<Change> result;
  for (const Change& change : changes) {
    result.push_back(change);
    // A change that has grown may now outweigh what parts it from those before.
    for (std::size_t joined = 0; (joined = joiner.to_join(result)) > 1;) {
      const Change last = joiner.joined(result[result.size() - joined], result.back());
      result.resize(result.size() - joined);
      result.push_back(last);
    }
  }
  return result;
}

}  // namespace codicil
