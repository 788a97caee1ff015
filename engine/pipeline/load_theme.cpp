#include "pipeline/load_theme.h"

#include "pages/view_catalogue.h"

namespace codicil::pipeline {

Reported<site::Theme> load_theme(const Workplace& workplace, const std::filesystem::path& folder) {
  auto theme = site::Theme::load(DirectoryTree(folder.string()), pages::all_views());
  for (Diagnostic& fault : theme.diagnostics) {
    fault.location.path =
        (folder / fault.location.path).lexically_relative(workplace.root).generic_string();
  }
  return theme;
}

}  // namespace codicil::pipeline
