// Words put into Markdown so that they stay words.
#pragma once

#include <string>
#include <string_view>

namespace codicil {

/// The words as Markdown shows them: nothing in them is a mark. Line beginnings are left to
/// `protected_line`.
std::string markdown_words(std::string_view words);

/// The same for a comment in a forge, where more is a mark: nothing in it calls a person (`@name`),
/// leads to another proposal (`#12`, `!12`) or is a formula (`$`) or struck out (`~`). What
/// would call or lead is broken by a sign that nobody sees.
std::string comment_words(std::string_view words);

/// Words as code: between as many backticks as it takes.
std::string markdown_code(std::string_view code);

/// `[words](href)`, the words already Markdown; the words alone without an address.
std::string markdown_link(std::string_view words, std::string_view href);

/// A line of Markdown that begins with words: kept from being a heading, an item or the like, and
/// from being a command to a forge (`/close`).
std::string protected_line(std::string line);

}  // namespace codicil
