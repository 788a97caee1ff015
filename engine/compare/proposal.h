// The amendment entry that tells of a chapter's change, in the words of the house, made from what
// really changed.
#pragma once

#include <string>
#include <vector>

#include "compare/announcement.h"

namespace codicil::compare {

struct ProposedEntry {
  AmendmentKind kind = AmendmentKind::updated;
  /// Markdown, each a whole sentence: what changed, and where, cited as the newer text numbers it.
  /// Empty only where nothing needs announcing.
  std::vector<std::string> sentences;
};

/// What to say of everything in `announcement` that the newer chapter has to announce. What is said
/// of a chapter without a newer side is that it is gone.
ProposedEntry propose_entry(const ChapterComparison& chapter, const Announcement& announcement,
                            const Sides& sides);

}  // namespace codicil::compare
