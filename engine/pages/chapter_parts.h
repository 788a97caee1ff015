// What chapter pages of the present and of the past have in common: boxes, contents and body.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
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
  /// What stands before every anchor, where several chapters share a page: "chapter:referrals:".
  std::string anchor_prefix = {};

  const Chapter& subject() const { return view.manual.chapters[chapter]; }
};

/// The boxes, in their order.
std::vector<Fields> box_fields(const ChapterView& view);

/// The contents list: sections with their sub-sections.
std::vector<Fields> contents_fields(const ChapterView& view);

/// The numbered text.
Html body_html(const ChapterView& view);

/// A text as one page shows it: a chapter's, or that of a page outside the numbering.
struct ShownText {
  const ChapterText& text;
  const index::ChapterReferences& references;
  std::optional<std::size_t> home;  ///< The chapter of the manual that it is.
};

/// The text's first words, those of its citations included: what it is for.
std::string description_of(const Viewpoint& view, const ShownText& shown);

/// The text of a page outside the numbering.
Html ordinary_body_html(const Viewpoint& view, std::size_t page);

}  // namespace codicil::pages
