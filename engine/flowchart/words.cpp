#include "flowchart/words.h"

#include <utility>

namespace codicil::flowchart {
namespace {

bool is_space(std::string_view code_point) {
  return code_point.size() == 1 &&
         (code_point[0] == ' ' || (code_point[0] >= '\t' && code_point[0] <= '\r'));
}

}  // namespace

void WordsWriter::add(std::string_view code_point, Place place) {
  const bool space = is_space(code_point);
  if (space && (words_.text.empty() || words_.text.back() == ' ')) return;
  if (place != expected_)
    words_.marks.push_back({static_cast<std::uint32_t>(words_.text.size()), place});
  words_.text += space ? std::string_view(" ") : code_point;
  expected_ = {place.line, place.column + 1};
}

Words WordsWriter::finish() {
  if (words_.text.ends_with(' ')) words_.text.pop_back();
  while (!words_.marks.empty() && words_.marks.back().offset >= words_.text.size())
    words_.marks.pop_back();
  expected_ = {};
  return std::exchange(words_, {});
}

}  // namespace codicil::flowchart
