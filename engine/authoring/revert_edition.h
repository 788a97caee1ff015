// Taking an edition back: the files that restore the text of an earlier one, as a correction that
// is announced like any other.
#pragma once

#include <string>
#include <vector>

#include "authoring/plan.h"
#include "files/source_tree.h"
#include "history/chapter_story.h"
#include "manual/manual.h"

namespace codicil::authoring {

/// Holds references only.
struct Revert {
  const Manual& manual;                               ///< The files as they are now.
  const SourceTree& files;                            ///< What they were read from.
  const Manual& then;                                 ///< The text to restore.
  const SourceTree& tree;                             ///< The same.
  const std::vector<history::ChapterStory>& stories;  ///< Of `manual`.
  std::size_t snapshot = 0;                           ///< What `then` is in them.
  EditionId edition;                                  ///< The correction.
  EditionId restored;                                 ///< The edition that `then` is.
  /// Chapters that need no entry, because their citations follow what they cite, and that is all.
  std::vector<ChapterId> without_entry{};
};

/// Chapters, pages and resources with the text of `then`; every chapter that differs with an entry
/// of kind correction, unless it has one for this edition already, or needs none.
/// Kept as they are now: what is no text (entries, aliases, ids, leads, reviews, areas and
/// audiences), drafts, the notes of all editions, and the definition. Ids that go lead on, to what
/// they were or to `withdrawn`. A chapter that is newer is withdrawn; one that was never published
/// becomes a draft; a newer page goes. The notes of the correction are made where they do not
/// exist. Throws Failure: usage for an id that no edition can have; content where a file cannot be
/// merged as it is written, or where the part of a chapter is not in the definition any more.
Plan plan_revert(const Revert& revert);

}  // namespace codicil::authoring
