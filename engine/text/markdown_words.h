// Words put into Markdown so that they stay words.
#pragma once

#include <string>
#include <string_view>

namespace codicil {

/// The words as Markdown shows them: nothing in them is a mark. Line beginnings are left to
/// `protected_line`.
std::string markdown_words(std::string_view words);

/// `[words](href)`, the words already Markdown; the words alone without an address.
std::string markdown_link(std::string_view words, std::string_view href);

/// A line of Markdown that begins with words: kept from being a heading, an item or the like.
std::string protected_line(std::string line);

}  // namespace codicil
