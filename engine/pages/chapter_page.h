// A chapter of the present manual.
#pragma once

#include <cstddef>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// `chapter` is an index into the present manual's chapters, of one in force, external, or a draft
/// that is shown.
Page compose_chapter(const Survey& survey, std::size_t chapter);

}  // namespace codicil::pages
