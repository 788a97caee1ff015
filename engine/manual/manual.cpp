#include "manual/manual.h"

#include <algorithm>

#include <fmt/format.h>

#include "manual/box_names.h"

namespace codicil {
namespace {

/// `number` with the chapter's position in its part before it, where the chapter is numbered so.
std::string with_position(const Chapter& chapter, const std::string& number) {
  const bool has_position =
      chapter.numbering == Numbering::chapter_paragraphs && chapter.position > 0;
  return has_position ? fmt::format("{}.{}", chapter.position, number) : number;
}

}  // namespace

std::optional<std::size_t> Manual::chapter_index(std::string_view id) const {
  const auto found = std::ranges::find(chapters, id, &Chapter::id);
  if (found == chapters.end()) return std::nullopt;
  return static_cast<std::size_t>(found - chapters.begin());
}

const Edition* Manual::edition(std::string_view id) const {
  const auto found = std::ranges::find(editions, id, &Edition::id);
  return found == editions.end() ? nullptr : &*found;
}

std::string printed_number(const Chapter& chapter, const Section& section) {
  switch (section.kind) {
    case SectionKind::numbered:
      return section.number.empty() ? std::string() : with_position(chapter, section.number);
    case SectionKind::appendix:
      return section.number;
    case SectionKind::box:
    case SectionKind::unnumbered:
      break;
  }
  return {};
}

std::string printed_number(const Chapter& chapter, const NumberedParagraph& paragraph) {
  if (chapter.numbering == Numbering::sections || paragraph.number.empty()) return {};
  return with_position(chapter, paragraph.number);
}

std::string printed_heading(const Chapter& chapter, const Section& section,
                            std::string_view language) {
  const std::string number = printed_number(chapter, section);
  std::string title = title_of(section, language);
  if (number.empty()) return title;
  if (section.kind == SectionKind::appendix) return title.empty() ? number : number + ": " + title;
  const bool is_one_step = number.find('.') == std::string::npos;
  const std::string printed = is_one_step ? number + "." : number;
  return title.empty() ? printed : printed + " " + title;
}

std::string title_of(const Section& section, std::string_view language) {
  if (section.kind != SectionKind::box) return section.title;
  return std::string(printed_name(section.box, language));
}

std::string printed_title(const Chapter& chapter) {
  if (chapter.number.empty()) return chapter.text->title;
  return chapter.number + " " + chapter.text->title;
}

}  // namespace codicil
