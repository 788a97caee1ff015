// A comparison as readers go through it: chapter by chapter, with the place of each change and what
// happened there in words.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "compare/comparison.h"
#include "pages/words.h"

namespace codicil::pages {

/// One changed section.
struct ScheduleRow {
  const compare::SectionComparison* section = nullptr;
  std::string id;          ///< Its anchor: in the newer text, or of a removed one in the older.
  std::string number;      ///< As printed now; empty where it has none, or is gone.
  std::string old_number;  ///< As printed then; the same.
  std::string title;       ///< Now; of a removed one as it was.
  std::string old_title;
  /// Where it is: "Section 5, Who Should Attend?", "9.3.7 – 9.3.12", "Scope of this Chapter".
  std::string place;
  /// What happened to it as a whole, in sentences: "This section is new." Empty where only its
  /// words changed.
  std::string what;
};

/// One changed chapter.
struct ScheduleChapter {
  const compare::ChapterComparison* chapter = nullptr;
  std::string id;  ///< The newer one; of a chapter that is gone the older.
  std::string number;
  std::string old_number;
  std::string title;
  std::string old_title;
  std::string what;               ///< "This chapter is new." and the like, or empty.
  std::vector<ScheduleRow> rows;  ///< Sections whose text, place or title changed: those that touch
                                  ///< obligations, timescales and numbers first, then in order.
  std::vector<ScheduleRow> renumbered;  ///< Sections of which nothing but the number changed.
  std::vector<ScheduleRow> followed;    ///< Sections in which citations followed their targets, and
                                        ///< nothing else changed.
};

/// Wording that was replaced in the same way in several places.
struct ReplacedTerm {
  std::string before;
  std::string after;
  std::size_t places = 0;
  std::size_t chapters = 0;
};

struct Schedule {
  std::vector<ScheduleChapter> chapters;  ///< In the order of the comparison.
  std::vector<ReplacedTerm> replaced;     ///< Most places first.
};

/// These refer to the comparison, which must outlive them.
ScheduleChapter schedule_of_chapter(const compare::ChapterComparison& comparison,
                                    const compare::Sides& sides, const Words& words);
Schedule schedule_of(const compare::Comparison& comparison, const compare::Sides& sides,
                     const Words& words);

/// The wording that was replaced alike in three places of some chapters at least, most places
/// first.
std::vector<ReplacedTerm> replaced_terms(std::span<const compare::ChapterComparison> chapters);

/// "9.3.7 – 9.3.9, 9.3.12": runs of numbers that follow one another as ranges.
std::string ranges_of(const std::vector<std::string>& numbers);

/// What to read first, in order: the places where obligations, timescales or numbers changed, as
/// "3.6 Conferences, Section 2, Timing [Timescale]".
std::vector<std::string> flagged_places(const Schedule& schedule);

/// One line of the table of old and new numbers.
struct NumberLine {
  std::string chapter;  ///< Its title.
  std::string before;   ///< Behind the title of its chapter then, where that is another.
  std::string after;
  std::string title;  ///< Of the section; empty where it is the chapter's own number.
};

/// Those of a chapter, its own number first; `before` is the older manual.
std::vector<NumberLine> number_lines(const ScheduleChapter& chapter, const Manual& before);

/// What a flag says to readers: "Obligation", "Timescale", "Number".
Phrase phrase_of(compare::Flag flag);
/// "Obligation, Timescale", for reports.
std::string labels_of(const std::vector<compare::Flag>& flags);

/// "3.4 Initial Child Protection Conferences", as it is numbered now, or was where it is gone.
std::string heading_of(const ScheduleChapter& chapter);

}  // namespace codicil::pages
