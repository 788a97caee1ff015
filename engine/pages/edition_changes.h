// What the texts of the editions prove: the chapters that each edition changed, and what announces
// each change.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "compare/announcement.h"
#include "compare/edition_comparisons.h"

namespace codicil::pages {

struct Entry;
struct Survey;
struct Update;

/// One chapter that an edition changed.
struct ChangedChapter {
  const compare::ChapterComparison* comparison = nullptr;
  std::size_t story = 0;
  compare::Announcement announcement{};
};

/// What an archived edition changed since the archived one before it. What editions between them
/// announced, whose text is not archived, counts as announced.
struct EditionChanges {
  compare::TextPair pair;
  std::vector<ChangedChapter> chapters;                   ///< In the order of the comparison.
  std::unordered_map<std::size_t, std::size_t> by_story;  ///< Indices into them.

  /// nullptr where nothing of it changed.
  const ChangedChapter* find(std::size_t story) const;
};

/// Citations in it followed their targets.
bool has_followed_citations(const compare::ChapterComparison& chapter);

/// One for each snapshot; nothing for the first edition, and where nothing was compared.
std::vector<std::optional<EditionChanges>> gather_changes(const Survey& survey);

/// The changes among which those stand that an update announced: its own, or those of the next
/// archived edition; nullptr where there are none.
const EditionChanges* changes_announced_by(const Survey& survey, const Update& update);

/// The title of a changed chapter: as at the edition, or of one that is gone as it was.
const std::string& title_of(const Survey& survey, const EditionChanges& changes,
                            const ChangedChapter& chapter);

/// How an entry stands to the text of its edition.
enum class EntryProof {
  unknown,  ///< Nothing to compare, as with the first edition, or a chapter that lives elsewhere.
  changed,  ///< Its chapter changed, or citations in it followed their targets.
  numbers_only,  ///< Nothing changed but the number of the chapter, or numbers in it.
  unchanged,     ///< The chapter reads as in the archived edition before.
  absent,        ///< Neither text has the chapter.
};
EntryProof proof_of(const Survey& survey, const Update& update, const Entry& entry);

}  // namespace codicil::pages
