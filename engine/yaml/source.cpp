#include "yaml/source.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "text/utf8.h"

namespace codicil::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\uFEFF";
constexpr std::string_view replacement = "\uFFFD";

/// Other scripts' and word processors' line ends. The parser would break lines at them, no editor
/// does.
bool is_foreign_line_end(char32_t c) {
  return c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_forbidden(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
  return (c >= 0x7F && c < 0xA0) || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

Diagnostic not_utf8(Place place) {
  return diagnose(Code::text_not_utf8, place, "the bytes from here on are not UTF-8 text",
                  "Save the file with the encoding UTF-8.");
}

Diagnostic forbidden(Place place, char32_t c) {
  return diagnose(
      Code::front_matter_invalid, place,
      fmt::format("an invisible character (U+{:04X}) stands here", static_cast<unsigned>(c)),
      "Delete it and type the text around it again; it was probably pasted in.");
}

}  // namespace

Source::Source(std::string_view text, std::uint32_t first_line, std::vector<Diagnostic>& faults)
    : first_line_(first_line) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  text_.reserve(text.size());
  clean(text, faults);
  find_margin();
}

void Source::clean(std::string_view text, std::vector<Diagnostic>& faults) {
  std::size_t index = 0;
  while (true) {
    lines_.push_back({text_.size(), index});
    const std::size_t length = std::min(text.find_first_of("\r\n"), text.size());
    const std::size_t end = text.substr(length).starts_with("\r\n") ? length + 2 : length + 1;
    index += clean_line(text.substr(0, length), faults);
    if (length == text.size()) return;
    text_ += text.substr(length, end - length);
    index += end - length;
    text.remove_prefix(end);
  }
}

std::size_t Source::clean_line(std::string_view line, std::vector<Diagnostic>& faults) {
  // Blanks alone are no text, but could be taken for indentation.
  if (line.find_first_not_of(" \t") == std::string_view::npos) return 0;
  const bool is_plain =
      std::ranges::all_of(line, [](char c) { return (c >= ' ' && c <= '~') || c == '\t'; });
  if (is_plain) {
    text_ += line;
    return line.size();
  }
  std::size_t columns = 0;
  for (std::size_t offset = 0; offset < line.size(); ++columns) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(line, offset);
    const Place here{first_line_ + static_cast<std::uint32_t>(lines_.size()) - 1,
                     static_cast<std::uint32_t>(columns) + 1};
    if (is_foreign_line_end(c)) {
      text_ += ' ';
    } else if (is_forbidden(c)) {
      if (!std::exchange(told_of_forbidden_, true)) faults.push_back(forbidden(here, c));
      text_ += replacement;
    } else if (c == 0xFFFD && line.substr(begin, offset - begin) != replacement) {
      if (!std::exchange(told_of_bytes_, true)) faults.push_back(not_utf8(here));
      text_ += replacement;
    } else {
      text_ += line.substr(begin, offset - begin);
    }
  }
  return columns;
}

void Source::find_margin() {
  for (std::size_t number = 0; number < lines_.size(); ++number) {
    const std::string_view written = line(number);
    const std::size_t content = written.find_first_not_of(' ');
    if (content == std::string_view::npos || written[content] == '#') continue;
    if (written.starts_with("---") || written.starts_with('%')) continue;
    margin_ = content;
    return;
  }
}

std::string_view Source::text_of(LineRange range) const {
  const std::size_t begin = lines_[range.begin].offset;
  const std::size_t end = range.end < lines_.size() ? lines_[range.end].offset : text_.size();
  return text().substr(begin, end - begin);
}

std::string_view Source::line(std::size_t number) const {
  std::string_view written = text_of({number, number + 1});
  if (written.ends_with('\n')) written.remove_suffix(1);
  if (written.ends_with('\r')) written.remove_suffix(1);
  return written;
}

std::size_t Source::line_at(std::size_t index) const {
  const auto behind = std::ranges::upper_bound(lines_, index, {}, &Line::index);
  return static_cast<std::size_t>(behind - lines_.begin()) - 1;
}

std::size_t Source::offset_in_line(std::size_t index) const {
  const std::size_t number = line_at(index);
  const std::string_view written = line(number);
  std::size_t offset = 0;
  for (std::size_t i = lines_[number].index; i < index && offset < written.size(); ++i) {
    next_code_point(written, offset);
  }
  return offset;
}

Place Source::place(std::size_t index) const {
  const std::size_t number = line_at(index);
  return {first_line_ + static_cast<std::uint32_t>(number),
          static_cast<std::uint32_t>(index - lines_[number].index) + 1};
}

Place Source::place(std::size_t line_number, std::size_t offset) const {
  const std::size_t columns = count_code_points(line(line_number).substr(0, offset));
  return place(lines_[line_number].index + columns);
}

}  // namespace codicil::yaml
