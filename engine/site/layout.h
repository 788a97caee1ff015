// A layout made ready: partials put in, every name tied to the object or list element that it
// belongs to.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "pages/page.h"
#include "site/template_text.h"
#include "site/theme_words.h"

namespace codicil::site {

/// What one tag of a layout puts into the page, or asks about.
struct Slot {
  enum class Use : std::uint8_t { words, value, section, inverted } use = Use::words;
  std::string words;  ///< Of `words`: the theme's own text, as it stands.
  std::size_t depth =
      0;  ///< How many sections are open around the object that the name belongs to.
  std::vector<std::string> names;  ///< The field of that object, the field of that field …
};

/// A layout as Mustache that holds nothing but tags, each named by the index of its slot:
/// "{{&0}}{{1}}{{#2}}{{&3}}{{/2}}". So lines, indentation, partials and the search for names are
/// settled once, when the theme is loaded.
struct Layout {
  std::string skeleton;
  std::vector<Slot> slots;
};

/// What a theme is written of.
struct ThemeTexts {
  /// By their paths: "layouts/chapter.html", "partials/head.html".
  std::map<std::string, std::vector<Element>, std::less<>> templates;
  ThemeWords words;
};

/// Whether the pages that a layout would give are looked through for broken markup.
enum class MarkupCheck : bool { no, yes };

/// Makes the layout at `path` ready for pages that have the fields of `specimen`. Every fault is a
/// `theme-invalid` at its place in the layout, partial or words; markup that would not be
/// well-formed is a warning.
Reported<Layout> make_layout(const std::string& path, const ThemeTexts& texts,
                             const pages::Fields& specimen, MarkupCheck markup);

}  // namespace codicil::site
