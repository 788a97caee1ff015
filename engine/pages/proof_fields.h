// What the texts say beside the notes of an edition: the sections and chapters that changed, and
// where notes and texts disagree.
#pragma once

#include <string>
#include <vector>

#include "pages/concerns.h"
#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// A row about which the texts say nothing.
void set_no_proof(Fields& row);

/// For an entry: the page of its chapter's changes, the sections that changed, the chapters that it
/// announces beside its own, and whether its text did not change at all.
void set_proof(Fields& row, const Survey& survey, const Update& update, const Entry& entry,
               const std::string& page);
/// For a row without a file: the page of the changes of the chapter that it announces.
void set_proof(Fields& row, const Survey& survey, const Update& update, const FilelessRow& source,
               const std::string& page);
/// For a replacement: the chapters in which it was made.
void set_proof(Fields& row, const Survey& survey, const Update& update, const ThroughoutRow& source,
               const std::string& page);

/// Which chapters an edition changed only as a consequence of other changes.
enum class Consequence {
  citations,  ///< Citations in them followed their targets.
  numbers,    ///< Their numbers, or numbers in them, are others.
};
/// The chapters of that kind as the list of a row; nothing in it where there are none.
std::vector<Fields> consequences(const Survey& survey, const Update& update,
                                 Consequence consequence, const std::string& page);
/// The list of a row: {has_row_chapters, row_chapters_count, row_chapters}.
void set_chapters(Fields& row, std::vector<Fields> links);

/// A chapter that an archived edition changed without a word.
struct UnannouncedRow {
  Concern concern;
  Fields fields;  ///< {unannounced_title, unannounced_href, unannounced_what} and the sections.
};
std::vector<UnannouncedRow> unannounced_rows(const Survey& survey, const Update& update,
                                             const std::string& page);

}  // namespace codicil::pages
