// Which section of the one manual is which of the other.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "compare/section_text.h"

namespace codicil::compare {

/// A section's text in a chapter of one side.
struct SectionRef {
  std::size_t chapter = 0;  ///< Index into the chapters of its side.
  std::size_t text = 0;     ///< Index into the section texts of that chapter.

  bool operator==(const SectionRef&) const = default;
};

struct SectionPair {
  std::optional<SectionRef> before{};
  std::optional<SectionRef> after{};
  std::optional<SectionRef> moved_to{};  ///< Without `after`: where it stands in another chapter.
};

/// What is compared of one pair of chapters; a side that is not there, is a draft or was withdrawn
/// has no texts.
struct ChapterTexts {
  ChapterPair pair;
  std::vector<SectionText> before;
  std::vector<SectionText> after;
};

/// The pairs of one chapter: in the order of the newer text, what was removed behind what it stood
/// behind. A section that came from another chapter stands here with its `before` there, and
/// there without `after`.
using SectionPairs = std::vector<SectionPair>;

/// Matches by id and by what `forwards` say, also between chapters; then, within a chapter, by
/// title and by likeness; then, between chapters, sections of one title and like text.
std::vector<SectionPairs> match_sections(const Sides& sides, const CommonNames& names,
                                         std::span<const ChapterTexts> chapters, unsigned jobs);

}  // namespace codicil::compare
