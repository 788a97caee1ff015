#include "pages/present_places.h"

#include <algorithm>

#include "pages/labels.h"
#include "pages/viewpoint.h"

namespace codicil::pages {

namespace {

std::string words_of_paragraph(const ChapterText& text, std::size_t paragraph) {
  return text.body.plain_text(text.paragraphs[paragraph].node);
}

}  // namespace

std::vector<OutlineEntry> outline_of(const Chapter& chapter, const Words& words) {
  std::vector<OutlineEntry> outline;
  const ChapterText& text = *chapter.text;
  for (std::size_t index = 0; index < text.sections.size(); ++index) {
    const Section& section = text.sections[index];
    outline.push_back({.anchor = section.id,
                       .number = printed_number(chapter, section),
                       .title = section_title(section, words),
                       .index = index});
  }
  for (std::size_t index = 0; index < text.paragraphs.size(); ++index) {
    const NumberedParagraph& paragraph = text.paragraphs[index];
    std::string anchor = paragraph_anchor(chapter, paragraph);
    if (anchor.empty()) continue;
    outline.push_back({.anchor = std::move(anchor),
                       .number = printed_number(chapter, paragraph),
                       .title = section_title(text.sections[paragraph.section], words),
                       .is_paragraph = true,
                       .index = index});
  }
  return outline;
}

bool is_same(const OutlineEntry& a, const OutlineEntry& b) {
  return a.anchor == b.anchor && a.number == b.number && a.title == b.title &&
         a.is_paragraph == b.is_paragraph;
}

PresentPlaces::PresentPlaces(const Survey& survey)
    : survey_(survey), identities_(survey.present()) {}

PresentPlace PresentPlaces::place_of(std::size_t story, const index::Resolution& found) const {
  const index::Target& target = found.target;
  const std::size_t there = target.chapter;
  if (found.standing == index::Standing::missing_section ||
      found.standing == index::Standing::withdrawn || survey_.presence[there] == Presence::nothing)
    return {story, -1};
  if (!is_readable(there)) return {there, -1};
  if (target.kind == index::Target::Kind::section) return {there, static_cast<int>(target.section)};
  if (target.kind != index::Target::Kind::paragraph) return {there, -1};
  const auto outline = outline_of(survey_.present().chapters[there], survey_.words());
  const auto entry = std::ranges::find_if(outline, [&](const OutlineEntry& listed) {
    return listed.is_paragraph && listed.index == target.section;
  });
  return {there, static_cast<int>(entry - outline.begin())};
}

PresentPlace PresentPlaces::of_section(std::size_t story, std::string_view id) const {
  if (survey_.present_chapter(story) == nullptr) return {story, -1};
  return place_of(story, identities_.anchor(static_cast<std::uint32_t>(story), id));
}

PresentPlace PresentPlaces::of_paragraph(std::size_t story, const Chapter& then,
                                         std::size_t paragraph) {
  const NumberedParagraph& subject = then.text->paragraphs[paragraph];
  if (!subject.id.empty()) {
    const PresentPlace place = of_section(story, subject.id);
    if (place.entry >= 0) return place;
  }
  const PresentPlace section = of_section(story, then.text->sections[subject.section].id);
  if (!is_readable(section.story)) return section;
  const Words& words = words_of(section.story);
  const auto found = words.find(words_of_paragraph(*then.text, paragraph));
  if (found == words.end() || found->second < 0) return section;
  return {section.story, found->second};
}

const PresentPlaces::Words& PresentPlaces::words_of(std::size_t story) {
  const auto [known, is_new] = words_.try_emplace(story);
  if (!is_new) return known->second;
  const Chapter& chapter = survey_.present().chapters[story];
  const auto outline = outline_of(chapter, survey_.words());
  for (std::size_t entry = 0; entry < outline.size(); ++entry) {
    if (!outline[entry].is_paragraph) continue;
    const auto [words, is_first] = known->second.try_emplace(
        words_of_paragraph(*chapter.text, outline[entry].index), static_cast<int>(entry));
    if (!is_first) words->second = -1;
  }
  return known->second;
}

}  // namespace codicil::pages
