#include "compare/item_numbers.h"

#include <fmt/format.h>

#include <charconv>
#include <string>

namespace codicil::compare {

namespace {

/// All that the node holds was put in, or was taken out: as `mark` says.
bool is_wholly(const Document& document, std::uint32_t index, NodeKind mark) {
  bool is_marked = false;
  const std::uint32_t end = document.nodes[index].end;
  for (std::uint32_t i = index + 1; i < end;) {
    const Node& node = document.nodes[i];
    if (node.kind == mark) {
      is_marked = true;
      i = node.end;
      continue;
    }
    if (node.kind == NodeKind::text || node.kind == NodeKind::image) return false;
    ++i;
  }
  return is_marked;
}

std::uint64_t first_number(const Document& document, const Node& list) {
  const std::string_view written = document.detail_of(list);
  std::uint64_t number = 1;
  std::from_chars(written.data(), written.data() + written.size(), number);
  return number;
}

void number_list(Document& document, std::uint32_t list) {
  std::uint64_t before = first_number(document, document.nodes[list]);
  std::uint64_t after = before;
  const std::uint32_t end = document.nodes[list].end;
  for (std::uint32_t item = list + 1; item < end; item = document.nodes[item].end) {
    const bool is_removed = is_wholly(document, item, NodeKind::deletion);
    const std::string number = fmt::format("{}", is_removed ? before : after);
    document.nodes[item].detail = {static_cast<std::uint32_t>(document.characters.size()),
                                   static_cast<std::uint32_t>(number.size())};
    document.characters += number;
    if (!is_removed) ++after;
    if (!is_wholly(document, item, NodeKind::insertion)) ++before;
  }
}

}  // namespace

void number_items(Document& redline) {
  for (std::uint32_t i = 0; i < redline.nodes.size(); ++i) {
    const Node& node = redline.nodes[i];
    if (node.kind == NodeKind::list && node.level == 1) number_list(redline, i);
  }
}

}  // namespace codicil::compare
