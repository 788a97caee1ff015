// What changed in one section's own text.
#pragma once

#include <vector>

#include "compare/comparison.h"
#include "compare/match_sections.h"

namespace codicil::compare {

/// A section pair with its texts matched. The blocks are referred to by the edits: it is moved as a
/// whole, never copied.
struct MatchedSection {
  SectionPair pair;
  std::vector<Block> before;
  std::vector<Block> after;
  std::vector<BlockEdit> edits;
};

/// Reads and matches the texts of a pair.
MatchedSection match_texts(const SectionPair& pair, const ChapterSide* before,
                           const SectionText* before_text, const ChapterSide* after,
                           const SectionText* after_text);

/// Puts what the edits say into the comparison: texts, redline, rewordings, flags, points, and
/// whether anything but citations changed. Nothing is set where all was kept as it was.
void describe_edits(const MatchedSection& matched, const ChapterSide* before,
                    const ChapterSide* after, bool plain_texts, SectionComparison& comparison);

}  // namespace codicil::compare
