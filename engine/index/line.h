// One line of prose in which a citation may stand, cut into words: all that its own words decide.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/prose.h"
#include "index/titles.h"

namespace codicil::index {

struct LineWord {
  std::uint32_t begin = 0;  ///< In the line.
  std::uint32_t end = 0;
  std::uint32_t run = 0;  ///< Where it begins in `Line::run`.
};

/// A word that citations begin with, or hang on.
struct Anchor {
  enum class Kind : std::uint8_t { see, section, appendix, paragraph, chapter, procedure } kind{};
  bool plural = false;
  std::uint32_t word = 0;
};

struct Line {
  Prose prose;  ///< The words of links that lead outside the manual are blotted out.
  std::vector<LineWord> words;
  std::string run;  ///< All words, run together.
  std::vector<Anchor> anchors;
  bool follows_see = false;  ///< The first line of an item in a list that "See:" introduces.

  std::uint32_t word_count() const { return static_cast<std::uint32_t>(words.size()); }
  /// A word as it compares: lower case. Empty behind the last.
  std::string_view folded(std::uint32_t word) const;
  std::string_view written(std::uint32_t word) const;
  /// What stands between the word before and this one; before the first, all that precedes it; at
  /// the end, all that follows the last.
  std::string_view gap_before(std::uint32_t word) const;
  /// The first word that begins at `offset` or behind it.
  std::uint32_t word_from(std::uint32_t offset) const;
  bool is_capital(std::uint32_t word) const;
  bool is_number(std::uint32_t word) const;
  bool is_one_of(std::uint32_t word, std::initializer_list<std::string_view> choices) const;

  /// The anchor that a word is, or nullptr.
  const Anchor* anchor_at(std::uint32_t word) const;
  /// Whether a citation by number begins with the word: "Section", "Appendix", "paragraph".
  bool takes_number(std::uint32_t word) const;

  /// The run-together words from `word` on.
  std::string_view run_from(std::uint32_t word) const;
  /// The word behind the first `length` bytes of the run from `word`; nothing inside a word.
  std::optional<std::uint32_t> word_behind(std::uint32_t word, std::size_t length) const;
};

/// A title that was found in a line.
struct FoundTitle {
  std::uint32_t end_word = 0;  ///< The word behind it.
  std::span<const std::uint32_t> values;

  explicit operator bool() const { return !values.empty(); }
};

/// The longest title that begins at a word, in one stretch of prose.
FoundTitle title_from(const Line& line, std::uint32_t word, const TitleList& titles);

/// Where the words before `end_word` end, with the bracket, mark or quote that belongs to a title
/// which begins at `begin_word`: "Who Should Attend?", "Children (UASC)".
std::uint32_t end_of_title(const Line& line, std::uint32_t begin_word, std::uint32_t end_word);

/// The line of a block, if any word in it could make a citation.
std::optional<Line> line_of(const Document& document, std::uint32_t block);

}  // namespace codicil::index
