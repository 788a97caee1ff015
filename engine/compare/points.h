// The numbers of the paragraphs that changes stand in.
#pragma once

#include <string>
#include <vector>

#include "compare/match_blocks.h"
#include "compare/section_text.h"

namespace codicil::compare {

/// The points of one section's edits, in their order; none where paragraphs have no numbers. Lists,
/// tables and quotes belong to the paragraph before them, a footnote to the one that it is first
/// marked in. What was taken out is named by its old number. A side that is not there is null.
std::vector<std::string> points_of(const std::vector<BlockEdit>& edits, const ChapterSide* before,
                                   const ChapterSide* after);

}  // namespace codicil::compare
