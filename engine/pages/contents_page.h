// The first page: what the manual holds, and what is new in it.
#pragma once

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

Page compose_contents(const Survey& survey);

}  // namespace codicil::pages
