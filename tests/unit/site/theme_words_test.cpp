#include <gtest/gtest.h>

#include <map>
#include <string>

#include "site/theme.h"

namespace codicil::site {
namespace {

using pages::Fields;
using Files = std::map<std::string, std::string, std::less<>>;

pages::ViewCatalogue one_view() {
  return {.layouts = {
              {"page",
               Fields{{"title", "A title"}, {"body", Html{"<p>Body</p>"}}, {"href", "to.html"}}}}};
}

/// With two phrases that the engine says; the table has more, which stay English.
pages::ViewCatalogue view_with_phrases() {
  pages::ViewCatalogue views = one_view();
  views.phrases = {pages::phrase_table.begin(), pages::phrase_table.end()};
  return views;
}

std::string printed(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& d : diagnostics) {
    text += d.location.path + ":" + std::to_string(d.location.place.line) + ":" +
            std::to_string(d.location.place.column) + ": " + std::string(name_of(d.severity)) +
            ": " + d.message + "\n";
    if (!d.help.empty()) text += "  help: " + d.help + "\n";
  }
  return text;
}

std::string faults_of(const std::string& layout, const std::string& words,
                      std::string_view language = "en-GB") {
  const Files files{{"layouts/page.html", layout}, {"words/en.yml", words}};
  return printed(Theme::load(MemoryTree(files), one_view(), language).diagnostics);
}

std::string rendered(const std::string& layout, const std::string& words, Fields fields) {
  const Files files{{"layouts/page.html", layout}, {"words/en.yml", words}};
  const Reported<Theme> theme = Theme::load(MemoryTree(files), one_view(), "en-GB");
  EXPECT_EQ(printed(theme.diagnostics), "");
  if (has_errors(theme.diagnostics)) return {};
  return theme.value.render({"p.html", "page", std::move(fields)}).bytes;
}

TEST(ThemeWords, StandWhereTheirKeyStands) {
  EXPECT_EQ(
      rendered("<p title=\"{{words.hint}}\">{{words.hint}}</p>", "hint: This & \"that\"\n", {}),
      "<p title=\"This &amp; &quot;that&quot;\">This &amp; &quot;that&quot;</p>");
}

TEST(ThemeWords, PutInTheFieldsThatTheyName) {
  EXPECT_EQ(rendered("<p>{{words.a}}</p>", "a: 'About {title}: {body}'\n",
                     {{"title", "<b>"}, {"body", Html{"<i>x</i>"}}}),
            "<p>About &lt;b&gt;: <i>x</i></p>");
}

TEST(ThemeWords, MakeLinksAndStrongWords) {
  EXPECT_EQ(rendered("<p>{{words.a}}</p>", "a: 'See [the **{title}** page]({href}), **now**.'\n",
                     {{"title", "new"}, {"href", "x.html?a&b"}}),
            "<p>See <a href=\"x.html?a&amp;b\">the <strong>new</strong> page</a>, "
            "<strong>now</strong>.</p>");
}

TEST(ThemeWords, MakeCode) {
  EXPECT_EQ(rendered("<p>{{words.a}}</p>", "a: 'Run `show {title}:<FILE>` **`now`**.'\n",
                     {{"title", "a&b"}}),
            "<p>Run <code>show a&amp;b:&lt;FILE&gt;</code> <strong><code>now</code></strong>.</p>");
}

TEST(ThemeWords, KeepSignsThatMeanNothing) {
  EXPECT_EQ(rendered("<p>{{words.a}}</p>", "a: 'x [1] * y ** z ] ( ) [b] (c) ``'\n", {}),
            "<p>x [1] * y ** z ] ( ) [b] (c) ``</p>");
}

TEST(ThemeWords, NameThePlaceOfAnUnknownField) {
  EXPECT_EQ(faults_of("<p>{{words.a}}</p>", "# words\na: 'In {tile}'\n"),
            "words/en.yml:2:8: error: there is no field `tile` (in the layout `page`)\n"
            "  help: Write `title`.\n");
}

TEST(ThemeWords, AreMissedWhereALayoutAsksForThem) {
  EXPECT_EQ(faults_of("<p>\n{{words.gretting}}{{words.greeting}}</p>", "greeting: Hello\n"),
            "layouts/page.html:2:1: error: there is no `gretting` in `words/en.yml`\n"
            "  help: Write `{{words.greeting}}`, or add it to that file.\n");
}

TEST(ThemeWords, AreToldWhenNothingSaysThem) {
  EXPECT_EQ(faults_of("<p>{{words.greeting}}</p>", "greeting: Hello\ngreetings: Hi\n"),
            "words/en.yml:2:1: warning: nothing on a page says `greetings`\n"
            "  help: Write `greeting`, or take the line out.\n");
}

TEST(ThemeWords, TellWhatIsWrongInTheirFile) {
  EXPECT_EQ(
      faults_of("<p>{{words.a}}{{words.b}}{{words.c}}</p>",
                "a: 'x {title'\nb: 'y {a b}'\nc: '[z](http)'\n"),
      "words/en.yml:1:7: error: `{title` is not closed\n"
      "  help: Close the name of the field with `}`.\n"
      "words/en.yml:2:7: error: `a b` is no name\n"
      "  help: Between braces stands the name of a field: letters, digits, `_`, `-` and `.`.\n"
      "words/en.yml:3:9: error: `http` is no field\n"
      "  help: Where a link leads is told by a field, in braces: `[words]({href})`.\n");
  EXPECT_EQ(faults_of("<p>{{words.a}}</p>", "a:\n  b: c\n"),
            "words/en.yml:2:3: error: there is no text behind `a`\n"
            "  help: Write `a: ` and the words, on one line.\n");
  const std::string twice = faults_of("<p>{{words.a}}</p>", "a: x\na: y\n");
  EXPECT_EQ(twice.find("words/en.yml:2:1: error: "), 0U) << twice;
}

TEST(ThemeWords, MayNotPutMarkupIntoAnAttribute) {
  const std::string faults = faults_of("<p title=\"{{words.a}}\">x</p>", "a: 'so **strong**'\n");
  EXPECT_EQ(faults.find("words/en.yml:1:8: warning: the page would not be well-formed"), 0U)
      << faults;
}

TEST(ThemeWords, OfTheLanguageAreTaken) {
  const Files files{{"layouts/page.html", "<p>{{words.a}}</p>"},
                    {"words/en.yml", "a: Yes\n"},
                    {"words/cy.yml", "a: Ie\n"},
                    {"words/pt-BR.yml", "a: Sim\n"}};
  const auto page = [&](std::string_view language) {
    const Reported<Theme> theme = Theme::load(MemoryTree(files), one_view(), language);
    return theme.value.render({"p.html", "page", {}}).bytes + printed(theme.diagnostics);
  };
  EXPECT_EQ(page("en-GB"), "<p>Yes</p>");
  EXPECT_EQ(page("cy-GB"), "<p>Ie</p>");
  EXPECT_EQ(page("cy"), "<p>Ie</p>");
  EXPECT_EQ(page("pt-BR"), "<p>Sim</p>");
  EXPECT_EQ(page("fr-CA"),
            "<p>Yes</p>words/en.yml:0:0: note: the theme has no words for the language `fr`: it "
            "speaks English\n"
            "  help: Write `words/fr.yml`: a copy of this file with other texts.\n");
}

TEST(ThemeWords, HaveToHaveALanguage) {
  const Files files{{"layouts/page.html", "<p>x</p>"}, {"words/cy.yml", "a: Ie\n"}};
  EXPECT_EQ(
      printed(Theme::load(MemoryTree(files), one_view(), "fr").diagnostics),
      "words/fr.yml:0:0: error: the theme has no words for the language `fr`\n"
      "  help: Write `words/fr.yml`, or `words/en.yml`, which stands in for every language.\n");
}

TEST(ThemeWords, OfAThemeWithoutThemLeaveTheEngineEnglish) {
  const Files files{{"layouts/page.html", "<p>x</p>"}};
  const Reported<Theme> theme = Theme::load(MemoryTree(files), view_with_phrases(), "cy");
  EXPECT_EQ(printed(theme.diagnostics), "");
  EXPECT_EQ(theme.value.words().say(pages::Phrase::way_contents), "Contents");
}

TEST(ThemeWords, SayAllThatTheEngineSays) {
  std::string words;
  for (const pages::PhraseEntry& entry : pages::phrase_table) {
    words += std::string(entry.key) + ": '" + std::string(entry.english) + "'\n";
  }
  const auto faults_with = [&](const std::string& from, const std::string& to) {
    std::string changed = words;
    changed.replace(changed.find(from), from.size(), to);
    const Files files{{"layouts/page.html", "<p>x</p>"}, {"words/en.yml", changed}};
    return printed(Theme::load(MemoryTree(files), view_with_phrases(), "en").diagnostics);
  };
  EXPECT_EQ(faults_with("way-contents: 'Contents'", "way-contents: 'Inside'"), "");
  EXPECT_NE(faults_with("kind-new: 'New'\n", "")
                .find("error: `kind-new` is missing: the engine has to say it\n"
                      "  help: Write `kind-new: ` and the words. In English: New\n"),
            std::string::npos);
  EXPECT_NE(faults_with("'{year} Amendments'", "'Amendments'")
                .find("error: `title-amendments` leaves out `{year}`\n"),
            std::string::npos);
  EXPECT_NE(faults_with("'{year} Amendments'", "'{yaer} Amendments'")
                .find("error: `title-amendments` has no `{yaer}`\n  help: It has `{year}`.\n"),
            std::string::npos);
}

}  // namespace
}  // namespace codicil::site
