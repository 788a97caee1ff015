#include "markdown/source_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace codicil::markdown {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

}  // namespace

SourceText::SourceText(std::string_view text, const Origin& origin) : text_(text), origin_(origin) {
  const bool is_clean = !first_bad_utf8(text) && text.find('\0') == std::string_view::npos;
  if (!is_clean) replace_bad_bytes(text);
  cut_lines();
  if (!is_clean) {
    // The bytes before the first replacement are those of the original, so it is where the two
    // part.
    const auto [original, repaired] = std::ranges::mismatch(text, text_);
    const auto offset = static_cast<std::uint32_t>(repaired - text_.begin());
    const auto next = std::ranges::upper_bound(begins_, offset);
    const auto line = static_cast<std::uint32_t>(next - begins_.begin());
    first_replaced_ = Position{line, offset - begins_[line - 1]};
  }
}

void SourceText::replace_bad_bytes(std::string_view text) {
  repaired_.reserve(text.size() + 64);
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text, offset);
    const bool is_bad = c == 0 || (c == 0xFFFD && offset - begin == 1);
    repaired_ += is_bad ? replacement : text.substr(begin, offset - begin);
  }
  text_ = repaired_;
}

void SourceText::cut_lines() {
  begins_.reserve(text_.size() / 48 + 1);
  lengths_.reserve(text_.size() / 48 + 1);
  const bool has_returns = text_.find('\r') != std::string_view::npos;
  for (std::size_t begin = 0; begin < text_.size();) {
    std::size_t end = has_returns ? text_.find_first_of("\r\n", begin) : text_.find('\n', begin);
    if (end == std::string_view::npos) end = text_.size();
    begins_.push_back(static_cast<std::uint32_t>(begin));
    lengths_.push_back(static_cast<std::uint32_t>(end - begin));
    begin = end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
  }
}

std::string_view SourceText::line(std::uint32_t number) const {
  if (number == 0 || number > begins_.size()) return {};
  return text_.substr(begins_[number - 1], lengths_[number - 1]);
}

Place SourceText::place(Position position) {
  const std::string_view written = line(position.line);
  const auto byte = std::min(position.byte, static_cast<std::uint32_t>(written.size()));
  if (position.line != counted_.line || byte < counted_.byte) {
    counted_ = {position.line, 0};
    code_points_ = 0;
  }
  code_points_ += static_cast<std::uint32_t>(
      count_code_points(written.substr(counted_.byte, byte - counted_.byte)));
  counted_.byte = byte;
  if (position.line <= 1) return {origin_.first.line, origin_.first.column + code_points_};
  return {origin_.first.line + position.line - 1, origin_.indent + code_points_ + 1};
}

}  // namespace codicil::markdown
