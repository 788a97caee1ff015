#include "check/target_words.h"

#include <fmt/format.h>

#include "index/destination.h"
#include "text/wording.h"

namespace codicil::check {
namespace {

using index::Target;

const Section* section_of(const Manual& manual, const Target& target) {
  switch (target.kind) {
    case Target::Kind::section:
      return &manual.chapters[target.chapter].text->sections[target.section];
    case Target::Kind::paragraph: {
      const ChapterText& text = *manual.chapters[target.chapter].text;
      return &text.sections[text.paragraphs[target.section].section];
    }
    case Target::Kind::page_section:
      return &manual.pages[target.chapter].text->sections[target.section];
    default:
      return nullptr;
  }
}

}  // namespace

std::string destination_of(const Manual& manual, const TextHome& home, const Target& target) {
  return index::destination_of(manual, home.path, target);
}

std::string how_to_cite(const Manual& manual, const TextHome& home, const Target& target) {
  const std::string citation = index::citation_of(manual, target, home.chapter);
  const std::string link = destination_of(manual, home, target);
  if (citation.empty() || link.empty()) return {};
  return fmt::format("Write `{}`, or `[]({})`.", citation, link);
}

std::string chapter_words(const Manual& manual, const TextHome& home, std::size_t chapter) {
  if (home.chapter == chapter) return "this chapter";
  return quoted(manual.chapters[chapter].text->title);
}

std::string numbered_words(const Manual& manual, const Target& target, std::string_view number) {
  if (target.kind == Target::Kind::chapter) return fmt::format("chapter {}", number);
  if (target.kind == Target::Kind::paragraph) return fmt::format("paragraph {}", number);
  const Section* section = section_of(manual, target);
  if (section != nullptr && section->kind == SectionKind::appendix) {
    return fmt::format("Appendix {}", number);
  }
  return fmt::format("section {}", number);
}

std::string numbered_words(const Manual& manual, const Target& target) {
  const Chapter& chapter = manual.chapters[target.chapter];
  switch (target.kind) {
    case Target::Kind::chapter:
      return numbered_words(manual, target, chapter.number);
    case Target::Kind::paragraph:
      return numbered_words(manual, target,
                            printed_number(chapter, chapter.text->paragraphs[target.section]));
    default:
      break;
  }
  const Section* section = section_of(manual, target);
  if (section == nullptr) return {};
  const std::string number = printed_number(chapter, *section);
  if (section->kind == SectionKind::appendix) return number;
  return number.empty() ? "a section without a number" : numbered_words(manual, target, number);
}

std::string title_words(const Manual& manual, const Target& target) {
  if (const Section* section = section_of(manual, target)) {
    return title_of(*section, manual.definition.language);
  }
  return index::citation_of(manual, target, std::nullopt);
}

}  // namespace codicil::check
