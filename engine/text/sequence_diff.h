// Which members of one sequence stand again in another, in order: the least that has to be taken
// out and put in to turn one into the other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace codicil {

/// What happens to a stretch of a sequence.
enum class EditKind : std::uint8_t { keep, remove, insert };

/// Members `before_begin` up to `before_end` of the one, `after_begin` up to `after_end` of the
/// other. Of a removal the latter is empty, of an insertion the former; of what is kept both are of
/// one length.
struct Edit {
  EditKind kind = EditKind::keep;
  std::uint32_t before_begin = 0;
  std::uint32_t before_end = 0;
  std::uint32_t after_begin = 0;
  std::uint32_t after_end = 0;

  bool operator==(const Edit&) const = default;
};

/// The edits that turn `before` into `after`, in order, none of them empty, no two neighbours of
/// one kind, a removal before the insertion at the same place; together they cover both sequences.
/// Members are equal when their numbers are. The edits are as few as can be (Myers, "An O(ND)
/// Difference Algorithm and Its Variations", 1986, in its linear-space form), but for long
/// sequences with thousands of changes: there the search is cut short so that time stays in
/// proportion to their length, and some more members than need be are removed and inserted again.
std::vector<Edit> sequence_diff(std::span<const std::uint32_t> before,
                                std::span<const std::uint32_t> after);

}  // namespace codicil
