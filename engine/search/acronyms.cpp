#include "search/acronyms.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/words.h"

namespace codicil::search {
namespace {

constexpr std::size_t fewest_letters = 2;
constexpr std::size_t most_letters = 8;

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_small_word(std::string_view word) {
  static constexpr std::array<std::string_view, 8> words{"a",  "and", "for", "in",
                                                         "of", "on",  "the", "to"};
  return std::ranges::find(words, word) != words.end();
}

/// The capital letters of "(ICPC)" or "(ICPCs)", whose bracket stands at `bracket`; empty where
/// something else is in it.
std::string_view letters_at(std::string_view text, std::size_t bracket) {
  std::size_t end = bracket + 1;
  while (end < text.size() && is_capital(text[end])) ++end;
  const std::string_view letters = text.substr(bracket + 1, end - bracket - 1);
  if (letters.size() < fewest_letters || letters.size() > most_letters) return {};
  if (end < text.size() && text[end] == 's') ++end;
  return end < text.size() && text[end] == ')' ? letters : std::string_view{};
}

/// Where the words begin, at the end of `text`, of which the letters are the initials; each letter
/// takes the next word before, which a small word may stand in front of.
std::optional<std::size_t> begin_of_words(std::string_view text, std::string_view letters) {
  // No acronym reaches further back than this many bytes; so much is read and no more.
  constexpr std::size_t reach = 200;
  const std::size_t cut = text.size() > reach ? text.size() - reach : 0;
  const std::vector<Word> words = words_of(text.substr(cut));
  std::size_t word = words.size();
  for (std::size_t letter = letters.size(); letter > 0;) {
    if (word == 0) return std::nullopt;
    const std::string& folded = words[--word].folded;
    const char initial = static_cast<char>(letters[letter - 1] - 'A' + 'a');
    if (folded.front() == initial) {
      --letter;
    } else if (!is_small_word(folded) || letter == letters.size()) {
      return std::nullopt;
    }
  }
  return cut + words[word].begin;
}

}  // namespace

std::vector<Acronym> acronyms_in(std::string_view text) {
  std::vector<Acronym> found;
  for (std::size_t bracket = text.find('('); bracket != std::string_view::npos;
       bracket = text.find('(', bracket + 1)) {
    const std::string_view letters = letters_at(text, bracket);
    if (letters.empty()) continue;
    const std::string_view before = text.substr(0, bracket);
    if (const auto begin = begin_of_words(before, letters)) {
      found.push_back({std::string(letters), squeeze(before.substr(*begin))});
    }
  }
  return found;
}

}  // namespace codicil::search
