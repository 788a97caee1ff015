// Everything that is wrong with a manual as a whole: what no single file could tell.
#pragma once

#include <vector>

#include "compare/edition_comparisons.h"
#include "diagnostics/diagnostic.h"
#include "history/archive.h"
#include "history/chapter_story.h"
#include "index/reference_table.h"
#include "manual/manual.h"
#include "text/date.h"

namespace codicil::check {

/// Holds references only: the caller keeps all of it alive until the check is done.
struct CheckInput {
  const Manual& manual;                     ///< The working tree, or what is about to be released.
  const index::ReferenceTable& references;  ///< Of `manual`.
  const history::Archive& archive;          ///< Empty where there is no history.
  Date today;
  /// Of `archive` and `manual`; null where there is no history.
  const std::vector<history::ChapterStory>* stories = nullptr;
  /// Null where nothing is published and archived, so that nothing needs announcing.
  const compare::Unreleased* unreleased = nullptr;
  bool is_release = false;  ///< What a release refuses is an error.
};

/// Runs every rule. In order; what reading reported is not repeated. Where the parts of the manual
/// are not known, a note says how much was not looked at, and nothing else is judged.
std::vector<Diagnostic> check_manual(const CheckInput& input);

}  // namespace codicil::check
