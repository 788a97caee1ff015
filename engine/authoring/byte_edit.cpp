#include "authoring/byte_edit.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "text/utf8.h"

namespace codicil::authoring {

std::string with_edits(std::string_view text, std::vector<Edit> edits) {
  // What is inserted where something is taken out goes before it.
  std::ranges::stable_sort(edits, {},
                           [](const Edit& edit) { return std::pair(edit.begin, edit.end); });
  std::string result;
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    assert(edit.begin >= done && edit.end >= edit.begin && edit.end <= text.size());
    result += text.substr(done, edit.begin - done);
    result += edit.text;
    done = edit.end;
  }
  result += text.substr(done);
  return result;
}

std::size_t offset_of(std::string_view text, Place place) {
  std::size_t offset = 0;
  for (std::uint32_t line = 1; line < place.line; ++line) offset = next_line(text, offset);
  for (std::uint32_t column = 1; column < place.column && offset < text.size(); ++column) {
    if (text[offset] == '\n' || text[offset] == '\r') break;
    next_code_point(text, offset);
  }
  return offset;
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  // The feed of a CR LF belongs to the line that it ends.
  if (offset < text.size() && text[offset] == '\n' && text[offset - 1] == '\r') --offset;
  const std::size_t end =
      offset == 0 ? std::string_view::npos : text.find_last_of("\r\n", offset - 1);
  return end == std::string_view::npos ? 0 : end + 1;
}

std::size_t next_line(std::string_view text, std::size_t offset) {
  const std::size_t end = text.find_first_of("\r\n", offset);
  if (end == std::string_view::npos) return text.size();
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

std::string_view line_ending(std::string_view text) {
  const std::size_t end = text.find_first_of("\r\n");
  if (end == std::string_view::npos) return "\n";
  return text.substr(end, text.substr(end, 2) == "\r\n" ? 2 : 1);
}

std::size_t indentation(std::string_view text, std::size_t begin) {
  const std::size_t first = std::min(text.find_first_not_of(' ', begin), text.size());
  return first - begin;
}

}  // namespace codicil::authoring
