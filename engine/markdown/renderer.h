// One pass over a Document that writes its HTML.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/footnote_numbers.h"
#include "markdown/html_writer.h"
#include "markdown/render.h"
#include "markdown/renderer_words.h"

namespace codicil::markdown {

/// A sorted list that is read beside the nodes: finds the entry of a node when nodes are asked for
/// in order.
template <typename Entry>
class EntryByNode {
 public:
  explicit EntryByNode(const std::vector<Entry>& entries)
      : at_(entries.data()), end_(at_ + entries.size()) {}

  const Entry* find(std::uint32_t node) {
    while (at_ != end_ && at_->node < node) ++at_;
    return at_ != end_ && at_->node == node ? at_ : nullptr;
  }

 private:
  const Entry* at_;
  const Entry* end_;
};

class Renderer {
 public:
  Renderer(const Document& document, const Rendering& rendering, std::size_t expected);

  void render(std::uint32_t begin, std::uint32_t end);
  Html finish() { return {writer_.finish()}; }

 private:
  /// A node whose end is still to be written.
  struct OpenNode {
    std::uint32_t node = 0;
    NodeKind kind = NodeKind::document;
    bool prints = true;  ///< False: it has no tags of its own, or other ones than usual.
  };

  // blocks, in renderer_blocks.cpp
  /// Writes the beginning of a node; gives the index of the node to go on with.
  std::uint32_t open(std::uint32_t index);
  void open_paragraph(std::uint32_t index);
  void open_heading(std::uint32_t index);
  void open_callout(std::uint32_t index);
  void open_list(std::uint32_t index);
  void open_item(std::uint32_t index);
  void write_code_block(const Node& node);
  void close();
  void close_paragraph(const OpenNode& closed);
  void close_heading(const OpenNode& closed);
  bool is_in_tight_list() const;

  bool has_words(std::uint32_t node) const;

  // tables, in renderer_tables.cpp
  void open_table(std::uint32_t index);
  std::uint32_t open_row(std::uint32_t index);
  void open_cell(std::uint32_t index);
  void close_row(const OpenNode& closed);
  void close_table();

  // footnotes, in renderer_footnotes.cpp
  void open_footnote(std::uint32_t index);
  void close_footnote();
  void write_footnote_mark(std::uint32_t index);
  void write_back_links();
  void write_fragment(std::string_view kind, std::uint32_t footnote, std::uint32_t mark);

  // flowcharts, in renderer_flowcharts.cpp
  void open_flowchart(std::uint32_t index);
  void close_flowchart();
  bool is_in_flowchart() const;
  void open_flowchart_title(std::uint32_t index);
  void close_flowchart_title(std::uint32_t flowchart);
  void write_drawing(std::uint32_t index);
  void write_step_id();
  void write_step_words(std::uint32_t index);
  void write_svg(const flowchart::Drawing& drawing, std::string_view title,
                 std::string_view description);
  /// "fc-2-title", "fc-2-step-4".
  std::string flowchart_id(std::string_view part) const;

  // inlines, in renderer_inlines.cpp
  std::uint32_t open_inline(std::uint32_t index);
  void close_inline(const OpenNode& closed);
  void write_text(std::uint32_t index);
  void open_citation(const CitationRendering& citation);
  void close_citation();
  void open_link(std::uint32_t index);
  void write_anchor(std::string_view href, bool leaves_site, std::string_view title);
  std::uint32_t write_image(std::uint32_t index);
  void push(std::uint32_t index, bool prints = true);

  const Document& document_;
  const Rendering& rendering_;
  const RendererWords& words_;
  HtmlWriter writer_;
  FootnoteNumbers footnotes_;
  EntryByNode<LinkRendering> links_;
  EntryByNode<HeadingRendering> headings_;
  EntryByNode<ParagraphRendering> paragraphs_;
  EntryByNode<FootnoteMarkNumber> marks_;
  std::size_t next_citation_ = 0;
  const CitationRendering* citation_ = nullptr;  ///< The one that is open,
  std::size_t citation_depth_ = 0;               ///< inside so many nodes.

  std::vector<OpenNode> stack_;
  std::uint32_t anchors_ = 0;  ///< Open <a> elements: no other may begin in one.
  const HeadingRendering* heading_ = nullptr;
  bool in_body_ = false;                ///< The open table has begun its <tbody>.
  const Footnote* footnote_ = nullptr;  ///< The one that is being written, or the last one written.
  bool wrote_back_links_ = false;
  std::uint32_t flowchart_ = 0;  ///< The number of the open flowchart, or of the last one.
  std::uint32_t step_ = 0;       ///< The number of its last step.
};

}  // namespace codicil::markdown
