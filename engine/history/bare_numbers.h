// Numbers that are cited without a title: since when their sentences say so, and what had the
// number then.
#pragma once

#include <vector>

#include "history/bare_number.h"
#include "history/traced_texts.h"

namespace codicil::history {

/// All bare numbers of the chapters and pages of every text.
std::vector<BareNumber> find_bare_numbers(const TracedTexts& texts, const ReferenceTables& tables,
                                          unsigned jobs);

/// The references as those numbers make them: one that names what it named when it was written
/// stands good; one whose number another thing has now has a stale number, and the right target;
/// one that leads to nothing any more, or never did, is unresolved.
ReferenceTables judge_bare_numbers(ReferenceTables tables, const std::vector<BareNumber>& numbers,
                                   const TracedTexts& texts);

}  // namespace codicil::history
