// What authors put in braces at the end of a heading or paragraph: `{#id}`, `{-}`.
#pragma once

#include <functional>
#include <string_view>

namespace codicil::markdown {

struct Attributes {
  std::string_view words;  ///< What is left of the text, without the white space before the braces.
  std::string_view id;     ///< What stands behind the '#', unchecked; empty: none.
  bool unnumbered = false;
};

/// Takes the braces off the end of a heading's text: one pair or several, with an id and a hyphen
/// in any order. Braces with anything else in them, and those that `is_escaped` says the author
/// escaped (by their offset), stay.
Attributes heading_attributes(std::string_view text,
                              const std::function<bool(std::size_t)>& is_escaped);

/// The same for a paragraph, where only one `{#id}` is known.
Attributes paragraph_attributes(std::string_view text,
                                const std::function<bool(std::size_t)>& is_escaped);

}  // namespace codicil::markdown
