// Keys that stand twice in one mapping.
#pragma once

#include <vector>

#include "yaml/node.h"

namespace codicil::yaml {

/// Keeps the first of entries with one key, and reports the others.
void drop_repeated_keys(std::vector<Entry>& entries, std::vector<Diagnostic>& faults);

}  // namespace codicil::yaml
