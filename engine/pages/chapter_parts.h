// What chapter pages of the present and of the past have in common: boxes, contents and body.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "pages/page.h"
#include "pages/viewpoint.h"

namespace codicil::pages {

/// One chapter of one manual, as one page shows it.
struct ChapterView {
  const Viewpoint& view;
  const index::ChapterReferences& references;
  std::size_t chapter = 0;
  /// Old anchors and the sections on which they land; only for the present.
  std::vector<std::pair<std::string, std::string>> former_ids;

  const Chapter& subject() const { return view.manual.chapters[chapter]; }
};

/// The boxes, in their order.
std::vector<Fields> box_fields(const ChapterView& view);

/// The contents list: sections with their sub-sections.
std::vector<Fields> contents_fields(const ChapterView& view);

/// The numbered text.
Html body_html(const ChapterView& view);

/// The chapter's first words: what it is for.
std::string description_of(const ChapterText& text);

/// The text of a page outside the numbering.
Html ordinary_body_html(const Viewpoint& view, std::size_t page);

}  // namespace codicil::pages
