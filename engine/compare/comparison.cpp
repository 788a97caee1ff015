#include "compare/comparison.h"

#include <algorithm>
#include <array>

namespace codicil::compare {

namespace {

constexpr std::array<std::string_view, 6> chapter_change_names{
    "new", "withdrawn", "moved", "renamed", "amended", "renumbered"};
constexpr std::array<std::string_view, 6> section_change_names{"added",   "removed",  "moved",
                                                               "amended", "retitled", "renumbered"};

template <typename Change>
bool holds(const std::vector<Change>& changes, Change change) {
  return std::ranges::find(changes, change) != changes.end();
}

}  // namespace

std::string_view name_of(ChapterChange change) {
  return chapter_change_names[static_cast<std::size_t>(change)];
}

std::string_view name_of(SectionChange change) {
  return section_change_names[static_cast<std::size_t>(change)];
}

bool SectionComparison::is(SectionChange change) const {
  return holds(changes, change);
}

bool SectionComparison::needs_announcing() const {
  return std::ranges::any_of(
      changes, [](SectionChange change) { return change != SectionChange::renumbered; });
}

bool ChapterComparison::is(ChapterChange change) const {
  return holds(changes, change);
}

bool ChapterComparison::needs_announcing() const {
  return std::ranges::any_of(
      changes, [](ChapterChange change) { return change != ChapterChange::renumbered; });
}

}  // namespace codicil::compare
