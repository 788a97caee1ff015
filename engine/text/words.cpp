#include "text/words.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace codicil {
namespace {

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Folding can bring in characters that make no words, such as the slash of "½".
std::string only_word_characters(const std::string& text) {
  std::string kept;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text, offset);
    if (is_word_character(c) && !is_apostrophe(c)) kept.append(text, begin, offset - begin);
  }
  return kept;
}

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Reads the word that begins at `begin`: to the last letter, mark or number before something that
/// is no part of words.
Word word_at(std::string_view text, std::size_t begin) {
  Word word{{}, begin, begin};
  bool is_plain = true;  // of ASCII and apostrophes only, as nearly all words are
  for (std::size_t offset = begin; offset < text.size();) {
    if (is_ascii_word(text[offset])) {
      word.folded += ascii_lower(text[offset]);
      word.end = ++offset;
      continue;
    }
    const char32_t c = next_code_point(text, offset);
    if (is_apostrophe(c)) continue;
    const bool inner = is_invisible(c);
    if (!inner && !is_word_character(c)) break;
    is_plain = false;
    if (!inner) word.end = offset;
  }
  if (!is_plain) word.folded = only_word_characters(folded(text.substr(begin, word.end - begin)));
  return word;
}

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / 6);  // an English word and its space
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text, offset);
    if (c == '&') {
      words.push_back({"and", begin, offset});
    } else if (is_word_character(c) && !is_apostrophe(c) && !is_invisible(c)) {
      Word word = word_at(text, begin);
      offset = word.end;
      if (!word.folded.empty()) words.push_back(std::move(word));
    }
  }
  return words;
}

std::string folded_title(std::string_view text) {
  std::string title;
  title.reserve(text.size());
  for (const Word& word : words_of(text)) {
    if (!title.empty()) title += ' ';
    title += word.folded;
  }
  return title;
}

std::string squeeze(std::string_view text) {
  std::string squeezed;
  squeezed.reserve(text.size());
  bool space_before = false;
  for (const char c : text) {
    if (is_space(c)) {
      space_before = true;
      continue;
    }
    if (space_before && !squeezed.empty()) squeezed += ' ';
    space_before = false;
    squeezed += c;
  }
  return squeezed;
}

}  // namespace codicil
