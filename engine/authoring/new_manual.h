// `new manual`: a small manual that builds at once and explains itself.
#pragma once

#include <string>
#include <string_view>

#include "authoring/plan.h"
#include "manual/edition.h"
#include "text/date.h"

namespace codicil::authoring {

struct NewManual {
  std::string title;  ///< "Example Safeguarding Procedures"; `title_from_folder` makes one of the
                      ///< folder's name.
  Date today;         ///< The day its first edition is published.
};

/// "Our Procedures" of "our-procedures"; "Our Manual" where the name has no letters.
std::string title_from_folder(std::string_view folder_name);

/// All files of the new manual, which has one published edition.
Plan plan_new_manual(const NewManual& manual);

/// The message of the new repository's first commit: its trailer makes it the text of the first
/// edition.
std::string first_commit_message(const NewManual& manual);

/// The edition that the new manual begins with: the month of its first day.
EditionId first_edition(const NewManual& manual);

}  // namespace codicil::authoring
