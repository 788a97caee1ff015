// The law of places: every node of a parsed text stands where its place says it does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "manual/document.h"
#include "text/utf8.h"

namespace codicil::markdown {

/// A file as the places see it: lines of code points.
class WrittenText {
 public:
  explicit WrittenText(std::string_view text) {
    lines_.emplace_back();
    for (std::size_t at = 0; at < text.size();) {
      const bool ends_line = text[at] == '\n' || text[at] == '\r';
      if (text.substr(at, 2) == "\r\n") ++at;
      const char32_t c = next_code_point(text, at);
      if (ends_line) {
        lines_.emplace_back();
      } else {
        lines_.back().push_back(c == 0 ? 0xFFFD : c);
      }
    }
  }

  /// The character at a place; a line feed behind the end of its line; 0 where there is nothing.
  char32_t at(Place place, std::uint32_t further = 0) const {
    if (place.line == 0 || place.line > lines_.size() || place.column == 0) return 0;
    const std::u32string& line = lines_[place.line - 1];
    const std::size_t index = place.column - 1 + further;
    if (index < line.size()) return line[index];
    return index == line.size() ? U'\n' : 0;
  }

 private:
  std::vector<std::u32string> lines_;
};

inline bool stands_at(const WrittenText& written, char32_t c, Place place) {
  const char32_t there = written.at(place);
  if (there == c || there == U'&') return true;
  if (there == U'\\' && (written.at(place, 1) == c || written.at(place, 1) == U'\\')) return true;
  return c == U' ' && (there == U'\n' || there == U'\t');
}

/// What may stand at the place of a node of that kind; empty: anything.
inline std::u32string_view openers_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::block_quote:
    case NodeKind::callout:
      return U">";
    case NodeKind::list:
    case NodeKind::item:
      return U"-+*0123456789";
    case NodeKind::code:
      return U"`";
    case NodeKind::emphasis:
    case NodeKind::strong:
      return U"*_";
    case NodeKind::strikethrough:
      return U"~";
    case NodeKind::image:
      return U"!";
    case NodeKind::footnote_definition:
    case NodeKind::footnote_reference:
      return U"[";
    case NodeKind::subscript:
    case NodeKind::superscript:
      return U"<";
    case NodeKind::thematic_break:
      return U"-*_";
    default:
      return {};
  }
}

/// What is wrong with the places of a node, or "".
inline std::string misplaced(const Document& document, std::uint32_t index,
                             const WrittenText& written) {
  const Node& node = document.nodes[index];
  const auto tell = [&](Place place, std::string_view what) {
    return fmt::format("node {} (kind {}) `{}`: {} at {}:{}", index, static_cast<int>(node.kind),
                       document.text_of(node), what, place.line, place.column);
  };
  const std::u32string_view openers = openers_of(node.kind);
  if (!openers.empty() && openers.find(written.at(node.place)) == openers.npos)
    return tell(node.place, "no opener");
  if (node.kind == NodeKind::link) {
    const char32_t there = written.at(node.place);
    const bool is_opened = there == U'[' || there == U'<';
    const bool is_bare = index + 1 < node.end && document.nodes[index + 1].place == node.place;
    if (!is_opened && !is_bare) return tell(node.place, "no link");
  }
  if (node.kind != NodeKind::text && node.kind != NodeKind::code &&
      node.kind != NodeKind::code_block)
    return {};
  const std::string_view text = document.text_of(node);
  for (std::size_t offset = 0; offset < text.size();) {
    const auto begin = static_cast<std::uint32_t>(offset);
    const char32_t c = next_code_point(text, offset);
    if (node.kind == NodeKind::code_block && (c == U'\n' || c == U' ' || c == U'\t')) continue;
    const Place place = document.place_of(index, begin);
    if (!stands_at(written, c, place))
      return tell(place, fmt::format("character {} is not", begin));
  }
  return {};
}

/// The first node that does not stand where it says, in words; "" where all do. The shifts' own
/// order is part of the law.
inline std::string first_misplaced(const Document& document, std::string_view source) {
  const WrittenText written(source);
  for (std::size_t i = 1; i < document.shifts.size(); ++i) {
    const PlaceShift& before = document.shifts[i - 1];
    const PlaceShift& shift = document.shifts[i];
    if (std::pair(before.node, before.offset) >= std::pair(shift.node, shift.offset))
      return "shifts are not in order";
  }
  for (std::uint32_t index = 1; index < document.nodes.size(); ++index) {
    std::string found = misplaced(document, index, written);
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace codicil::markdown
