// Reading a node of the parser's tree.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "markdown/table_source.h"

struct cmark_node;

namespace codicil::markdown {

/// The text of a text, a code span or HTML. All views are into the tree.
std::string_view literal_of(const cmark_node& node);
/// The source of a block of inlines, its lines joined.
std::string_view content_of(const cmark_node& node);
/// The number of lines of such a text; a line feed at its end begins none.
std::uint32_t line_count(std::string_view content);
std::string_view code_of(const cmark_node& code_block);
std::string_view info_of(const cmark_node& code_block);
std::string_view destination_of(const cmark_node& link);
std::string_view title_of(const cmark_node& link);

std::uint32_t line_of(const cmark_node& node);
/// The line of a table's header. The tree has that of the paragraph before it where one stands
/// directly above.
std::uint32_t header_line_of(const cmark_node& table);
/// What the node stands in.
std::vector<Container> containers_of(const cmark_node& node);

}  // namespace codicil::markdown
