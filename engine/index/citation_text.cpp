// The canonical citation of anything that a manual can cite.
#include <fmt/format.h>

#include "index/reference_table.h"
#include "text/path.h"

namespace codicil::index {
namespace {

/// "Section 5, Who Should Attend?", "Appendix 1: Process Map", "Related Guidance".
std::string citation_of_section(const Chapter& chapter, const Section& section,
                                std::string_view language) {
  const std::string number = printed_number(chapter, section);
  const std::string title = title_of(section, language);
  if (number.empty()) return title;
  const bool is_appendix = section.kind == SectionKind::appendix;
  if (title.empty()) return is_appendix ? number : fmt::format("Section {}", number);
  return is_appendix ? fmt::format("{}: {}", number, title)
                     : fmt::format("Section {}, {}", number, title);
}

std::string citation_of_paragraph(const Chapter& chapter, const NumberedParagraph& paragraph,
                                  std::string_view language) {
  const std::string number = printed_number(chapter, paragraph);
  if (!number.empty()) return fmt::format("paragraph {}", number);
  return citation_of_section(chapter, chapter.text->sections[paragraph.section], language);
}

std::string citation_of_source(const SourceWork& source) {
  const bool says_version = source.version.empty() || source.title.ends_with(source.version);
  return says_version ? source.title : fmt::format("{} ({})", source.title, source.version);
}

std::string in_chapter(const Manual& manual, const Target& target, std::optional<std::size_t> home,
                       const std::string& citation) {
  if (home == target.chapter) return citation;
  return fmt::format("{}, {}", manual.chapters[target.chapter].text->title, citation);
}

}  // namespace

std::string citation_of(const Manual& manual, const Target& target,
                        std::optional<std::size_t> home) {
  const std::string& language = manual.definition.language;
  switch (target.kind) {
    case Target::Kind::nothing:
    case Target::Kind::outside:
      return {};
    case Target::Kind::chapter:
      return manual.chapters[target.chapter].text->title;
    case Target::Kind::section: {
      const Chapter& chapter = manual.chapters[target.chapter];
      const Section& section = chapter.text->sections[target.section];
      return in_chapter(manual, target, home, citation_of_section(chapter, section, language));
    }
    case Target::Kind::paragraph: {
      const Chapter& chapter = manual.chapters[target.chapter];
      const NumberedParagraph& paragraph = chapter.text->paragraphs[target.section];
      return in_chapter(manual, target, home, citation_of_paragraph(chapter, paragraph, language));
    }
    case Target::Kind::page:
      return manual.pages[target.chapter].text->title;
    case Target::Kind::page_section: {
      const ChapterText& page = *manual.pages[target.chapter].text;
      return fmt::format("{}, {}", page.title, page.sections[target.section].title);
    }
    case Target::Kind::source:
      return citation_of_source(manual.definition.sources[target.chapter]);
    case Target::Kind::resource:
      return std::string(file_name_of(manual.resources[target.chapter].path));
  }
  return {};
}

}  // namespace codicil::index
