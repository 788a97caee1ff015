#include "search/word_reader.h"

#include <algorithm>
#include <span>
#include <utility>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/without_marks.h"

namespace codicil::search {
namespace {

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_letter(char c) {
  return is_letter(static_cast<char>(c | 0x20));
}
bool is_plain(char c) {
  return is_ascii(c) && c != '\'';
}

/// A text without what stands inside words and is no part of them: apostrophes, soft hyphens.
std::string without_inner_signs(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_plain(text[at])) ++at;
    plain.append(text, begin, at - begin);
    if (at == text.size()) break;
    const std::size_t sign = at;
    const char32_t c = next_code_point(text, at);
    if (!is_apostrophe(c) && !is_invisible(c)) plain.append(text, sign, at - sign);
  }
  return plain;
}

/// Folding can bring in characters that make no words, such as the slash of "½".
std::string folded_word(std::string_view run) {
  std::string word = bare_letters(run);
  if (std::ranges::all_of(word, is_ascii)) return word;
  std::string kept;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    if (is_word_character(next_code_point(word, at))) kept.append(word, begin, at - begin);
  }
  return kept;
}

/// "s47", "CP4": one or two letters, then digits only. Gives where the digits begin, or 0.
std::size_t digits_behind_letters(std::string_view word) {
  const auto digit = std::ranges::find_if(word, is_digit);
  const auto letters = static_cast<std::size_t>(digit - word.begin());
  const bool fits = letters > 0 && letters <= 2 && digit != word.end() &&
                    std::all_of(word.begin(), digit, is_letter) &&
                    std::all_of(digit, word.end(), is_digit);
  return fits ? letters : 0;
}

}  // namespace

WordReader::WordReader(std::string_view text) : text_(text) {
  if (std::ranges::all_of(text, is_plain)) return;
  without_signs_ = without_inner_signs(text);
  text_ = without_signs_;
}

std::optional<std::string_view> WordReader::next() {
  if (given_ < compound_.size()) return compound_[given_++];
  while (at_ < text_.size()) {
    if (read_plain_word()) return plain_;
    if (!begins_word(at_)) {
      next_code_point(text_, at_);
      continue;
    }
    compound_.clear();
    given_ = 0;
    read_compound();
    if (!compound_.empty()) return compound_[given_++];
  }
  return std::nullopt;
}

/// A word of ASCII letters that is part of nothing greater, as nearly all words are; else the
/// reader stays where it is.
bool WordReader::read_plain_word() {
  std::size_t end = at_;
  while (end < text_.size() && is_ascii_letter(text_[end])) ++end;
  if (end == at_) return false;
  if (end < text_.size() && (!is_ascii(text_[end]) || is_digit(text_[end]) || text_[end] == '-' ||
                             is_point_before_digit(end))) {
    return false;
  }
  plain_.assign(text_, at_, end - at_);
  for (char& c : plain_) c = static_cast<char>(c | 0x20);  // lower case, of letters
  at_ = end;
  return true;
}

bool WordReader::begins_word(std::size_t at) const {
  if (at >= text_.size()) return false;
  if (is_ascii(text_[at])) return is_ascii_letter(text_[at]) || is_digit(text_[at]);
  return is_word_character(next_code_point(text_, at));
}

bool WordReader::is_point_before_digit(std::size_t at) const {
  return at + 1 < text_.size() && text_[at] == '.' && is_digit(text_[at + 1]);
}

/// Letters, marks and numbers in a row, from where the reader stands.
std::string WordReader::read_run() {
  const std::size_t begin = at_;
  while (begins_word(at_)) next_code_point(text_, at_);
  return folded_word(text_.substr(begin, at_ - begin));
}

/// "well-being", "3.6-3.8": groups with hyphens between them.
void WordReader::read_compound() {
  std::string whole;
  std::size_t groups = 0;
  bool is_plain = true;
  for (;;) {
    const std::vector<std::string> group = read_group();
    add_group(group);
    ++groups;
    is_plain = is_plain && group.size() == 1 && std::ranges::none_of(group[0], is_digit);
    whole += group[0];
    if (at_ >= text_.size() || text_[at_] != '-' || !begins_word(at_ + 1)) break;
    ++at_;
  }
  if (is_plain && (groups == 2 || groups == 3)) add(std::move(whole));
}

/// "9.3.7", "s.47": runs with points between them, those behind a point beginning with a digit.
std::vector<std::string> WordReader::read_group() {
  std::vector<std::string> runs{read_run()};
  while (is_point_before_digit(at_)) {
    ++at_;
    runs.push_back(read_run());
  }
  return runs;
}

void WordReader::add_group(const std::vector<std::string>& runs) {
  const std::string& first = runs.front();
  if (runs.size() == 1) {
    add(first);
    if (const std::size_t digits = digits_behind_letters(first)) add(first.substr(digits));
    return;
  }
  const auto others = std::span(runs).subspan(1);
  std::string rest = others.front();
  for (const std::string& run : others.subspan(1)) rest += '.' + run;
  if (first.size() == 1 && is_letter(first[0])) {
    add(first + rest);
  } else {
    if (!first.empty() && is_digit(first.back())) add(first + '.' + rest);
    add(first);
  }
  for (const std::string& run : others) add(run);
}

void WordReader::add(std::string word) {
  if (!word.empty()) compound_.push_back(std::move(word));
}

}  // namespace codicil::search
