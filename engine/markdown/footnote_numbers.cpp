#include "markdown/footnote_numbers.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace codicil::markdown {

const Footnote* FootnoteNumbers::find(std::uint32_t node) const {
  return &*std::ranges::lower_bound(footnotes, node, {}, &Footnote::node);
}

FootnoteNumbers number_footnotes(const Document& document) {
  FootnoteNumbers numbers;
  std::map<std::string_view, std::size_t> by_label;
  const std::vector<Node>& nodes = document.nodes;
  for (std::uint32_t i = 1; i < nodes.size(); i = nodes[i].end) {
    if (nodes[i].kind != NodeKind::footnote_definition) continue;
    by_label.emplace(document.text_of(nodes[i]), numbers.footnotes.size());
    numbers.footnotes.push_back({i, 0});
  }
  if (by_label.empty()) return numbers;
  for (std::uint32_t i = 0; i < nodes.size();
       i = nodes[i].kind == NodeKind::image ? nodes[i].end : i + 1) {
    if (nodes[i].kind != NodeKind::footnote_reference) continue;
    const auto found = by_label.find(document.text_of(nodes[i]));
    if (found == by_label.end()) continue;
    Footnote& footnote = numbers.footnotes[found->second];
    numbers.marks.push_back({i, numbers.number_of(footnote), ++footnote.marks});
  }
  return numbers;
}

}  // namespace codicil::markdown
