#include "pages/announced_changes.h"

#include "pages/changed_sections.h"
#include "pages/changes_pages.h"

namespace codicil::pages {

namespace {

/// A note that lists more sections than these is read by nobody.
constexpr std::size_t most_sections = 6;

}  // namespace

void add_changes(const Survey& survey, const Update& update, const Entry& entry,
                 Announcement& announced) {
  if (!entry.story || !update.snapshot) return;
  if (const auto page = page_of_changes(survey, *entry.story, *update.snapshot))
    announced.changes_href = whole_address(survey, *page);
  const auto unsaid = sections_left_unsaid(survey, update, entry);
  if (unsaid.size() > most_sections) {
    announced.sections_changed = unsaid.size();
    return;
  }
  for (const ChangedSection& section : unsaid) {
    announced.sections.push_back(
        {section.words, section.address ? whole_address(survey, *section.address) : std::string()});
  }
}

}  // namespace codicil::pages
