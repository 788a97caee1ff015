#include <algorithm>

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <fmt/format.h>

#include "markdown/attributes.h"
#include "markdown/callout_marker.h"
#include "markdown/converter.h"
#include "markdown/raw_html.h"
#include "markdown/tree_view.h"
#include "markdown/white_space.h"

// NOLINTBEGIN(readability-identifier-naming): the names are the library's, which has no header for
// them.
extern "C" {
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
}
// NOLINTEND(readability-identifier-naming)

namespace codicil::markdown {
namespace {

/// Quotes and lists in one another: more than any reader follows, and few enough for every program
/// that reads our pages.
constexpr std::uint32_t most_containers = 64;

/// The text that a paragraph begins with, when it does.
std::string_view first_text(const cmark_node& paragraph) {
  const cmark_node* const first = paragraph.first_child;
  return first != nullptr && first->type == CMARK_NODE_TEXT ? literal_of(*first)
                                                            : std::string_view();
}

/// The length of "[ ] " or "[x] " at the front of a task, with all white space behind it; 0 when it
/// is no task.
std::size_t length_of_task_mark(std::string_view text) {
  const bool is_mark =
      text.starts_with("[ ]") || text.starts_with("[x]") || text.starts_with("[X]");
  if (!is_mark) return 0;
  const std::size_t end = skip_blanks(text, 3);
  return end > 3 ? end : 0;
}

}  // namespace

Place Converter::place_of(const cmark_node& node) {
  return source_.place(
      {line_of(node), static_cast<std::uint32_t>(std::max(node.start_column - 1, 0))});
}

void Converter::enter_block(cmark_node& node) {
  switch (node.type) {
    case CMARK_NODE_DOCUMENT:
      opened_.push_back(false);
      return;
    case CMARK_NODE_PARAGRAPH:
      return enter_paragraph(node);
    case CMARK_NODE_HEADING:
      return enter_heading(node);
    case CMARK_NODE_BLOCK_QUOTE:
      return enter_quote(node);
    case CMARK_NODE_LIST:
      return enter_list(node);
    case CMARK_NODE_ITEM:
      return open_container(NodeKind::item, node);
    case CMARK_NODE_CODE_BLOCK:
      return add_code_block(node);
    case CMARK_NODE_HTML_BLOCK:
      return add_html_block(node);
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      return enter_footnote(node);
    case CMARK_NODE_THEMATIC_BREAK:
      builder_.leaf(NodeKind::thematic_break, place_of(node));
      return;
    default:
      break;
  }
  if (node.type == CMARK_NODE_TABLE) return enter_table(node);
  if (node.type == CMARK_NODE_TABLE_ROW) return enter_row(node);
  if (node.type == CMARK_NODE_TABLE_CELL) return enter_cell(node);
  opened_.push_back(false);
}

void Converter::leave_block(cmark_node& node) {
  if (node.type == CMARK_NODE_PARAGRAPH) return leave_paragraph();
  if (node.type == CMARK_NODE_HEADING) leave_heading();
  const bool was_opened = opened_.back();
  opened_.pop_back();
  if (!was_opened) return;
  if (node.type == CMARK_NODE_BLOCK_QUOTE || node.type == CMARK_NODE_LIST) --containers_;
  builder_.close();
}

void Converter::open_container(NodeKind kind, cmark_node& node) {
  const bool is_item = kind == NodeKind::item;
  const bool fits = is_item ? opened_.back() : containers_ < most_containers;
  opened_.push_back(fits);
  if (fits) {
    builder_.open(kind, place_of(node));
    if (!is_item) ++containers_;
  } else if (!reported_depth_) {
    reported_depth_ = true;
    diagnostics_.push_back(diagnose(
        Code::input_too_large, place_of(node),
        fmt::format("lists and quotes stand inside one another more than {} deep", most_containers),
        "Bring the text closer to the margin; the innermost lists and quotes are not shown as "
        "such."));
  }
}

void Converter::enter_quote(cmark_node& node) {
  open_container(NodeKind::block_quote, node);
  const cmark_node* const first = node.first_child;
  if (!opened_.back() || first == nullptr || first->type != CMARK_NODE_PARAGRAPH) return;
  const std::string_view text = first_text(*first);
  const auto marker = read_callout_marker(text);
  if (!marker || !content_of(*first).starts_with(text.substr(0, marker->length))) return;
  Node& callout = builder_.node(builder_.current());
  callout.kind = NodeKind::callout;
  callout.level = static_cast<std::uint8_t>(marker->kind);
  callout.detail = builder_.keep(marker->area);
  drop_ = marker->length;
  drop_break_ = drop_ == text.size();
}

void Converter::enter_list(cmark_node& node) {
  open_container(NodeKind::list, node);
  if (!opened_.back()) return;
  Node& list = builder_.node(builder_.current());
  list.tight = node.as.list.tight;
  list.level = node.as.list.list_type == CMARK_ORDERED_LIST ? 1 : 0;
  if (list.level == 1) list.detail = builder_.keep(fmt::format("{}", node.as.list.start));
}

void Converter::enter_paragraph(cmark_node& node) {
  const std::string_view content = content_of(node);
  const std::uint32_t count = line_count(content);
  LeafSource& leaf = walk_.leaf();
  bool is_found = false;
  if (node.start_line == 0) {
    // What stands directly above a table: the parser cuts it off the table's own paragraph, without
    // its lines.
    const bool has_table = node.next != nullptr && node.next->type == CMARK_NODE_TABLE;
    const std::uint32_t header = has_table ? header_line_of(*node.next) : 0;
    is_found = header > count &&
               leaf.of_lines(content, source_, header - count, LeafSource::Pipes::unescaped);
  } else {
    // Link definitions at the front are cut off, so the lines are counted from the end.
    const std::uint32_t last = static_cast<std::uint32_t>(std::max(node.end_line, node.start_line));
    std::uint32_t first = std::max(line_of(node), last >= count ? last - count + 1 : 1);
    is_found = leaf.of_lines(content, source_, first, LeafSource::Pipes::as_written);
    for (first = line_of(node); !is_found && first <= last; ++first) {
      is_found = leaf.of_lines(content, source_, first, LeafSource::Pipes::as_written);
    }
  }
  if (!is_found) leaf.of_unknown(content, {std::max(line_of(node), 1U), 0});
  walk_.restart();
  reported_tags_.clear();
  cover(leaf.first_line(), leaf.last_line());
  const bool is_task =
      node.parent->type == CMARK_NODE_ITEM && node.prev == nullptr && opened_.back();
  const std::size_t task_mark = is_task ? length_of_task_mark(first_text(node)) : 0;
  if (task_mark > 0 && content.starts_with(first_text(node).substr(0, task_mark))) {
    drop_ = task_mark;
    builder_.node(builder_.current()).level = content[1] == ' ' ? 1 : 2;
  }
  opened_.push_back(true);
  builder_.open(NodeKind::paragraph, walk_.here());
}

void Converter::enter_heading(cmark_node& node) {
  const std::string_view content = content_of(node);
  LeafSource& leaf = walk_.leaf();
  const std::string_view line = source_.line(line_of(node));
  if (node.as.heading.setext) {
    bool is_found = false;
    const std::uint32_t last = static_cast<std::uint32_t>(std::max(node.end_line, node.start_line));
    for (std::uint32_t first = line_of(node); !is_found && first <= last; ++first) {
      is_found = leaf.of_lines(content, source_, first, LeafSource::Pipes::as_written);
    }
    if (!is_found) leaf.of_unknown(content, {line_of(node), 0});
  } else {
    const auto hashes = std::min(static_cast<std::size_t>(node.start_column - 1), line.size());
    const std::size_t behind = std::min(line.find_first_not_of('#', hashes), line.size());
    const std::size_t begin = skip_blanks(line, behind);
    leaf.of_run(content, {line_of(node), static_cast<std::uint32_t>(begin)});
  }
  walk_.restart();
  reported_tags_.clear();
  cover(leaf.first_line(), leaf.last_line());
  opened_.push_back(true);
  const Place place = node.as.heading.setext ? walk_.here() : place_of(node);
  builder_.node(builder_.open(NodeKind::heading, place)).level =
      static_cast<std::uint8_t>(node.as.heading.level);
}

void Converter::drop_end_breaks() {
  while (builder_.last_is_child(NodeKind::soft_break)) builder_.remove_last();
}

void Converter::leave_paragraph() {
  drop_ = 0;
  drop_break_ = false;
  const std::uint32_t paragraph = builder_.current();
  if (builder_.last_is_child(NodeKind::text)) {
    const Attributes found =
        paragraph_attributes(builder_.text_of(builder_.last()),
                             [this](std::size_t offset) { return walk_.is_escaped(offset); });
    const bool is_alone = found.words.empty() && builder_.last() == paragraph + 1;
    if (!found.id.empty() && !is_alone) take_attributes(paragraph, found);
  }
  drop_end_breaks();
  builder_.close();
  opened_.pop_back();
  if (builder_.last() == paragraph) builder_.remove_last();
}

void Converter::leave_heading() {
  if (!builder_.last_is_child(NodeKind::text)) return;
  const Attributes found =
      heading_attributes(builder_.text_of(builder_.last()),
                         [this](std::size_t offset) { return walk_.is_escaped(offset); });
  if (!found.id.empty() || found.unnumbered) take_attributes(builder_.current(), found);
  drop_end_breaks();
}

void Converter::take_attributes(std::uint32_t block, const Attributes& found) {
  const auto length = static_cast<std::uint32_t>(found.words.size());
  builder_.node(block).unnumbered = found.unnumbered;
  // The id's characters stay where they are: behind the words that are left.
  if (!found.id.empty()) builder_.node(block).detail = builder_.span_of(found.id);
  if (length == 0) {
    builder_.remove_last();
  } else {
    builder_.truncate(length);
  }
}

void Converter::cover(std::uint32_t first_line, std::uint32_t last_line) {
  const auto end = std::min<std::size_t>(last_line + 1, covered_.size());
  for (std::size_t line = first_line; line < end; ++line) covered_[line] = true;
}

}  // namespace codicil::markdown
