// The faults that a chapter or page is allowed, from its front matter.
#pragma once

#include <vector>

#include "manual/chapter_text.h"
#include "reader/field_reader.h"

namespace codicil::reader {

/// Those without a code that can be allowed, or without a reason, are left out.
std::vector<Allowance> read_allowances(FieldReader& fields);

}  // namespace codicil::reader
