// The sentences of bare numbers, followed from text to text.
#pragma once

#include <vector>

#include "history/bare_number.h"
#include "history/traced_home.h"

namespace codicil::history {

/// Follows the sentence of each bare number back as long as it has the same words, wherever in the
/// text it stands. What the numbers mean is left open.
std::vector<BareNumber> trace_bare_numbers(const TracedHome& home, index::ScanStore& scans);

}  // namespace codicil::history
