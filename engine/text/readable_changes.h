// Making changes of words readable: joining those that only crumbs part, and sliding others to
// where a sentence, a clause or a word begins.
#pragma once

#include <span>
#include <vector>

#include "text/word_alignment.h"

namespace codicil {

/// Joins changes with what is kept between them where that is too little to be worth the reader's
/// while: less than what one change saves over two, little amid much that is replaced, or a word at
/// a time; never across an `end`. What a joined change has in common at its own ends stays kept.
std::vector<Change> join_changes(std::span<const DiffPiece> before,
                                 std::span<const DiffPiece> after,
                                 const std::vector<Change>& changes);

/// Marks whole numbers, and numbers one by one: "0300 123 4567" is replaced as a whole where its
/// last group changes, while "10 and 20" put for "15 and 25" is two changes.
std::vector<Change> mark_whole_numbers(std::span<const DiffPiece> before,
                                       std::span<const DiffPiece> after,
                                       const std::vector<Change>& changes);

/// Where a bracket or quotation mark is opened on both sides of a replacement and closed by a mark
/// that is kept beside it, takes that mark in: "[(new form)]" rather than "[(new form])"; likewise
/// at the beginning.
void take_whole_brackets(std::span<const DiffPiece> before, std::span<const DiffPiece> after,
                         std::vector<Change>& changes);

/// Slides each removal and each insertion to where it reads best among the places that make the
/// same text: "A b. [X y. ]C d." rather than "A b[. X y]. C d.".
void slide_changes(std::span<const DiffPiece> before, std::span<const DiffPiece> after,
                   std::vector<Change>& changes);

}  // namespace codicil
