#include "markdown/plain_form.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

#include "markdown/plain_inlines.h"
#include "text/markdown_words.h"
#include "text/wrap.h"

namespace codicil::markdown {

namespace {

using Lines = std::vector<std::string>;

/// However deep a text is indented, so much is left of each line.
constexpr std::size_t least_width = 24;

void append(Lines& lines, Lines more) {
  lines.insert(lines.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

class PlainWriter {
 public:
  PlainWriter(const Document& document, const Rendering& rendering, PlainForm form)
      : document_(document),
        rendering_(rendering),
        is_markdown_(form != PlainForm::letter),
        inlines_(document, rendering, form) {}

  /// The blocks from `begin` up to `end`, an empty line between two unless they stand `tight`.
  Lines blocks(std::uint32_t begin, std::uint32_t end, std::size_t width, bool tight) const {
    Lines lines;
    for (std::uint32_t index = begin; index < end; index = document_.nodes[index].end) {
      Lines block = write(index, std::max(width, least_width));
      if (block.empty()) continue;
      if (!lines.empty() && !tight) lines.emplace_back();
      append(lines, std::move(block));
    }
    return lines;
  }

 private:
  Lines write(std::uint32_t index, std::size_t width) const {
    const Node& node = document_.nodes[index];
    switch (node.kind) {
      case NodeKind::heading:
        return heading(index, width);
      case NodeKind::block_quote:
        return indented(blocks(index + 1, node.end, width - 2, false), "> ", "> ");
      case NodeKind::callout:
        return callout(index, width);
      case NodeKind::list:
        return list(index, width);
      case NodeKind::code_block:
        return code(node);
      case NodeKind::thematic_break:
        return {"* * *"};
      case NodeKind::table:
        return is_markdown_ ? table(index) : table_in_words(index, width);
      case NodeKind::footnote_definition:
        return footnote(index, width);
      case NodeKind::flowchart:
        return blocks(index + 1, node.end, width, false);
      default:
        return paragraph(index, width);
    }
  }

  Lines paragraph(std::uint32_t index, std::size_t width) const {
    return wrapped(inlines_.write(index + 1, document_.nodes[index].end), width);
  }

  Lines wrapped(const std::string& text, std::size_t width) const {
    Lines lines = wrapped_lines(text, width);
    if (is_markdown_) {
      for (std::string& line : lines) line = protected_line(std::move(line));
    }
    return lines;
  }

  Lines heading(std::uint32_t index, std::size_t width) const {
    if (!is_markdown_) return paragraph(index, width);
    const Node& node = document_.nodes[index];
    std::string words = inlines_.write(index + 1, node.end);
    std::ranges::replace(words, '\n', ' ');
    const std::uint8_t level = std::max(node.level, rendering_.highest_heading);
    return {std::string(std::clamp<std::size_t>(level, 1, 6), '#') + " " + words};
  }

  Lines callout(std::uint32_t index, std::size_t width) const {
    const Node& node = document_.nodes[index];
    const auto kind = static_cast<CalloutKind>(node.level);
    std::string title(rendering_.words->title_of(kind));
    if (kind == CalloutKind::local) {
      for (const auto& [area, name] : rendering_.area_titles) {
        if (area == document_.detail_of(node)) title = name;
      }
    }
    title = inlines_.words(title);
    Lines lines{is_markdown_ ? fmt::format("**{}**", title) : title + ":"};
    Lines inside = blocks(index + 1, node.end, width - 2, false);
    if (!inside.empty()) lines.emplace_back();
    append(lines, std::move(inside));
    return indented(std::move(lines), "> ", "> ");
  }

  Lines list(std::uint32_t index, std::size_t width) const {
    const Node& node = document_.nodes[index];
    Lines lines;
    std::uint64_t number = 1;
    const std::string_view first = document_.detail_of(node);
    std::from_chars(first.data(), first.data() + first.size(), number);
    for (std::uint32_t item = index + 1; item < node.end; item = document_.nodes[item].end) {
      const std::string_view own = document_.detail_of(document_.nodes[item]);
      std::from_chars(own.data(), own.data() + own.size(), number);
      std::string marker = node.level == 1 ? fmt::format("{}. ", number++) : std::string("* ");
      if (is_markdown_ && node.level != 1) marker = "- ";
      const std::uint8_t task = document_.nodes[item].level;
      const std::string rest(marker.size(), ' ');
      if (task != 0) marker += task == 2 ? "[x] " : "[ ] ";
      Lines inside = blocks(item + 1, document_.nodes[item].end, width - rest.size(), node.tight);
      if (inside.empty()) inside.emplace_back();
      if (!lines.empty() && !node.tight) lines.emplace_back();
      append(lines, indented(std::move(inside), marker, rest));
    }
    return lines;
  }

  Lines code(const Node& node) const {
    std::string_view text = document_.text_of(node);
    Lines lines;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      lines.emplace_back(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!is_markdown_) return indented(std::move(lines), "    ", "    ");
    std::string fence = "```";
    while (document_.text_of(node).find(fence) != std::string_view::npos) fence += '`';
    lines.insert(lines.begin(), fence);
    lines.push_back(fence);
    return lines;
  }

  std::vector<std::string> cells(std::uint32_t row) const {
    std::vector<std::string> words;
    const std::uint32_t end = document_.nodes[row].end;
    for (std::uint32_t cell = row + 1; cell < end; cell = document_.nodes[cell].end) {
      words.push_back(inlines_.write(cell + 1, document_.nodes[cell].end));
      if (is_markdown_ && words.back().ends_with("\\\n"))
        words.back().erase(words.back().size() - 2);
      std::ranges::replace(words.back(), '\n', ' ');
    }
    return words;
  }

  Lines table(std::uint32_t index) const {
    Lines lines;
    for (std::uint32_t row = index + 1; row < document_.nodes[index].end;
         row = document_.nodes[row].end) {
      const auto words = cells(row);
      lines.push_back(fmt::format("| {} |", fmt::join(words, " | ")));
      if (row != index + 1) continue;
      std::string line = "|";
      for (std::size_t column = 0; column < words.size(); ++column) line += " --- |";
      lines.push_back(std::move(line));
    }
    return lines;
  }

  /// An item for each row, which names its columns.
  Lines table_in_words(std::uint32_t index, std::size_t width) const {
    Lines lines;
    const std::vector<std::string> names = cells(index + 1);
    for (std::uint32_t row = document_.nodes[index + 1].end; row < document_.nodes[index].end;
         row = document_.nodes[row].end) {
      std::string words;
      const std::vector<std::string> values = cells(row);
      for (std::size_t column = 0; column < values.size(); ++column) {
        if (values[column].empty()) continue;
        if (!words.empty()) words += "; ";
        const bool is_named = column < names.size() && !names[column].empty();
        words += is_named ? fmt::format("{}: {}", names[column], values[column]) : values[column];
      }
      append(lines, indented(wrapped_lines(words, width - 2), "* ", "  "));
    }
    // A table of one row has nothing but what would be names.
    if (lines.empty()) lines = wrapped_lines(fmt::format("{}", fmt::join(names, "; ")), width);
    return lines;
  }

  Lines footnote(std::uint32_t index, std::size_t width) const {
    const FootnoteNumbers& footnotes = inlines_.footnotes();
    const std::string label =
        inlines_.footnote_label(footnotes.number_of(*footnotes.find(index))) + " ";
    Lines lines = blocks(index + 1, document_.nodes[index].end, width - 4, false);
    // In Markdown deeper lines would be code.
    return indented(std::move(lines), label, is_markdown_ ? "" : "    ");
  }

  const Document& document_;
  const Rendering& rendering_;
  bool is_markdown_;
  PlainInlines inlines_;
};

}  // namespace

std::vector<std::string> plain_lines(const Document& document, const Rendering& rendering,
                                     PlainForm form, std::size_t width) {
  if (document.empty()) return {};
  return PlainWriter(document, rendering, form)
      .blocks(1, static_cast<std::uint32_t>(document.nodes.size()), width, false);
}

}  // namespace codicil::markdown
