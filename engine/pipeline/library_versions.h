// The libraries and programs that decide bytes of what is published.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pipeline/draw_flowcharts.h"

namespace codicil::pipeline {

using LibraryVersions = std::vector<std::pair<std::string, std::string>>;

/// Name and version of each, in a fixed order; Graphviz among them only where it drew something.
LibraryVersions library_versions(const DrawnFlowcharts& flowcharts);

/// Whether those that something was made with are the ones that are here.
bool are_here(const LibraryVersions& versions);

/// Those that are missing here, or are of another version: "Graphviz 2.43.0, which is not installed
/// here". Empty where all are here.
std::string what_is_not_here(const LibraryVersions& versions);

}  // namespace codicil::pipeline
