#include "compare/number_changes.h"

#include <algorithm>
#include <optional>
#include <string>

namespace codicil::compare {

namespace {

/// A section that is on both sides, with the numbers that are printed for it.
struct NumberedSection {
  const Chapter& older;
  const Chapter& newer;
  std::uint32_t section = 0;  ///< On the newer side.
  std::string before;
  std::string after;
};

void note_section(const NumberedSection& section, std::optional<std::size_t> came_from,
                  std::vector<NumberChange>& numbers) {
  if (section.before.empty() || section.after.empty()) return;
  if (section.before == section.after && !came_from) return;
  numbers.push_back({section.before, section.after,
                     section.newer.text->sections[section.section].title, section.section,
                     came_from});
}

std::string number_of_paragraph(const Chapter& chapter, std::uint32_t node) {
  const auto& paragraphs = chapter.text->paragraphs;
  const auto found = std::ranges::lower_bound(paragraphs, node, {}, &NumberedParagraph::node);
  return found != paragraphs.end() && found->node == node ? printed_number(chapter, *found)
                                                          : std::string();
}

void note_paragraphs(const MatchedSection& matched, const NumberedSection& section,
                     std::vector<NumberChange>& numbers) {
  for (const BlockEdit& edit : matched.edits) {
    if (!edit.before || !edit.after || edit.move != 0) continue;
    const std::string before = number_of_paragraph(section.older, edit.before->node);
    const std::string after = number_of_paragraph(section.newer, edit.after->node);
    if (before.empty() || after.empty() || before == after) continue;
    const bool follows_section = before.starts_with(section.before) &&
                                 section.after + before.substr(section.before.size()) == after;
    if (follows_section) continue;
    numbers.push_back(
        {before, after, section.newer.text->sections[section.section].title, section.section});
  }
}

}  // namespace

void note_numbers(const SectionComparison& section, const MatchedSection* matched,
                  const Sides& sides, ChapterComparison& chapter) {
  if (!section.before->section || !section.after->section) return;
  const Chapter& older = sides.before.manual.chapters[section.before->chapter];
  const Chapter& newer = sides.after.manual.chapters[section.after->chapter];
  const Section& then = older.text->sections[*section.before->section];
  const Section& now = newer.text->sections[*section.after->section];
  if (now.kind == SectionKind::box) return;
  const NumberedSection numbered{older, newer, *section.after->section, printed_number(older, then),
                                 printed_number(newer, now)};
  const auto came_from = section.before->chapter != chapter.chapters.before
                             ? std::optional(section.before->chapter)
                             : std::nullopt;
  note_section(numbered, came_from, chapter.numbers);
  if (matched) note_paragraphs(*matched, numbered, chapter.numbers);
}

}  // namespace codicil::compare
