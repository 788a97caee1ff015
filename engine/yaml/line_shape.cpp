#include "yaml/line_shape.h"

#include <algorithm>

#include "text/utf8.h"

namespace codicil::yaml {
namespace {

constexpr std::size_t longest_sample = 80;
constexpr std::size_t longest_excerpt = 40;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::size_t skip_blanks(std::string_view line, std::size_t offset) {
  while (offset < line.size() && is_blank(line[offset])) ++offset;
  return offset;
}

bool ends_or_blank(std::string_view line, std::size_t offset) {
  return offset >= line.size() || is_blank(line[offset]);
}

/// The colon that ends the key which begins at `begin`, or none.
std::size_t key_colon(std::string_view line, std::size_t begin) {
  constexpr std::string_view no_key_begins_with = "#[]{},&*!|>%@`?";
  if (begin >= line.size()) return LineShape::none;
  const char first = line[begin];
  if (no_key_begins_with.find(first) != std::string_view::npos) return LineShape::none;
  std::size_t from = begin + 1;
  if (first == '"' || first == '\'') {
    const std::size_t close = line.find(first, from);
    if (close == std::string_view::npos) return LineShape::none;
    const std::size_t colon = skip_blanks(line, close + 1);
    return colon < line.size() && line[colon] == ':' && ends_or_blank(line, colon + 1)
               ? colon
               : LineShape::none;
  }
  for (std::size_t colon = line.find(':', from); colon != std::string_view::npos;
       colon = line.find(':', colon + 1)) {
    if (ends_or_blank(line, colon + 1)) return colon;
  }
  return LineShape::none;
}

/// Without a comment and the blanks at the end.
std::string_view without_comment(std::string_view value) {
  value = value.substr(0, value.find(" #"));
  while (!value.empty() && is_blank(value.back())) value.remove_suffix(1);
  return value;
}

/// "'Children's homes'": the outer ones were meant as YAML's.
std::string_view without_outer_quotes(std::string_view value) {
  const bool is_quoted = value.size() > 2 && value.front() == '\'' && value.back() == '\'';
  return is_quoted ? value.substr(1, value.size() - 2) : value;
}

std::string in_quotes(std::string_view value) {
  value = without_outer_quotes(value);
  if (value.find_first_of("\"\\") == std::string_view::npos) return '"' + std::string(value) + '"';
  std::string quoted = "'";
  for (const char c : value) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace

LineShape shape_of(std::string_view line) {
  LineShape shape;
  shape.indent = std::min(line.find_first_not_of(' '), line.size());
  shape.content = shape.indent;
  while (shape.content < line.size() && line[shape.content] == '-' &&
         ends_or_blank(line, shape.content + 1)) {
    shape.is_item = true;
    shape.content = skip_blanks(line, shape.content + 1);
  }
  shape.colon = key_colon(line, shape.content);
  std::size_t value = LineShape::none;
  if (shape.has_key()) {
    value = skip_blanks(line, shape.colon + 1);
  } else if (shape.is_item) {
    value = shape.content;
  }
  if (value < line.size()) shape.value = value;
  return shape;
}

bool begins_entry(std::string_view line, std::size_t margin) {
  if (line.size() <= margin || line.find_first_not_of(' ') != margin) return false;
  if (is_blank(line[margin])) return false;
  const LineShape shape = shape_of(line);
  return !shape.is_item && shape.has_key();
}

std::string_view unspaced_key(std::string_view line) {
  const LineShape shape = shape_of(line);
  if (shape.has_key()) return {};
  const std::string_view content = line.substr(shape.content);
  const std::size_t colon = content.find(':');
  if (colon == std::string_view::npos || content.substr(colon).starts_with("://")) return {};
  const std::string_view key = content.substr(0, colon);
  const bool is_name = !key.empty() && std::ranges::all_of(key, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
  return is_name ? key : std::string_view();
}

std::string with_quotes(std::string_view line) {
  const LineShape shape = shape_of(line);
  if (!shape.has_value()) return {};
  const std::string_view value = without_comment(line.substr(shape.value));
  const std::string_view before = line.substr(shape.indent, shape.value - shape.indent);
  if (count_code_points(before) + count_code_points(value) > longest_sample) return {};
  return std::string(before) + in_quotes(value);
}

std::string shortened(std::string_view text) {
  text = without_comment(text);
  std::size_t offset = 0;
  for (std::size_t count = 0; count < longest_excerpt && offset < text.size(); ++count) {
    next_code_point(text, offset);
  }
  std::string excerpt(text.substr(0, offset));
  if (offset < text.size()) excerpt += "…";
  std::ranges::replace(excerpt, '`', '\'');  // backticks quote the excerpt
  return excerpt;
}

}  // namespace codicil::yaml
