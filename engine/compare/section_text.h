// The texts of a chapter one by one: each box, what stands before the first heading, and what
// stands under each heading up to the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compare/block.h"
#include "compare/common_names.h"
#include "compare/side.h"
#include "manual/chapter_text.h"

namespace codicil::compare {

/// A chapter on one side.
struct ChapterSide {
  const Side& side;
  const CommonNames& names;
  bool is_after = false;
  std::uint32_t chapter = 0;

  const Chapter& subject() const { return side.manual.chapters[chapter]; }
};

/// A section's own text, sub-sections left out. Its heading is not part of it.
struct SectionText {
  std::optional<std::uint32_t> section;  ///< Index into ChapterText::sections; nothing for what
                                         ///< stands before the first heading.
  std::uint32_t begin = 0;               ///< Nodes of the body; none of a box.
  std::uint32_t end = 0;
  std::vector<std::uint32_t> footnotes{};  ///< Definitions that are first marked in it.
};

/// In reading order, the boxes first. Text before the first heading only where there is some.
std::vector<SectionText> section_texts(const ChapterText& text);

/// Which of a chapter's texts is that of a section.
std::size_t text_of_section(const std::vector<SectionText>& texts, std::uint32_t section);

/// A number for what the section's author wrote. Other spellings of one text may differ.
std::uint64_t written_key(const ChapterText& text, const SectionText& part);
/// A number for what the engine prints in it by itself: the words of links that have none of their
/// own. Where both numbers are equal on both sides, so is the text.
std::uint64_t printed_key(const ChapterSide& side, const SectionText& part);
/// The same for a whole chapter.
std::uint64_t printed_key(const ChapterSide& side);

/// The blocks of the section.
std::vector<Block> blocks_of(const ChapterSide& side, const SectionText& text);

}  // namespace codicil::compare
