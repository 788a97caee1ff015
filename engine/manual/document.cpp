#include "manual/document.h"

#include <algorithm>
#include <tuple>

#include "manual/step_words.h"
#include "text/utf8.h"

namespace codicil {
namespace {

/// Blocks whose words stand on a line of their own.
bool begins_line(NodeKind kind) {
  return holds_prose(kind) || kind == NodeKind::code_block;
}

/// Where the character behind `text` stands when `text` begins at `place`.
Place place_behind(Place place, std::string_view text) {
  const std::size_t line_feed = text.rfind('\n');
  if (line_feed != std::string_view::npos) {
    place.line += static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
    place.column = 1;
    text.remove_prefix(line_feed + 1);
  }
  place.column += static_cast<std::uint32_t>(count_code_points(text));
  return place;
}

}  // namespace

bool holds_prose(NodeKind kind) {
  return kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::table_cell;
}

bool is_inline(NodeKind kind) {
  return kind >= NodeKind::text;
}

Place Document::place_of(std::uint32_t node, std::uint32_t offset) const {
  const std::string_view text = text_of(nodes[node]).substr(0, offset);
  const auto key = [](const PlaceShift& shift) { return std::tie(shift.node, shift.offset); };
  const auto behind = std::ranges::upper_bound(shifts, std::tie(node, offset), {}, key);
  Place place = nodes[node].place;
  std::size_t begin = 0;
  if (behind != shifts.begin() && std::prev(behind)->node == node) {
    const PlaceShift& shift = *std::prev(behind);
    place = shift.place;
    begin = std::min<std::size_t>(shift.offset, text.size());
  }
  if (place.line == 0) return place;
  return place_behind(place, text.substr(begin));
}

std::string Document::plain_text(std::uint32_t node) const {
  std::string words;
  bool line_ended = false;
  const std::uint32_t end = nodes.empty() ? 0 : nodes[node].end;
  for (std::uint32_t i = node; i < end; ++i) {
    const Node& part = nodes[i];
    if (begins_line(part.kind)) line_ended = !words.empty();
    std::string joined;
    std::string_view text;
    switch (part.kind) {
      case NodeKind::text:
      case NodeKind::code:
      case NodeKind::code_block:
        text = text_of(part);
        break;
      case NodeKind::step_words:
        joined = neutral_form(static_cast<StepWords>(part.level), text_of(part));
        text = joined;
        break;
      case NodeKind::soft_break:
      case NodeKind::line_break:
        text = " ";
        break;
      default:
        break;
    }
    if (part.kind == NodeKind::code_block && text.ends_with('\n')) text.remove_suffix(1);
    if (text.empty()) continue;
    if (line_ended) words += '\n';
    line_ended = false;
    words += text;
  }
  return words;
}

}  // namespace codicil
