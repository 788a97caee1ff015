// Documents for tests, written as a nest of nodes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "manual/document.h"

namespace codicil {

/// One node to be, with what is inside it.
struct Sketch {
  NodeKind kind = NodeKind::document;
  std::string text{};
  std::vector<Sketch> inside{};
  std::uint8_t level = 0;
  std::string detail{};
  bool tight = false;
  Place place{};
};

inline Sketch words(std::string text, Place place = {}) {
  return {.kind = NodeKind::text, .text = std::move(text), .place = place};
}
inline Sketch soft_break() {
  return {.kind = NodeKind::soft_break};
}
inline Sketch paragraph(std::vector<Sketch> inside) {
  return {.kind = NodeKind::paragraph, .inside = std::move(inside)};
}
inline Sketch of_kind(NodeKind kind, std::vector<Sketch> inside, std::string text = {}) {
  return {.kind = kind, .text = std::move(text), .inside = std::move(inside)};
}

inline void put(Document& document, const Sketch& sketch) {
  const auto keep = [&document](const std::string& text) {
    const Span span{static_cast<std::uint32_t>(document.characters.size()),
                    static_cast<std::uint32_t>(text.size())};
    document.characters += text;
    return span;
  };
  const std::size_t index = document.nodes.size();
  Node node;
  node.kind = sketch.kind;
  node.level = sketch.level;
  node.tight = sketch.tight;
  node.text = keep(sketch.text);
  node.detail = keep(sketch.detail);
  node.place = sketch.place;
  document.nodes.push_back(node);
  for (const Sketch& child : sketch.inside) put(document, child);
  document.nodes[index].end = static_cast<std::uint32_t>(document.nodes.size());
}

inline Document document_of(std::vector<Sketch> blocks) {
  Document document;
  put(document, of_kind(NodeKind::document, std::move(blocks)));
  return document;
}

}  // namespace codicil
