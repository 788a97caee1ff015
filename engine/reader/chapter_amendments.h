// The amendments of a chapter, from its front matter.
#pragma once

#include <vector>

#include "manual/amendment.h"
#include "reader/field_reader.h"

namespace codicil::reader {

std::vector<Amendment> read_amendments(FieldReader& fields);

}  // namespace codicil::reader
