// Citations whose words stand as they stood, though they lead elsewhere now, or nowhere.
#pragma once

#include <string>
#include <vector>

#include "compare/block.h"

namespace codicil::compare {

/// Such citations become plain words in both texts of a section: whoever wrote them changed
/// nothing. `language` is the manual's.
void take_apart_lost_citations(std::vector<Block>& before, std::vector<Block>& after,
                               const std::string& language);

}  // namespace codicil::compare
