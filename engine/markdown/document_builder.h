// Building a flat Document: nodes opened and closed in reading order, texts with the places of
// their characters.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "manual/document.h"

namespace codicil::markdown {

class DocumentBuilder {
 public:
  /// Makes room for the document of a text of that many bytes.
  DocumentBuilder(Place begin, std::size_t bytes);

  /// Begins a node inside the one that is open.
  std::uint32_t open(NodeKind kind, Place place);
  void close();
  /// A node without descendants.
  std::uint32_t leaf(NodeKind kind, Place place);
  /// A node for text at the end of the open one: the text before it, where that is its neighbour,
  /// else a new one. A new one gets its place from the first `mark`.
  std::uint32_t text_node();
  /// The text of that node, which is the last, is what is appended from now on.
  void begin_text(std::uint32_t index);
  /// True when the last node is one of that kind and stands directly in the open node.
  bool last_is_child(NodeKind kind) const;
  /// Takes the last node, which holds no others, back.
  void remove_last();

  /// Adds characters to the text of the last node.
  void append(std::string_view characters);
  /// The next character of the last node's text stands at that place, which the ones before it do
  /// not lead to.
  void mark(Place place);
  /// The text of that node, which is not the last any more, begins at that place.
  void mark_first(std::uint32_t index, Place place);
  /// Cuts the last node's text to that many bytes.
  void truncate(std::uint32_t length);

  /// Keeps characters for a span.
  Span keep(std::string_view characters);

  /// The span of characters that are in the document already.
  Span span_of(std::string_view kept) const;

  Node& node(std::uint32_t index) { return document_.nodes[index]; }
  std::uint32_t last() const { return static_cast<std::uint32_t>(document_.nodes.size() - 1); }
  /// The innermost open node.
  std::uint32_t current() const { return open_.back(); }
  std::string_view text_of(std::uint32_t index) const {
    return document_.text_of(document_.nodes[index]);
  }
  std::size_t character_count() const { return document_.characters.size(); }
  std::string_view characters(Span span) const {
    return std::string_view(document_.characters).substr(span.begin, span.length);
  }

  /// Closes everything and gives the document in no more memory than it needs.
  Document finish();

 private:
  Document document_;
  std::vector<std::uint32_t> open_;
  std::size_t closed_at_ = 0;  ///< How many nodes there were when a node was last closed: these are
                               ///< no neighbours of what comes.
  bool awaits_place_ = false;  ///< The last node has no place yet.
};

}  // namespace codicil::markdown
