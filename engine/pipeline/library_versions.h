// The libraries that decide bytes of what is published.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace codicil::pipeline {

/// Name and version of each, in a fixed order.
std::vector<std::pair<std::string, std::string>> library_versions();

}  // namespace codicil::pipeline
