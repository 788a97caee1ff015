// The editions of the manual: the list, the contents of each as it was, and the table of the days
// on which each applied.
#pragma once

#include <cstddef>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// editions/index.html
Page compose_editions(const Survey& survey);

/// editions/<edition>/index.html: its notes, and its contents where its text is archived.
Page compose_edition(const Survey& survey, std::size_t snapshot);

/// as-at/index.html
Page compose_as_at(const Survey& survey);

}  // namespace codicil::pages
