// Where a chapter looked the same in consecutive editions: each such run is one page of the past,
// whatever number of editions show it.
#pragma once

#include <cstddef>
#include <vector>

#include "pages/chapter_lookup.h"
#include "pages/in_force.h"
#include "pages/publication.h"

namespace codicil::pages {

/// Consecutive archived editions in which a chapter's text, number and rendered citations were the
/// same.
struct PastRun {
  std::vector<std::size_t> snapshots;  ///< Oldest first; never empty.
  InForce in_force;
  bool reconstructed = false;  ///< All of its editions were resolved by date.
};

/// The runs of every story, oldest first. Drafts do not count.
std::vector<std::vector<PastRun>> find_past_runs(const Publication& publication,
                                                 const ChapterLookup& lookup,
                                                 const std::vector<InForce>& in_force);

}  // namespace codicil::pages
