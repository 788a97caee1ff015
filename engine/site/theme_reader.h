// A theme's folder becomes layouts and words, and a list of all that is wrong with it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/source_tree.h"
#include "pages/view_catalogue.h"
#include "pages/words.h"
#include "site/layout.h"

namespace codicil::site {

struct ReadTheme {
  std::map<std::string, Layout> layouts;    ///< By name. Only without errors may they render.
  std::optional<pages::Words> words;        ///< Nothing where the theme has none of its own.
  std::vector<std::string> missing_assets;  ///< What templates load and the theme lacks, by path.
};

/// The theme in `tree`, with its words for that language.
Reported<ReadTheme> read_theme(const SourceTree& tree, const pages::ViewCatalogue& views,
                               std::string_view language);

/// The fault that stands for a symbolic link in a theme.
Diagnostic link_not_followed(const std::string& path);

}  // namespace codicil::site
