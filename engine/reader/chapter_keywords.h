// The keywords of a chapter, and where its former section ids went, from its front matter.
#pragma once

#include <vector>

#include "manual/chapter_text.h"
#include "reader/field_reader.h"

namespace codicil::reader {

std::vector<Keyword> read_keywords(FieldReader& fields, Faults& faults);

std::vector<Forward> read_forwards(FieldReader& fields);

}  // namespace codicil::reader
