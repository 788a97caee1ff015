#include "pages/in_force.h"

#include <algorithm>

namespace codicil::pages {

namespace {

/// The last day before any edition behind `index` comes into force.
std::optional<Date> last_day(const history::Archive& archive, std::size_t index) {
  std::optional<Date> earliest;
  for (std::size_t later = index + 1; later < archive.snapshots.size(); ++later) {
    const Date from = archive.snapshots[later].edition.in_force_from();
    if (!earliest || from < *earliest) earliest = from;
  }
  if (!earliest) return std::nullopt;
  return Date(std::chrono::sys_days(*earliest) - std::chrono::days(1));
}

}  // namespace

std::vector<InForce> in_force_ranges(const history::Archive& archive) {
  std::vector<InForce> ranges;
  ranges.reserve(archive.snapshots.size());
  for (std::size_t index = 0; index < archive.snapshots.size(); ++index) {
    InForce range{.from = archive.snapshots[index].edition.in_force_from(),
                  .until = last_day(archive, index)};
    range.never = range.until && *range.until < range.from;
    ranges.push_back(range);
  }
  return ranges;
}

InForce in_force_range(const std::vector<InForce>& ranges, const history::Archive& archive,
                       std::size_t first, std::size_t last) {
  for (std::size_t index = first; index <= last; ++index) {
    if (ranges[index].never) continue;
    return {.from = ranges[index].from, .until = last_day(archive, last)};
  }
  return {.from = ranges[first].from, .until = std::nullopt, .never = true};
}

}  // namespace codicil::pages
