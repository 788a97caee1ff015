// A chapter as it was in a run of editions.
#pragma once

#include <cstddef>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// Composed for the oldest edition of the run; the same for all of them.
Page compose_past_chapter(const Survey& survey, std::size_t story, std::size_t run);

}  // namespace codicil::pages
