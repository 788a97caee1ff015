// The theme that ships, against the pages that it is made for.
#include <gtest/gtest.h>

#include "pages/view_catalogue.h"
#include "site/theme.h"

namespace codicil::site {
namespace {

TEST(DefaultTheme, HasNoFaults) {
  const Reported<Theme> theme =
      Theme::load(DirectoryTree(CODICIL_DEFAULT_THEME), pages::all_views());
  for (const Diagnostic& fault : theme.diagnostics) {
    ADD_FAILURE() << fault.location.path << ":" << fault.location.place.line << ":"
                  << fault.location.place.column << ": " << fault.message << "\n  " << fault.help;
  }
}

TEST(DefaultTheme, RendersEverySpecimenAndAnEmptyPage) {
  const pages::ViewCatalogue views = pages::all_views();
  const Reported<Theme> theme = Theme::load(DirectoryTree(CODICIL_DEFAULT_THEME), views);
  ASSERT_FALSE(has_errors(theme.diagnostics));
  for (const auto& [name, specimen] : views.layouts) {
    EXPECT_FALSE(theme.value.render({"a.html", name, specimen}).bytes.empty()) << name;
    EXPECT_FALSE(theme.value.render({"a.html", name, {}}).bytes.empty()) << name;
  }
}

}  // namespace
}  // namespace codicil::site
