#include "reader/document_edit.h"

#include <algorithm>

namespace codicil::reader {
namespace {

bool may_hold_words(NodeKind kind) {
  return kind == NodeKind::emphasis || kind == NodeKind::strong ||
         kind == NodeKind::strikethrough || kind == NodeKind::link;
}

}  // namespace

void DocumentEdit::begin() {
  if (!removed_.empty()) return;
  removed_.resize(document_.nodes.size());
  dropped_.resize(document_.nodes.size());
}

void DocumentEdit::remove(std::uint32_t node) {
  begin();
  std::fill(removed_.begin() + node, removed_.begin() + document_.nodes[node].end, true);
}

bool DocumentEdit::remove_words(std::uint32_t node, std::size_t length) {
  const auto& nodes = document_.nodes;
  std::vector<std::uint32_t> emptied;  // texts, and the containers that have only such
  std::uint32_t at = node + 1;
  for (; length > 0; ++at) {
    if (at >= nodes[node].end) return false;
    if (may_hold_words(nodes[at].kind)) continue;
    if (nodes[at].kind != NodeKind::text) return false;
    if (nodes[at].text.length > length) break;
    length -= nodes[at].text.length;
    emptied.push_back(at);
  }
  const std::uint32_t stop = at;
  for (std::uint32_t i = node + 1; i < stop; ++i) {
    if (!may_hold_words(nodes[i].kind) || nodes[i].end > stop) continue;
    if (nodes[i].kind == NodeKind::link) return false;
    emptied.push_back(i);
  }
  begin();
  for (const std::uint32_t i : emptied) removed_[i] = true;
  if (length > 0) dropped_[stop] = static_cast<std::uint32_t>(length);
  return true;
}

DocumentEdit::Result DocumentEdit::apply() const {
  Result result;
  const auto& nodes = document_.nodes;
  result.new_index.resize(nodes.size() + 1);
  std::uint32_t kept = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    result.new_index[i] = kept;
    if (removed_.empty() || !removed_[i]) ++kept;
  }
  result.new_index[nodes.size()] = kept;

  Document& document = result.document;
  document.characters = document_.characters;
  document.nodes.reserve(kept);
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (!removed_.empty() && removed_[i]) continue;
    Node& node = document.nodes.emplace_back(nodes[i]);
    node.end = result.new_index[node.end];
    const std::uint32_t dropped = dropped_.empty() ? 0 : dropped_[i];
    if (dropped == 0) continue;
    node.place = document_.place_of(i, dropped);
    node.text.begin += dropped;
    node.text.length -= dropped;
  }
  for (const PlaceShift& shift : document_.shifts) {
    const bool is_kept = removed_.empty() || !removed_[shift.node];
    const std::uint32_t dropped = dropped_.empty() ? 0 : dropped_[shift.node];
    if (!is_kept || (dropped > 0 && shift.offset <= dropped)) continue;
    document.shifts.push_back({result.new_index[shift.node], shift.offset - dropped, shift.place});
  }
  return result;
}

}  // namespace codicil::reader
