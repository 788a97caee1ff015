// Comparing the editions of a manual again, after a save: what cannot have changed is not compared
// anew.
#pragma once

#include <cstddef>
#include <optional>

#include "compare/edition_comparisons.h"

namespace codicil::compare {

/// Comparisons of an earlier moment, and what they were made from.
struct EarlierComparisons {
  const TextArchive& texts;
  const EditionComparisons& comparisons;
};

/// As `compare_editions` without it, but comparisons of two editions are taken from `earlier` where
/// nothing that they are made from is another now.
EditionComparisons compare_editions(const TextArchive& texts,
                                    std::optional<std::size_t> present_edition, unsigned jobs,
                                    const EarlierComparisons& earlier);

}  // namespace codicil::compare
