#include "text/alignment_table.h"

#include <algorithm>
#include <limits>

namespace codicil {
namespace {

constexpr int impossible = std::numeric_limits<int>::min() / 16;

// Where the steps before a place's last step stand in its byte.
constexpr unsigned keep_shift = 0;
constexpr unsigned remove_shift = 2;
constexpr unsigned insert_shift = 4;

/// A worth with the step that it is reached by in its low bits, so that the greatest of several is
/// found without a branch.
constexpr int tagged(int worth, unsigned step) {
  return worth * 4 + static_cast<int>(step);
}

constexpr int worth_of(int choice) {
  return choice >> 2;
}

constexpr std::uint8_t origin_of(int choice, unsigned shift) {
  return static_cast<std::uint8_t>((static_cast<unsigned>(choice) & 3U) << shift);
}

}  // namespace

void AlignmentTable::align(std::span<const DiffPiece> before, std::span<const DiffPiece> after,
                           const Change& stretch, std::vector<Change>& changes) {
  fill(before.subspan(stretch.before_begin, stretch.before_end - stretch.before_begin),
       after.subspan(stretch.after_begin, stretch.after_end - stretch.after_begin));
  trace(stretch, changes);
}

void AlignmentTable::fill(std::span<const DiffPiece> before, std::span<const DiffPiece> after) {
  after_.clear();
  for (const DiffPiece& piece : after) after_.push_back({piece.identity, weight_of(piece)});
  const std::size_t width = after.size() + 1;
  row_.assign(width, {impossible, impossible, impossible});
  row_[0].keep = 0;
  origins_.resize(width * (before.size() + 1));
  for (std::size_t a = 1; a < width; ++a) origins_[a] = insert_at(a);
  for (std::size_t b = 1; b <= before.size(); ++b) {
    fill_row(before[b - 1].identity, origins_.data() + b * width);
  }
  const Best& end = row_.back();
  last_ = static_cast<Step>(greatest(end) & 3);
}

/// From the row above, which is overwritten.
void AlignmentTable::fill_row(std::uint32_t identity, std::uint8_t* origins) {
  Best corner = row_[0];  // the place one removal and one insertion back
  origins[0] = remove_at(0);
  row_[0].keep = impossible;
  for (std::size_t a = 1; a < row_.size(); ++a) {
    const Best above = row_[a];
    origins[a] = remove_at(a);
    row_[a].keep = impossible;
    if (identity == after_[a - 1].identity) {
      const int choice = greatest(corner);
      row_[a].keep = worth_of(choice) + after_[a - 1].weight;
      origins[a] |= origin_of(choice, keep_shift);
    }
    origins[a] |= insert_at(a);
    corner = above;
  }
}

std::uint8_t AlignmentTable::remove_at(std::size_t a) {
  Best& above = row_[a];
  const int choice =
      std::max(tagged(above.remove, remove), tagged(above.keep - cost_of(true, false), keep));
  above.remove = worth_of(choice);
  return origin_of(choice, remove_shift);
}

/// Within one change all removals come first, so no removal follows an insertion.
std::uint8_t AlignmentTable::insert_at(std::size_t a) {
  const int opening = cost_of(false, true);
  const int replacing = cost_of(true, true) - opening;
  const Best& left = row_[a - 1];
  const int choice = greatest(
      {.keep = left.keep - opening, .remove = left.remove - replacing, .insert = left.insert});
  row_[a].insert = worth_of(choice);
  return origin_of(choice, insert_shift);
}

int AlignmentTable::greatest(const Best& best) {
  return std::max({tagged(best.keep, keep), tagged(best.remove, remove),  //
                   tagged(best.insert, insert)});
}

/// Back from the end; the changes come out in reverse and are turned round.
void AlignmentTable::trace(const Change& stretch, std::vector<Change>& changes) const {
  const std::size_t first = changes.size();
  const std::size_t width = stretch.after_end - stretch.after_begin + 1;
  std::uint32_t b = stretch.before_end;
  std::uint32_t a = stretch.after_end;
  Step step = last_;
  bool is_within_change = false;
  while (b > stretch.before_begin || a > stretch.after_begin) {
    const unsigned origin =
        origins_[(b - stretch.before_begin) * width + (a - stretch.after_begin)];
    if (step != keep && !is_within_change) changes.push_back({b, b, a, a});
    is_within_change = step != keep;
    if (step != insert) --b;
    if (step != remove) --a;
    if (step != keep) {
      changes.back().before_begin = b;
      changes.back().after_begin = a;
    }
    const unsigned shift = step == keep ? keep_shift : step == remove ? remove_shift : insert_shift;
    step = static_cast<Step>((origin >> shift) & 3U);
  }
  std::reverse(changes.begin() + static_cast<std::ptrdiff_t>(first), changes.end());
}

}  // namespace codicil
