#include "text/date.h"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

namespace codicil {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_but_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  if (!year || !month || *year == 0) return std::nullopt;
  const Month read = std::chrono::year(*year) / *month;
  if (!read.ok()) return std::nullopt;
  return read;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto month = parse_month(text.substr(0, 7));
  const auto day = number(text.substr(8, 2));
  if (!month || !day) return std::nullopt;
  const Date read = *month / *day;
  if (!read.ok()) return std::nullopt;
  return read;
}

std::string iso(Date date) {
  return fmt::format("{}-{:02}", iso(date.year() / date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string iso(Month month) {
  return fmt::format("{:04}-{:02}", static_cast<int>(month.year()),
                     static_cast<unsigned>(month.month()));
}

std::string long_date(Date date) {
  return fmt::format("{} {}", static_cast<unsigned>(date.day()),
                     long_month(date.year() / date.month()));
}

std::string long_month(Month month) {
  return fmt::format("{} {}", month_name(month.month()), static_cast<int>(month.year()));
}

std::string month_name(std::chrono::month month) {
  assert(month.ok());
  return std::string(months[static_cast<unsigned>(month) - 1]);
}

std::optional<std::chrono::month> month_named(std::string_view name) {
  const auto found = std::ranges::find_if(
      months, [name](std::string_view month) { return same_but_case(month, name); });
  if (found == months.end()) return std::nullopt;
  return std::chrono::month(static_cast<unsigned>(found - months.begin()) + 1);
}

}  // namespace codicil
