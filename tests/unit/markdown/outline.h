// A Document as text that people can read in a test: one line a node, indented by depth.
#pragma once

#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "manual/document.h"

namespace codicil::markdown {

inline constexpr std::array<const char*, 27> node_names{"document",
                                                        "paragraph",
                                                        "heading",
                                                        "block_quote",
                                                        "callout",
                                                        "list",
                                                        "item",
                                                        "code_block",
                                                        "thematic_break",
                                                        "table",
                                                        "table_row",
                                                        "table_cell",
                                                        "footnote_definition",
                                                        "flowchart",
                                                        "text",
                                                        "soft_break",
                                                        "line_break",
                                                        "code",
                                                        "emphasis",
                                                        "strong",
                                                        "strikethrough",
                                                        "link",
                                                        "image",
                                                        "footnote_reference",
                                                        "subscript",
                                                        "superscript",
                                                        "step_words"};

inline std::string outline_line(const Document& document, std::uint32_t index) {
  const Node& node = document.nodes[index];
  std::string line = fmt::format("{}:{} {}", node.place.line, node.place.column,
                                 node_names[static_cast<std::size_t>(node.kind)]);
  if (node.level != 0) line += fmt::format(" {}", node.level);
  if (node.detail.length > 0) line += fmt::format(" {{{}}}", document.detail_of(node));
  if (node.tight) line += " tight";
  if (node.unnumbered) line += " unnumbered";
  if (node.text.length > 0) line += fmt::format(" `{}`", document.text_of(node));
  for (const PlaceShift& shift : document.shifts) {
    if (shift.node == index)
      line += fmt::format(" ({} at {}:{})", shift.offset, shift.place.line, shift.place.column);
  }
  return line;
}

/// "line:column kind level {detail} `text` (offset at line:column …)", with the words "tight" and
/// "unnumbered" where they are true.
inline std::string outline_of(const Document& document) {
  std::string outline;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t index = 1; index < document.nodes.size(); ++index) {
    while (!ends.empty() && ends.back() <= index) ends.pop_back();
    outline += std::string(2 * ends.size(), ' ') + outline_line(document, index) + '\n';
    ends.push_back(document.nodes[index].end);
  }
  return outline;
}

}  // namespace codicil::markdown
