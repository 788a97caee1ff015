#include "compare/substance.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>

#include "text/characters.h"
#include "text/word_diff.h"

namespace codicil::compare {

namespace {

constexpr std::array<std::string_view, 4> modal_words{"must", "should", "may", "shall"};

constexpr std::array<std::string_view, 20> small_numbers{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 8> tens{"twenty", "thirty",  "forty",  "fifty",
                                               "sixty",  "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 6> units{"minute", "hour", "day", "week", "month", "year"};
constexpr std::array<std::string_view, 7> kinds_of_days{
    "working", "calendar", "school", "business", "consecutive", "clear", "full"};
constexpr std::array<std::string_view, 6> timely_words{"immediately", "forthwith", "promptly",
                                                       "annually",    "monthly",   "weekly"};
constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

template <std::size_t size>
std::optional<std::size_t> place_in(const std::array<std::string_view, size>& words,
                                    std::string_view word) {
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  return static_cast<std::size_t>(found - words.begin());
}

bool begins_with_digit(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

/// "12", "twelve" and "12th" as "12"; nothing for a word that is no number.
std::optional<std::string> number_in(std::string_view word) {
  if (begins_with_digit(word)) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (word.ends_with(ending)) word.remove_suffix(ending.size());
    }
    return std::string(word);
  }
  if (const auto value = place_in(small_numbers, word)) return std::to_string(*value);
  const std::size_t hyphen = word.find('-');
  const auto ten = place_in(tens, word.substr(0, hyphen));
  if (!ten) return std::nullopt;
  std::size_t value = 20 + 10 * *ten;
  if (hyphen != std::string_view::npos) {
    const auto one = place_in(small_numbers, word.substr(hyphen + 1));
    if (!one || *one > 9) return std::nullopt;
    value += *one;
  }
  return std::to_string(value);
}

/// "days" and "day" as "day"; empty for a word that is no unit of time.
std::string_view unit_in(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  return place_in(units, word) ? word : std::string_view();
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Piece& piece : pieces_of(text)) {
    if (piece.kind != PieceKind::word) continue;
    words.push_back(lower_case(text.substr(piece.begin, piece.end - piece.begin)));
  }
  return words;
}

class SubstanceReader {
 public:
  explicit SubstanceReader(std::string_view text) : words_(words_of(text)) {}

  Substance read() {
    while (at_ < words_.size()) {
      if (!read_modal() && !read_timescale() && !read_number()) ++at_;
    }
    return std::move(substance_);
  }

 private:
  std::string_view word(std::size_t ahead = 0) const {
    return at_ + ahead < words_.size() ? std::string_view(words_[at_ + ahead]) : std::string_view();
  }

  /// "may" is a month where a number stands beside it.
  bool is_month() const {
    if (!place_in(months, word())) return false;
    if (word() != "may") return true;
    return (at_ > 0 && begins_with_digit(words_[at_ - 1])) || begins_with_digit(word(1));
  }

  bool read_modal() {
    if (word() == "cannot") {
      substance_.modality.emplace_back("cannot");
      ++at_;
      return true;
    }
    if (!place_in(modal_words, word()) || is_month()) return false;
    const bool negated = word(1) == "not" || word(1) == "never";
    substance_.modality.push_back(std::string(word()) + (negated ? " not" : ""));
    at_ += negated ? 2 : 1;
    return true;
  }

  bool read_timescale() {
    if (place_in(timely_words, word())) {
      substance_.timescales.emplace_back(word());
      ++at_;
      return true;
    }
    const auto number = number_in(word());
    if (!number) return false;
    std::size_t ahead = 1;
    std::string kind;
    if (place_in(kinds_of_days, word(ahead))) kind = std::string(word(ahead++)) + ' ';
    const std::string_view unit = unit_in(word(ahead));
    if (unit.empty()) return false;
    substance_.timescales.push_back(*number + ' ' + kind + std::string(unit));
    at_ += ahead + 1;
    return true;
  }

  bool read_number() {
    if (is_month()) {
      substance_.numbers.emplace_back(word());
      ++at_;
      return true;
    }
    auto number = number_in(word());
    // "one" is more often a pronoun.
    if (!number || word() == "one") return false;
    ++at_;
    // A telephone number is one number, however it is grouped.
    while (number->starts_with('0') && begins_with_digit(word())) *number += words_[at_++];
    substance_.numbers.push_back(*std::move(number));
    return true;
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  Substance substance_;
};

}  // namespace

std::string_view name_of(Flag flag) {
  switch (flag) {
    case Flag::modality:
      return "modality";
    case Flag::timescale:
      return "timescale";
    case Flag::number:
      return "number";
  }
  return {};
}

Substance substance_of(std::string_view text) {
  return SubstanceReader(text).read();
}

std::vector<Flag> flags_of(std::string_view before, std::string_view after) {
  const Substance old_substance = substance_of(before);
  const Substance new_substance = substance_of(after);
  std::vector<Flag> flags;
  if (old_substance.modality != new_substance.modality) flags.push_back(Flag::modality);
  if (old_substance.timescales != new_substance.timescales) flags.push_back(Flag::timescale);
  if (old_substance.numbers != new_substance.numbers) flags.push_back(Flag::number);
  return flags;
}

}  // namespace codicil::compare
