// Which sections and paragraphs have other numbers now.
#pragma once

#include "compare/compare_section.h"

namespace codicil::compare {

/// Adds those of one section of the chapter that is on both sides: a paragraph's only where the
/// number of its section does not tell it. `matched` is null where the section reads as before.
void note_numbers(const SectionComparison& section, const MatchedSection* matched,
                  const Sides& sides, ChapterComparison& chapter);

}  // namespace codicil::compare
