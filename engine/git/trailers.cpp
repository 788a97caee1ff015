#include "git/trailers.h"

#include <algorithm>
#include <array>
#include <optional>

namespace codicil::git {
namespace {

using Lines = std::vector<std::string_view>;

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_blank(std::string_view line) {
  return std::ranges::all_of(line, is_space);
}

bool is_comment(std::string_view line) {
  return line.starts_with('#');
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return lines;
}

/// Where the ':' of a trailer stands in the line; nothing when it is none. A key is letters, digits
/// and hyphens; white space may stand between it and the ':'.
std::optional<std::size_t> separator_in(std::string_view line) {
  bool is_behind_key = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == ':') return i == 0 ? std::nullopt : std::optional(i);
    if (!is_behind_key && (is_letter_or_digit(c) || c == '-')) continue;
    if (i == 0 || (c != ' ' && c != '\t')) return std::nullopt;
    is_behind_key = true;
  }
  return std::nullopt;
}

bool is_written_by_git(std::string_view line) {
  return line.starts_with("Signed-off-by: ") || line.starts_with("(cherry picked from commit ");
}

/// The number of lines without what git may append behind the trailers: blank lines and comments.
std::size_t end_of_text(const Lines& lines) {
  std::size_t end = lines.size();
  while (end > 0 && (is_blank(lines[end - 1]) || is_comment(lines[end - 1]))) --end;
  return end;
}

/// The line behind the first paragraph, which is the subject.
std::size_t end_of_subject(const Lines& lines) {
  std::size_t line = 0;
  while (line < lines.size() && (is_comment(lines[line]) || !is_blank(lines[line]))) ++line;
  return line;
}

/// True when lines [begin, end) make a block of trailers.
bool are_trailers(const Lines& lines, std::size_t begin, std::size_t end) {
  std::size_t trailers = 0;
  std::size_t others = 0;
  bool has_one_of_git = false;
  bool is_continued_trailer = false;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view line = lines[i];
    if (is_comment(line)) {
      is_continued_trailer = false;
      continue;
    }
    if (is_space(line.front())) {  // It continues the line before it.
      if (!is_continued_trailer) ++others;
      continue;
    }
    has_one_of_git = has_one_of_git || is_written_by_git(line);
    is_continued_trailer = is_written_by_git(line) || separator_in(line).has_value();
    ++(is_continued_trailer ? trailers : others);
  }
  return trailers > 0 && (others == 0 || (has_one_of_git && trailers * 3 >= others));
}

bool is_key(std::string_view text, std::string_view key) {
  return std::ranges::equal(trim(text), key, {}, lower, lower);
}

}  // namespace

std::vector<std::string> trailer_values(std::string_view message, std::string_view key) {
  const Lines lines = lines_of(message);
  const std::size_t end = end_of_text(lines);
  const std::size_t subject_end = end_of_subject(lines);
  std::size_t begin = end;
  while (begin > subject_end && !is_blank(lines[begin - 1])) --begin;
  std::vector<std::string> values;
  if (begin <= subject_end || !are_trailers(lines, begin, end)) return values;
  bool is_wanted = false;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view line = lines[i];
    if (is_comment(line)) continue;
    if (is_space(line.front())) {
      if (is_wanted) values.back().append(" ").append(trim(line));
      continue;
    }
    const std::optional<std::size_t> separator = separator_in(line);
    is_wanted = separator && is_key(line.substr(0, *separator), key);
    if (is_wanted) values.emplace_back(trim(line.substr(*separator + 1)));
  }
  for (std::string& value : values) value = std::string(trim(value));
  std::erase(values, std::string());
  return values;
}

}  // namespace codicil::git
