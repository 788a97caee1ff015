#include "reader/heading_label.h"

#include <algorithm>
#include <array>

#include "text/slug.h"
#include "text/utf8.h"

namespace codicil::reader {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char lowered(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Reads a heading from its beginning on.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  std::string_view rest() const { return text_.substr(at_); }
  bool is_at(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool is_at_digit() const { return at_ < text_.size() && is_digit(text_[at_]); }

  bool take(std::string_view expected) {
    if (!rest().starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }

  /// ASCII only, any case.
  bool take_word(std::string_view expected) {
    if (!std::ranges::equal(rest().substr(0, expected.size()), expected, {}, lowered)) return false;
    at_ += expected.size();
    return true;
  }

  /// Spaces, tabs and the no-break spaces of word processors.
  bool take_spaces() {
    const std::size_t begin = at_;
    while (take(" ") || take("\t") || take("\u00A0") || take("\u2007") || take("\u202F")) {
    }
    return at_ > begin;
  }

  /// A hyphen or dash.
  bool take_dash() { return take("-") || take("\u2013") || take("\u2014"); }

  template <typename Accepts>
  std::string take_while(Accepts accepts) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && accepts(text_[at_])) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

bool has_words(std::string_view text) {
  return !slug(text).empty();
}

enum class Beginning { capital, small, digit, other, nothing };

/// How the words begin: letters without case (and quotes, brackets) are `other`.
Beginning beginning_of(std::string_view text) {
  if (text.empty()) return Beginning::nothing;
  if (is_digit(text[0])) return Beginning::digit;
  std::size_t offset = 0;
  next_code_point(text, offset);
  const std::string_view first = text.substr(0, offset);
  const std::string folded = slug(first);
  if (folded.empty()) return Beginning::other;
  return folded == first ? Beginning::small : Beginning::capital;
}

/// "6.2" and its like: at most three digits a step, none beginning with 0 unless it is 0. The dot
/// is taken only where a digit follows.
std::optional<std::string> take_steps(Cursor& cursor) {
  std::string number;
  for (;;) {
    const std::string step = cursor.take_while(is_digit);
    if (step.empty() || step.size() > 3 || (step.size() > 1 && step[0] == '0')) return std::nullopt;
    number += step;
    if (!cursor.is_at('.') || cursor.rest().size() < 2 || !is_digit(cursor.rest()[1]))
      return number;
    cursor.take(".");
    number += '.';
  }
}

TypedNumber found(std::string number, const Cursor& cursor, TypedNumber::Certainty certainty) {
  return {std::move(number), cursor.at(), certainty};
}

/// Behind "5." or "5)": more words, if only a capital letter directly behind the dot ("5.Who").
bool takes_space_before_words(Cursor& cursor) {
  if (cursor.take_spaces()) return has_words(cursor.rest());
  const std::string_view rest = cursor.rest();
  return rest.size() > 1 && beginning_of(rest) == Beginning::capital &&
         beginning_of(rest.substr(1)) == Beginning::small;
}

/// Behind a number and spaces: " – Title". A digit behind the dash makes it a range of numbers.
bool takes_dash_before_words(Cursor& cursor) {
  Cursor ahead = cursor;
  if (!ahead.take_dash() || !ahead.take_spaces()) return false;
  if (!has_words(ahead.rest()) || ahead.is_at_digit()) return false;
  cursor = ahead;
  return true;
}

/// Behind a number: ": Title".
bool takes_colon_before_words(Cursor& cursor) {
  Cursor ahead = cursor;
  if (!ahead.take(":") || !ahead.take_spaces() || !has_words(ahead.rest())) return false;
  cursor = ahead;
  return true;
}

std::optional<TypedNumber> number_before_words(Cursor cursor) {
  using enum TypedNumber::Certainty;
  const bool is_bracketed = cursor.take("(");
  const auto steps = take_steps(cursor);
  if (!steps) return std::nullopt;
  if (is_bracketed || cursor.is_at(')') || cursor.is_at('.')) {
    if (!cursor.take(")") && (is_bracketed || !cursor.take("."))) return std::nullopt;
    if (!takes_space_before_words(cursor)) return std::nullopt;
    return found(*steps, cursor, certain);
  }
  const bool has_steps = steps->find('.') != std::string::npos;
  if (takes_colon_before_words(cursor)) return found(*steps, cursor, has_steps ? certain : if_own);
  if (!cursor.take_spaces() || !has_words(cursor.rest())) return std::nullopt;
  if (takes_dash_before_words(cursor)) return found(*steps, cursor, has_steps ? certain : if_own);
  const Beginning beginning = beginning_of(cursor.rest());
  const bool is_capital = beginning == Beginning::capital || beginning == Beginning::other;
  if (has_steps) return found(*steps, cursor, is_capital ? certain : if_own);
  return is_capital ? std::optional(found(*steps, cursor, if_all_are)) : std::nullopt;
}

/// "Section 5: Title". Numbers by which practitioners call a section of an Act are words.
std::optional<TypedNumber> number_behind_section(Cursor cursor) {
  constexpr std::array<std::string_view, 7> statutes{"17", "18", "20", "31", "47", "55", "85"};
  if (!cursor.take_word("section") || !cursor.take_spaces()) return std::nullopt;
  const auto steps = take_steps(cursor);
  if (!steps || std::ranges::find(statutes, *steps) != statutes.end()) return std::nullopt;
  const bool is_separated =
      takes_colon_before_words(cursor) ||
      (cursor.take(".") ? takes_space_before_words(cursor)
                        : cursor.take_spaces() && takes_dash_before_words(cursor));
  if (!is_separated) return std::nullopt;
  return found(*steps, cursor, TypedNumber::Certainty::if_own);
}

/// "3", "12b", "G", "A1" or a Roman number of capitals.
bool is_label(std::string_view text) {
  const std::size_t digits =
      static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
  if (digits > 0) {
    const std::string_view behind = text.substr(digits);
    return digits <= 3 && (behind.empty() || (behind.size() == 1 && is_ascii_letter(behind[0])));
  }
  if (text.empty() || !is_ascii_letter(text[0])) return false;
  const std::string_view behind = text.substr(1);
  if (behind.size() <= 2 && std::ranges::all_of(behind, is_digit)) return true;
  return text.size() <= 5 && text.find_first_not_of("IVX") == text.npos;
}

/// ": Title", ". Title", ") Title", " – Title", "- Title".
bool takes_separator_before_words(Cursor& cursor) {
  Cursor ahead = cursor;
  const bool is_spaced = ahead.take_spaces();
  if (!ahead.take(":") && !ahead.take(".") && !ahead.take(")")) {
    if (!ahead.take_dash() || !(is_spaced || ahead.rest().starts_with(" "))) return false;
  }
  ahead.take_spaces();
  if (!has_words(ahead.rest())) return false;
  cursor = ahead;
  return true;
}

}  // namespace

std::optional<TypedNumber> typed_number(std::string_view heading) {
  const Cursor cursor(heading);
  if (auto number = number_before_words(cursor)) return number;
  return number_behind_section(cursor);
}

std::optional<AppendixLabel> appendix_label(std::string_view heading) {
  Cursor cursor(heading);
  if (!cursor.take_word("appendix")) return std::nullopt;
  if (takes_separator_before_words(cursor)) return AppendixLabel{{}, cursor.at()};
  if (!cursor.take_spaces()) return std::nullopt;
  const std::string label =
      cursor.take_while([](char c) { return is_digit(c) || is_ascii_letter(c); });
  if (!is_label(label)) return std::nullopt;
  if (cursor.rest().empty()) return AppendixLabel{label, heading.size()};
  if (takes_separator_before_words(cursor)) return AppendixLabel{label, cursor.at()};
  // "Appendix 1 Process Map": only what cannot be a word of the title, before a capital.
  const bool is_clear = is_digit(label[0]) || (label.size() == 1 && label[0] <= 'Z');
  if (!is_clear || !cursor.take_spaces()) return std::nullopt;
  if (beginning_of(cursor.rest()) != Beginning::capital) return std::nullopt;
  return AppendixLabel{label, cursor.at()};
}

}  // namespace codicil::reader
