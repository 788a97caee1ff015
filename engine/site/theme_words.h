// What a theme says in one language: `words/en.yml`, one text for each key.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/source_tree.h"
#include "site/template_text.h"

namespace codicil::site {

struct ThemeWord {
  Place key_place;
  std::string text;               ///< As it is written.
  std::vector<Element> elements;  ///< The same, as a template.
};

struct ThemeWords {
  std::string path;  ///< Of the file; empty where the theme has no words at all.
  std::map<std::string, ThemeWord, std::less<>> words;
};

/// How a template names one of them: "words.next-chapter".
inline constexpr std::string_view words_prefix = "words.";

/// The words of the theme in `tree` for a language such as "cy-GB": of `words/cy-GB.yml`, else of
/// `words/cy.yml`, else, with a note, those of `words/en.yml`. A theme without the folder has none,
/// and no fault. Faults are `theme-invalid`, with places.
Reported<ThemeWords> read_theme_words(const SourceTree& tree, std::string_view language);

}  // namespace codicil::site
