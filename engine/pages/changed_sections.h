// The sections that an edition changed, as the notes of the edition list them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compare/comparison.h"
#include "pages/addresses.h"
#include "pages/survey.h"

namespace codicil::pages {

struct ChangedSection {
  const compare::SectionComparison* section = nullptr;
  std::string id;  ///< Empty of what stands before the first heading, and of a linked file.
  /// As at the edition, one that was removed as it was: "Section 5, Who Should Attend?", "9.3.7 –
  /// 9.3.12 (The Chair)".
  std::string words;
  std::string note;  ///< "new", "removed", "moved"; empty where only its words or title changed.
  std::optional<Address> address;  ///< Its place on the page of the chapter's changes.
};

/// In reading order. None of a chapter that is new or gone: all of it is.
std::vector<ChangedSection> changed_sections(const Survey& survey, const EditionChanges& changes,
                                             const ChangedChapter& chapter);

/// Those of them that an entry answers for: where an edition has several entries of one chapter,
/// each section belongs to those that name it, and what none names to one that names none.
std::vector<ChangedSection> changed_sections(const Survey& survey, const Update& update,
                                             const Entry& entry);

/// Those that a note leaves its readers to guess: none where its entry names sections, or where
/// its details cite every one that changed.
std::vector<ChangedSection> sections_left_unsaid(const Survey& survey, const Update& update,
                                                 const Entry& entry);

}  // namespace codicil::pages
