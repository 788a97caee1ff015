// The life of one chapter: its editions, what each announced, and the text as it was.
#pragma once

#include <cstddef>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

Page compose_chapter_history(const Survey& survey, std::size_t story);

}  // namespace codicil::pages
