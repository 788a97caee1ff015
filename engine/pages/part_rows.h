// The parts of the manual with their chapters, as the pages that list them show them.
#pragma once

#include <string>
#include <vector>

#include "manual/manual.h"
#include "pages/page.h"

namespace codicil::pages {

/// A part with its number, or its label where it has one, and the rows of its chapters.
Fields part_row(const Part& part, std::vector<Fields> chapters);

/// A chapter with its number and title, not marked as anything; `href` is where the row leads.
Fields chapter_row(const Chapter& chapter, std::string href);

}  // namespace codicil::pages
