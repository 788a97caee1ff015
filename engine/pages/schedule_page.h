// The page of a schedule of changes, whichever two texts it compares.
#pragma once

#include <string>

#include "pages/change_fields.h"
#include "pages/page.h"

namespace codicil::pages {

/// All that a pair's comparison holds, chapter by chapter, ready to be narrowed down by part, area,
/// audience and month. `view.pair` is a pair that the publication has compared.
Page schedule_page(const ChangesView& view, const std::string& title);

}  // namespace codicil::pages
