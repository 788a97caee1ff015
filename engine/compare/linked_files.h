// Which files that a chapter links have other bytes now.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compare/side.h"

namespace codicil::compare {

/// The site paths of files that a chapter links on both sides and whose bytes differ, in order.
/// Files whose bytes are not known count as the same.
std::vector<std::string> changed_files(const Sides& sides, std::size_t before, std::size_t after);

}  // namespace codicil::compare
