// Blocks that were taken out in one place and put in in another.
#pragma once

#include <span>
#include <vector>

#include "compare/exchanged_blocks.h"
#include "compare/match_blocks.h"

namespace codicil::compare {

/// The edits of all sections of a chapter.
using ChapterEdits = std::vector<std::vector<BlockEdit>*>;

/// Finds them among the edits of a chapter and makes them moves: the words of a block that was
/// changed on its way are compared at its new place. Short blocks are not looked for: they are like
/// too many others.
void find_moved_blocks(const ChapterEdits& sections);

/// What is left over when the moves within a chapter are made.
LooseBlocks loose_blocks(const ChapterEdits& sections);

/// Makes moves of them. `chapters` are the edits that the loose blocks were taken from, read anew
/// or as they were; those that exchange nothing may be empty.
void move_between(std::span<const ChapterEdits> chapters,
                  const std::vector<BlockExchange>& exchanges);

}  // namespace codicil::compare
