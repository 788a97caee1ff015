#include "text/slug.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace codicil {
namespace {

constexpr std::size_t longest_id = 100;

bool is_ascii_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

std::string slug(std::string_view title) {
  const std::string lower = lower_case(title);
  std::string result;
  result.reserve(lower.size());
  for (std::size_t offset = 0; offset < lower.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(lower, offset);
    if (is_ascii_space(c)) {
      result += '-';
    } else if (c == '-' || is_slug_character(c)) {
      result.append(lower, begin, offset - begin);
    }
  }
  return result;
}

bool is_id(std::string_view text) {
  if (text.empty() || count_code_points(text) > longest_id) return false;
  for (std::size_t offset = 0; offset < text.size();) {
    const bool first = offset == 0;
    const char32_t c = next_code_point(text, offset);
    const bool joins = c == '-' || c == '_' || c == '.';
    if (first ? !is_word_character(c) : !joins && !is_word_character(c)) return false;
  }
  return true;
}

}  // namespace codicil
