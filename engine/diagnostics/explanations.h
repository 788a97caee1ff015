// What each code means for the people who write the manual: the paragraph behind `check --explain`.
#pragma once

#include <string_view>

#include "diagnostics/codes.h"

namespace codicil {

/// A few sentences: when the fault is reported, why it matters, how to mend it. Lines end where
/// they should.
std::string_view explanation_of(Code code);

}  // namespace codicil
