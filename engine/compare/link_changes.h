// The links out of a section that came and went with a change.
#pragma once

#include <string>
#include <vector>

#include "compare/comparison.h"

namespace codicil::compare {

/// The words of links to other sites and to sources, in reading order, each once.
struct LinkChanges {
  std::vector<std::string> added;
  std::vector<std::string> dropped;
};

LinkChanges link_changes(const SectionComparison& section, const Sides& sides);

}  // namespace codicil::compare
