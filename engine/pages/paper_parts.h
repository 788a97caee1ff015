// The pieces of the document on paper, each made in a file of its own.
#pragma once

#include <string>
#include <vector>

#include "pages/paper.h"
#include "pages/viewpoint.h"

namespace codicil::pages {

/// Where the pieces look things up.
struct PaperView {
  const Survey& survey;
  const PaperPlan& plan;
  const PageNumbers& numbers;
  PrintedLinks links;

  const Manual& manual() const { return *survey.snapshot(plan.snapshot).manual; }
  const EditionId& edition() const { return survey.snapshot(plan.snapshot).edition.id; }
  /// The chapter of that manual which a story is in that edition.
  std::size_t chapter_of(std::size_t story) const {
    return *survey.publication.stories[story].chapters[plan.snapshot];
  }
};

inline constexpr const char* paper_path = "paper.html";
inline constexpr const char* paper_changes_anchor = "page:changes";
inline constexpr const char* paper_certificate_anchor = "page:certificate";

/// "chapter:referrals": the anchor of a chapter, by its present id.
std::string chapter_anchor(const Survey& survey, std::size_t story);
/// The page of an anchor; "not there" before that is known.
Value page_number(const PaperView& view, const std::string& anchor);

/// {never_in_force, in_force_from, in_force_until, head_range}
void set_range(Fields& fields, const InForce& range, const Words& words);

/// {anchor, page_class, head_title, head_address, number, title, the range, reconstructed, and the
/// text} of each chapter.
std::vector<Fields> paper_chapters(const PaperView& view);

/// {contents_part, lines} of each part; {line_href, line_number, line_title, line_page, has_below,
/// below} of each line in it.
std::vector<Fields> paper_contents(const PaperView& view);

/// What changed in these chapters, as one object; "not there" where that was not asked for.
Value paper_changes(const PaperView& view);

/// The certificate, as one object.
Fields certificate_fields(const PaperView& view, const Certificate& certificate);

}  // namespace codicil::pages
