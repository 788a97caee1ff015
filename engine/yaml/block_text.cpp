#include "yaml/block_text.h"

#include <algorithm>

namespace codicil::yaml {

void place_block(const Source& source, std::size_t index, Node& node) {
  if (node.text.empty()) return;
  const std::size_t first = source.line_at(index) + 1;
  std::size_t offset = 0;  // in the text, of the line
  for (std::size_t number = first; number < source.line_count(); ++number) {
    const std::size_t written = source.line(number).find_first_not_of(' ');
    if (written == std::string_view::npos) {
      // An empty line is one in the text, too. (npos + 1 is 0: then the whole text is empty lines.)
      offset = node.text.find('\n', offset) + 1;
      continue;
    }
    // The author may have indented the text's first line further than the block itself.
    const std::size_t meant =
        std::min(node.text.find_first_not_of(' ', offset), node.text.size()) - offset;
    node.indent = static_cast<std::uint32_t>(written > meant ? written - meant : 0);
    break;
  }
  node.text_place = {source.place(source.index_of_line(first)).line, node.indent + 1};
}

}  // namespace codicil::yaml
