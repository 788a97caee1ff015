// A hand that writes a chapter down. Two hands write the same chapter differently: wrapped
// elsewhere, with other marks for lists, emphasis and headings, other spellings of links, breaks
// and boxes. A reader sees no difference.
#pragma once

#include <string>

#include "comparison/rich_text.h"

namespace codicil::test {

/// The file of a chapter, as the hand of that number writes it.
std::string written(const RichChapter& chapter, unsigned hand);

}  // namespace codicil::test
