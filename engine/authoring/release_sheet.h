// The release sheet: what goes out with an edition, what is held back, what is wrong, and what git
// will be given, for people to read before they let it go.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authoring/release_gate.h"
#include "pages/schedule.h"

namespace codicil::authoring {

/// What a sheet is written from.
struct ReleaseSheet {
  const ReleaseCandidate& candidate;
  std::string base;  ///< The edition that the text is compared with; empty: this is the first.
  const pages::Schedule& schedule;   ///< From that edition to the files; empty for the first.
  std::string fault_report;          ///< The faults as `check` prints them; may be empty.
  std::string fault_count;           ///< "2 errors, 1 warning"
  std::vector<std::string> files;    ///< What the commit will change, in words; none: nothing.
  std::vector<std::string> doubts;   ///< What to look at again; none: nothing.
  std::vector<std::string> reasons;  ///< Why it is refused; none: it is not.
};

/// The whole sheet as lines of plain words.
std::string sheet_as_text(const ReleaseSheet& sheet);

/// What the commit of an edition says, its trailer included, and the tag at it.
std::string release_message(const EditionId& edition);
std::string tag_of(const EditionId& edition);

}  // namespace codicil::authoring
