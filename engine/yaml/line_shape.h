// What a line of YAML looks like by itself: its indentation, key and value.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace codicil::yaml {

/// Byte offsets in one line. A line is "    - key: value", of which any part may be missing.
struct LineShape {
  static constexpr std::size_t none = std::string_view::npos;

  std::size_t indent = 0;
  bool is_item = false;      ///< Begins with "- ".
  std::size_t content = 0;   ///< Behind the indentation and every "- ".
  std::size_t colon = none;  ///< The one that ends the key.
  std::size_t value = none;  ///< Behind the colon, or the content of an item without a key.

  bool has_key() const { return colon != none; }
  bool has_value() const { return value != none; }
};

LineShape shape_of(std::string_view line);

/// True for a line that can begin a new entry of a mapping indented by `margin`.
bool begins_entry(std::string_view line, std::size_t margin);

/// The key of a line such as "key:value", where the space is missing; else empty.
std::string_view unspaced_key(std::string_view line);

/// The key with its value in quotes, as the author could have written the line; empty when that
/// would be too long to show.
std::string with_quotes(std::string_view line);

/// The beginning of a text, for a message.
std::string shortened(std::string_view text);

}  // namespace codicil::yaml
