// The boxes on top of a chapter, from its front matter.
#pragma once

#include <vector>

#include "manual/chapter_text.h"
#include "reader/field_reader.h"

namespace codicil::reader {

/// In the order of BoxKind; a box whose key is absent or holds nothing is left out.
std::vector<Box> read_boxes(FieldReader& fields, Faults& faults);

}  // namespace codicil::reader
