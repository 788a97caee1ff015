#include "yaml/pieces.h"

#include <optional>

#include "yaml/line_shape.h"

namespace codicil::yaml {
namespace {

enum class LineRole { entry, words, closing_bracket, continuation };

LineRole role_of(std::string_view line, std::size_t margin) {
  const std::size_t indent = line.find_first_not_of(" \t");
  if (indent == std::string_view::npos || indent > margin || line[indent] == '#')
    return LineRole::continuation;
  if (shape_of(line).is_item) return LineRole::continuation;
  if (begins_entry(line, margin) || !unspaced_key(line).empty()) return LineRole::entry;
  return line[indent] == ']' || line[indent] == '}' ? LineRole::closing_bracket : LineRole::words;
}

bool opens_bracket(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t");
  return last != std::string_view::npos && (line[last] == '[' || line[last] == '{');
}

bool is_without_value(std::string_view line) {
  const LineShape shape = shape_of(line);
  return shape.has_key() && (!shape.has_value() || line[shape.value] == '#');
}

}  // namespace

std::vector<Piece> pieces_of(const Source& source, std::size_t first_line) {
  std::vector<Piece> pieces;
  std::optional<std::size_t> open;  // the piece whose bracket a later line may close
  for (std::size_t number = first_line; number < source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    const LineRole role = role_of(line, source.margin());
    const bool words_go_on = role == LineRole::words && !pieces.empty() && !pieces.back().is_entry;
    if (role == LineRole::closing_bracket && open) {
      pieces.resize(*open + 1);
      open.reset();
    } else if (pieces.empty() || role == LineRole::entry ||
               (role == LineRole::words && !words_go_on)) {
      pieces.push_back({{number, number}, role == LineRole::entry});
      if (opens_bracket(line)) open = pieces.size() - 1;
    }
    pieces.back().lines.end = number + 1;
  }
  return pieces;
}

std::vector<LineRange> items_of(const Source& source, const Piece& piece) {
  std::vector<LineRange> items;
  if (!piece.is_entry || !is_without_value(source.line(piece.lines.begin))) return items;
  std::size_t indent = 0;
  for (std::size_t number = piece.lines.begin + 1; number < piece.lines.end; ++number) {
    const std::string_view line = source.line(number);
    const LineShape shape = shape_of(line);
    const bool is_nothing = shape.content >= line.size() || line[shape.content] == '#';
    if (items.empty()) {
      if (is_nothing && !shape.is_item) continue;
      if (!shape.is_item) return items;
      indent = shape.indent;
    }
    if (shape.is_item && shape.indent == indent) items.push_back({number, number});
    items.back().end = number + 1;
  }
  return items;
}

}  // namespace codicil::yaml
