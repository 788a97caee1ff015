#include "search/term_order.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace codicil::search {
namespace {

std::u16string utf16_of(std::string_view text) {
  std::u16string units;
  units.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x10000) {
      units += static_cast<char16_t>(c);
    } else {
      units += static_cast<char16_t>(0xD7C0 + (c >> 10U));
      units += static_cast<char16_t>(0xDC00 + (c & 0x3FFU));
    }
  }
  return units;
}

std::size_t common_length(std::u16string_view a, std::u16string_view b) {
  const auto [end, other] = std::ranges::mismatch(a, b);
  return static_cast<std::size_t>(end - a.begin());
}

}  // namespace

TermOrder::TermOrder() : nodes_(1) {}

void TermOrder::add(std::string_view term, std::uint32_t id) {
  const std::u16string units = utf16_of(term);
  std::uint32_t node = 0;
  for (std::size_t at = 0; at < units.size();) {
    Node& ways = nodes_[node];
    const auto begins_alike = [&](const Way& way) {
      return !way.edge.empty() && way.edge[0] == units[at];
    };
    const auto way = std::ranges::find_if(ways, begins_alike);
    if (way == ways.end()) {
      const auto leaf = static_cast<std::uint32_t>(nodes_.size());
      ways.push_back({units.substr(at), leaf});
      nodes_.emplace_back();
      node = leaf;
      break;
    }
    const std::size_t length = common_length(std::u16string_view(units).substr(at), way->edge);
    node = length == way->edge.size()
               ? way->node
               : split(node, static_cast<std::size_t>(way - ways.begin()), length);
    at += length;
  }
  nodes_[node].push_back({{}, id});
}

/// Puts a node in the middle of a way, behind its first `length` characters. The way to it is the
/// newest, as in a Map of which the old key is deleted.
std::uint32_t TermOrder::split(std::uint32_t node, std::size_t way, std::size_t length) {
  const auto middle = static_cast<std::uint32_t>(nodes_.size());
  Node& ways = nodes_[node];
  Way whole = std::move(ways[way]);
  ways.erase(ways.begin() + static_cast<std::ptrdiff_t>(way));
  ways.push_back({whole.edge.substr(0, length), middle});
  whole.edge.erase(0, length);
  nodes_.emplace_back();
  nodes_.back().push_back(std::move(whole));
  return middle;
}

std::vector<std::uint32_t> TermOrder::order() const {
  // Its walk takes what a node leads to from the end, the newest first.
  std::vector<std::uint32_t> ids;
  std::vector<const Way*> rest;
  const auto visit = [&](std::uint32_t node) {
    for (const Way& way : nodes_[node]) rest.push_back(&way);
  };
  visit(0);
  while (!rest.empty()) {
    const Way& way = *rest.back();
    rest.pop_back();
    if (way.edge.empty()) {
      ids.push_back(way.node);
    } else {
      visit(way.node);
    }
  }
  return ids;
}

}  // namespace codicil::search
