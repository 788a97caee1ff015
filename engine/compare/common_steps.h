// Which step of a flowchart is which step of the same flowchart in the other text.
#pragma once

#include <vector>

#include "compare/block.h"

namespace codicil::compare {

/// Makes the numbers by which arrows name their steps equal where they lead to the same step,
/// whatever its number is on either side. A step is the same where it says the same; of those left
/// over, where its author calls it the same. Charts are paired by their words.
void name_steps_alike(std::vector<Block>& before, std::vector<Block>& after);

}  // namespace codicil::compare
