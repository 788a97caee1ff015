#include "text/word_diff.h"

#include "text/readable_changes.h"

namespace codicil {

std::vector<Edit> word_diff(std::span<const DiffPiece> before, std::span<const DiffPiece> after) {
  std::vector<Change> changes = join_changes(before, after, align_words(before, after));
  changes = mark_whole_numbers(before, after, changes);
  take_whole_brackets(before, after, changes);
  slide_changes(before, after, changes);

  std::vector<Edit> edits;
  std::uint32_t b = 0;
  std::uint32_t a = 0;
  const auto take = [&](EditKind kind, std::uint32_t before_end, std::uint32_t after_end) {
    if (before_end != b || after_end != a) edits.push_back({kind, b, before_end, a, after_end});
    b = before_end;
    a = after_end;
  };
  for (const Change& change : changes) {
    take(EditKind::keep, change.before_begin, change.after_begin);
    take(EditKind::remove, change.before_end, change.after_begin);
    take(EditKind::insert, change.before_end, change.after_end);
  }
  take(EditKind::keep, static_cast<std::uint32_t>(before.size()),
       static_cast<std::uint32_t>(after.size()));
  return edits;
}

}  // namespace codicil
