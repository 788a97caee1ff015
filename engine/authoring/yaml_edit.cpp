#include "authoring/yaml_edit.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "diagnostics/failure.h"
#include "text/utf8.h"

namespace codicil::authoring {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view white_space = " \t\r\n";

bool is_blank(std::string_view line) {
  return line.find_first_not_of(white_space) == std::string_view::npos;
}

bool is_mark(std::string_view line, std::string_view mark) {
  return line.starts_with(mark) && is_blank(line.substr(mark.size()));
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, next_line(text, begin) - begin);
}

std::size_t begin_of(std::string_view text) {
  return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

/// What stands between the lines `---`; nothing where they do not both stand there.
std::optional<Range> between_marks(std::string_view text) {
  std::size_t at = begin_of(text);
  while (at < text.size() && is_blank(line_at(text, at))) at = next_line(text, at);
  if (!is_mark(line_at(text, at), "---")) return std::nullopt;
  const std::size_t begin = next_line(text, at);
  for (at = begin; at < text.size(); at = next_line(text, at)) {
    const std::string_view line = line_at(text, at);
    if (is_mark(line, "---") || is_mark(line, "...")) return Range{begin, at};
  }
  return std::nullopt;
}

std::uint32_t line_of(std::string_view text, std::size_t offset) {
  std::uint32_t line = 1;
  for (std::size_t at = next_line(text, 0); at <= offset && at < text.size();
       at = next_line(text, at))
    ++line;
  return line;
}

/// True for a character that YAML does not take as it is.
bool needs_escape(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

}  // namespace

YamlText::YamlText(std::string path, std::string text, Range yaml)
    : path_(std::move(path)), text_(std::move(text)), yaml_(yaml) {
  const std::string_view yaml_text =
      std::string_view(text_).substr(yaml.begin, yaml.end - yaml.begin);
  Reported<yaml::Node> read = yaml::read(yaml_text, line_of(text_, yaml.begin));
  if (has_errors(read.diagnostics)) {
    const Diagnostic& first = read.diagnostics.front();
    throw Failure(FailureKind::content,
                  fmt::format("{}:{}: {}", path_, first.location.place.line, first.message),
                  "Mend this first; `codicil check` says how.");
  }
  fields_ = std::move(read.value);
}

YamlText YamlText::whole(std::string path, std::string text) {
  const Range yaml{begin_of(text), text.size()};
  return {std::move(path), std::move(text), yaml};
}

YamlText YamlText::front_matter(std::string path, std::string text) {
  const std::optional<Range> yaml = between_marks(text);
  if (!yaml) {
    throw Failure(FailureKind::content,
                  fmt::format("{} does not begin with front matter between two lines `---`", path),
                  "Mend this first; `codicil check` says how.");
  }
  return {std::move(path), std::move(text), *yaml};
}

std::optional<Range> YamlText::lines_of(std::string_view key) const {
  const auto entry = std::ranges::find(fields_.entries, key, &yaml::Entry::key);
  if (entry == fields_.entries.end()) return std::nullopt;
  const std::size_t begin = begin_of_own_line(offset_of(entry->key_place));
  const auto next = std::next(entry);
  const std::size_t bound =
      next == fields_.entries.end() ? yaml_.end : begin_of_own_line(offset_of(next->key_place));
  return Range{begin, end_of_lines({begin, bound})};
}

std::optional<std::vector<Range>> YamlText::item_lines(std::string_view key) const {
  const std::optional<Range> entry = lines_of(key);
  const yaml::Node* list = fields_.find(key);
  if (!entry || list->kind != yaml::Kind::sequence || text_[offset_of(list->place)] == '[')
    return std::nullopt;
  std::vector<Range> items;
  for (const yaml::Node& item : list->items) {
    const std::size_t begin = begin_of_own_line(dash_of(item));
    if (!items.empty()) items.back().end = end_of_lines({items.back().begin, begin});
    items.push_back({begin, entry->end});
  }
  return items;
}

Edit YamlText::append(std::string lines) const {
  const bool is_open =
      yaml_.end > 0 && yaml_.end == text_.size() && text_.back() != '\n' && text_.back() != '\r';
  if (is_open) lines.insert(0, line_ending(text_));
  return {yaml_.end, yaml_.end, std::move(lines)};
}

Edit YamlText::add_item(const yaml::Node& list, const std::string& item) const {
  const std::size_t begin = offset_of(list.place);
  const bool in_brackets = text_[begin] == '[';
  if (list.items.empty()) return {begin + 1, begin + 1, item};
  const std::size_t last_end = end_of_scalar(list.items.back());
  if (in_brackets) return {last_end, last_end, ", " + item};
  return add_line(last_end, offset_of(list.items.back().place), item);
}

Edit YamlText::add_entry(const yaml::Node& mapping, const std::string& key,
                         const std::string& value) const {
  const std::size_t begin = offset_of(mapping.place);
  const std::string words = fmt::format("{}: {}", yaml_scalar(key), yaml_scalar(value));
  if (mapping.entries.empty()) return {begin + 1, begin + 1, words};
  const yaml::Entry& last = mapping.entries.back();
  const std::size_t last_end = end_of_scalar(last.value);
  if (text_[begin] == '{') return {last_end, last_end, ", " + words};
  return add_line(last_end, offset_of(last.key_place), words);
}

Edit YamlText::replace_value(const yaml::Node& scalar, std::string_view words) const {
  const std::size_t begin = offset_of(scalar.place);
  const ScalarStyle style = style_of(scalar, false);
  const bool is_block = style == ScalarStyle::block;
  const bool is_plain = style == ScalarStyle::plain;
  if (is_block || (is_plain && text_.compare(begin, scalar.text.size(), scalar.text) != 0)) {
    refuse(begin, "this value is written on several lines", "Write it on one line.");
  }
  const std::size_t end = end_of_scalar(scalar);
  if (is_plain) return {begin, end, yaml_scalar(words)};
  return {begin + 1, end - 1, *written_in(style, words)};
}

std::optional<ScalarStyle> YamlText::style_at(Place place) const {
  if (offset_of(place) >= yaml_.end) return std::nullopt;
  const yaml::Node* found = nullptr;
  bool in_brackets = false;
  // The last value that begins before the place.
  const auto look = [&](const auto& self, const yaml::Node& node, bool is_flow) -> void {
    if (node.place > place) return;
    if (node.kind == yaml::Kind::scalar) {
      found = &node;
      in_brackets = is_flow;
    }
    const char first = is_flow ? '[' : text_[std::min(offset_of(node.place), text_.size() - 1)];
    const bool begins_flow = node.kind != yaml::Kind::scalar && (first == '[' || first == '{');
    for (const yaml::Node& item : node.items) self(self, item, is_flow || begins_flow);
    for (const yaml::Entry& entry : node.entries) self(self, entry.value, is_flow || begins_flow);
  };
  look(look, fields_, false);
  if (found == nullptr) return std::nullopt;
  return style_of(*found, in_brackets);
}

ScalarStyle YamlText::style_of(const yaml::Node& scalar, bool in_brackets) const {
  if (scalar.quoted) {
    const char first = text_[offset_of(scalar.place)];
    if (first == '\'') return ScalarStyle::single_quoted;
    return first == '"' ? ScalarStyle::double_quoted : ScalarStyle::block;
  }
  return in_brackets ? ScalarStyle::plain_in_brackets : ScalarStyle::plain;
}

/// Adds a line behind the one of `last_end`; it begins as that of `model` does up to there, and
/// ends alike.
Edit YamlText::add_line(std::size_t last_end, std::size_t model, const std::string& words) const {
  const std::size_t begin = begin_of_own_line(model);
  const std::string line = text_.substr(begin, model - begin) + words;
  const std::size_t at = next_line(text_, last_end);
  const std::size_t end = std::min(text_.find_first_of("\r\n", last_end), text_.size());
  if (end == at) return {at, at, std::string(line_ending(text_)) + line};
  return {at, at, line + text_.substr(end, at - end)};
}

std::size_t YamlText::offset_of(Place place) const {
  const std::size_t begin = begin_of(text_);
  return begin + authoring::offset_of(std::string_view(text_).substr(begin), place);
}

std::size_t YamlText::end_of_scalar(const yaml::Node& scalar) const {
  const std::size_t begin = offset_of(scalar.place);
  const bool is_word = scalar.kind == yaml::Kind::scalar && !scalar.is_empty();
  if (is_word && !scalar.quoted) return begin + scalar.text.size();
  const char quote = text_[begin];
  const bool is_in_quotes = is_word && (quote == '"' || quote == '\'');
  for (std::size_t at = begin + 1; is_in_quotes && at < text_.size(); ++at) {
    const bool is_doubled = quote == '\'' && text_.compare(at, 2, "''") == 0;
    const bool is_escape = quote == '"' && text_[at] == '\\';
    if (is_doubled || is_escape) {
      ++at;
    } else if (text_[at] == quote) {
      return at + 1;
    }
  }
  refuse(begin, "something stands here that is not one word", "Write one id in its place.");
}

std::size_t YamlText::begin_of_own_line(std::size_t offset) const {
  const std::size_t begin = std::max(line_begin(text_, offset), begin_of(text_));
  if (text_.find_first_not_of(" -", begin) < offset) {
    refuse(offset, "something else stands before this in its line",
           "Give each key, and each entry of a list, a line of its own.");
  }
  return begin;
}

std::size_t YamlText::dash_of(const yaml::Node& item) const {
  const std::size_t begin = offset_of(item.place);
  const std::size_t dash =
      begin == 0 ? std::string::npos : text_.find_last_not_of(white_space, begin - 1);
  if (dash == std::string::npos || text_[dash] != '-') {
    refuse(begin, "no dash stands before this entry of a list",
           "Begin each entry with a dash and a space.");
  }
  return dash;
}

/// The end of what begins with the first of these lines: blank lines and comments behind it are
/// left out, but for comments that are indented as what belongs to it is.
std::size_t YamlText::end_of_lines(Range lines) const {
  const std::size_t indent = indentation(text_, lines.begin);
  std::size_t end = next_line(text_, lines.begin);
  for (std::size_t at = end; at < lines.end; at = next_line(text_, at)) {
    const std::string_view line = line_at(text_, at);
    const std::size_t column = indentation(text_, at);
    const bool is_comment = column < line.size() && line[column] == '#' && column <= indent;
    if (!is_blank(line) && !is_comment) end = next_line(text_, at);
  }
  return std::min(end, lines.end);
}

void YamlText::refuse(std::size_t offset, std::string_view what, std::string help) const {
  throw Failure(FailureKind::content, fmt::format("{}:{}: {}", path_, line_of(text_, offset), what),
                std::move(help));
}

std::string yaml_scalar(std::string_view text) {
  constexpr std::string_view harmless =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_./#()'&?!";
  const auto is_harmless = [&](char c) {
    return (c & 0x80) != 0 || harmless.find(c) != std::string_view::npos;
  };
  bool is_plain = !text.empty() && std::ranges::all_of(text, is_harmless) && !text.ends_with(' ') &&
                  text.find(" #") == std::string_view::npos &&
                  harmless.substr(0, 62).find(text[0]) != std::string_view::npos;
  std::string quoted = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (needs_escape(c)) {
      is_plain = false;
      quoted += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(c));
    } else {
      if (c == '"' || c == '\\') quoted += '\\';
      append_code_point(quoted, c);
    }
  }
  return is_plain ? std::string(text) : quoted + "\"";
}

std::optional<std::string> written_in(ScalarStyle style, std::string_view words) {
  const auto with_doubled = [&](std::string_view marks, char before) {
    std::string written;
    for (const char c : words) {
      if (marks.find(c) != std::string_view::npos) written += before == '\0' ? c : before;
      written += c;
    }
    return written;
  };
  switch (style) {
    case ScalarStyle::block:
      return std::string(words);
    case ScalarStyle::single_quoted:
      return with_doubled("'", '\0');
    case ScalarStyle::double_quoted:
      return with_doubled("\"\\", '\\');
    case ScalarStyle::plain_in_brackets:
      if (words.find_first_of(",[]{}") != std::string_view::npos) return std::nullopt;
      [[fallthrough]];
    case ScalarStyle::plain:
      // Where these could end the value, or begin a comment, depends on what stands beside them.
      if (words.find_first_of(":#") != std::string_view::npos) return std::nullopt;
      return std::string(words);
  }
  return std::nullopt;
}

}  // namespace codicil::authoring
