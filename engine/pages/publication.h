// Everything that pages are composed from: the present manual, its past, and what is known about
// both.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "compare/edition_comparisons.h"
#include "flowchart/drawing.h"
#include "history/archive.h"
#include "history/chapter_story.h"
#include "index/keyword_index.h"
#include "index/reference_table.h"
#include "manual/manual.h"
#include "pages/words.h"

namespace codicil::pages {

/// The present manual with the draft revisions in the place of the chapters that they revise.
struct DraftTexts {
  Manual manual;  ///< Its chapters are those of the present, in their order.
  index::ReferenceTable references;
  std::vector<std::size_t> revised;  ///< Chapters of which there is a revision.
  compare::Comparison comparison;    ///< From the present to it; chapters as pairs of one index.
};

/// What is published. Holds references only: the caller keeps all of it alive, and unchanged, until
/// the last page is composed.
struct Publication {
  const Manual& present;  ///< The text that the site shows.
  const index::ReferenceTable& references;
  const index::KeywordIndex& keywords;

  /// The published editions, oldest first, with their notes and texts.
  const history::Archive& archive;
  /// Parallel to the snapshots; empty values for those whose text is not archived.
  const std::vector<index::ReferenceTable>& past_references;
  const std::vector<index::KeywordIndex>& past_keywords;
  /// As `trace_chapters(archive, present)` gives them.
  const std::vector<history::ChapterStory>& stories;

  /// What changed between the editions, and since; null where that is not shown.
  const compare::EditionComparisons* comparisons = nullptr;
  /// The manual at HEAD or in the working tree (it may be `present` itself): the entries of
  /// editions that were resolved by date, or are not archived, come from its chapters.
  const Manual& tip;

  /// The snapshot that `present` is; nothing for a working tree.
  std::optional<std::size_t> present_edition;
  bool working_draft = false;  ///< The working tree: marked so on every page, not for indexing.
  const DraftTexts* drafts = nullptr;  ///< The revisions in progress; null where none are shown.
  bool with_drafts = false;            ///< Draft chapters are shown, with a watermark.
  /// What was scanned when the references were tabulated, so that it is not scanned again; may be
  /// null.
  index::ScanStore* scans = nullptr;
  const Words& words = english_words();           ///< In which the pages speak.
  const flowchart::Drawings* drawings = nullptr;  ///< Of the flowcharts of all texts; null: none.
  unsigned jobs = 1;                              ///< Threads that planning itself may use.
};

}  // namespace codicil::pages
