#include "reader/date_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "text/words.h"

namespace codicil::reader {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// The words and numbers of a date: "27/02/2017" and "27 February 2017" have three each.
std::vector<std::string> pieces_of(std::string_view text) {
  constexpr std::size_t longest_date = 40;
  std::vector<std::string> pieces;
  if (text.size() > longest_date) return pieces;
  std::string piece;
  for (const char c : std::string(text) + ' ') {
    if (std::string_view("/.-, ").find(c) == std::string_view::npos) {
      piece += c;
    } else if (!piece.empty()) {
      pieces.push_back(std::exchange(piece, {}));
    }
  }
  return pieces;
}

/// "7" and "07" as "07"; a month's name as its number; nothing for other words.
std::string two_digits(const std::string& piece) {
  if (is_number(piece) && piece.size() <= 2) return fmt::format("{:0>2}", piece);
  if (const auto month = month_named(piece)) return fmt::format("{:02}", unsigned{*month});
  return {};
}

bool is_year(const std::string& piece) {
  return is_number(piece) && piece.size() == 4;
}

/// "27th" as "27".
std::string without_ordinal(std::string piece) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (piece.size() <= 2 || !piece.ends_with(ending)) continue;
    std::string number = piece.substr(0, piece.size() - 2);
    if (is_number(number)) return number;
  }
  return piece;
}

}  // namespace

std::optional<Date> date_meant(std::string_view text) {
  const std::vector<std::string> pieces = pieces_of(text);
  if (pieces.size() != 3) return std::nullopt;
  if (is_year(pieces[0])) {
    return parse_date(
        fmt::format("{}-{}-{}", pieces[0], two_digits(pieces[1]), two_digits(pieces[2])));
  }
  if (!is_year(pieces[2])) return std::nullopt;
  return parse_date(fmt::format("{}-{}-{}", pieces[2], two_digits(pieces[1]),
                                two_digits(without_ordinal(pieces[0]))));
}

std::optional<Month> month_meant(std::string_view text) {
  if (const auto day = date_meant(text)) return day->year() / day->month();
  const std::vector<std::string> pieces = pieces_of(text);
  if (pieces.size() != 2) return std::nullopt;
  const std::size_t year = is_year(pieces[0]) ? 0 : 1;
  if (!is_year(pieces[year])) return std::nullopt;
  return parse_month(fmt::format("{}-{}", pieces[year], two_digits(pieces[1 - year])));
}

}  // namespace codicil::reader
