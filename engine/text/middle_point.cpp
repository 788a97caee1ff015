#include "text/middle_point.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <limits>

namespace codicil {
namespace {

/// On a diagonal that no way has come to within the box; so low that steps do not raise it to 0.
constexpr int unreached = std::numeric_limits<int>::min() / 2;

/// Short sequences are compared exactly; for long ones the product of length and steps is bounded.
int step_limit(std::size_t length) {
  constexpr std::size_t work = 1U << 24U;
  constexpr std::size_t least = 64;
  constexpr std::size_t most = 1024;
  return static_cast<int>(std::clamp(work / std::max<std::size_t>(length, 1), least, most));
}

}  // namespace

MiddlePoint::MiddlePoint(std::span<const std::uint32_t> before,
                         std::span<const std::uint32_t> after)
    : before_(before), after_(after) {
  assert(before.size() + after.size() < static_cast<std::size_t>(std::numeric_limits<int>::max()));
  const std::size_t length = before.size() + after.size();
  limit_ = std::min(step_limit(length), static_cast<int>(length) + 1);
  const std::size_t diagonals = 2 * static_cast<std::size_t>(limit_) + 3;
  forward_ = backward_ = {std::vector<int>(diagonals), limit_ + 1};
}

template <bool is_forward>
int MiddlePoint::slide(const DiffBox& box, int before, int after) const {
  const int width = box.before_end - box.before_begin;
  const int height = box.after_end - box.after_begin;
  while (before < width && after < height) {
    const bool is_equal =
        is_forward ? before_[box.before_begin + before] == after_[box.after_begin + after]
                   : before_[box.before_end - 1 - before] == after_[box.after_end - 1 - after];
    if (!is_equal) break;
    ++before;
    ++after;
  }
  return before;
}

template <bool is_forward>
bool MiddlePoint::advance(const DiffBox& box, int steps, int other_steps, DiffPoint& point) {
  Front& front = is_forward ? forward_ : backward_;
  Front& other = is_forward ? backward_ : forward_;
  const int width = box.before_end - box.before_begin;
  const int height = box.after_end - box.after_begin;
  front.on(steps + 1) = unreached;
  front.on(-steps - 1) = unreached;
  if (steps == 0) front.on(1) = 0;
  // A diagonal is left out once its way has come to the edge of the box.
  const int lowest = -steps + 2 * std::max(0, steps - height);
  const int highest = steps - 2 * std::max(0, steps - width);
  for (int diagonal = lowest; diagonal <= highest; diagonal += 2) {
    int before = std::max(front.on(diagonal + 1), front.on(diagonal - 1) + 1);
    if (before < 0 || before > width || before - diagonal > height) {
      front.on(diagonal) = unreached;
      continue;
    }
    before = slide<is_forward>(box, before, before - diagonal);
    front.on(diagonal) = before;
    const int opposite = width - height - diagonal;
    const bool is_other_here =
        std::abs(opposite) <= other_steps && (opposite - other_steps) % 2 == 0;
    if (is_other_here && before + other.on(opposite) >= width) {
      point = {before, before - diagonal};
      return true;
    }
  }
  return false;
}

DiffPoint MiddlePoint::furthest_point(const DiffBox& box, int steps) {
  const auto furthest = [steps](Front& front) {
    DiffPoint best;
    for (int diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const int before = front.on(diagonal);
      if (before < 0) continue;
      if (2 * before - diagonal > best.before + best.after) best = {before, before - diagonal};
    }
    return best;
  };
  const DiffPoint forward = furthest(forward_);
  const DiffPoint backward = furthest(backward_);
  if (forward.before + forward.after >= backward.before + backward.after) {
    return {box.before_begin + forward.before, box.after_begin + forward.after};
  }
  return {box.before_end - backward.before, box.after_end - backward.after};
}

DiffPoint MiddlePoint::of(const DiffBox& box) {
  DiffPoint point;
  advance<true>(box, 0, -1, point);
  advance<false>(box, 0, -1, point);
  for (int steps = 1; steps <= limit_; ++steps) {
    if (advance<true>(box, steps, steps - 1, point)) {
      return {box.before_begin + point.before, box.after_begin + point.after};
    }
    if (advance<false>(box, steps, steps, point)) {
      return {box.before_end - point.before, box.after_end - point.after};
    }
  }
  return furthest_point(box, limit_);
}

}  // namespace codicil
