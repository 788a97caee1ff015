// The days on which readers last read a chapter, and where each finds what changed since.
#pragma once

#include <string>
#include <vector>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// One row for each range of days, newest first: {in_force_from, in_force_until, never_in_force,
/// first_days, last_day, since_href, not_archived}. Consecutive editions in which the chapter
/// looked the same share a row. `first_days` names each of them behind the day from which it
/// applied, "2024-03-04=2024-02 2024-09-02=2024-08"; `last_day` is empty while the last one
/// applies. Without `since_href` nothing has changed since. No rows where nothing was compared.
std::vector<Fields> read_date_rows(const Survey& survey, std::size_t story,
                                   const std::string& page);

/// {first_days, last_day} of one edition, in that form; empty where it never applied.
Fields edition_days(const Survey& survey, std::size_t snapshot);

}  // namespace codicil::pages
