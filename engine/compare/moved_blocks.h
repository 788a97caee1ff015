// Blocks that were taken out in one place and put in in another.
#pragma once

#include <vector>

#include "compare/match_blocks.h"

namespace codicil::compare {

/// Finds them among the edits of all sections of a chapter and makes them moves: the words of a
/// block that was changed on its way are compared at its new place. Short blocks are not looked
/// for: they are like too many others.
void find_moved_blocks(const std::vector<std::vector<BlockEdit>*>& sections);

}  // namespace codicil::compare
