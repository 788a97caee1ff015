#include <algorithm>

#include "text/readable_changes.h"

namespace codicil {
namespace {

bool is_opening(const DiffPiece& piece) {
  return piece.role == MarkRole::opening;
}

bool is_closing(const DiffPiece& piece) {
  return piece.role == MarkRole::closing;
}

/// How many brackets are opened in a range of pieces and not closed there; read backwards, with
/// the roles exchanged, how many are closed and not opened.
template <typename Iterator, typename Opens, typename Closes>
std::uint32_t left_open(Iterator first, Iterator last, Opens opens, Closes closes) {
  std::uint32_t open = 0;
  for (; first != last; ++first) {
    if (opens(*first)) ++open;
    if (closes(*first) && open > 0) --open;
  }
  return open;
}

std::uint32_t left_open(std::span<const DiffPiece> pieces) {
  return left_open(pieces.begin(), pieces.end(), is_opening, is_closing);
}

std::uint32_t closed_only(std::span<const DiffPiece> pieces) {
  return left_open(pieces.rbegin(), pieces.rend(), is_closing, is_opening);
}

}  // namespace

void take_whole_brackets(std::span<const DiffPiece> before, std::span<const DiffPiece> after,
                         std::vector<Change>& changes) {
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Change& change = changes[i];
    if (!change.removes() || !change.inserts()) continue;
    const auto removed =
        before.subspan(change.before_begin, change.before_end - change.before_begin);
    const auto inserted = after.subspan(change.after_begin, change.after_end - change.after_begin);
    std::uint32_t open = std::min(left_open(removed), left_open(inserted));
    // One piece at least stays between two changes.
    const std::size_t end =
        i + 1 < changes.size() ? changes[i + 1].before_begin - 1 : before.size();
    for (; open > 0 && change.before_end < end && is_closing(before[change.before_end]); --open) {
      ++change.before_end;
      ++change.after_end;
    }
    std::uint32_t closed = std::min(closed_only(removed), closed_only(inserted));
    const std::uint32_t begin = i > 0 ? changes[i - 1].before_end + 1 : 0;
    for (; closed > 0 && change.before_begin > begin && is_opening(before[change.before_begin - 1]);
         --closed) {
      --change.before_begin;
      --change.after_begin;
    }
  }
}

}  // namespace codicil
