// How running text was reworded, as a careful editor would mark it: whole words, and no confetti of
// single words between changes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/sequence_diff.h"

namespace codicil {

/// What a piece of running text is.
enum class PieceKind : std::uint8_t {
  word,   ///< Letters and digits with what joins them: "child's", "multi-agency", "9.3.7", "0300".
  space,  ///< White space, whatever its length.
  mark,   ///< One mark of punctuation, or a symbol.
  end,    ///< Not a character: where a paragraph, item or cell ends.
};

/// A piece of a text: bytes `begin` up to `end`.
struct Piece {
  PieceKind kind = PieceKind::word;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const Piece&) const = default;
};

/// A text cut into pieces, in order and without gaps; none is an `end`. Words are found by
/// Unicode's rules for letters and digits; bytes that are no UTF-8 are marks.
std::vector<Piece> pieces_of(std::string_view text);

/// What a mark of punctuation does in its sentence, as far as it says so by itself.
enum class MarkRole : std::uint8_t {
  other,    ///< Not a mark, or a symbol: "%", "/".
  stop,     ///< Ends a sentence: ".", "?", "!", "…".
  pause,    ///< Parts clauses and list members: ",", ";", ":", a dash.
  opening,  ///< "(", "[", "“", "‘".
  closing,  ///< ")", "]", "”", "’".
  quote,    ///< A straight quotation mark, which opens or closes.
};

/// The role of a mark (UTF-8, one code point); of anything else, `other`.
MarkRole mark_role(std::string_view mark);

/// A piece as the comparison sees it.
struct DiffPiece {
  std::uint32_t identity = 0;  ///< Equal pieces have equal numbers, in both texts.
  PieceKind kind = PieceKind::word;
  /// A word that says little by itself ("the", "of", "and"): kept alone between two changes, it
  /// joins them.
  bool is_small = false;
  bool is_number = false;           ///< A word that begins with a digit.
  MarkRole role = MarkRole::other;  ///< Of a mark: where sentences and clauses end.
};

/// True for the words that say little by themselves, in the manual's language ("en-GB", "cy").
/// Modal words (must, should, may, shall) and numbers are never small.
bool is_small_word(std::string_view word, std::string_view language);

/// A piece for the comparison, with all that its text says of it; `text` is empty for an `end`,
/// and may be for a link that has no words.
DiffPiece diff_piece(std::string_view text, PieceKind kind, std::uint32_t identity,
                     std::string_view language);

/// The edits that turn one text into the other, in the form of sequence_diff's, but chosen for
/// readers rather than to be few:
/// - What is kept between two changes and is only spaces, marks or up to three small words joins
///   them, where something is replaced; the end of a sentence or an `end` does not.
/// - So does a little that is kept amid much that is replaced: a text with hardly anything kept is
///   one removal and one insertion.
/// - A number is replaced with all its groups ("0300 123 4567"), each number by itself.
/// - An insertion or removal that could stand in several places is of a whole paragraph, sentence,
///   clause or list member if it can, and else begins with a word: "A. [X. ]B.", "the [new ]rule".
/// Time grows with the length of the texts, however they differ.
std::vector<Edit> word_diff(std::span<const DiffPiece> before, std::span<const DiffPiece> after);

}  // namespace codicil
