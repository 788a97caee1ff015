// The theme that ships, against the pages that it is made for.
#include <gtest/gtest.h>

#include "pages/view_catalogue.h"
#include "site/theme.h"

namespace codicil::site {
namespace {

TEST(DefaultTheme, HasNoFaultsInAnyOfItsLanguages) {
  for (const char* language : {"en-GB", "cy-GB"}) {
    const Reported<Theme> theme =
        Theme::load(DirectoryTree(CODICIL_DEFAULT_THEME), pages::all_views(), language);
    for (const Diagnostic& fault : theme.diagnostics) {
      ADD_FAILURE() << fault.location.path << ":" << fault.location.place.line << ":"
                    << fault.location.place.column << ": " << fault.message << "\n  " << fault.help;
    }
  }
}

TEST(DefaultTheme, SaysInEnglishWhatTheEngineSays) {
  const pages::Words words =
      Theme::load(DirectoryTree(CODICIL_DEFAULT_THEME), pages::all_views(), "en").value.words();
  // Every name that a phrase may hold.
  const auto values = {std::pair<std::string_view, std::string_view>{"number", "1"},
                       {"edition", "2"},
                       {"year", "3"},
                       {"title", "4"},
                       {"from", "5"},
                       {"until", "6"},
                       {"before", "7"},
                       {"after", "8"},
                       {"part", "9"},
                       {"chapter", "10"},
                       {"place", "11"},
                       {"subject", "12"},
                       {"reason", "13"},
                       {"audience", "14"},
                       {"update", "15"},
                       {"published", "16"},
                       {"interim", "17"},
                       {"count", "18"},
                       {"first", "19"},
                       {"last", "20"},
                       {"day", "21"},
                       {"month", "22"},
                       {"page", "23"},
                       {"pages", "24"},
                       {"address", "25"},
                       {"commit", "26"}};
  for (const pages::PhraseEntry& entry : pages::phrase_table) {
    EXPECT_EQ(words.say(entry.phrase, values), pages::english_words().say(entry.phrase, values));
  }
}

TEST(DefaultTheme, RendersEverySpecimenAndAnEmptyPage) {
  const pages::ViewCatalogue views = pages::all_views();
  const Reported<Theme> theme = Theme::load(DirectoryTree(CODICIL_DEFAULT_THEME), views, "en-GB");
  ASSERT_FALSE(has_errors(theme.diagnostics));
  for (const auto& [name, specimen] : views.layouts) {
    EXPECT_FALSE(theme.value.render({"a.html", name, specimen}).bytes.empty()) << name;
    EXPECT_FALSE(theme.value.render({"a.html", name, {}}).bytes.empty()) << name;
  }
}

}  // namespace
}  // namespace codicil::site
