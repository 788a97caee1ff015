#include "markdown/link_definitions.h"

#include "markdown/table_source.h"
#include "markdown/white_space.h"
#include "text/characters.h"
#include "text/words.h"

namespace codicil::markdown {
namespace {

/// Labels are compared without case, white space squeezed.
std::string key_of(std::string_view label) {
  return folded(squeeze(label));
}

}  // namespace

std::optional<Position> LinkDefinitions::find(std::string_view label, std::string_view address) {
  if (!was_read_) read_all();
  const auto found = addresses_.find(key_of(label));
  if (found == addresses_.end()) return std::nullopt;
  const Position position = found->second;
  const bool is_there = source_.line(position.line).substr(position.byte).starts_with(address);
  return is_there ? std::optional(position) : std::nullopt;
}

void LinkDefinitions::read_all() {
  was_read_ = true;
  for (std::uint32_t line = 1; line <= source_.line_count(); ++line) {
    if (source_.line(line).find("]:") != std::string_view::npos) read(line);
  }
}

void LinkDefinitions::read(std::uint32_t line) {
  const std::string_view text = source_.line(line);
  const std::size_t begin = front_marks(text).end;
  const std::size_t close = text.find("]:", begin);
  if (begin >= text.size() || text[begin] != '[' || close == std::string_view::npos) return;
  Position position{line, static_cast<std::uint32_t>(skip_blanks(text, close + 2))};
  if (position.byte == text.size()) {
    ++position.line;
    position.byte = static_cast<std::uint32_t>(front_marks(source_.line(position.line)).end);
  }
  if (source_.line(position.line).substr(position.byte).starts_with('<')) ++position.byte;
  addresses_.emplace(key_of(text.substr(begin + 1, close - begin - 1)), position);
}

}  // namespace codicil::markdown
