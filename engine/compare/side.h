// What is compared: two manuals, and which chapter of the one is which of the other.
#pragma once

#include <cstddef>
#include <optional>

#include "index/reference_table.h"
#include "manual/manual.h"

namespace codicil::compare {

/// One of the two manuals, with what its links and citations lead to.
struct Side {
  const Manual& manual;
  const index::ReferenceTable& references;
};

/// One chapter on both sides: indices into their chapters; nothing where a side does not have it.
struct ChapterPair {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
};

/// The manual before, and the manual after.
struct Sides {
  Side before;
  Side after;
};

}  // namespace codicil::compare
