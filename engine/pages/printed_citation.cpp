#include "pages/printed_citation.h"

#include "pages/labels.h"

namespace codicil::pages {

namespace {

using Kind = index::Target::Kind;

std::string paragraph_place(const Chapter& chapter, const NumberedParagraph& paragraph,
                            const Words& words) {
  const std::string number = printed_number(chapter, paragraph);
  if (!number.empty()) return words.say(Phrase::place_paragraph, {{"number", number}});
  return section_place(chapter, chapter.text->sections[paragraph.section], words);
}

}  // namespace

std::string printed_citation(const Publication& publication, const Manual& manual,
                             const index::Target& target, std::optional<std::size_t> home) {
  const bool is_below = target.kind == Kind::section || target.kind == Kind::paragraph;
  if (!is_below && target.kind != Kind::chapter) return index::citation_of(manual, target, home);
  const Words& words = publication.words;
  const Chapter& chapter = manual.chapters[target.chapter];
  if (chapter.is_draft() && !publication.with_drafts) return words.say(Phrase::place_draft);
  const std::string& title = chapter.text->title;
  if (!is_below) return title;
  const std::string place =
      target.kind == Kind::section
          ? section_place(chapter, chapter.text->sections[target.section], words)
          : paragraph_place(chapter, chapter.text->paragraphs[target.section], words);
  if (home == target.chapter) return place;
  return words.say(Phrase::place_in_chapter, {{"chapter", title}, {"place", place}});
}

}  // namespace codicil::pages
