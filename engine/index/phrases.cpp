#include "index/phrases.h"

#include <algorithm>
#include <array>

namespace codicil::index {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_capital_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

char at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? text[offset] : '\0';
}

/// "(1)", "(2A)", "(a)": what follows the number of a section of an Act.
bool is_subsection(std::string_view text) {
  if (at(text, 0) != '(') return false;
  const std::size_t close = text.find(')');
  if (close == std::string_view::npos || close < 2 || close > 4) return false;
  const std::string_view inside = text.substr(1, close - 1);
  const bool is_plain =
      std::ranges::all_of(inside, [](char c) { return is_digit(c) || is_letter(c); });
  return is_plain && (inside.size() == 1 || is_digit(inside.front()));
}

std::optional<CitedNumber> decimal_at(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin;
  while (is_digit(at(text, end)) ||
         (at(text, end) == '.' && end > begin && is_digit(at(text, end + 1)))) {
    ++end;
  }
  if (end == begin) return std::nullopt;
  CitedNumber number{std::string(text.substr(begin, end - begin)), begin, end, false};
  number.is_of_statute = is_letter(at(text, end)) || is_subsection(text.substr(end));
  return number;
}

std::optional<CitedNumber> label_at(std::string_view text, std::uint32_t begin) {
  if (is_digit(at(text, begin))) {
    auto number = decimal_at(text, begin);
    // "Appendix 2B" is a label like any other.
    if (number->is_of_statute && is_letter(at(text, number->end)) &&
        !is_letter(at(text, number->end + 1))) {
      number->text += text[number->end++];
    }
    number->is_of_statute = false;
    return number;
  }
  if (!is_capital_letter(at(text, begin))) return std::nullopt;
  std::uint32_t end = begin;
  while (std::string_view("IVXLC").find(at(text, end)) != std::string_view::npos &&
         at(text, end) != '\0') {
    ++end;
  }
  if (end == begin) ++end;
  while (is_digit(at(text, end))) ++end;
  if (is_letter(at(text, end)) || is_digit(at(text, end))) return std::nullopt;
  return CitedNumber{std::string(text.substr(begin, end - begin)), begin, end, false};
}

/// Whether the law noun at `word` ends a name that could begin at `first`.
bool ends_law_name(const Line& line, std::uint32_t first, std::uint32_t word) {
  if (word == first) {
    const bool follows_directly = !has_any(line.gap_before(word), ",:");
    const bool is_code_of_practice =
        line.folded(word + 1) == "of" && line.folded(word + 2) == "practice";
    return follows_directly || is_code_of_practice;
  }
  const std::uint32_t before = word - 1;
  return line.is_capital(before) || line.is_number(before) ||
         line.is_one_of(before, {"the", "this", "that", "said", "same"});
}

}  // namespace

bool has_any(std::string_view gap, std::string_view marks) {
  return gap.find_first_of(marks) != std::string_view::npos;
}

std::uint32_t behind_spaces(const Line& line, std::uint32_t offset) {
  const std::string_view text = line.prose.line;
  while (offset < text.size()) {
    if (text[offset] == ' ' || text[offset] == '\t') {
      ++offset;
    } else if (text.substr(offset).starts_with(no_break_space)) {
      offset += static_cast<std::uint32_t>(no_break_space.size());
    } else {
      break;
    }
  }
  return offset;
}

std::optional<CitedNumber> number_at(const Line& line, std::uint32_t offset, NumberKind kind) {
  const std::uint32_t begin = behind_spaces(line, offset);
  if (kind == NumberKind::appendix) return label_at(line.prose.line, begin);
  return decimal_at(line.prose.line, begin);
}

std::optional<std::uint32_t> placeholder_at(const Line& line, std::uint32_t offset) {
  const std::string_view text = line.prose.line;
  const std::uint32_t begin = behind_spaces(line, offset);
  std::uint32_t end = begin;
  int weight = 0;  // how sure it is that something was left out
  while (end < text.size()) {
    if (text.substr(end).starts_with(ellipsis)) {
      weight += 3;
      end += static_cast<std::uint32_t>(ellipsis.size());
    } else if (text[end] == '_') {
      weight += 2;
      ++end;
    } else if (text[end] == '?') {
      weight += 2;
      ++end;
    } else if (text[end] == '.') {
      weight += 1;
      ++end;
    } else if (text[end] == ' ' && end > begin && at(text, end + 1) == '.') {
      ++end;
    } else {
      break;
    }
  }
  if (weight >= 3) return end;
  for (const std::string_view word : {"XX", "xx", "X", "TBC", "tbc", "TBA", "tba"}) {
    const bool stands_alone = text.substr(begin).starts_with(word) &&
                              !is_letter(at(text, begin + word.size())) &&
                              !is_digit(at(text, begin + word.size()));
    if (stands_alone) return begin + static_cast<std::uint32_t>(word.size());
  }
  return std::nullopt;
}

std::uint32_t word_behind_numbers(const Line& line, std::uint32_t word) {
  constexpr std::uint32_t most_words = 60;
  const std::uint32_t limit = std::min(line.word_count(), word + most_words);
  for (std::uint32_t next = word; next < limit;) {
    while (line.is_one_of(next, {"and", "or", "to", "section", "sections"})) ++next;
    if (!line.is_number(next) || has_any(line.gap_before(next), ";:!?()")) break;
    word = ++next;
  }
  return word;
}

bool is_number_of_statute(std::string_view number) {
  constexpr std::array<std::string_view, 7> numbers{"17", "18", "20", "31", "47", "55", "85"};
  return std::ranges::find(numbers, number) != numbers.end();
}

bool is_law_noun(const Line& line, std::uint32_t word) {
  return line.is_one_of(word, {"act", "acts", "order", "orders", "regulation", "regulations",
                               "code", "codes", "convention", "conventions"});
}

bool names_law(const Line& line, std::uint32_t word) {
  constexpr std::uint32_t most_words = 24;
  const std::uint32_t first = word;
  const bool joins_law = line.is_one_of(first + 1, {"schedule", "part", "article", "regulation"});
  if (line.is_one_of(first, {"and", "or", "to"}) && !joins_law) return false;
  for (; word < line.word_count() && word < first + most_words; ++word) {
    const std::string_view gap = line.gap_before(word);
    if (has_any(gap, ";!?\x1F") || (word > first && has_any(gap, ":)."))) return false;
    if (is_law_noun(line, word)) return ends_law_name(line, first, word);
    if (word > first && line.takes_number(word)) return false;
    if (!line.is_capital(word) && !line.is_number(word) && !is_connector(line, word)) return false;
  }
  return false;
}

bool names_work(const Line& line, std::uint32_t begin_word, std::uint32_t end_word) {
  for (std::uint32_t word = begin_word; word < end_word; ++word) {
    if (is_law_noun(line, word)) return true;
    if (line.is_one_of(word,
                       {"agreement",  "bill",          "directive",  "document", "framework",
                        "guidance",   "guide",         "guidelines", "handbook", "manual",
                        "memorandum", "plan",          "policy",     "protocol", "report",
                        "review",     "specification", "standards",  "strategy", "toolkit"})) {
      return true;
    }
  }
  return false;
}

bool is_connector(const Line& line, std::uint32_t word) {
  return line.is_one_of(word,
                        {"a",     "all", "an",    "and", "as",   "at",     "by",      "for",
                         "from",  "in",  "into",  "of",  "on",   "or",     "that",    "the",
                         "their", "to",  "under", "who", "with", "within", "without", "this"});
}

std::uint32_t end_of_unknown_title(const Line& line, std::uint32_t word, bool in_brackets) {
  constexpr std::uint32_t most_words = 14;
  std::uint32_t end = word + 1;
  int open = 0;
  bool all_words_count = in_brackets;
  for (std::uint32_t next = word + 1; next <= line.word_count() && next < word + most_words;
       ++next) {
    const std::string_view gap = line.gap_before(next);
    open += static_cast<int>(std::ranges::count(gap, '('));
    open -= static_cast<int>(std::ranges::count(gap, ')'));
    if (open < 0 && all_words_count) return next;
    if (next == line.word_count() || open < 0 || has_any(gap, ";:!?,.\x1F")) break;
    if (line.takes_number(next)) break;
    if (line.is_capital(next) || line.is_number(next)) end = next + 1;
    if (!all_words_count && !line.is_capital(next) && !line.is_number(next) &&
        !is_connector(line, next)) {
      break;
    }
  }
  return end;
}

bool begins_clause(const Line& line, std::uint32_t anchor_word, std::uint32_t title_word) {
  if (anchor_word == 0) return false;
  if (!line.is_one_of(anchor_word - 1, {"in", "under", "within", "per", "by", "from", "following",
                                        "to", "with", "of"})) {
    return false;
  }
  const std::uint32_t verb = end_of_unknown_title(line, title_word, false);
  return line.is_one_of(verb, {"must",  "should", "may",   "will",    "shall",    "can",  "could",
                               "would", "is",     "are",   "was",     "were",     "has",  "have",
                               "had",   "need",   "needs", "require", "requires", "does", "do"});
}

bool may_end_before(const Line& line, std::uint32_t word) {
  if (!line.is_capital(word)) return true;
  const std::string_view gap = line.gap_before(word);
  return !std::ranges::all_of(gap, [](char c) { return c == ' ' || c == '-' || c == '/'; });
}

bool is_bounded_before(const Line& line, std::uint32_t word) {
  if (word >= line.word_count()) return true;
  if (line.is_one_of(word, {"and", "or"})) return true;
  return has_any(line.gap_before(word), "().,;:/]!?\x1F");
}

}  // namespace codicil::index
