// How readers narrow a list of changes down to what concerns them: by part, area, audience and
// month.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/concerns.h"
#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// What readers choose by, beside the month.
enum class Facet { part, area, audience };

/// One choice: "police" and "Police".
struct Choice {
  std::string id;
  std::string title;  ///< As the present definition has it; of what is gone as it was last called.
};

/// Those of the present definition in its order; then those that only `concerns` name. None where
/// that tells nothing apart.
std::vector<Choice> choices(const Survey& survey, Facet facet,
                            const std::vector<Concern>& concerns);

/// One choice that narrows a list down.
struct Chosen {
  Facet facet = Facet::part;
  Choice choice;
};

/// What names nothing of that facet concerns everybody.
bool is_concerned(const Chosen& chosen, const Concern& concern);

/// amendments/part/<id>/index.html and the like: the newest amendments, narrowed down without a
/// script.
std::string amendments_chosen_path(Facet facet, std::string_view id);

/// Where a choice leads without a script; empty: nowhere.
using LinkOfChoice = std::function<std::string(Facet, const Choice&)>;

/// {filter_parts, filter_areas, filter_audiences, filter_months}, each a list of {choice,
/// choice_title}, and {filter_part_links, filter_area_links, filter_audience_links} in one object,
/// for a page whose rows have these concerns; `false` where there is nothing to choose.
Value filter_fields(const Survey& survey, const std::vector<Concern>& concerns,
                    const LinkOfChoice& link);

}  // namespace codicil::pages
