// When the manual changes next.
#pragma once

#include <optional>
#include <string>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// {next_update_label, next_update_month}: "Next update" and "August 2017"; "not there" when nobody
/// knows. What the newest edition says counts; then what an earlier one said that has not come yet;
/// then the regular cycle.
Value next_update(const Survey& survey);

struct NextUpdate {
  std::string label;  ///< "Next 6 monthly update"
  std::string month;  ///< "August 2017"
};

/// What was to come next when that edition was new: as it says itself, else as an earlier one said,
/// else by the regular cycle; nothing when nobody knows.
std::optional<NextUpdate> update_after(const Survey& survey, const Edition& edition);

}  // namespace codicil::pages
