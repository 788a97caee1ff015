#include "authoring/written_text.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace codicil::authoring {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::size_t columns_between_marks = 256;

bool has_front_matter(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes.substr(first).starts_with("---");
}

/// How long an entity is that stands at the beginning of `text`; 0 where none does.
std::size_t length_of_entity(std::string_view text) {
  constexpr std::size_t most = 33;
  const std::size_t end = text.substr(0, most).find(';');
  if (!text.starts_with('&') || end == std::string_view::npos) return 0;
  const std::string_view name = text.substr(1, end - 1);
  const auto is_part = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
  };
  return !name.empty() && std::ranges::all_of(name, is_part) ? end + 1 : 0;
}

/// The same for an escape of a YAML value in double quotes, such as `\u2019`.
std::size_t length_of_escape(std::string_view text) {
  if (text.size() < 2 || text[0] != '\\') return 0;
  switch (text[1]) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}

}  // namespace

WrittenText::WrittenText(std::string path, std::string bytes)
    : path_(std::move(path)), bytes_(std::move(bytes)) {
  if (has_front_matter(bytes_)) yaml_ = YamlText::front_matter(path_, bytes_);
  std::size_t at = bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  do {
    lines_.push_back(marks_.size());
    const std::size_t end = next_line(bytes_, at);
    for (std::size_t column = 0; column == 0 || at < end; ++column) {
      if (column % columns_between_marks == 0) marks_.push_back(at);
      if (at < end) next_code_point(bytes_, at);
    }
    at = end;
  } while (at < bytes_.size());
  lines_.push_back(marks_.size());
}

std::size_t WrittenText::offset_of(Place place) const {
  const std::size_t line = std::clamp<std::size_t>(place.line, 1, lines_.size() - 1) - 1;
  const std::size_t column = std::max(place.column, 1U) - 1;
  const std::size_t mark =
      std::min(column / columns_between_marks, lines_[line + 1] - 1 - lines_[line]);
  const std::size_t begin = marks_[lines_[line] + mark];
  const auto rest = static_cast<std::uint32_t>(column - mark * columns_between_marks);
  return begin + authoring::offset_of(std::string_view(bytes_).substr(begin), {1, rest + 1});
}

std::optional<ScalarStyle> WrittenText::style_at(Place place) const {
  // The body is asked about most, where the front matter need not be gone through.
  return yaml_ && offset_of(place) < yaml_->end() ? yaml_->style_at(place) : std::nullopt;
}

std::optional<std::vector<WrittenCharacter>> WrittenText::characters_of(
    const Document& document, const index::Prose& prose, index::LinePart part) const {
  if (part.is_empty()) return std::nullopt;
  std::vector<WrittenCharacter> characters;
  const std::string_view line = prose.line;
  for (std::size_t at = part.begin; at < part.end;) {
    WrittenCharacter character;
    character.line_begin = static_cast<std::uint32_t>(at);
    next_code_point(line, at);
    character.line_end = static_cast<std::uint32_t>(at);
    const index::ProsePiece& piece = prose.piece_at(character.line_begin);
    const Node& node = document.nodes[piece.node];
    character.parent = piece.parent;
    character.is_space = line[character.line_begin] == ' ';
    if (node.kind != NodeKind::text && !character.is_space) return std::nullopt;
    if (!character.is_space) {
      const Place place = document.place_of(piece.node, character.line_begin - piece.begin);
      character.bytes.begin = offset_of(place);
    }
    characters.push_back(character);
  }
  return with_ends(document, prose, std::move(characters));
}

std::optional<std::vector<WrittenCharacter>> WrittenText::with_ends(
    const Document& document, const index::Prose& prose,
    std::vector<WrittenCharacter> characters) const {
  const index::ProsePosition first = prose.begin_at(characters.front().line_begin);
  const std::optional<ScalarStyle> style = style_at(document.place_of(first.node, first.offset));
  for (WrittenCharacter& character : characters) {
    if (character.is_space) continue;
    const auto end = end_of_character(
        character,
        std::string_view(prose.line)
            .substr(character.line_begin, character.line_end - character.line_begin),
        style);
    if (!end) return std::nullopt;
    character.bytes.end = *end;
  }
  for (std::size_t i = 0; i < characters.size();) {
    std::size_t end = i;
    while (end < characters.size() && characters[end].is_space) ++end;
    if (end > i && (i == 0 || end == characters.size())) return std::nullopt;
    // Of several spaces the first has all that is written.
    for (std::size_t space = i; space < end; ++space) {
      const std::size_t begin =
          space == i ? characters[i - 1].bytes.end : characters[end].bytes.begin;
      characters[space].bytes = {begin, characters[end].bytes.begin};
    }
    i = std::max(end, i + 1);
  }
  return characters;
}

std::optional<std::size_t> WrittenText::end_of_character(const WrittenCharacter& character,
                                                         std::string_view meant,
                                                         std::optional<ScalarStyle> style) const {
  const std::size_t begin = character.bytes.begin;
  const std::string_view written = std::string_view(bytes_).substr(begin);
  if (style == ScalarStyle::single_quoted && meant == "'")
    return written.starts_with("''") ? std::optional(begin + 2) : std::nullopt;
  if (const std::size_t entity = length_of_entity(written)) {
    // "&" itself, written as it is before words that only look like an entity, has no such place.
    return begin + entity;
  }
  if (style == ScalarStyle::double_quoted && written.starts_with('\\')) {
    // A backslash of Markdown's is written as two, with what it protects behind them.
    const bool is_mark = written.starts_with("\\\\") && meant != "\\";
    const std::size_t length = is_mark ? 2 + meant.size() : length_of_escape(written);
    if (is_mark && written.substr(2, meant.size()) != meant) return std::nullopt;
    return begin + length;
  }
  if (written.starts_with('\\') && written.substr(1).starts_with(meant))
    return begin + 1 + meant.size();
  if (written.starts_with(meant)) return begin + meant.size();
  return std::nullopt;
}

bool WrittenText::is_written_so(std::size_t begin, std::string_view words) const {
  return std::string_view(bytes_).substr(begin).starts_with(words);
}

std::optional<Range> WrittenText::destination(const Document& document, std::uint32_t link) const {
  const std::string_view written = document.text_of(document.nodes[link]);
  const std::size_t begin = offset_of(document.place_of(link, 0));
  if (written.empty() || !is_written_so(begin, written)) return std::nullopt;
  return Range{begin, begin + written.size()};
}

std::optional<Range> WrittenText::value(const Placed<std::string>& placed) const {
  const std::size_t begin = offset_of(placed.place);
  if (placed.value.empty() || !is_written_so(begin, placed.value)) return std::nullopt;
  return Range{begin, begin + placed.value.size()};
}

}  // namespace codicil::authoring
