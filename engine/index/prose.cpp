#include "index/prose.h"

#include <algorithm>
#include <cassert>

namespace codicil::index {
namespace {

class LineWriter {
 public:
  LineWriter(const Document& document, Prose& prose) : document_(document), prose_(prose) {}

  void write_children(std::uint32_t parent) {
    for (std::uint32_t i = parent + 1; i < document_.nodes[parent].end;
         i = document_.nodes[i].end) {
      write(i, parent);
    }
  }

 private:
  void write(std::uint32_t i, std::uint32_t parent) {
    const Node& node = document_.nodes[i];
    switch (node.kind) {
      case NodeKind::text:
        return append(document_.text_of(node), i, parent);
      case NodeKind::soft_break:
      case NodeKind::line_break:
        return append(" ", i, parent);
      case NodeKind::code:
      case NodeKind::image:
      case NodeKind::footnote_reference:
      case NodeKind::step_words:
        return append({&no_prose, 1}, i, parent);
      case NodeKind::link: {
        const std::uint32_t begin = here();
        write_children(i);
        prose_.links.push_back({begin, here(), i});
        return;
      }
      default:
        return write_children(i);
    }
  }

  void append(std::string_view text, std::uint32_t node, std::uint32_t parent) {
    if (text.empty()) return;
    prose_.pieces.push_back({here(), node, parent});
    prose_.line += text;
  }

  std::uint32_t here() const { return static_cast<std::uint32_t>(prose_.line.size()); }

  const Document& document_;
  Prose& prose_;
};

}  // namespace

const ProsePiece& Prose::piece_at(std::uint32_t offset) const {
  const auto behind = std::ranges::upper_bound(pieces, offset, {}, &ProsePiece::begin);
  assert(behind != pieces.begin());
  return *std::prev(behind);
}

ProsePosition Prose::begin_at(std::uint32_t offset) const {
  const ProsePiece& piece = piece_at(offset);
  return {piece.node, offset - piece.begin};
}

ProsePosition Prose::end_at(std::uint32_t offset) const {
  assert(offset > 0);
  const ProsePiece& piece = piece_at(offset - 1);
  return {piece.node, offset - piece.begin};
}

const ProseLink* Prose::link_at(std::uint32_t offset) const {
  const auto behind = std::ranges::upper_bound(links, offset, {}, &ProseLink::begin);
  if (behind == links.begin() || offset >= std::prev(behind)->end) return nullptr;
  return &*std::prev(behind);
}

Prose prose_of(const Document& document, std::uint32_t block) {
  Prose prose;
  prose.block = block;
  LineWriter(document, prose).write_children(block);
  return prose;
}

}  // namespace codicil::index
