// Everything that a command works on, read and indexed: the manual it is about, its editions, and
// what they refer to.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compare/kept_chapters.h"
#include "diagnostics/baseline.h"
#include "diagnostics/diagnostic.h"
#include "history/archive.h"
#include "history/chapter_story.h"
#include "index/keyword_index.h"
#include "index/reference_table.h"
#include "index/scan_store.h"
#include "manual/manual.h"
#include "pages/publication.h"
#include "pages/search_files.h"
#include "parallel/kept_values.h"
#include "pipeline/edition_marks.h"
#include "pipeline/read_archive.h"
#include "pipeline/workplace.h"
#include "reader/chapter_store.h"
#include "text/date.h"

namespace codicil::pipeline {

/// Which text a command is about.
struct TextChoice {
  bool working = false;  ///< The files as they are now.
  /// This edition; empty or "latest": the newest published one that is archived.
  std::string edition{};
  std::optional<Date> as_at{};  ///< The edition in force on that day.
  bool history = true;          ///< False: without the archive of the editions before it.
  /// With `working`: what is read in the place of the files on disk; may be null.
  const SourceTree* files = nullptr;
  /// The commit at which history ends for them; empty: HEAD.
  git::CommitId head{};
};

/// Owns what a Publication refers to. Nothing in it changes once it is gathered.
struct Material {
  std::shared_ptr<const Manual> tip;           ///< Where notes and the list of editions come from.
  std::shared_ptr<const Manual> present;       ///< The text itself.
  bool is_working_tree = false;                ///< `present` is the files as they are now.
  std::optional<std::size_t> present_edition;  ///< Else the snapshot that it is.
  history::Archive archive;
  std::vector<index::ReferenceTable> past_references;  ///< Parallel to the snapshots.
  std::vector<index::KeywordIndex> past_keywords;      ///< The same.
  std::shared_ptr<index::ScanStore> scans;  ///< What the references were found in, for those of
                                            ///< notes to be found.
  std::shared_ptr<pages::ExtractNames> extracts;  ///< The names of words that are known.
  index::ReferenceTable references;  ///< Of a working tree; an edition's are among the past ones.
  index::KeywordIndex keywords;      ///< The same.
  std::vector<history::ChapterStory> stories;
  Reported<Baseline> baseline;  ///< Of the files as they are now, and what is wrong with it.
  EditionMarks marks;           ///< Where the newest edition was asked for, and there is a history.
  std::vector<Diagnostic> diagnostics;  ///< Of the present text as they are; of the past as notes;
                                        ///< what history is missing.

  const index::ReferenceTable& present_references() const {
    return present_edition ? past_references[*present_edition] : references;
  }
  const index::KeywordIndex& present_keywords() const {
    return present_edition ? past_keywords[*present_edition] : keywords;
  }
};

/// Where everything in a manual is, before it is known what its bare numbers meant.
struct ManualIndex {
  index::ReferenceTable references;
  index::KeywordIndex keywords;
};

/// What was made of one manual, for another gathering of it: nothing is made twice then but what
/// changed. Each value is kept by all that it is made from, so that whoever takes it has what
/// making it anew would give. Must go to no other manual.
struct KeptReadings {
  reader::ChapterStore texts;                                                      ///< By content.
  std::shared_ptr<index::ScanStore> scans = std::make_shared<index::ScanStore>();  ///< By text.
  std::shared_ptr<pages::ExtractNames> extracts = std::make_shared<pages::ExtractNames>();
  KeptManuals past;                                                     ///< By commit.
  KeptValues<std::shared_ptr<const Manual>, ManualIndex> past_indexes;  ///< By manual.
  compare::KeptChapters compared;  ///< By their texts and surroundings.

  /// Drops what nothing took since this was last called: what is gone from the manual.
  void drop_unused();
};

/// The manual in the files as they are now, alone; or in others that are read in their place.
Reported<Manual> read_files(const Workplace& workplace, unsigned jobs);
Reported<Manual> read_files(const Workplace& workplace, const SourceTree& files, unsigned jobs);

/// Reads, resolves and indexes. Where there is no history, or nothing is published and archived,
/// the text is the files as they are now, whatever was chosen, unless an edition was named. Throws
/// Failure: usage for an edition that does not exist or is not published; environment for one whose
/// text cannot be had.
Material gather_material(const Workplace& workplace, const TextChoice& choice, unsigned jobs);
/// The same, taking from what was read before and adding to it.
Material gather_material(const Workplace& workplace, const TextChoice& choice, unsigned jobs,
                         KeptReadings& kept);

}  // namespace codicil::pipeline
