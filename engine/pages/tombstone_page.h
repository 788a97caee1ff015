// A chapter that is no longer in force: when it went, why, what took its place, and its last text.
#pragma once

#include <cstddef>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// `story` is withdrawn or has vanished.
Page compose_tombstone(const Survey& survey, std::size_t story);

}  // namespace codicil::pages
