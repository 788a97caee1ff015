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

}  // namespace codicil::pages
