// baseline.yml: the faults that are known, from the file beside the definition.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/baseline.h"

namespace codicil::reader {

/// Where the baseline of the manual with that definition stands.
std::string baseline_path(std::string_view definition);

/// Paths in it are relative to its folder. Diagnostics carry its path; an entry that is not
/// understood is left out, so that its fault is shown.
Reported<Baseline> read_baseline(std::string_view bytes, const std::string& path);

}  // namespace codicil::reader
