#include "compare/changed_blocks.h"

#include <algorithm>

namespace codicil::compare {

namespace {

bool is_mark(NodeKind kind) {
  return kind == NodeKind::insertion || kind == NodeKind::deletion;
}

class BlockSieve {
 public:
  explicit BlockSieve(const Redline& redline) : redline_(redline) {}

  Redline sift() {
    sifted_.document.characters = redline_.document.characters;
    keep(0);
    return std::move(sifted_);
  }

 private:
  const Node& node(std::uint32_t index) const { return redline_.document.nodes[index]; }

  bool holds_marks(std::uint32_t index) const {
    const auto& nodes = redline_.document.nodes;
    return std::any_of(nodes.begin() + index, nodes.begin() + nodes[index].end,
                       [](const Node& inside) { return is_mark(inside.kind); });
  }

  bool is_wanted(std::uint32_t index) const {
    const bool is_header = node(index).kind == NodeKind::table_row && node(index).level == 1;
    return is_header || node(index).kind == NodeKind::table_cell || is_inline(node(index).kind) ||
           holds_marks(index);
  }

  void keep(std::uint32_t index) {
    const auto place = static_cast<std::uint32_t>(sifted_.document.nodes.size());
    sifted_.document.nodes.push_back(node(index));
    keep_link(index, place);
    for (std::uint32_t i = index + 1; i < node(index).end; i = node(i).end) {
      if (is_wanted(i)) keep(i);
    }
    sifted_.document.nodes[place].end = static_cast<std::uint32_t>(sifted_.document.nodes.size());
  }

  void keep_link(std::uint32_t index, std::uint32_t place) {
    if (node(index).kind != NodeKind::link) return;
    const auto found = std::ranges::lower_bound(redline_.links, index, {}, &RedlineLink::node);
    if (found == redline_.links.end() || found->node != index) return;
    sifted_.links.push_back(*found);
    sifted_.links.back().node = place;
  }

  const Redline& redline_;
  Redline sifted_;
};

}  // namespace

Redline changed_blocks(const Redline& redline) {
  return redline.document.empty() ? redline : BlockSieve(redline).sift();
}

}  // namespace codicil::compare
