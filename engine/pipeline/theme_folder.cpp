#include "pipeline/theme_folder.h"

#include <fmt/format.h>

#include <cstdlib>
#include <system_error>
#include <vector>

#include "diagnostics/failure.h"
#include "files/source_tree.h"
#include "pages/view_catalogue.h"

namespace codicil::pipeline {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> places_of_shipped_theme() {
  std::vector<fs::path> places;
  if (const char* themes = std::getenv("CODICIL_THEMES"); themes && *themes)
    places.emplace_back(themes);
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) places.push_back(program.parent_path().parent_path() / "share/codicil/themes");
  places.emplace_back(CODICIL_THEMES);
  return places;
}

}  // namespace

fs::path find_theme(const fs::path& definition_folder, std::string_view theme) {
  std::error_code error;
  if (!theme.empty()) {
    const fs::path named = (definition_folder / theme).lexically_normal();
    if (fs::is_directory(named / "layouts", error)) return fs::canonical(named);
    throw Failure(FailureKind::usage, fmt::format("there is no theme at `{}`", named.string()),
                  "A theme is a folder with `layouts`; leave `theme` out of the definition for the "
                  "one that ships.");
  }
  for (const fs::path& place : places_of_shipped_theme()) {
    if (fs::is_directory(place / "default/layouts", error)) return fs::canonical(place / "default");
  }
  throw Failure(FailureKind::environment, "the theme that ships with Codicil is not installed",
                "Set CODICIL_THEMES to the folder that holds `default`.");
}

Reported<site::Theme> load_theme(const fs::path& folder, const fs::path& root,
                                 std::string_view language) {
  auto theme = site::Theme::load(DirectoryTree(folder.string()), pages::all_views(), language);
  for (Diagnostic& fault : theme.diagnostics) {
    fault.location.path = (folder / fault.location.path).lexically_relative(root).generic_string();
  }
  return theme;
}

}  // namespace codicil::pipeline
