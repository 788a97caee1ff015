// How messages name what authors wrote.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace codicil {

/// In backticks; white space squeezed, and cut after 60 characters.
std::string quoted(std::string_view text);

/// "`a`, `b` and `c`"; the last two are joined by `joint`.
std::string quoted_list(const std::vector<std::string>& texts, std::string_view joint = "and");

/// "Did you mean `amendments`?", or nothing when no candidate is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

/// "1 byte", "1,234 bytes".
std::string counted(std::size_t number, std::string_view noun);

}  // namespace codicil
