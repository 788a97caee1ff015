#include <algorithm>

#include "text/readable_changes.h"

namespace codicil {
namespace {

class NumberMarker {
 public:
  NumberMarker(std::span<const DiffPiece> before, std::span<const DiffPiece> after)
      : before_(before), after_(after) {}

  /// Widens a change of the last or first groups of a number to all of its groups, up to the
  /// neighbouring changes.
  void widen(Change& change, std::uint32_t left, std::uint32_t right) const {
    if (!change.removes() || !change.inserts()) return;
    if (before_[change.before_begin].is_number && after_[change.after_begin].is_number) {
      while (change.before_begin >= left + 2 && is_group(change.before_begin - 2) &&
             is_space(change.before_begin - 1)) {
        change.before_begin -= 2;
        change.after_begin -= 2;
      }
    }
    if (before_[change.before_end - 1].is_number && after_[change.after_end - 1].is_number) {
      while (change.before_end + 2 <= right && is_space(change.before_end) &&
             is_group(change.before_end + 1)) {
        change.before_end += 2;
        change.after_end += 2;
      }
    }
  }

  /// True where no more than a space parts two changes.
  bool is_one_number(const Change& left, const Change& right) const {
    const std::uint32_t between = right.before_begin - left.before_end;
    return between == 0 || (between == 1 && is_space(left.before_end));
  }

  /// Appends the change, in parts where it only puts numbers for numbers.
  void split(const Change& change, std::vector<Change>& changes) const {
    if (!is_of_numbers_only(change)) {
      changes.push_back(change);
      return;
    }
    bool is_word_between = true;  // since the last number; spaces alone part only its groups
    for (std::uint32_t i = 0; i < change.before_end - change.before_begin; ++i) {
      const std::uint32_t b = change.before_begin + i;
      const std::uint32_t a = change.after_begin + i;
      if (before_[b].identity == after_[a].identity) {
        is_word_between = is_word_between || !(is_space(b) || is_group(b));
      } else if (is_word_between) {
        changes.push_back({b, b + 1, a, a + 1});
        is_word_between = false;
      } else {
        changes.back().before_end = b + 1;
        changes.back().after_end = a + 1;
      }
    }
  }

 private:
  bool is_space(std::uint32_t b) const { return before_[b].kind == PieceKind::space; }
  bool is_group(std::uint32_t b) const { return before_[b].is_number; }

  bool is_of_numbers_only(const Change& change) const {
    const std::uint32_t length = change.before_end - change.before_begin;
    if (length < 2 || length != change.after_end - change.after_begin) return false;
    const auto removed = before_.subspan(change.before_begin, length);
    const auto inserted = after_.subspan(change.after_begin, length);
    return std::ranges::equal(removed, inserted, [](const DiffPiece& b, const DiffPiece& a) {
      return b.identity == a.identity || (b.is_number && a.is_number);
    });
  }

  std::span<const DiffPiece> before_;
  std::span<const DiffPiece> after_;
};

}  // namespace

std::vector<Change> mark_whole_numbers(std::span<const DiffPiece> before,
                                       std::span<const DiffPiece> after,
                                       const std::vector<Change>& changes) {
  const NumberMarker marker(before, after);
  std::vector<Change> parts;
  parts.reserve(changes.size());
  for (const Change& change : changes) marker.split(change, parts);
  std::vector<Change> whole;
  whole.reserve(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Change change = parts[i];
    const bool is_last = i + 1 == parts.size();
    marker.widen(change, whole.empty() ? 0 : whole.back().before_end,
                 is_last ? static_cast<std::uint32_t>(before.size()) : parts[i + 1].before_begin);
    // Between two widened changes at most the space of one number is left.
    const bool touches = !whole.empty() && marker.is_one_number(whole.back(), change);
    if (touches) {
      whole.back().before_end = change.before_end;
      whole.back().after_end = change.after_end;
    } else {
      whole.push_back(change);
    }
  }
  return whole;
}

}  // namespace codicil
