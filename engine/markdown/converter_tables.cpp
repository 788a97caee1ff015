#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

#include "markdown/converter.h"
#include "markdown/tree_view.h"

namespace codicil::markdown {
namespace {

std::uint8_t alignment_level(std::uint8_t letter) {
  switch (letter) {
    case 'l':
      return 1;
    case 'c':
      return 2;
    case 'r':
      return 3;
    default:
      return 0;
  }
}

}  // namespace

void Converter::enter_table(cmark_node& node) {
  table_containers_ = containers_of(node);
  alignments_ = cmark_gfm_extensions_get_table_alignments(&node);
  const std::uint32_t line = header_line_of(node);
  const std::size_t begin = begin_of_text(source_.line(line), line, table_containers_);
  opened_.push_back(true);
  builder_.open(NodeKind::table, source_.place({line, static_cast<std::uint32_t>(begin)}));
}

void Converter::enter_row(cmark_node& node) {
  const bool is_header = cmark_gfm_extensions_get_table_row_is_header(&node) != 0;
  row_line_ = is_header ? header_line_of(*node.parent) : line_of(node);
  cover(row_line_, row_line_);
  const std::string_view line = source_.line(row_line_);
  const std::size_t begin = begin_of_text(line, row_line_, table_containers_);
  split_row(line, begin, row_cells_);
  next_cell_ = 0;
  opened_.push_back(true);
  const std::uint32_t row = builder_.open(
      NodeKind::table_row, source_.place({row_line_, static_cast<std::uint32_t>(begin)}));
  builder_.node(row).level = is_header ? 1 : 0;
}

void Converter::enter_cell(cmark_node& node) {
  const std::string_view content = content_of(node);
  const std::uint8_t level = alignments_ == nullptr ? 0 : alignment_level(alignments_[next_cell_]);
  const WrittenCell written =
      next_cell_ < row_cells_.size() ? row_cells_[next_cell_] : WrittenCell{};
  ++next_cell_;
  const Position begin{row_line_, static_cast<std::uint32_t>(written.begin)};
  LeafSource& leaf = walk_.leaf();
  if (!leaf.of_cell(content, source_, begin, static_cast<std::uint32_t>(written.end)))
    leaf.of_unknown(content, begin);
  walk_.restart();
  reported_tags_.clear();
  opened_.push_back(true);
  builder_.node(builder_.open(NodeKind::table_cell, walk_.here())).level = level;
}

}  // namespace codicil::markdown
