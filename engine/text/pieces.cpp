// Cutting running text into pieces, and what each of them says of itself.
#include <algorithm>
#include <array>
#include <string>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/word_diff.h"

namespace codicil {
namespace {

/// A character of a text, and where the next begins.
struct Character {
  char32_t value = 0;
  std::size_t end = 0;
};

Character character_at(std::string_view text, std::size_t offset) {
  Character character{0, offset};
  character.value = next_code_point(text, character.end);
  return character;
}

bool is_ascii_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_ascii_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

/// What may stand within a word: in "child's", "multi-agency", "help@example.org" between any two
/// letters, in "9.3.7", "1,000", "10:30", "01/04/2024" only between digits.
bool joins(char32_t before, char32_t c, char32_t after) {
  if (!is_word_character(after)) return false;
  if (is_apostrophe(c)) return true;
  switch (c) {
    case '-':
    case U'\u2010':
    case U'\u2011':  // hyphens
    case '.':
    case '@':
    case '_':
      return true;
    case ',':
    case ':':
    case '/':
      return is_ascii_digit(before) && is_ascii_digit(after);
    default:
      return false;
  }
}

/// The end of the word whose first character ends at `offset`.
std::size_t word_end(std::string_view text, char32_t first, std::size_t offset) {
  char32_t last = first;
  while (offset < text.size()) {
    if (is_ascii_letter_or_digit(text[offset])) {
      last = static_cast<unsigned char>(text[offset++]);
      continue;
    }
    const Character next = character_at(text, offset);
    if (is_word_character(next.value)) {
      last = next.value;
      offset = next.end;
    } else if (is_invisible(next.value)) {
      offset = next.end;
    } else if (next.end < text.size() &&
               joins(last, next.value, character_at(text, next.end).value)) {
      offset = next.end;
    } else {
      break;
    }
  }
  return offset;
}

std::size_t space_end(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const Character next = character_at(text, offset);
    if (!is_white_space(next.value)) break;
    offset = next.end;
  }
  return offset;
}

// In alphabetical order. Words that set conditions or deny ("if", "unless", "within", "not") are
// not small, nor are those that oblige or allow.
constexpr auto small_english = std::to_array<std::string_view>({
    "a",   "also",  "an",    "and",  "are",   "as",    "at",   "be",   "been",  "being", "by",
    "for", "from",  "had",   "has",  "have",  "he",    "her",  "him",  "his",   "in",    "into",
    "is",  "it",    "its",   "of",   "on",    "or",    "our",  "she",  "so",    "than",  "that",
    "the", "their", "them",  "then", "there", "these", "they", "this", "those", "to",    "was",
    "we",  "were",  "which", "who",  "with",  "you",   "your",
});
constexpr auto small_welsh = std::to_array<std::string_view>({
    "a",   "a'r",  "ac",    "ag",   "am",  "ar",  "at",  "a’r", "bod", "dan",  "dros", "drwy",
    "e",   "ef",   "ei",    "ein",  "eu",  "fe",  "fel", "fod", "gan", "gyda", "hi",   "hon",
    "hwn", "hyn",  "hynny", "i",    "i'r", "i’r", "mae", "neu", "o",   "o'r",  "oedd", "o’r",
    "sy",  "sydd", "trwy",  "wrth", "y",   "yn",  "yr",  "yw",  "â",   "â'r",
});
static_assert(std::ranges::is_sorted(small_english));
static_assert(std::ranges::is_sorted(small_welsh));
constexpr std::size_t longest_small = 5;

}  // namespace

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  pieces.reserve(text.size() / 3);  // an English word and its space
  for (std::size_t begin = 0; begin < text.size();) {
    const Character first = character_at(text, begin);
    PieceKind kind = PieceKind::mark;
    std::size_t end = first.end;
    if (is_word_character(first.value)) {
      kind = PieceKind::word;
      end = word_end(text, first.value, first.end);
    } else if (is_white_space(first.value)) {
      kind = PieceKind::space;
      end = space_end(text, first.end);
    }
    pieces.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end;
  }
  return pieces;
}

MarkRole mark_role(std::string_view mark) {
  if (mark.empty()) return MarkRole::other;
  const Character character = character_at(mark, 0);
  if (character.end != mark.size()) return MarkRole::other;
  switch (character.value) {
    case '.':
    case '?':
    case '!':
    case U'…':
      return MarkRole::stop;
    case ',':
    case ';':
    case ':':
    case U'–':
    case U'—':
      return MarkRole::pause;
    case '(':
    case '[':
    case '{':
    case U'“':
    case U'‘':
    case U'«':
      return MarkRole::opening;
    case ')':
    case ']':
    case '}':
    case U'”':
    case U'’':
    case U'»':
      return MarkRole::closing;
    case '"':
    case '\'':
      return MarkRole::quote;
    default:
      return MarkRole::other;
  }
}

bool is_small_word(std::string_view word, std::string_view language) {
  if (word.size() > longest_small) return false;
  std::string folded(word);  // Short enough to need no memory of its own.
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const std::string_view primary = language.substr(0, language.find('-'));
  if (primary == "en") return std::ranges::binary_search(small_english, folded);
  if (primary == "cy") return std::ranges::binary_search(small_welsh, folded);
  return false;
}

DiffPiece diff_piece(std::string_view text, PieceKind kind, std::uint32_t identity,
                     std::string_view language) {
  return {.identity = identity,
          .kind = kind,
          .is_small = kind == PieceKind::word && is_small_word(text, language),
          .is_number = kind == PieceKind::word && !text.empty() &&
                       is_number_character(character_at(text, 0).value),
          .role = kind == PieceKind::mark ? mark_role(text) : MarkRole::other};
}

}  // namespace codicil
