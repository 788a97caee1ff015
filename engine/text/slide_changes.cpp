#include <algorithm>

#include "text/readable_changes.h"

namespace codicil {
namespace {

bool is_end(const DiffPiece& piece) {
  return piece.kind == PieceKind::end;
}

bool is_space(const DiffPiece& piece) {
  return piece.kind == PieceKind::space;
}

/// True where a sentence's mark stands before `place`, or before marks that close what it ends.
bool is_after_stop(std::span<const DiffPiece> pieces, std::uint32_t place) {
  while (place > 0 && (pieces[place - 1].role == MarkRole::closing ||
                       pieces[place - 1].role == MarkRole::quote)) {
    --place;
  }
  return place > 0 && pieces[place - 1].role == MarkRole::stop;
}

/// How well a change may begin or end between two pieces.
int boundary(std::span<const DiffPiece> pieces, std::uint32_t place) {
  enum { inner, mark, word_end, word, before_pause, after_pause, stop, sentence, end, paragraph };
  if (place == 0 || place == pieces.size() || is_end(pieces[place - 1])) return paragraph;
  const DiffPiece& last = pieces[place - 1];
  const DiffPiece& next = pieces[place];
  if (is_end(next)) return end;
  if (is_space(last)) {
    if (is_after_stop(pieces, place - 1)) return sentence;
    if (place > 1 && pieces[place - 2].role == MarkRole::pause) return after_pause;
    return word;
  }
  if (is_space(next)) return is_after_stop(pieces, place) ? stop : word_end;
  if (next.role == MarkRole::pause) return before_pause;
  const bool is_inside = last.role == MarkRole::opening || next.role == MarkRole::closing;
  return is_inside || next.role == MarkRole::stop ? inner : mark;
}

/// A stretch of pieces that is removed from its text or inserted into it.
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// How far the run is best moved, to the left at most by `left`, to the right by `right`. Of
/// equally good places the last is taken.
std::int64_t best_move(std::span<const DiffPiece> pieces, Run run, std::uint32_t left,
                       std::uint32_t right) {
  std::int64_t move = 0;
  while (left > 0 && pieces[run.begin - 1].identity == pieces[run.end - 1].identity) {
    --run.begin;
    --run.end;
    --left;
    --move;
    ++right;
  }
  int best = -1;
  std::int64_t best_move = 0;
  for (;; ++run.begin, ++run.end, --right, ++move) {
    const int worth = boundary(pieces, run.begin) + boundary(pieces, run.end);
    if (worth >= best) {
      best = worth;
      best_move = move;
    }
    if (right == 0 || pieces[run.begin].identity != pieces[run.end].identity) return best_move;
  }
}

}  // namespace

void slide_changes(std::span<const DiffPiece> before, std::span<const DiffPiece> after,
                   std::vector<Change>& changes) {
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Change& change = changes[i];
    if (change.removes() && change.inserts()) continue;
    // One piece at least stays between two changes.
    const std::uint32_t left =
        i > 0 ? change.before_begin - changes[i - 1].before_end - 1 : change.before_begin;
    const std::uint32_t right = i + 1 < changes.size()
                                    ? changes[i + 1].before_begin - change.before_end - 1
                                    : static_cast<std::uint32_t>(before.size()) - change.before_end;
    const std::int64_t move =
        change.removes() ? best_move(before, {change.before_begin, change.before_end}, left, right)
                         : best_move(after, {change.after_begin, change.after_end}, left, right);
    const auto moved = [move](std::uint32_t& place) {
      place = static_cast<std::uint32_t>(place + move);
    };
    moved(change.before_begin);
    moved(change.before_end);
    moved(change.after_begin);
    moved(change.after_end);
  }
}

}  // namespace codicil
