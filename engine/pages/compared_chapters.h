// Which chapter of a comparison is which of the manual, and the way back.
#pragma once

#include <cstddef>
#include <optional>

#include "compare/edition_comparisons.h"
#include "pages/survey.h"

namespace codicil::pages {

/// An edition and the archived one before it; nothing for the first.
std::optional<compare::TextPair> step_to(const Survey& survey, std::size_t snapshot);
/// An edition and the present.
compare::TextPair since(const Survey& survey, std::size_t snapshot);

/// The comparison of a pair; nullptr where it was not made.
const compare::Comparison* find_comparison(const Survey& survey, compare::TextPair pair);

/// The two texts of a pair.
compare::Sides sides_of(const Survey& survey, compare::TextPair pair);

/// The story of a chapter in the comparison of a pair.
std::size_t story_of(const Survey& survey, compare::TextPair pair,
                     const compare::ChapterPair& chapters);

/// What changed in a chapter between the texts of a pair; nullptr where nothing did, or nothing is
/// known.
const compare::ChapterComparison* find_chapter(const Survey& survey, compare::TextPair pair,
                                               std::size_t story);

}  // namespace codicil::pages
