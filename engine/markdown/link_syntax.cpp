#include "markdown/link_syntax.h"

#include <algorithm>

#include "markdown/white_space.h"

namespace codicil::markdown {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest_label = 1000;
constexpr int most_parentheses = 32;

bool is_escape(std::string_view text, std::size_t at) {
  return text[at] == '\\' && at + 1 < text.size() && is_ascii_punctuation(text[at + 1]);
}

/// The end of a destination in angle brackets, behind its '>'.
std::size_t end_of_pointed(std::string_view text, std::size_t at) {
  for (++at; at < text.size();) {
    if (text[at] == '>') return at + 1 < text.size() ? at + 1 : none;
    if (text[at] == '\n' || text[at] == '<') return none;
    at += text[at] == '\\' ? 2 : 1;
  }
  return none;
}

std::size_t end_of_bare(std::string_view text, std::size_t begin) {
  int parentheses = 0;
  std::size_t at = begin;
  while (at < text.size()) {
    if (is_escape(text, at)) {
      at += 2;
      continue;
    }
    if (text[at] == '(' && ++parentheses > most_parentheses) return none;
    if (text[at] == ')' && parentheses-- == 0) return at;
    if (is_white_space(text[at])) return at == begin ? none : at;
    ++at;
  }
  return none;
}

/// The end of a title, or `begin` when there is none. As in the parser, the longest match counts:
/// an escaped closing mark closes where no other one follows.
std::size_t end_of_title(std::string_view text, std::size_t begin) {
  if (begin >= text.size()) return begin;
  const char opener = text[begin];
  if (opener != '"' && opener != '\'' && opener != '(') return begin;
  const char closer = opener == '(' ? ')' : opener;
  std::size_t second_best = begin;
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == closer) return at + 1;
    if (opener == '(' && text[at] == '(') break;
    if (!is_escape(text, at)) continue;
    ++at;
    if (text[at] == closer) second_best = at + 1;
  }
  return second_best;
}

/// Reads "(destination "title")" from its '(' on; a length of 0 when that is not there.
LinkTail read_inline(std::string_view text) {
  const std::size_t begin = skip_white_space(text, 1);
  if (begin >= text.size()) return {};
  const bool is_pointed = text[begin] == '<';
  const std::size_t end = is_pointed ? end_of_pointed(text, begin) : end_of_bare(text, begin);
  if (end == none) return {};
  const std::size_t title = skip_white_space(text, end);
  const std::size_t title_end = title == end ? title : end_of_title(text, title);
  const std::size_t close = skip_white_space(text, title_end);
  if (close >= text.size() || text[close] != ')') return {};
  return {close + 1, true, begin + (is_pointed ? 1 : 0), {}};
}

/// The length of "[label]", or 0.
std::size_t length_of_label(std::string_view text) {
  for (std::size_t at = 1; at < text.size() && at <= longest_label + 1; ++at) {
    if (text[at] == ']') return at + 1;
    if (text[at] == '[') return 0;
    if (is_escape(text, at)) ++at;
  }
  return 0;
}

}  // namespace

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

LinkTail read_link_tail(std::string_view text) {
  text.remove_prefix(std::min<std::size_t>(1, text.size()));
  LinkTail tail;
  if (text.starts_with('(')) tail = read_inline(text);
  if (tail.length == 0 && text.starts_with('[')) {
    tail.length = length_of_label(text);
    if (tail.length > 2) tail.label = text.substr(1, tail.length - 2);
  }
  ++tail.length;
  if (tail.has_destination) ++tail.destination;
  return tail;
}

}  // namespace codicil::markdown
