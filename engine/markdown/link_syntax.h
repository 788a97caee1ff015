// The written forms around the words of a link: destinations, titles and labels, as the parser
// understands them.
#pragma once

#include <cstddef>
#include <string_view>

namespace codicil::markdown {

/// What follows the words of a link that is one.
struct LinkTail {
  std::size_t length = 0;  ///< From the ']' on.
  bool has_destination = false;
  std::size_t destination = 0;  ///< Where it begins, from the ']' on, behind a '<'.
  std::string_view label;       ///< Of "][label]".
};

/// Reads "](destination "title")", "][label]", "][]" or "]". `text` begins with the ']' of a link.
LinkTail read_link_tail(std::string_view text);

/// True for the characters that a backslash can escape.
bool is_ascii_punctuation(char c);

}  // namespace codicil::markdown
