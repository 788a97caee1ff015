// Calendar dates and months as authors write them, YYYY-MM-DD and YYYY-MM.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace codicil {

using Date = std::chrono::year_month_day;
using Month = std::chrono::year_month;

/// Reads "2017-02-27"; nothing for another form or a day that does not exist.
std::optional<Date> parse_date(std::string_view text);
/// Reads "2017-02"; nothing for another form or month 13.
std::optional<Month> parse_month(std::string_view text);

std::string iso(Date date);    ///< "2017-02-27"
std::string iso(Month month);  ///< "2017-02"

/// For editors, who are spoken to in English: "27 February 2017", "February 2017", "February".
/// What readers are told of days is in the words of their language (pages/labels).
std::string long_date(Date date);
std::string long_month(Month month);
std::string month_name(std::chrono::month month);

/// The month of such a name, any case: "February"; nothing when it is none.
std::optional<std::chrono::month> month_named(std::string_view name);

}  // namespace codicil
