#include <algorithm>

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

#include "markdown/converter.h"
#include "markdown/raw_html.h"
#include "markdown/tree_view.h"
#include "markdown/white_space.h"

namespace codicil::markdown {
namespace {

bool is_flowchart(std::string_view info) {
  return info.substr(0, info.find_first_of(" \t")) == "flowchart";
}

}  // namespace

void Converter::add_code_block(cmark_node& node) {
  if (is_flowchart(info_of(node)) && add_flowchart(node)) return;
  const std::string_view code = code_of(node);
  const std::uint32_t block = builder_.leaf(NodeKind::code_block, place_of(node));
  builder_.node(block).detail = builder_.keep(info_of(node));
  builder_.begin_text(block);
  std::uint32_t line = line_of(node) + (node.as.code.fenced != 0 ? 1 : 0);
  cover(line_of(node), line + line_count(code));
  for (std::size_t begin = 0; begin < code.size(); ++line) {
    const std::size_t end = std::min(code.find('\n', begin), code.size() - 1) + 1;
    add_code_line(code.substr(begin, end - begin), line);
    begin = end;
  }
}

/// Adds one line of code, with its line feed, to the last node.
void Converter::add_code_line(std::string_view code, std::uint32_t number) {
  const std::string_view written = source_.line(number);
  const std::string_view words = code.substr(0, code.size() - 1);
  std::size_t spaces = 0;
  if (!written.ends_with(words)) {
    // The parser made spaces of a tab that was half indentation.
    spaces = skip_blanks(words);
    mark_code({number, 0});
    builder_.append(code.substr(0, spaces));
  }
  const std::size_t length = words.size() - spaces;
  if (written.size() >= length)
    mark_code({number, static_cast<std::uint32_t>(written.size() - length)});
  builder_.append(code.substr(spaces));
}

void Converter::mark_code(Position position) {
  const Place place = source_.place(position);
  // A line feed in a text leads to the first column of the next line, so that needs no mark.
  const std::string_view before = builder_.text_of(builder_.last());
  if (place.column > 1 || !before.ends_with('\n')) builder_.mark(place);
}

void Converter::add_html_block(cmark_node& node) {
  const std::string_view markup = literal_of(node);
  cover(line_of(node), line_of(node) + line_count(markup) - 1);
  if (is_only_line_breaks(markup)) {
    builder_.open(NodeKind::paragraph, place_of(node));
    builder_.leaf(NodeKind::line_break, place_of(node));
    builder_.close();
    return;
  }
  // A closing tag goes with its opening one, which was reported.
  const Tag lone = lone_tag(markup);
  const bool was_opened = std::ranges::find(reported_blocks_, lone.name) != reported_blocks_.end();
  if (lone.closes && was_opened) return;
  if (!lone.closes && !lone.name.empty() && reported_blocks_.size() < 16)
    reported_blocks_.push_back(lone.name);
  diagnostics_.push_back(judge_block(markup, place_of(node)));
}

}  // namespace codicil::markdown
