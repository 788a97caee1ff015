#include "compare/citation_shape.h"

namespace codicil::compare {

using Kind = index::Target::Kind;

void put_mark(std::string& words, std::string_view text, std::string_view mark) {
  if (text.empty()) return;
  const std::size_t at = words.find(text);
  if (at != std::string::npos) words.replace(at, text.size(), mark);
}

std::string shape_of(std::string words, const Manual& manual, const index::Target& target) {
  if (target.kind == Kind::source) {
    const SourceWork& source = manual.definition.sources[target.chapter];
    put_mark(words, source.title, "{t}");
    put_mark(words, source.version, "{v}");
    return words;
  }
  if (target.kind == Kind::page || target.kind == Kind::page_section) {
    put_mark(words, manual.pages[target.chapter].text->title, "{c}");
    return words;
  }
  if (target.kind == Kind::resource || target.chapter >= manual.chapters.size()) return words;
  const Chapter& chapter = manual.chapters[target.chapter];
  if (target.kind == Kind::section) {
    const Section& section = chapter.text->sections[target.section];
    put_mark(words, section.title, "{t}");
    put_mark(words, printed_number(chapter, section), "{n}");
    put_mark(words, section.number, "{n}");
  } else if (target.kind == Kind::paragraph) {
    const NumberedParagraph& paragraph = chapter.text->paragraphs[target.section];
    put_mark(words, printed_number(chapter, paragraph), "{n}");
    put_mark(words, paragraph.number, "{n}");
  }
  put_mark(words, chapter.text->title, "{c}");
  put_mark(words, chapter.number, "{N}");
  return words;
}

}  // namespace codicil::compare
