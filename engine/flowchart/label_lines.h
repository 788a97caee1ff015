// Words in lines of a width that is ours to know: no font is asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace codicil::flowchart {

/// The size of the letters in a drawing, and from one line to the next, in its units.
inline constexpr double letter_size = 15;
inline constexpr double line_height = 20;

/// How wide the words come out in a common sans-serif face, with something over for wider ones.
double width_of(std::string_view words);

/// The words in as few lines of at most `width` as hold them, as even as they can be. A longer word
/// stands whole on a line of its own.
std::vector<std::string> label_lines(std::string_view words, double width);

}  // namespace codicil::flowchart
