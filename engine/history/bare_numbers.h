// Numbers that are cited without a title: since when their sentences say so, and what had the
// number then.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "history/archive.h"
#include "history/chapter_story.h"
#include "index/reference_table.h"
#include "index/scan_store.h"
#include "manual/manual.h"

namespace codicil::history {

/// The references of all texts of one manual.
struct ReferenceTables {
  std::vector<index::ReferenceTable> past;  ///< Parallel to the snapshots.
  index::ReferenceTable present;            ///< Empty where the present is one of the snapshots.
};

/// What bare numbers are traced through. Holds references only.
struct TracedTexts {
  const Archive& archive;
  const std::vector<ChapterStory>& stories;
  const Manual& present;  ///< A manual of its own, or that of the last snapshot.
  index::ScanStore& scans;

  /// Of a snapshot that is archived or, with nothing, the present.
  const Manual& manual_at(std::optional<std::size_t> snapshot) const {
    return snapshot ? *archive.snapshots[*snapshot].manual : present;
  }
};

/// What a number named, wherever that is by now.
struct NumberMeaning {
  index::Target::Kind kind = index::Target::Kind::nothing;  ///< `nothing`: nothing had it.
  std::size_t story = 0;                                    ///< Of the chapter.
  std::string anchor;  ///< The id of a section, or the lasting one of a paragraph.
  std::string title;   ///< Then. Of a paragraph: its words.
};

/// One bare number in all the texts in which its sentence has the same words.
struct BareNumber {
  struct Place {
    std::optional<std::size_t> snapshot;  ///< Nothing: the present.
    std::size_t reference = 0;            ///< Index into the references of its text.
  };

  bool is_on_page = false;    ///< Of an ordinary page; else of a chapter.
  std::size_t home = 0;       ///< Index of the chapter's story; of a page into the present pages.
  std::string sentence;       ///< As index::words_of gives it.
  std::uint32_t word = 0;     ///< In the sentence: where the citation begins.
  std::vector<Place> places;  ///< Newest first.
  std::optional<std::size_t> first;  ///< The oldest edition with the sentence; nothing: none.
  std::optional<std::size_t> older;  ///< The archived edition before it, where that has the text.
  std::size_t copies_before = 0;     ///< Sentences of these words that `older` has all the same.
  /// What the number named in the oldest of these texts.
  NumberMeaning meaning;
  /// The number moved between `older` and that text, so that only what lies between them, commit by
  /// commit, tells what it named when it was written.
  bool is_open = false;
};

/// All bare numbers of the chapters and pages of every text.
std::vector<BareNumber> find_bare_numbers(const TracedTexts& texts, const ReferenceTables& tables,
                                          unsigned jobs);

/// The references as those numbers make them: one that names what it named when it was written
/// stands good; one whose number another thing has now has a stale number, and the right target;
/// one that leads to nothing any more, or never did, is unresolved.
ReferenceTables judge_bare_numbers(ReferenceTables tables, const std::vector<BareNumber>& numbers,
                                   const TracedTexts& texts);

}  // namespace codicil::history
