// What a theme may name: for each layout, every field that its pages can have; and what it has to
// put into words.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pages/page.h"
#include "pages/phrases.h"

namespace codicil::pages {

/// For each layout a specimen: a value of the right type under every name, one element in every
/// list.
struct ViewCatalogue {
  std::map<std::string, Fields> layouts;
  std::vector<PhraseEntry> phrases{};  ///< What the engine says; the words of a theme have all.
};

/// The specimens of all layouts that pages are composed for. A theme must have a layout for each.
ViewCatalogue all_views();

}  // namespace codicil::pages
