// What the words around a number say of it: which number it is, whether a law has it, how far an
// unknown title reaches.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "index/line.h"
#include "index/lookup.h"

namespace codicil::index {

/// Whether any of the marks stands in a gap between words.
bool has_any(std::string_view gap, std::string_view marks);

/// A number as it is cited.
struct CitedNumber {
  std::string text;  ///< "5", "6.2", "G".
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool is_of_statute = false;  ///< 16C, 17(10): no number of a section of ours.
};

/// The number that stands at `offset`, or behind the spaces there. Of an appendix: a number, or a
/// capital letter.
std::optional<CitedNumber> number_at(const Line& line, std::uint32_t offset, NumberKind kind);

/// Behind spaces: dots, blanks or question marks where a number or title should be. Gives their
/// end.
std::optional<std::uint32_t> placeholder_at(const Line& line, std::uint32_t offset);

/// The first offset at or after `offset` that holds no space.
std::uint32_t behind_spaces(const Line& line, std::uint32_t offset);

/// The word behind a list of numbers, when the first of them ends before `word`: "5 and 6 of …".
std::uint32_t word_behind_numbers(const Line& line, std::uint32_t word);

/// 17, 18, 20, 31, 47, 55 and 85: in this field they mean the sections of Acts.
bool is_number_of_statute(std::string_view number);

/// Act, Order, Regulations, Code, Convention.
bool is_law_noun(const Line& line, std::uint32_t word);

/// Whether the words from `word` on, which follow a number, name an Act, Order, Regulations, Code
/// or Convention.
bool names_law(const Line& line, std::uint32_t word);

/// Whether any of these words is what a document of others is called: "Handbook", "Guidance".
bool names_work(const Line& line, std::uint32_t begin_word, std::uint32_t end_word);

/// Words that stand within titles without a capital: "of", "and", "the".
bool is_connector(const Line& line, std::uint32_t word);

/// The first word behind the title that begins at `word`, when no list of titles has it: as far as
/// its capitals reach or, in brackets behind "see", to the bracket.
std::uint32_t end_of_unknown_title(const Line& line, std::uint32_t word, bool in_brackets);

/// "In Section 5, Children must …" is a clause: no title stands at `title_word`.
bool begins_clause(const Line& line, std::uint32_t anchor_word, std::uint32_t title_word);

/// Whether a title could end before `word`: at a mark, the end, or a word without a capital.
bool may_end_before(const Line& line, std::uint32_t word);

/// Whether a mark, the end, "and" or "or" stands before `word`.
bool is_bounded_before(const Line& line, std::uint32_t word);

}  // namespace codicil::index
