#include "yaml/node.h"

#include <algorithm>
#include <iterator>

#include "text/utf8.h"

namespace codicil::yaml {

const Node* Node::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &found->value;
}

Place Node::place_of(std::size_t offset) const {
  const std::string_view before = std::string_view(text).substr(0, offset);
  const auto behind = std::ranges::upper_bound(shifts, offset, {}, &TextShift::offset);
  Place from = text_place;
  std::size_t begin = 0;
  if (behind != shifts.begin()) {
    from = std::prev(behind)->place;
    begin = std::min<std::size_t>(std::prev(behind)->offset, before.size());
  } else if (const std::size_t end = before.rfind('\n'); end != before.npos && indent > 0) {
    from.line += static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    from.column = indent + 1;
    begin = end + 1;
  }
  from.column += static_cast<std::uint32_t>(count_code_points(before.substr(begin)));
  return from;
}

}  // namespace codicil::yaml
