// UTF-8: checking it, counting and walking its code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace codicil {

/// The byte offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and
/// values above U+10FFFF are not well-formed either), or nothing.
std::optional<std::size_t> first_bad_utf8(std::string_view bytes);

/// The number of code points; a malformed byte counts as one.
std::size_t count_code_points(std::string_view text);

/// Decodes the code point at `offset` and moves `offset` behind it; a malformed byte gives U+FFFD.
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_code_point(std::string& text, char32_t code_point);

}  // namespace codicil
