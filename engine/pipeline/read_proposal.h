// What a proposal changes: the files as they are now, beside the text that it was made against.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compare/comparison.h"
#include "compare/edition_comparisons.h"
#include "diagnostics/diagnostic.h"
#include "git/repository.h"
#include "pages/publication.h"
#include "pipeline/check_files.h"
#include "pipeline/material.h"
#include "pipeline/workplace.h"

namespace codicil::pipeline {

/// Owns what its comparisons refer to.
struct Proposal {
  std::string base;  ///< What it was made against, as readers call it: an edition's id, or the
                     ///< abbreviated commit.
  bool is_since_edition = false;  ///< `base` is an edition's id.
  std::unique_ptr<const Material> before;
  std::unique_ptr<const Material> after;
  compare::Comparison comparison;  ///< From `before` to `after`.
  /// What changed since the newest edition, which entries have to announce; nothing where there is
  /// none.
  std::optional<compare::Unreleased> unreleased;

  /// The texts with the revisions that are in progress now in the place of their chapters, before
  /// as they were then; nullptr where there are none.
  std::unique_ptr<const pages::DraftTexts> drafts_before;
  std::unique_ptr<const pages::DraftTexts> drafts_after;
  compare::Comparison draft_comparison;  ///< Of the chapters that have a revision now.

  std::vector<Diagnostic> brought;  ///< Faults of the files as they are now that were not there
                                    ///< before: errors first, then in order.
  std::vector<Diagnostic> known;    ///< Those that were.
  std::vector<std::string> files;   ///< Every file that differs, from the root; in byte order.

  compare::Sides sides() const;
  compare::Sides draft_sides() const;
};

/// Reads both texts, judges them and compares them. `base` is an edition's id, a tag, a branch or a
/// commit, and empty the newest edition; what counts is the newest commit that both come from.
/// Throws Failure: usage for a name that means nothing, environment where the history cannot be
/// read.
Proposal read_proposal(const Workplace& workplace, const std::string& base,
                       const CheckOptions& options);

}  // namespace codicil::pipeline
