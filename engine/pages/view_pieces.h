// Specimens of what several layouts have, from which those of the layouts are made.
#pragma once

#include <map>
#include <string>

#include "pages/page.h"

namespace codicil::pages::views {

// One value of each type.

Value text();
Value yes();
Value html();
/// A string of a style sheet.
Value style();
Value one(Fields fields);
Value list(Fields fields);
/// {href, label}, once or in a list.
Value link();
Value links();

// Pieces of pages.

/// What every layout has, and `more`.
Fields with_chrome(const Fields& more);
/// Whom and what a row of changes concerns.
Value concern();
/// The choices by which rows of changes are narrowed down, and the pages that say the same.
Value filters();
/// What later editions corrected in a note.
Value corrections();
/// An entry of an edition about a chapter.
Fields entry();
/// The boxes of a chapter.
Value boxes();
/// The contents of a chapter, two deep.
Value section_list();
/// Where a chapter lives that is published elsewhere.
Value external();
/// The parts of the manual, with a line for each chapter.
Value parts(Fields chapter_line);
/// That line, with its mark.
Fields chapter_row();
/// What is known of an edition.
Fields edition_facts();
/// Wording that was replaced throughout.
Value replaced();
/// What changed in one chapter.
Fields changes_of_chapter();
/// What stands below the changes.
Fields changes_tail();
/// What a page says that an edition has too.
Value past_notice();
/// When the manual changes next.
Value next_update();

// Whole pages, by their layouts: each adds those of its kind.

using Layouts = std::map<std::string, Fields>;
void add_chapters(Layouts& layouts);
void add_changes(Layouts& layouts);
void add_finding(Layouts& layouts);  ///< Contents, search, keywords, editions.
void add_paper(Layouts& layouts);

}  // namespace codicil::pages::views
