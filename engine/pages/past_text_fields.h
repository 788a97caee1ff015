// The text of a chapter as at an edition, as fields: on its page of the past, and on paper.
#pragma once

#include "pages/chapter_parts.h"
#include "pages/page.h"

namespace codicil::pages {

/// Sets {boxes, has_contents, contents, body, external}; of a withdrawn chapter they are empty.
void set_past_text(Fields& fields, const ChapterView& parts);

}  // namespace codicil::pages
