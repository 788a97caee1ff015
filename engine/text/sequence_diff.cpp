#include "text/sequence_diff.h"

#include <algorithm>

#include "text/middle_point.h"

namespace codicil {
namespace {

/// For each member of the two sequences whether it is kept: the first kept of the one is the first
/// kept of the other, and so on.
struct Kept {
  std::vector<std::uint8_t> before;
  std::vector<std::uint8_t> after;
};

/// The members of a stretch that stand in the other one too, and where they stand.
struct Candidates {
  std::vector<std::uint32_t> members;
  std::vector<std::uint32_t> places;
};

std::vector<std::uint32_t> sorted(std::span<const std::uint32_t> members) {
  std::vector<std::uint32_t> result(members.begin(), members.end());
  std::ranges::sort(result);
  return result;
}

/// Members that the other stretch does not have cannot be kept; without them, what remains is
/// often short.
Candidates candidates(std::span<const std::uint32_t> stretch, std::uint32_t first_place,
                      const std::vector<std::uint32_t>& sorted_other) {
  Candidates result;
  for (std::size_t i = 0; i < stretch.size(); ++i) {
    if (!std::ranges::binary_search(sorted_other, stretch[i])) continue;
    result.members.push_back(stretch[i]);
    result.places.push_back(first_place + static_cast<std::uint32_t>(i));
  }
  return result;
}

/// Marks what is kept of two stretches: their common ends, then, about a point that a short way
/// passes, the same of the two halves. The halves wait in a list of their own, as there may be as
/// many as members.
void mark_kept(const Candidates& before, const Candidates& after, Kept& kept) {
  const auto keep = [&](int b, int a) {
    kept.before[before.places[b]] = 1;
    kept.after[after.places[a]] = 1;
  };
  MiddlePoint middle(before.members, after.members);
  std::vector<DiffBox> boxes = {{0, static_cast<int>(before.members.size()),  //
                                 0, static_cast<int>(after.members.size())}};
  while (!boxes.empty()) {
    DiffBox box = boxes.back();
    boxes.pop_back();
    while (box.before_begin < box.before_end && box.after_begin < box.after_end &&
           before.members[box.before_begin] == after.members[box.after_begin]) {
      keep(box.before_begin++, box.after_begin++);
    }
    while (box.before_begin < box.before_end && box.after_begin < box.after_end &&
           before.members[box.before_end - 1] == after.members[box.after_end - 1]) {
      keep(--box.before_end, --box.after_end);
    }
    if (box.before_begin == box.before_end || box.after_begin == box.after_end) continue;
    const DiffPoint point = middle.of(box);
    boxes.push_back({point.before, box.before_end, point.after, box.after_end});
    boxes.push_back({box.before_begin, point.before, box.after_begin, point.after});
  }
}

std::vector<Edit> edits_of(const Kept& kept) {
  std::vector<Edit> edits;
  const auto before_size = static_cast<std::uint32_t>(kept.before.size());
  const auto after_size = static_cast<std::uint32_t>(kept.after.size());
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  const auto take = [&](EditKind kind, std::uint32_t before_end, std::uint32_t after_end) {
    if (before_end != before || after_end != after) {
      edits.push_back({kind, before, before_end, after, after_end});
    }
    before = before_end;
    after = after_end;
  };
  while (before < before_size || after < after_size) {
    std::uint32_t b = before;
    while (b < before_size && kept.before[b] == 0) ++b;
    take(EditKind::remove, b, after);
    std::uint32_t a = after;
    while (a < after_size && kept.after[a] == 0) ++a;
    take(EditKind::insert, b, a);
    while (b < before_size && a < after_size && kept.before[b] != 0 && kept.after[a] != 0) {
      ++b;
      ++a;
    }
    take(EditKind::keep, b, a);
  }
  return edits;
}

}  // namespace

std::vector<Edit> sequence_diff(std::span<const std::uint32_t> before,
                                std::span<const std::uint32_t> after) {
  const auto shorter = static_cast<std::ptrdiff_t>(std::min(before.size(), after.size()));
  const std::ptrdiff_t head =
      std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
  const std::ptrdiff_t tail =
      std::mismatch(before.rbegin(), before.rbegin() + (shorter - head), after.rbegin()).first -
      before.rbegin();
  Kept kept{std::vector<std::uint8_t>(before.size(), 1),
            std::vector<std::uint8_t>(after.size(), 1)};
  std::fill(kept.before.begin() + head, kept.before.end() - tail, std::uint8_t{0});
  std::fill(kept.after.begin() + head, kept.after.end() - tail, std::uint8_t{0});

  const auto skipped = static_cast<std::size_t>(head);
  const auto core_before =
      before.subspan(skipped, before.size() - static_cast<std::size_t>(head + tail));
  const auto core_after =
      after.subspan(skipped, after.size() - static_cast<std::size_t>(head + tail));
  if (!core_before.empty() && !core_after.empty()) {
    const auto first_place = static_cast<std::uint32_t>(head);
    mark_kept(candidates(core_before, first_place, sorted(core_after)),
              candidates(core_after, first_place, sorted(core_before)), kept);
  }
  return edits_of(kept);
}

}  // namespace codicil
