// Kinds of characters and case folding by the Unicode tables: the ground under words and slugs.
#pragma once

#include <string>
#include <string_view>

namespace codicil {

/// A letter, mark or number: what words are made of.
bool is_word_character(char32_t c);
/// A digit or another number, such as "²".
bool is_number_character(char32_t c);
/// What GitHub keeps in the anchor of a heading, white space and hyphens apart.
bool is_slug_character(char32_t c);
/// White space, the no-break space and other widths included.
bool is_white_space(char32_t c);
/// ' and its typographic forms.
bool is_apostrophe(char32_t c);
/// Soft hyphens, joiners and the like: nothing that a reader sees.
bool is_invisible(char32_t c);

/// Case folded and compatibility normalised, so that texts that look alike are equal.
std::string folded(std::string_view text);
/// Lower case by the rules that hold in every language.
std::string lower_case(std::string_view text);

}  // namespace codicil
