// What stands in the way of a release: every reason, in words, all of them at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "manual/manual.h"
#include "text/date.h"

namespace codicil::authoring {

/// An edition that is to be released, and what is known about the files that it would release.
/// Holds references only.
struct ReleaseCandidate {
  const Edition& edition;                 ///< As its file has it; of `manual`.
  const Manual& manual;                   ///< The files as they are now.
  const std::vector<Diagnostic>& faults;  ///< Of those files, as a release judges them.
  Date published;                         ///< The day it would be published.
  std::string released_as;               ///< What in git says that it is released already: "the tag
                                         ///< `edition/2017-02`"; else empty.
  std::vector<std::string> uncommitted;  ///< Paths that are not as the present commit has them.
  std::vector<std::string> ignored;      ///< Paths of the manual that git never commits.
};

/// The day on which an edition would be published: as its file says, else today.
Date publication_day(const Edition& edition, Date today);

/// Sentences without a full stop, most of them naming the files that they are about; none where
/// nothing stands in the way.
std::vector<std::string> reasons_to_refuse(const ReleaseCandidate& candidate);

/// The entries of a chapter for an edition, in its order. Drafts have none: they are held back.
std::vector<const Amendment*> entries_for(const Chapter& chapter, const EditionId& edition);

}  // namespace codicil::authoring
