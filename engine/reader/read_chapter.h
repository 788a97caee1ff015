// One chapter's file becomes a ChapterText.
#pragma once

#include <string_view>

#include "manual/chapter_text.h"

namespace codicil::reader {

/// Reads front matter and body. What is wrong stands in `faults`, without paths; what is right is
/// usable all the same. Without front matter, or without a title, the title is empty and a fault
/// says so.
ChapterText read_chapter(std::string_view bytes);

}  // namespace codicil::reader
