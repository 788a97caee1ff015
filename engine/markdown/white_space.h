// White space as Markdown knows it. Loops over single characters: the standard searches for one of
// several characters call a function for each.
#pragma once

#include <cstddef>
#include <string_view>

namespace codicil::markdown {

inline bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
inline bool is_white_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The first byte from `at` on that is neither a space nor a tab; the size of the text where there
/// is none.
inline std::size_t skip_blanks(std::string_view text, std::size_t at = 0) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at < text.size() ? at : text.size();
}

/// The same for all white space.
inline std::size_t skip_white_space(std::string_view text, std::size_t at = 0) {
  while (at < text.size() && is_white_space(text[at])) ++at;
  return at < text.size() ? at : text.size();
}

inline std::string_view without_end_space(std::string_view text) {
  while (!text.empty() && is_white_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace codicil::markdown
