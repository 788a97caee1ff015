#include "compare/reworded_words.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/word_diff.h"
#include "text/words.h"

namespace codicil::compare {

namespace {

std::vector<std::string_view> words_and_marks(std::string_view text) {
  std::vector<std::string_view> found;
  for (const Piece& piece : pieces_of(text))
    found.push_back(text.substr(piece.begin, piece.end - piece.begin));
  return found;
}

/// The text without its first and last pieces.
std::string without_ends(const std::vector<std::string_view>& pieces, std::size_t first,
                         std::size_t last) {
  std::string text;
  for (std::size_t i = first; i + last < pieces.size(); ++i) text += pieces[i];
  return squeeze(text);
}

}  // namespace

RewordedWords reworded_words(const Rewording& rewording) {
  const std::vector<std::string_view> before = words_and_marks(rewording.before);
  const std::vector<std::string_view> after = words_and_marks(rewording.after);
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t first = 0;
  while (first < shorter && before[first] == after[first]) ++first;
  std::size_t last = 0;
  while (last < shorter - first &&
         before[before.size() - 1 - last] == after[after.size() - 1 - last])
    ++last;
  return {without_ends(before, first, last), without_ends(after, first, last)};
}

}  // namespace codicil::compare
