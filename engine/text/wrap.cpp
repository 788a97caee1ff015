#include "text/wrap.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace codicil {

namespace {

/// Wraps what stands between two line feeds.
void wrap_line(std::string_view text, std::size_t width, std::vector<std::string>& lines) {
  std::string line;
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const std::size_t word_length = count_code_points(word);
    if (!line.empty() && length + 1 + word_length > width) {
      lines.push_back(std::exchange(line, {}));
      length = 0;
    }
    if (!line.empty()) {
      line += ' ';
      ++length;
    }
    line += word;
    length += word_length;
    at = end;
  }
  if (!line.empty()) lines.push_back(std::move(line));
}

}  // namespace

std::vector<std::string> wrapped_lines(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    wrap_line(text.substr(begin, end - begin), width, lines);
    begin = end + 1;
  }
  return lines;
}

std::vector<std::string> indented(std::vector<std::string> lines, std::string_view first,
                                  std::string_view rest) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].insert(0, i == 0 ? first : rest);
    while (lines[i].ends_with(' ')) lines[i].pop_back();
  }
  return lines;
}

}  // namespace codicil
