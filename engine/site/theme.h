// How the site looks: a folder of Mustache layouts and partials, checked once, then filled for
// every page.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/output_file.h"
#include "files/source_tree.h"
#include "pages/page.h"
#include "pages/view_catalogue.h"
#include "pages/words.h"

namespace codicil::site {

/// The templates of a theme, ready to render. Partials stand in the layouts that use them, and
/// every name in a template is already known to be one that its pages have.
class Theme {
 public:
  /// Reads `layouts/*.html`, `partials/*.html`, `assets/` and, for that language, `words/` of a
  /// theme's folder. Whatever a template asks for that no page of its layout offers, or in a way
  /// that would not show it, is a `theme-invalid`, all of them in one go. A theme with errors may
  /// not render.
  static Reported<Theme> load(const SourceTree& tree, const pages::ViewCatalogue& views,
                              std::string_view language);

  Theme();
  ~Theme();
  Theme(Theme&&) noexcept;
  Theme& operator=(Theme&&) noexcept;

  /// The page in its layout. May be called from several threads at once. A layout, a field or a
  /// type that the catalogue did not name is a bug.
  OutputFile render(const pages::Page& page) const;

  /// What the engine says, in the theme's words; in English where it has none.
  const pages::Words& words() const;

  /// The theme's own files, as they are published: `assets/…`, in byte order of their paths.
  const std::vector<OutputFile>& assets() const;

  /// The paths of those that templates load and the theme does not have.
  const std::vector<std::string>& missing_assets() const;

 private:
  struct Templates;
  std::unique_ptr<Templates> templates_;
};

}  // namespace codicil::site
