// Faults that an author allows, with a reason, where the check is wrong for a text.
#pragma once

#include <cstddef>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "manual/manual.h"

namespace codicil::check {

/// Takes the faults that are allowed out of those of the manual's own files, and gives their
/// number. An allowance that allows nothing is reported. In order.
std::size_t leave_out_allowed(const Manual& manual, std::vector<Diagnostic>& diagnostics);

}  // namespace codicil::check
