// What changed, as the pages that show it print it: rows with redlines, old and new numbers, and
// citations that followed.
#pragma once

#include <optional>
#include <string>

#include "compare/edition_comparisons.h"
#include "pages/page.h"
#include "pages/schedule.h"
#include "pages/viewpoint.h"

namespace codicil::pages {

/// A comparison as pages show it.
struct ChangesView {
  const Survey& survey;
  std::optional<compare::TextPair> pair;  ///< Nothing: of the present, and of a revision of it.
  compare::Sides sides;
  std::string page;                       ///< The path of the page that is composed.
  const PrintedLinks* printed = nullptr;  ///< As in a viewpoint.
};

/// The view of a pair that the publication has compared; nothing where it has not.
std::optional<ChangesView> changes_view(const Survey& survey, compare::TextPair pair,
                                        const std::string& page);

/// How much of a changed section is shown.
enum class Context {
  whole,    ///< All of its text.
  changes,  ///< The blocks that changed.
};

/// {change_id, change_place, change_href, change_what, change_flags, change_text, change_next}: the
/// rows of a chapter; `first` is the number of the first, and goes on behind the last.
std::vector<Fields> change_rows(const ChangesView& view, const ScheduleChapter& chapter,
                                Context context, std::size_t& first);

/// The anchor of a row, by its number.
std::string anchor_of_change(std::size_t number);

/// {flag} of each.
std::vector<Fields> flag_fields(const compare::SectionComparison& section, const Words& words);

/// {number_chapter, number_before, number_after, number_title}
std::vector<Fields> number_rows(const ChangesView& view, const ScheduleChapter& chapter);

/// {followed_place, followed_href}: sections in which only citations followed their targets.
std::vector<Fields> followed_rows(const ChangesView& view, const ScheduleChapter& chapter);

/// {replaced_before, replaced_after, replaced_places}
std::vector<Fields> replaced_fields(const std::vector<ReplacedTerm>& terms);

/// What stands below all changes, of which `next` would be the number of one more.
void set_tail(Fields& fields, std::size_t next, std::vector<Fields> followed,
              std::vector<Fields> numbers);

/// A list under its name, and under "has_" whether there is anything in it.
void set_list(Fields& fields, const std::string& name, std::vector<Fields> rows);

/// The page of the chapter as it is after the change, where there is one.
Value chapter_href(const ChangesView& view, const ScheduleChapter& chapter);

}  // namespace codicil::pages
