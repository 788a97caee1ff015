// What the texts add to an announcement: the sections that changed, and where all of it is shown.
#pragma once

#include "pages/announcements.h"

namespace codicil::pages {

/// Fills `changes_href`, and `sections` or `sections_changed` where the entry leaves its readers to
/// guess.
void add_changes(const Survey& survey, const Update& update, const Entry& entry,
                 Announcement& announced);

}  // namespace codicil::pages
