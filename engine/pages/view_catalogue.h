// What a theme may name: for each layout, every field that its pages can have.
#pragma once

#include <map>
#include <string>

#include "pages/page.h"

namespace codicil::pages {

/// For each layout a specimen: a value of the right type under every name, one element in every
/// list.
struct ViewCatalogue {
  std::map<std::string, Fields> layouts;
};

/// The specimens of all layouts that pages are composed for. A theme must have a layout for each.
ViewCatalogue all_views();

}  // namespace codicil::pages
