// The structure of a text: one Markdown text as a flat list of nodes, in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/place.h"

namespace codicil {

enum class NodeKind : std::uint8_t {
  // blocks
  document,
  paragraph,  ///< detail: what the author wrote in `{#…}` at its end, unchecked
  heading,  ///< level 1–6; detail: what the author wrote in `{#…}`, unchecked; unnumbered: `{-}`
  block_quote,
  callout,     ///< level: CalloutKind; detail: the area of a LOCAL call-out
  list,        ///< level 0 bullets, 1 numbers (detail: the first number)
  item,        ///< level 0 plain, 1 task open, 2 task done; detail: its number, in a redline
  code_block,  ///< text; detail: the info string
  thematic_break,
  table,
  table_row,            ///< level 1 for the header row
  table_cell,           ///< level: 0 none, 1 left, 2 centre, 3 right
  footnote_definition,  ///< text: the label; all stand at the end, in the order of their first mark
  flowchart,  ///< text: as written, in DOT; in it a paragraph with its title, where it has one, and
              ///< a
              ///< numbered list of its steps, each item's text being the name that DOT knows it by
  // inlines
  text,  ///< text
  soft_break,
  line_break,
  code,  ///< text
  emphasis,
  strong,
  strikethrough,
  link,                ///< text: the destination as written; detail: the title
  image,               ///< the same; children are the alternative text
  footnote_reference,  ///< text: the label
  subscript,           ///< <sub>…</sub>
  superscript,         ///< <sup>…</sup>
  step_words,  ///< Of a flowchart: what joins its steps. level: StepWords; text: the number of
               ///< the step to which they lead
  insertion,   ///< Of a redline only: what was put in. level: compare::MarkKind
  deletion,    ///< The same: what was taken out.
};

enum class CalloutKind : std::uint8_t { note, important, warning, tip, caution, local };

/// Part of Document::characters.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t length = 0;

  bool operator==(const Span&) const = default;
};

/// One node. Its descendants follow it directly; `end` is the index of the first node that is none
/// of them.
struct Node {
  NodeKind kind = NodeKind::document;
  std::uint8_t level = 0;
  bool unnumbered = false;
  bool tight = false;  ///< list: its items' paragraphs print without <p>
  std::uint32_t end = 0;
  Span text;
  Span detail;
  Place place;  ///< Of its first character in the file: of the '[' of a link, of the first letter
                ///< of a text.

  bool operator==(const Node&) const = default;
};

/// From `offset` in the text of `node` on, characters stand at `place` and after: where an escape,
/// an entity or a line's indentation makes the written text longer than the meant one. Of a link or
/// image, offset 0: its destination, so that `place_of(node, 0)` is where that is written; without
/// such a shift it is the place of the node.
struct PlaceShift {
  std::uint32_t node = 0;
  std::uint32_t offset = 0;
  Place place;

  bool operator==(const PlaceShift&) const = default;
};

/// An immutable text: node 0 is the document itself. Nodes are in reading order, each before its
/// descendants, so a loop over the indices reads the text, and `nodes[i].end` skips what is inside
/// i.
struct Document {
  std::vector<Node> nodes;
  std::string characters;          ///< What the nodes' spans point into.
  std::vector<PlaceShift> shifts;  ///< By node, then offset.

  bool empty() const { return nodes.size() <= 1; }
  std::string_view text_of(const Node& node) const {
    return std::string_view(characters).substr(node.text.begin, node.text.length);
  }
  std::string_view detail_of(const Node& node) const {
    return std::string_view(characters).substr(node.detail.begin, node.detail.length);
  }
  /// Where the character at byte `offset` of the text of `node` stands in the file.
  Place place_of(std::uint32_t node, std::uint32_t offset) const;
  /// The words of a node and its descendants as plain text: breaks are spaces, blocks are separated
  /// by a line feed, images give their alternative text, footnote marks nothing; what joins the
  /// steps of a flowchart is signs, since a text alone does not tell its language.
  std::string plain_text(std::uint32_t node) const;

  bool operator==(const Document&) const = default;
};

/// True for paragraphs, headings and cells: nodes whose children are inlines.
bool holds_prose(NodeKind kind);
bool is_inline(NodeKind kind);

/// A number for the meaning of a text: equal for texts that read the same, however they are wrapped
/// and spelt in Markdown (links by destination). Stable between runs and machines.
std::uint64_t fingerprint(const Document& document);

}  // namespace codicil
