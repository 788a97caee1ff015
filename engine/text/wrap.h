// Lines that are short enough to be read where nothing wraps them: in mail and in a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace codicil {

/// The words of a text in lines of at most `width` code points. Spaces are where a line may end; a
/// longer word stands whole on a line of its own; a line feed in the text always ends a line. No
/// line begins or ends with a space; a text without words has no lines.
std::vector<std::string> wrapped_lines(std::string_view text, std::size_t width);

/// Puts `first` before the first of some lines and `rest` before the others; lines stay free of
/// spaces at their end.
std::vector<std::string> indented(std::vector<std::string> lines, std::string_view first,
                                  std::string_view rest);

}  // namespace codicil
