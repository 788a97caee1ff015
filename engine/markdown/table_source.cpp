#include "markdown/table_source.h"

#include <algorithm>

#include "markdown/white_space.h"

namespace codicil::markdown {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The end of the bullet or number at `at`, or `at` when there is none.
std::size_t end_of_list_mark(std::string_view line, std::size_t at) {
  std::size_t end = at;
  if (end < line.size() && (line[end] == '-' || line[end] == '+' || line[end] == '*')) {
    ++end;
  } else {
    while (end < line.size() && is_digit(line[end])) ++end;
    if (end == at || end == line.size() || (line[end] != '.' && line[end] != ')')) return at;
    ++end;
  }
  return end == line.size() || line[end] == ' ' || line[end] == '\t' ? end : at;
}

std::size_t end_of_footnote_mark(std::string_view line, std::size_t at) {
  const std::string_view label = footnote_label_at(line.substr(at));
  return label.empty() ? at : at + label.size() + 4;
}

}  // namespace

std::string_view footnote_label_at(std::string_view text) {
  if (!text.starts_with("[^")) return {};
  const std::size_t end = text.find_first_of("] \t", 2);
  if (end == std::string_view::npos || text.substr(end, 2) != "]:") return {};
  return text.substr(2, end - 2);
}

std::size_t begin_of_text(std::string_view line, std::uint32_t number,
                          const std::vector<Container>& containers) {
  std::size_t at = 0;
  for (const Container& container : containers) {
    at = skip_blanks(line, at);
    const bool begins_here = container.first_line == number;
    if (container.kind == Container::Kind::quote && at < line.size() && line[at] == '>') ++at;
    if (container.kind == Container::Kind::item && begins_here) at = end_of_list_mark(line, at);
    if (container.kind == Container::Kind::footnote && begins_here)
      at = end_of_footnote_mark(line, at);
  }
  return skip_blanks(line, at);
}

FrontMarks front_marks(std::string_view line) {
  FrontMarks marks;
  for (;;) {
    const std::size_t at = skip_blanks(line, marks.end);
    std::size_t end = at < line.size() && line[at] == '>' ? at + 1 : at;
    if (end == at) end = end_of_list_mark(line, at);
    if (end == at) end = end_of_footnote_mark(line, at);
    if (end == at) return {at, marks.count};
    marks.end = end;
    ++marks.count;
  }
}

void split_row(std::string_view line, std::size_t begin, std::vector<WrittenCell>& cells) {
  cells.clear();
  std::size_t at = begin;
  if (at < line.size() && line[at] == '|') at = skip_white_space(line, at + 1);
  while (at < line.size()) {
    std::size_t end = at;
    while (end < line.size() && (line[end] != '|' || (end > at && line[end - 1] == '\\'))) ++end;
    cells.push_back({at, end});
    if (end == line.size()) return;
    at = skip_white_space(line, end + 1);
  }
}

}  // namespace codicil::markdown
