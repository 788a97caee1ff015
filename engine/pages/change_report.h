// The schedule of changes as a document of its own: for people, spreadsheets and programs.
#pragma once

#include <string>

#include "compare/comparison.h"
#include "pages/schedule.h"

namespace codicil::pages {

/// A schedule and what it is between.
struct ChangeReport {
  std::string from;  ///< As readers call the older text: an edition's id, a commit, a date.
  std::string to;    ///< The same of the newer; "working tree" for the files as they are.
  std::string manual_title;
  const Schedule& schedule;
  compare::Sides sides;
};

/// "Small Procedures: changes from 2025-02 to 2025-08".
std::string title_of(const ChangeReport& report);

/// Deletions stand as [-words-], insertions as {+words+}, what moved as [moved away: words] and
/// {moved here: words}.
std::string changes_as_text(const ChangeReport& report);
/// Deletions are struck out, insertions bold; of what moved the words say so.
std::string changes_as_markdown(const ChangeReport& report);
/// A page of its own, without references to any other file; insertions and deletions carry words.
std::string changes_as_html(const ChangeReport& report);
/// As the contract's section 4 lays it down; "consequential" beside "chapters" lists the sections
/// in which citations followed their targets and nothing else changed.
std::string changes_as_json(const ChangeReport& report);
/// RFC 4180: one line a section, with a heading line.
std::string changes_as_csv(const ChangeReport& report);

}  // namespace codicil::pages
