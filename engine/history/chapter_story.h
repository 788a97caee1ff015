// One chapter through the editions: under which id each edition has it, and where its text changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/archive.h"
#include "manual/manual.h"

namespace codicil::history {

/// A run of consecutive archived editions in which a chapter's text was the same.
struct Version {
  std::size_t first = 0;   ///< Index of the first such snapshot.
  std::size_t last = 0;    ///< And of the last.
  std::uint64_t text = 0;  ///< Fingerprint of the text.
};

/// The life of one chapter.
struct ChapterStory {
  ChapterId id;            ///< The present one; of a chapter that is gone, its last.
  bool is_present = true;  ///< False when the newest manual has no such chapter any more.
  std::vector<std::optional<std::size_t>> chapters;  ///< For each snapshot: index into its manual's
                                                     ///< chapters; nothing where it was not there.
  std::vector<Version> versions;                     ///< Oldest first. Drafts do not count.
};

/// A number for a chapter's text: title, part, status, replaced-by, boxes, body and the resources
/// it links; not its lead, reviews, keywords, forwards or numbers. Equal however the Markdown is
/// spelt. Needs the content ids of those resources.
std::uint64_t text_fingerprint(const Manual& manual, const Chapter& chapter);

/// The resources that a text's boxes and body link from a file in `folder`, each as often as they
/// do: indices into Manual::resources. A reader of a folder on disk learns from it whose content
/// ids are needed.
std::vector<std::size_t> linked_resources(const Manual& manual, const ChapterText& text,
                                          std::string_view folder);

struct TracingOptions {
  unsigned jobs = 1;
  std::vector<ChapterRename> to_present =
      {};  ///< By git, from the newest archived edition to the present manual.
};

/// The stories of all chapters of `present` (in its order), then of those that are gone, the latest
/// gone first. Chapters are followed by id, by aliases, and by the renames that git found; of two
/// that could be one older chapter, the one of its id has it, then the one of the alias. Drafts are
/// in no edition. `present` itself is not part of the stories unless it is the last snapshot's
/// manual.
std::vector<ChapterStory> trace_chapters(const Archive& archive, const Manual& present,
                                         const TracingOptions& options = {});

}  // namespace codicil::history
