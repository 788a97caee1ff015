// A theme's folder becomes layouts, and a list of all that is wrong with it.
#pragma once

#include <map>
#include <string>

#include "diagnostics/diagnostic.h"
#include "files/source_tree.h"
#include "pages/view_catalogue.h"
#include "site/layout.h"

namespace codicil::site {

/// The layouts of the theme in `tree`, by name. Only without errors may they render.
Reported<std::map<std::string, Layout>> read_layouts(const SourceTree& tree,
                                                     const pages::ViewCatalogue& views);

/// The fault that stands for a symbolic link in a theme.
Diagnostic link_not_followed(const std::string& path);

}  // namespace codicil::site
