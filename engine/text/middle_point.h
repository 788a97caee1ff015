// Where a shortest way from one sequence to another passes: the step by which sequence_diff halves
// its work.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace codicil {

/// Members `before_begin` up to `before_end` of one sequence beside members of another.
struct DiffBox {
  int before_begin = 0;
  int before_end = 0;
  int after_begin = 0;
  int after_end = 0;
};

/// A place between two members in each of two sequences.
struct DiffPoint {
  int before = 0;
  int after = 0;
};

/// Myers' search from both corners of a box. Removing a member is a step to the right, inserting
/// one a step down, keeping one a step along a diagonal, which costs nothing. After d steps each
/// diagonal has a point that is furthest; where those from the two corners meet, a shortest way
/// passes. After a bounded number of steps the search takes the furthest point instead: the work on
/// a box then stays in proportion to the way gained.
class MiddlePoint {
 public:
  /// The sequences have to outlive this.
  MiddlePoint(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after);

  /// A point of a short way through the box, other than its corners. Both sides of the box have
  /// members; the first differ, and the last.
  DiffPoint of(const DiffBox& box);

 private:
  /// The furthest points of the ways from one corner, as distances from it on the side of
  /// `before`, by diagonal.
  struct Front {
    std::vector<int> furthest;
    int centre = 0;  ///< Where diagonal 0 stands.
    int& on(int diagonal) { return furthest[centre + diagonal]; }
  };

  /// Advances a front from d - 1 to d steps. True as soon as it meets the other front, which has
  /// made `other_steps` steps; `point` is then where, counted from the front's own corner.
  template <bool is_forward>
  bool advance(const DiffBox& box, int steps, int other_steps, DiffPoint& point);
  template <bool is_forward>
  int slide(const DiffBox& box, int before, int after) const;
  DiffPoint furthest_point(const DiffBox& box, int steps);

  std::span<const std::uint32_t> before_;
  std::span<const std::uint32_t> after_;
  int limit_ = 0;  ///< Steps from each corner.
  Front forward_;
  Front backward_;
};

}  // namespace codicil
