// What changed, by month: the amendments of one year, as the field prints them.
#pragma once

#include <optional>
#include <vector>

#include "pages/filters.h"
#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// The years in which editions were published, newest first.
std::vector<int> amendment_years(const Survey& survey);

/// The page of one year; without one, the page that shows the newest.
Page compose_amendments(const Survey& survey, std::optional<int> year);

/// The choices by which the newest year can be narrowed down, each of which has a page.
std::vector<Chosen> amendment_choices(const Survey& survey);

/// The newest year, narrowed down.
Page compose_chosen_amendments(const Survey& survey, const Chosen& chosen);

}  // namespace codicil::pages
