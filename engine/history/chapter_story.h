// One chapter through the editions: under which id each edition has it, and where its text changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "history/archive.h"
#include "manual/manual.h"

namespace codicil::history {

/// A run of consecutive archived editions in which a chapter's text was the same.
struct Version {
  std::size_t first = 0;      ///< Index of the first such snapshot.
  std::size_t last = 0;       ///< And of the last.
  std::uint64_t text = 0;     ///< Fingerprint of the text.
};

/// The life of one chapter.
struct ChapterStory {
  ChapterId id;  ///< The present one; of a chapter that is gone, its last.
  bool is_present = true;  ///< False when the newest manual has no such chapter any more.
  std::vector<std::optional<std::size_t>> chapters;  ///< For each snapshot: index into its manual's chapters; nothing where it was not there.
  std::vector<Version> versions;                     ///< Oldest first. Drafts do not count.
};

/// A number for a chapter's text: title, part, status, replaced-by, boxes, body and the resources it links; not its lead, reviews,
/// keywords, forwards or numbers. Equal however the Markdown is spelt.
std::uint64_t text_fingerprint(const Manual& manual, const Chapter& chapter);

/// The stories of all chapters of `present` (in its order), then of those that are gone. Chapters are followed by id, by aliases, and by
/// the renames that git found. `present` itself is not part of the stories unless it is the last snapshot's manual.
std::vector<ChapterStory> trace_chapters(const Archive& archive, const Manual& present);

}  // namespace codicil::history
