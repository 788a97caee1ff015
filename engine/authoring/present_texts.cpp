#include "authoring/present_texts.h"

#include <utility>

namespace codicil::authoring {

bool is_in_preparation(const Manual& manual, const Amendment& amendment) {
  const Edition* edition = manual.edition(amendment.edition.value);
  return edition != nullptr && !edition->is_published() && !edition->is_lost;
}

PresentTexts::PresentTexts(const Manual& manual) : manual_(manual), finder_(manual, &scans_) {
  for (std::size_t i = 0; i < manual.chapters.size(); ++i) {
    const Chapter& chapter = manual.chapters[i];
    if (chapter.is_withdrawn()) continue;
    add_chapter_text(chapter.path, *chapter.text, index::home_of_chapter(manual, i), finder_,
                     false);
  }
  for (std::size_t i = 0; i < manual.pages.size(); ++i) {
    add_chapter_text(manual.pages[i].path, *manual.pages[i].text, index::home_of_page(manual, i),
                     finder_, false);
  }
  for (const Edition& edition : manual.editions) {
    if (!edition.is_published() && !edition.is_lost) add_notes(edition);
  }
  for (const DraftRevision& draft : manual.drafts) add_draft(draft);
}

void PresentTexts::add_chapter_text(const std::string& path, const ChapterText& text,
                                    const index::LinkHome& home,
                                    const index::ReferenceFinder& finder, bool is_draft) {
  const std::vector<Passage> passages = passages_of(text);
  for (std::uint32_t i = 0; i < passages.size(); ++i) {
    const bool is_entry = passages[i].role == Passage::Role::amendment;
    if (is_entry && !is_in_preparation(manual_, text.amendments[passages[i].index])) continue;
    texts_.push_back({path, passages[i].document, home, &finder, i, is_draft});
  }
}

void PresentTexts::add_notes(const Edition& edition) {
  const index::LinkHome home = index::home_of_editions(manual_);
  const auto add = [&](const Document& document) {
    texts_.push_back({edition.path, &document, home, &finder_, std::nullopt, false});
  };
  add(edition.introduction);
  for (const ThroughoutRow& row : edition.throughout) add(row.details);
  for (const FilelessRow& row : edition.rows) add(row.details);
}

void PresentTexts::add_draft(const DraftRevision& draft) {
  const auto chapter = manual_.chapter_index(draft.id);
  if (!chapter) return;
  auto revised = std::make_unique<Manual>(manual_);
  revised->chapters[*chapter].text = draft.text;
  revised_finders_.push_back(std::make_unique<index::ReferenceFinder>(*revised, &scans_));
  index::LinkHome home = index::home_of_chapter(*revised, *chapter);
  revised_.push_back(std::move(revised));
  add_chapter_text(draft.path, *draft.text, home, *revised_finders_.back(), true);
}

}  // namespace codicil::authoring
