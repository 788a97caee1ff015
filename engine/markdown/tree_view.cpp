#include "markdown/tree_view.h"

#include <algorithm>

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

namespace codicil::markdown {
namespace {

std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}

}  // namespace

std::string_view literal_of(const cmark_node& node) {
  return view(node.as.literal);
}
std::string_view content_of(const cmark_node& node) {
  return {reinterpret_cast<const char*>(node.content.ptr),
          static_cast<std::size_t>(node.content.size)};
}

std::uint32_t line_count(std::string_view content) {
  if (content.ends_with('\n')) content.remove_suffix(1);
  return static_cast<std::uint32_t>(std::ranges::count(content, '\n') + 1);
}

std::string_view code_of(const cmark_node& code_block) {
  return view(code_block.as.code.literal);
}
std::string_view info_of(const cmark_node& code_block) {
  return view(code_block.as.code.info);
}
std::string_view destination_of(const cmark_node& link) {
  return view(link.as.link.url);
}
std::string_view title_of(const cmark_node& link) {
  return view(link.as.link.title);
}

std::uint32_t line_of(const cmark_node& node) {
  return static_cast<std::uint32_t>(node.start_line);
}

std::uint32_t header_line_of(const cmark_node& table) {
  const cmark_node* const header = table.first_child;
  const cmark_node* const body = header == nullptr ? nullptr : header->next;
  if (body != nullptr) return line_of(*body) - 2;
  return static_cast<std::uint32_t>(std::max(table.end_line - 1, 1));
}

std::vector<Container> containers_of(const cmark_node& node) {
  std::vector<Container> containers;
  for (const cmark_node* above = node.parent; above != nullptr; above = above->parent) {
    if (above->type == CMARK_NODE_BLOCK_QUOTE)
      containers.push_back({Container::Kind::quote, line_of(*above)});
    if (above->type == CMARK_NODE_ITEM)
      containers.push_back({Container::Kind::item, line_of(*above)});
    if (above->type == CMARK_NODE_FOOTNOTE_DEFINITION) {
      containers.push_back({Container::Kind::footnote, line_of(*above)});
    }
  }
  std::ranges::reverse(containers);
  return containers;
}

}  // namespace codicil::markdown
