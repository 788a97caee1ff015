// Which characters a page can show: all but those that no XML can hold.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace codicil {

/// Where the first character begins that `for_xml` would replace, from an offset on: a control
/// character but tab, line feed and carriage return, or U+FFFE or U+FFFF. Nothing where there is
/// none.
std::optional<std::size_t> first_unprintable(std::string_view text, std::size_t from = 0);

}  // namespace codicil
