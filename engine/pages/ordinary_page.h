// A page outside the numbering: using this manual, contacts, accessibility.
#pragma once

#include <cstddef>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// `page` is an index into the present manual's pages.
Page compose_ordinary_page(const Survey& survey, std::size_t page);

}  // namespace codicil::pages
