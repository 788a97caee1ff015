#include "manual/chapter_text.h"

#include <algorithm>

namespace codicil {

const std::array<BoxKind, 7> all_box_kinds{
    BoxKind::scope,   BoxKind::definitions, BoxKind::timescales, BoxKind::related_chapters,
    BoxKind::related, BoxKind::sources,     BoxKind::note};

std::string_view id_of(BoxKind kind) {
  constexpr std::array<std::string_view, all_box_kinds.size()> ids{
      "scope", "definitions", "timescales", "related-chapters", "related", "sources", "note"};
  return ids[static_cast<std::size_t>(kind)];
}

const Box* ChapterText::box(BoxKind kind) const {
  const auto found = std::ranges::find(boxes, kind, &Box::kind);
  return found == boxes.end() ? nullptr : &*found;
}

const Section* ChapterText::section(std::string_view wanted) const {
  const auto found = std::ranges::find(sections, wanted, &Section::id);
  return found == sections.end() ? nullptr : &*found;
}

std::vector<Passage> passages_of(const ChapterText& text) {
  std::vector<Passage> passages;
  const auto is_of = [](const Section& section, BoxKind kind) {
    return section.kind == SectionKind::box && section.box == kind;
  };
  for (const Box& box : text.boxes) {
    const auto section = std::ranges::find_if(
        text.sections, [&](const Section& candidate) { return is_of(candidate, box.kind); });
    const auto index = static_cast<std::uint32_t>(section - text.sections.begin());
    for (const Document& passage : box.passages) {
      passages.push_back({Passage::Role::box, &passage, index});
    }
  }
  passages.push_back({Passage::Role::body, &text.body, 0});
  for (std::uint32_t i = 0; i < text.amendments.size(); ++i) {
    passages.push_back({Passage::Role::amendment, &text.amendments[i].details, i});
  }
  return passages;
}

}  // namespace codicil
