#include <algorithm>

#include "markdown/renderer.h"

namespace codicil::markdown {
namespace {

constexpr std::string_view names_of_alignments[] = {"", "align-left", "align-centre",
                                                    "align-right"};

}  // namespace

bool Renderer::has_words(std::uint32_t node) const {
  return document_.nodes[node].end > node + 1;
}

void Renderer::open_table(std::uint32_t index) {
  const Node& table = document_.nodes[index];
  std::string label = words_.table;
  const std::uint32_t header = index + 1;
  std::string_view between = ": ";
  for (std::uint32_t cell = header + 1; header < table.end && cell < document_.nodes[header].end;
       cell = document_.nodes[cell].end) {
    const std::string words = document_.plain_text(cell);
    if (words.empty() || label.size() > 100) continue;
    label += between;
    label += words;
    between = ", ";
  }
  writer_.markup("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"");
  writer_.attribute("aria-label", label);
  writer_.markup(">\n<table>\n");
  in_body_ = false;
  push(index);
}

std::uint32_t Renderer::open_row(std::uint32_t index) {
  const Node& row = document_.nodes[index];
  if (row.level == 1) {
    bool is_empty = true;
    for (std::uint32_t cell = index + 1; cell < row.end; cell = document_.nodes[cell].end) {
      is_empty = is_empty && !has_words(cell);
    }
    const bool is_only_row = stack_.empty() || document_.nodes[stack_.back().node].end == row.end;
    if (is_empty && !is_only_row) return row.end;
    writer_.markup("<thead>\n<tr>");
  } else {
    writer_.markup(in_body_ ? "<tr>" : "<tbody>\n<tr>");
    in_body_ = true;
  }
  push(index);
  return index + 1;
}

void Renderer::open_cell(std::uint32_t index) {
  const Node& cell = document_.nodes[index];
  // A header cell without words would be announced as a header of nothing.
  const bool is_header =
      !stack_.empty() && document_.nodes[stack_.back().node].level == 1 && has_words(index);
  writer_.markup(is_header ? "<th scope=\"col\"" : "<td");
  writer_.attribute("class", names_of_alignments[std::min<std::uint8_t>(cell.level, 3)]);
  writer_.markup(">");
  push(index, is_header);
}

void Renderer::close_row(const OpenNode& closed) {
  writer_.markup(document_.nodes[closed.node].level == 1 ? "</tr>\n</thead>\n" : "</tr>\n");
}

void Renderer::close_table() {
  if (in_body_) writer_.markup("</tbody>\n");
  in_body_ = false;
  writer_.markup("</table>\n</div>\n");
}

}  // namespace codicil::markdown
