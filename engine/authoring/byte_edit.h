// Changes to a text that leave every other byte of it alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/place.h"

namespace codicil::authoring {

/// The bytes from `begin` up to `end` give way to `text`; an insertion has both the same.
struct Edit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

/// The text with all edits made. They do not overlap; insertions at one point stand in the order
/// given.
std::string with_edits(std::string_view text, std::vector<Edit> edits);

/// The byte at a place, at most the end of its line.
std::size_t offset_of(std::string_view text, Place place);

/// Where the line of a byte begins, and where the next one does. CR LF, LF and CR end a line.
std::size_t line_begin(std::string_view text, std::size_t offset);
std::size_t next_line(std::string_view text, std::size_t offset);

/// How the text ends its lines: that of its first one.
std::string_view line_ending(std::string_view text);

/// The column of the first character of the line at `begin` that is not a space, from 0; the line's
/// length where there is none.
std::size_t indentation(std::string_view text, std::size_t begin);

}  // namespace codicil::authoring
