// How a text becomes the terms that it is found by. The theme's scripts/terms.js reads queries in
// the same way; tests hold the two to each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace codicil::search {

/// What depends on the manual's language.
struct TermRules {
  bool is_english = true;  ///< Words become their stems, and common words are known.
};

/// The rules for a language tag such as "en-GB".
TermRules rules_for(std::string_view language);

/// The terms of a text, in reading order, each as often as it stands there. Without accents, in
/// lower case, apostrophes dropped; "pre-birth" gives "pre", "birth" and "prebirth"; "3.6" gives
/// "3.6", "3" and "6"; "s.47" and "s47" give "s47" and "47".
std::vector<std::string> terms_of(std::string_view text, TermRules rules);

/// The same without the words that stand in nearly every text and so tell nothing of it.
std::vector<std::string> telling_terms_of(std::string_view text, TermRules rules);

/// The term of a folded word.
std::string term_of(std::string_view word, TermRules rules);
/// True for a folded word that stands in nearly every text.
bool is_common(std::string_view word, TermRules rules);

}  // namespace codicil::search
