// From the parser's tree to a flat Document: one pass over the tree, in reading order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "flowchart/flowchart.h"
#include "manual/step_words.h"
#include "markdown/attributes.h"
#include "markdown/document_builder.h"
#include "markdown/leaf_walk.h"
#include "markdown/link_definitions.h"
#include "markdown/source_text.h"
#include "markdown/table_source.h"

struct cmark_node;

namespace codicil::markdown {

/// Converts one tree, once.
class Converter {
 public:
  explicit Converter(SourceText& source);

  Reported<Document> convert(cmark_node& root);

 private:
  // blocks, in converter_blocks.cpp
  void enter_block(cmark_node& node);
  void leave_block(cmark_node& node);
  void enter_quote(cmark_node& node);
  void enter_list(cmark_node& node);
  void enter_paragraph(cmark_node& node);
  void enter_heading(cmark_node& node);
  /// Opens a node for a block; one that lies too deep is left out, and its content stays.
  void open_container(NodeKind kind, cmark_node& node);
  void leave_paragraph();
  void leave_heading();
  /// Takes braces off the last text and gives what they say to the block.
  void take_attributes(std::uint32_t block, const Attributes& found);
  void drop_end_breaks();
  Place place_of(const cmark_node& node);
  void cover(std::uint32_t first_line, std::uint32_t last_line);

  // tables, in converter_tables.cpp
  void enter_table(cmark_node& node);
  void enter_row(cmark_node& node);
  void enter_cell(cmark_node& node);

  // code and HTML, in converter_verbatim.cpp
  void add_code_block(cmark_node& node);
  void add_code_line(std::string_view code, std::uint32_t number);
  void mark_code(Position position);
  void add_html_block(cmark_node& node);

  // flowcharts, in converter_flowcharts.cpp
  /// False, with nothing added, for a text that is no flowchart that can be read.
  bool add_flowchart(cmark_node& node);
  void add_steps(const flowchart::Flowchart& chart, Place place);
  void add_arrows(const flowchart::Flowchart& chart, std::uint32_t step, Place place);
  void add_step_words(StepWords words, std::uint32_t step, Place place);
  void add_words(const flowchart::Words& words);
  /// Where a place in the text of the flowchart is in the file.
  Place place_in_flowchart(Place place) const;

  // inlines, in converter_inlines.cpp
  void enter_inline(cmark_node& node);
  void leave_inline(cmark_node& node);
  void add_text(std::string_view read);
  void add_break(NodeKind kind);
  void add_code(cmark_node& node);
  void add_html(cmark_node& node);
  void enter_link(cmark_node& node, NodeKind kind);
  void leave_link();
  void add_footnote_mark(cmark_node& node);
  void open_span(NodeKind kind, Place place);
  void close_span();

  // footnotes, in converter_footnotes.cpp
  void enter_footnote(cmark_node& node);
  void find_footnotes();
  void name_footnote_marks();
  void report_unused_footnotes();

  SourceText& source_;
  std::vector<Diagnostic> diagnostics_;
  DocumentBuilder builder_;
  LeafWalk walk_;

  std::vector<Place> flowchart_lines_;  ///< Where the lines of the present one begin.

  std::vector<Container> table_containers_;
  const std::uint8_t* alignments_ = nullptr;  ///< Of the columns of the open table.
  std::uint32_t row_line_ = 0;
  std::vector<WrittenCell> row_cells_;
  std::size_t next_cell_ = 0;

  /// For every node of the tree that is entered and not left: whether it has a node of its own.
  std::vector<bool> opened_;
  std::uint32_t containers_ = 0;  ///< Quotes and lists that are open.
  std::uint32_t spans_ = 0;       ///< Inlines with inlines in them that are open.
  bool reported_depth_ = false;
  bool reported_spans_ = false;
  std::size_t drop_ = 0;     ///< Bytes of the next text that are a marker, such as "[!NOTE]".
  bool drop_break_ = false;  ///< A soft break that comes next goes with what stood before it.

  struct OpenLink {
    std::uint32_t node = 0;
    LinkForm form = LinkForm::bracketed;
    bool is_opened = false;
    std::size_t words = 0;  ///< Where its words begin in the source of its block.
  };
  std::vector<OpenLink> links_;
  LinkDefinitions definitions_;
  std::vector<std::string_view>
      reported_blocks_;  ///< Names of opening tags that were a block of their own.
  std::vector<std::string_view>
      reported_tags_;  ///< Names of opening tags in this block that were reported.

  struct FootnoteMark {
    std::uint32_t node = 0;
    std::uint32_t number = 0;
  };
  struct WrittenFootnote {
    std::uint32_t line = 0;
    std::uint32_t byte = 0;
    std::string_view label;
  };
  std::vector<FootnoteMark> footnote_marks_;
  std::vector<Span> footnote_labels_;               ///< Of the footnotes, in their order.
  std::vector<WrittenFootnote> written_footnotes_;  ///< Lines that look like the beginning of one.
  std::vector<bool> covered_;  ///< Lines that belong to something in the document.
};

}  // namespace codicil::markdown
