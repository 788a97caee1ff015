// Which part of a line is a title, with the marks that belong to it and no others.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "index/cited_words.h"

namespace codicil::authoring {

/// Of words that were found as `title`, what is the title itself: the question mark of a question
/// that ends with "Section 5, Consent?" stays outside, that of "Who Should Attend?" inside. Nothing
/// where the words are those of another title.
std::optional<index::LinePart> title_part(std::string_view line, index::LinePart found,
                                          std::string_view title);

/// The line's words in `whole` with other words in the place of some of its parts, which are in
/// order.
struct NewWords {
  index::LinePart part;
  std::string words;
};
std::string with_new_words(std::string_view line, index::LinePart whole,
                           const std::vector<NewWords>& replaced);

}  // namespace codicil::authoring
