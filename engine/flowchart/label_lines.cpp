#include "flowchart/label_lines.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.h"

namespace codicil::flowchart {
namespace {

/// From the space to the tilde, in thousandths of the letter's size: as in the faces that offices
/// and telephones have.
constexpr std::array<std::uint16_t, 95> widths{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr std::uint16_t width_of_other_letters = 600;
/// From here on scripts have letters as wide as they are high.
constexpr char32_t first_wide_letter = 0x1100;
constexpr std::uint16_t width_of_wide_letters = 1000;

/// Faces that are wider than these by more than that are rare.
constexpr double allowance = 1.12;

std::uint16_t thousandths(char32_t letter) {
  if (letter >= ' ' && letter <= '~') return widths[letter - ' '];
  return letter < first_wide_letter ? width_of_other_letters : width_of_wide_letters;
}

std::vector<std::string> greedy_lines(std::string_view words, double width) {
  std::vector<std::string> lines;
  while (!words.empty()) {
    const std::size_t length = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, length);
    words.remove_prefix(std::min(length + 1, words.size()));
    if (!lines.empty() && width_of(lines.back() + ' ') + width_of(word) <= width) {
      lines.back() += ' ';
      lines.back() += word;
    } else if (!word.empty()) {
      lines.emplace_back(word);
    }
  }
  return lines;
}

}  // namespace

double width_of(std::string_view words) {
  std::uint32_t sum = 0;
  for (std::size_t offset = 0; offset < words.size();)
    sum += thousandths(next_code_point(words, offset));
  return sum * letter_size * allowance / 1000;
}

std::vector<std::string> label_lines(std::string_view words, double width) {
  constexpr double step = 8;
  std::vector<std::string> lines = greedy_lines(words, width);
  for (double narrower = width - step; narrower > step; narrower -= step) {
    std::vector<std::string> even = greedy_lines(words, narrower);
    const bool fits =
        even.size() == lines.size() && std::ranges::all_of(even, [&](const std::string& line) {
          return width_of(line) <= narrower;
        });
    if (!fits) break;
    lines = std::move(even);
  }
  return lines;
}

}  // namespace codicil::flowchart
