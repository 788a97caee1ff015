#include "text/markdown_words.h"

#include <algorithm>

#include <fmt/format.h>

namespace codicil {

namespace {

bool is_letter_or_digit(unsigned char character) {
  return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
         (character >= 'A' && character <= 'Z') || character >= 0x80U;
}

/// Whether Markdown could take the character at `at` for a mark.
bool needs_backslash(std::string_view text, std::size_t at) {
  const char before = at > 0 ? text[at - 1] : ' ';
  const char behind = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '|':
      return true;
    case '_':
      return !is_letter_or_digit(static_cast<unsigned char>(before)) ||
             !is_letter_or_digit(static_cast<unsigned char>(behind));
    case '<':
      return is_letter_or_digit(static_cast<unsigned char>(behind)) || behind == '/' ||
             behind == '!' || behind == '?';
    case '&':
      return is_letter_or_digit(static_cast<unsigned char>(behind)) || behind == '#';
    case '~':
      return before == '~' || behind == '~';
    default:
      return false;
  }
}

/// An address between the brackets of a link: nothing in it may end them.
std::string destination(std::string_view href) {
  std::string written;
  for (const char character : href) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte <= 0x20U || byte == 0x7fU ||
        std::string_view("()<>\\").find(character) != std::string_view::npos) {
      written += fmt::format("%{:02X}", byte);
    } else {
      written += character;
    }
  }
  return written;
}

}  // namespace

std::string markdown_words(std::string_view text) {
  std::string markdown;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (needs_backslash(text, at)) markdown += '\\';
    markdown += text[at];
  }
  return markdown;
}

std::string comment_words(std::string_view text) {
  constexpr std::string_view unseen = "\u2060";
  std::string words;
  for (std::size_t at = 0; at < text.size(); ++at) {
    words += text[at];
    const bool begins = at == 0 || !is_letter_or_digit(static_cast<unsigned char>(text[at - 1]));
    // What follows the end may go on in another mark.
    const bool goes_on =
        at + 1 == text.size() || is_letter_or_digit(static_cast<unsigned char>(text[at + 1]));
    if (begins && goes_on && std::string_view("@#!%&").find(text[at]) != std::string_view::npos)
      words += unseen;
  }
  std::string markdown;
  for (const char character : markdown_words(words)) {
    const bool is_lone_tilde = character == '~' && !markdown.ends_with('\\');
    if (character == '$' || is_lone_tilde) markdown += '\\';
    markdown += character;
  }
  return markdown;
}

std::string markdown_code(std::string_view code) {
  std::string fence = "`";
  while (code.find(fence) != std::string_view::npos) fence += '`';
  const bool needs_space = code.starts_with('`') || code.ends_with('`');
  const char* const space = needs_space ? " " : "";
  return fmt::format("{}{}{}{}{}", fence, space, code, space, fence);
}

std::string markdown_link(std::string_view words, std::string_view href) {
  if (href.empty()) return std::string(words);
  return fmt::format("[{}]({})", words, destination(href));
}

std::string protected_line(std::string line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool is_number = digits > 0 && digits < line.size() &&
                         (line[digits] == '.' || line[digits] == ')') &&
                         (digits + 1 == line.size() || line[digits + 1] == ' ');
  if (is_number) {
    line.insert(digits, 1, '\\');
  } else if (!line.empty() && std::string_view("#>+-=/").find(line[0]) != std::string_view::npos) {
    line.insert(0, 1, '\\');
  } else if (line.starts_with("~~~")) {  // Two begin what is struck out.
    line.insert(0, 1, '\\');
  }
  return line;
}

}  // namespace codicil
