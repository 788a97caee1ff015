// What a proposal announces: for each chapter that it changes the entries that stand there, or the
// entry that is missing.
#pragma once

#include <vector>

#include "compare/edition_comparisons.h"
#include "files/source_tree.h"
#include "pages/proposal_report.h"
#include "text/date.h"

namespace codicil::authoring {

/// A proposal as far as its entries go. Holds references only.
struct ProposedTexts {
  const compare::Comparison& comparison;  ///< From the text it was made against to the present.
  compare::Sides sides;
  const compare::Unreleased& unreleased;        ///< From the newest edition to the present.
  const std::vector<const Edition*>& editions;  ///< Those that may announce what changed since.
  const SourceTree& files;                      ///< The present text.
  Date today{};  ///< For the id of the next edition, where none is in preparation.
};

/// In contents order: every chapter whose text the proposal changes, or whose entries.
std::vector<pages::ProposalEntry> proposal_entries(const ProposedTexts& texts);

}  // namespace codicil::authoring
