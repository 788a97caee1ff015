#include "site/theme.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <thread>
#include <vector>

namespace codicil::site {
namespace {

using pages::Fields;
using pages::Page;
using pages::Value;
using testing::ElementsAre;
using testing::HasSubstr;

using Files = std::map<std::string, std::string, std::less<>>;

/// A catalogue of one layout, `page`, with a field of every type.
pages::ViewCatalogue one_view() {
  return {
      {{"page", Fields{{"title", "A title"},
                       {"subtitle", "More"},
                       {"body", Html{"<p>Body</p>"}},
                       {"is_draft", true},
                       {"next", Fields{{"url", "next.html"}, {"title", "The next"}}},
                       {"rows", std::vector<Fields>{Fields{
                                    {"title", "A row"},
                                    {"note", "n"},
                                    {"cells", std::vector<Fields>{Fields{{"words", "w"}}}}}}}}}}};
}

Reported<Theme> load(const Files& files, std::string_view language = "en-GB") {
  return Theme::load(MemoryTree(files), one_view(), language);
}

/// The diagnostics as they would be printed.
std::string printed(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& d : diagnostics) {
    text += d.location.path + ":" + std::to_string(d.location.place.line) + ":" +
            std::to_string(d.location.place.column) + ": " + std::string(name_of(d.severity)) +
            ": " + d.message + " [" + std::string(name_of(d.code)) + "]\n";
    if (!d.help.empty()) text += "  help: " + d.help + "\n";
  }
  return text;
}

/// What a theme of one layout is told.
std::string faults_of(const std::string& layout, Files more = {}) {
  more["layouts/page.html"] = layout;
  return printed(load(more).diagnostics);
}

std::string rendered(const std::string& layout, Fields fields, Files more = {}) {
  more["layouts/page.html"] = layout;
  const Reported<Theme> theme = load(more);
  EXPECT_FALSE(has_errors(theme.diagnostics)) << printed(theme.diagnostics);
  if (has_errors(theme.diagnostics)) return {};
  return theme.value.render(Page{"p.html", "page", std::move(fields)}).bytes;
}

TEST(Theme, PutsWordsEscapedAndHtmlAsItIs) {
  EXPECT_EQ(rendered("<p title=\"{{title}}\">{{title}}</p>{{{body}}}{{& body }}",
                     {{"title", "<a> & \"b\" 'c'"}, {"body", Html{"<b>&amp;</b>"}}}),
            "<p title=\"&lt;a&gt; &amp; &quot;b&quot; &#39;c&#39;\">&lt;a&gt; &amp; &quot;b&quot; "
            "&#39;c&#39;</p>"
            "<b>&amp;</b><b>&amp;</b>");
}

TEST(Theme, TakesNoFieldForATemplate) {
  EXPECT_EQ(rendered("<p>{{title}}{{{body}}}</p>",
                     {{"title", "{{subtitle}}"}, {"subtitle", "x"}, {"body", Html{"{{title}}"}}}),
            "<p>{{subtitle}}{{title}}</p>");
}

TEST(Theme, TakesFalseEmptyAndAbsentAsNotThere) {
  const std::string layout =
      "<p>{{#title}}t{{/title}}{{#body}}b{{/body}}{{#is_draft}}d{{/is_draft}}{{#next}}n{{/"
      "next}}{{#rows}}r{{/rows}}"
      "{{^title}}T{{/title}}{{^body}}B{{/body}}{{^is_draft}}D{{/is_draft}}{{^next}}N{{/"
      "next}}{{^rows}}R{{/rows}}</p>";
  EXPECT_EQ(rendered(layout, {}), "<p>TBDNR</p>");
  EXPECT_EQ(
      rendered(
          layout,
          {{"title", ""}, {"body", Html{}}, {"is_draft", false}, {"rows", std::vector<Fields>{}}}),
      "<p>TBDNR</p>");
  EXPECT_EQ(rendered(layout, {{"title", "x"},
                              {"body", Html{"x"}},
                              {"is_draft", true},
                              {"next", Fields{}},
                              {"rows", std::vector<Fields>{Fields{}, Fields{}}}}),
            "<p>tbdnrr</p>");
}

TEST(Theme, RepeatsListsInsideLists) {
  const auto cells = [](std::vector<std::string> words) {
    std::vector<Fields> list;
    for (std::string& word : words) list.push_back(Fields{{"words", std::move(word)}});
    return list;
  };
  const std::vector<Fields> rows{Fields{{"title", "1"}, {"cells", cells({"a", "b"})}},
                                 Fields{{"title", "2"}, {"cells", cells({})}},
                                 Fields{{"title", "3"}, {"cells", cells({"c"})}}};
  EXPECT_EQ(
      rendered(
          "<p>{{#rows}}[{{title}}{{#cells}}({{words}} of {{title}}){{/cells}}{{^cells}}-{{/cells}}"
          "{{#cells}}{{words}}{{/cells}}]{{/rows}}{{#rows}}{{title}}{{/rows}}</p>",
          {{"rows", rows}}),
      "<p>[1(a of 1)(b of 1)ab][2-][3(c of 3)c]123</p>");
}

TEST(Theme, NeverFillsARowFromThePageAroundIt) {
  const std::vector<Fields> rows{Fields{{"note", "n"}}, Fields{{"title", "row"}}};
  EXPECT_EQ(
      rendered("<p>{{#rows}}[{{title}}{{#note}}!{{/note}}{{#is_draft}}?{{/is_draft}}]{{/rows}}</p>",
               {{"title", "page"}, {"is_draft", true}, {"rows", rows}}),
      "<p>[!?][row?]</p>");
}

TEST(Theme, ReachesFieldsOfObjects) {
  const Fields page{{"title", "page"}, {"next", Fields{{"url", "n.html"}}}};
  EXPECT_EQ(rendered("<p>{{next.url}}{{#next}}({{url}},{{title}}){{/next}}{{#next.title}}!{{/"
                     "next.title}}{{title}}</p>",
                     page),
            "<p>n.html(n.html,)page</p>");
}

TEST(Theme, DropsLinesThatHoldOnlyASectionACommentOrAPartial) {
  EXPECT_EQ(
      rendered("<ul>\n  {{! rows }}\n  {{#rows}}\n  <li>{{title}}</li>\r\n  {{/rows}}  \n  "
               "{{^rows}}\n  none\n"
               "  {{/rows}}\n</ul>{{! a\ncomment }}\n",
               {{"rows", std::vector<Fields>{Fields{{"title", "a"}}, Fields{{"title", "b"}}}}}),
      "<ul>\n  <li>a</li>\r\n  <li>b</li>\r\n</ul>\n");
}

TEST(Theme, IndentsAPartialAsItsTagIs) {
  const Files partials{
      {"partials/list.html",
       "<ul>\n{{#rows}}\n  {{> item}}\n{{/rows}}\n\n{{#is_draft}}draft{{/is_draft}}\n</ul>\n"},
      {"partials/item.html", "<li>\n{{title}}\n</li>\n"}};
  EXPECT_EQ(rendered("<div>\n  {{>list}}\n</div>\n",
                     {{"rows", std::vector<Fields>{Fields{{"title", "a"}}}}}, partials),
            "<div>\n  <ul>\n    <li>\n    a\n    </li>\n\n  \n  </ul>\n</div>\n");
}

TEST(Theme, KeepsAPartialInsideALineAsItIs) {
  EXPECT_EQ(
      rendered("<p>a {{>b}} c</p>", {{"title", "T"}}, {{"partials/b.html", "<b>{{title}}</b>"}}),
      "<p>a <b>T</b> c</p>");
}

TEST(Theme, DoesNotIndentTheTextOfAPage) {
  EXPECT_EQ(rendered("<div>\n    {{{body}}}\n  {{>b}}\n</div>", {{"body", Html{"<pre>a\nb</pre>"}}},
                     {{"partials/b.html", "{{{body}}}\n"}}),
            "<div>\n    <pre>a\nb</pre>\n  <pre>a\nb</pre>\n</div>");
}

TEST(Theme, PublishesItsAssetsUnderTheirNames) {
  const Reported<Theme> theme = load({{"layouts/page.html", "<p/>"},
                                      {"assets/style.css", "a{}"},
                                      {"assets/fonts/x.woff2", std::string("\0\xff", 2)},
                                      {"README.md", "not part of it"}});
  EXPECT_THAT(theme.value.assets(),
              ElementsAre(OutputFile{"assets/fonts/x.woff2", std::string("\0\xff", 2)},
                          OutputFile{"assets/style.css", "a{}"}));
}

TEST(Theme, RendersTheSameOnEveryThread) {
  const Reported<Theme> theme =
      load({{"layouts/page.html", "<ul>{{#rows}}<li>{{title}}{{>c}}</li>{{/rows}}</ul>{{{body}}}"},
            {"partials/c.html", "{{#cells}}{{words}},{{/cells}}"}});
  ASSERT_FALSE(has_errors(theme.diagnostics)) << printed(theme.diagnostics);
  Page page{"p.html", "page", {{"body", Html{std::string(50'000, 'x')}}}};
  std::vector<Fields> rows;
  for (int i = 0; i < 200; ++i) {
    rows.push_back(
        {{"title", std::to_string(i)}, {"cells", std::vector<Fields>(3, Fields{{"words", "&"}})}});
  }
  page.fields.set("rows", rows);
  const std::string expected = theme.value.render(page).bytes;
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) result = theme.value.render(page).bytes;
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, expected);
}

TEST(ThemeFaults, NoneInASoundTheme) {
  EXPECT_EQ(
      faults_of("<!DOCTYPE html>\n<html><head><title>{{title}}</title>{{> "
                "css}}</head><body>{{{body}}}</body></html>\n",
                {{"partials/css.html", "<link rel=\"stylesheet\" href=\"assets/style.css\"/>"}}),
      "");
}

TEST(ThemeFaults, AFieldThatNoPageHasAndTheNearestOne) {
  EXPECT_EQ(
      faults_of("<p>é{{titel}}\n{{#rows}}{{titel}} {{word}}{{/rows}}\n{{next.ur}} {{zzz}}</p>"),
      "layouts/page.html:1:5: error: there is no field `titel` [theme-invalid]\n"
      "  help: Write `title`.\n"
      "layouts/page.html:2:10: error: there is no field `titel` [theme-invalid]\n"
      "  help: Write `title`.\n"
      "layouts/page.html:2:20: error: there is no field `word` [theme-invalid]\n"
      "  help: The fields here are `title`, `note` and `cells`.\n"
      "layouts/page.html:3:1: error: there is no field `next.ur` [theme-invalid]\n"
      "  help: Write `next.url`.\n"
      "layouts/page.html:3:13: error: there is no field `zzz` [theme-invalid]\n"
      "  help: The fields here are `title`, `subtitle`, `body`, `is_draft`, `next` and `rows`.\n");
}

TEST(ThemeFaults, ASectionOverAnUnknownNameIsReportedOnce) {
  EXPECT_EQ(faults_of("<p>{{#rouws}}{{title}}{{inner}}{{/rouws}}</p>"),
            "layouts/page.html:1:4: error: there is no field `rouws` [theme-invalid]\n"
            "  help: Write `rows`.\n");
}

TEST(ThemeFaults, AFieldOfWhatHasNone) {
  EXPECT_EQ(faults_of("<p>{{rows.title}}</p>"),
            "layouts/page.html:1:4: error: `rows` has no fields of its own, so there is no "
            "`rows.title` [theme-invalid]\n"
            "  help: Where it is a list, name the field between `{{#rows}}` and `{{/rows}}`.\n");
}

TEST(ThemeFaults, PrintingWhatHasNoWords) {
  EXPECT_EQ(
      faults_of("<p>{{is_draft}}{{rows}}{{next}}{{.}}</p>"),
      "layouts/page.html:1:4: error: `is_draft` is yes or no and has no words to print "
      "[theme-invalid]\n"
      "  help: Write `{{#is_draft}}…{{/is_draft}}` around what it decides.\n"
      "layouts/page.html:1:16: error: `rows` is a list and has no words to print [theme-invalid]\n"
      "  help: Write `{{#rows}}…{{/rows}}`: what stands between is repeated for every element.\n"
      "layouts/page.html:1:24: error: `next` has fields of its own and no words to print "
      "[theme-invalid]\n"
      "  help: Name one of its fields: `url` and `title`.\n"
      "layouts/page.html:1:32: error: `{{.}}` stands for an element without a name, and no list "
      "has such elements "
      "[theme-invalid]\n"
      "  help: Name the field of the element.\n");
}

TEST(ThemeFaults, HtmlInTwoBracesAndTextInThree) {
  EXPECT_EQ(faults_of("<p>{{body}}{{{title}}}{{&title}}</p>"),
            "layouts/page.html:1:4: error: `body` is HTML, and two braces would show its tags as "
            "text [theme-invalid]\n"
            "  help: Write `{{{body}}}`.\n"
            "layouts/page.html:1:12: error: `title` is plain text, and its `<` and `&` would be "
            "taken for HTML "
            "[theme-invalid]\n"
            "  help: Write `{{title}}`.\n"
            "layouts/page.html:1:23: error: `title` is plain text, and its `<` and `&` would be "
            "taken for HTML "
            "[theme-invalid]\n"
            "  help: Write `{{title}}`.\n");
}

TEST(ThemeFaults, SectionsThatAreNotClosedOrNotOpen) {
  EXPECT_EQ(faults_of("<p>\n{{#rows}}\n{{#next}}{{/rows}}\n{{/is_draft}}\n{{^title}}</p>\n"),
            "layouts/page.html:3:1: error: the section `next` is not closed [theme-invalid]\n"
            "  help: Write `{{/next}}` where it ends.\n"
            "layouts/page.html:4:1: error: `{{/is_draft}}` closes a section that is not open "
            "[theme-invalid]\n"
            "  help: Open it before, or take this tag out.\n"
            "layouts/page.html:5:1: error: the section `title` is not closed [theme-invalid]\n"
            "  help: Write `{{/title}}` where it ends.\n");
}

TEST(ThemeFaults, TagsThatAreNoTags) {
  EXPECT_EQ(faults_of("<p>{{title</p>\n{{ }}{{a b}}{{=<% %>=}}{{<base}}{{{title}}\n"),
            "layouts/page.html:1:4: error: the tag `{{title</p>` is not closed [theme-invalid]\n"
            "  help: Close it with `}}`.\n"
            "layouts/page.html:2:1: error: the tag `{{ }}` names nothing [theme-invalid]\n"
            "  help: Put a name between the braces.\n"
            "layouts/page.html:2:6: error: `a b` is no name [theme-invalid]\n"
            "  help: Names are made of letters, digits, `_`, `-` and `.`.\n"
            "layouts/page.html:2:13: error: `{{=<% %>=}}` changes the marks of tags, which Codicil "
            "does not do "
            "[theme-invalid]\n"
            "  help: Write tags with `{{` and `}}`; what has braces of its own belongs in a file "
            "under `assets/`.\n"
            "layouts/page.html:2:24: error: `{{<base}}` is an inherited template, which Codicil "
            "does not have "
            "[theme-invalid]\n"
            "  help: Use a partial, `{{> name}}`, instead.\n"
            "layouts/page.html:2:33: error: the tag `{{{title}}` is not closed [theme-invalid]\n"
            "  help: Close it with `}}}`.\n");
  EXPECT_EQ(
      faults_of("<p/>{{! never closed"),
      "layouts/page.html:1:5: error: the tag `{{! never closed` is not closed [theme-invalid]\n"
      "  help: Close it with `}}`.\n");
}

TEST(ThemeFaults, PartialsThatAreMissingOrHoldThemselves) {
  EXPECT_EQ(faults_of("<p>{{> haed}}\n{{> x}}\n{{> a}}</p>", {{"partials/head.html", ""},
                                                              {"partials/a.html", "{{> b}}"},
                                                              {"partials/b.html", "b\n {{>a}}"}}),
            "layouts/page.html:1:4: error: there is no partial `haed` [theme-invalid]\n"
            "  help: Write `{{> head}}`.\n"
            "layouts/page.html:2:1: error: there is no partial `x` [theme-invalid]\n"
            "  help: Write it at `partials/x.html`, or take this tag out.\n"
            "partials/b.html:2:2: error: the partial `a` would stand inside itself (in the layout "
            "`page`) [theme-invalid]\n"
            "  help: Take this tag out: such a page would never end.\n");
}

TEST(ThemeFaults, AFaultOfAPartialIsReportedOnceForAllLayouts) {
  pages::ViewCatalogue views = one_view();
  views.layouts["other"] = Fields{{"title", "t"}};
  views.layouts["third"] = Fields{{"name", "t"}};
  const MemoryTree tree(Files{{"layouts/page.html", "<p>{{>head}}</p>"},
                              {"layouts/other.html", "<p>{{>head}}</p>"},
                              {"layouts/third.html", "<p>{{>head}}</p>"},
                              {"partials/head.html", "\n{{title}}{{subtitle}}"}},
                        "abc");
  const Reported<Theme> theme = Theme::load(tree, views, "en-GB");
  EXPECT_EQ(printed(theme.diagnostics),
            "partials/head.html:2:1: error: there is no field `title` (in the layout `third`) "
            "[theme-invalid]\n"
            "  help: The fields here are `name`.\n"
            "partials/head.html:2:10: error: there is no field `subtitle` (in the layout `other` "
            "and 1 more) [theme-invalid]\n"
            "  help: The fields here are `title`.\n");
  EXPECT_EQ(theme.diagnostics[0].location.revision, "abc");
}

TEST(ThemeFaults, LayoutsThatAreMissingOrUnused) {
  EXPECT_EQ(printed(load({{"layouts/pages.html", "<p/>"}}).diagnostics),
            "layouts/page.html:0:0: error: the theme has no layout `page` [theme-invalid]\n"
            "  help: Rename `layouts/pages.html` to it.\n"
            "layouts/pages.html:0:0: warning: no page is shown in this layout [theme-invalid]\n"
            "  help: Take the file away; what other layouts share belongs under `partials/`.\n");
  EXPECT_THAT(faults_of("<p/>", {{"layouts/old/page.html", ""}}),
              HasSubstr("layouts/old/page.html:0:0: warning: no page is shown in this layout"));
  EXPECT_EQ(printed(load({}).diagnostics),
            "layouts/page.html:0:0: error: the theme has no layout `page` [theme-invalid]\n"
            "  help: Write this file: pages of this kind are shown in it.\n");
}

TEST(ThemeFaults, BytesThatAreNoText) {
  EXPECT_EQ(faults_of("<p>\n\xff</p>"),
            "layouts/page.html:2:1: error: the template is not UTF-8 text [text-not-utf8]\n"
            "  help: Save the file as UTF-8.\n");
}

TEST(ThemeFaults, MarkupThatWouldNotBeWellFormedIsAWarningInTheTemplate) {
  EXPECT_EQ(faults_of("<html>\n{{#rows}}\n  <p class={{title}}>x</p>\n{{/rows}}\n</html>"),
            "layouts/page.html:3:6: warning: the page would not be well-formed: the value of the "
            "attribute `class` is not in "
            "quotes [theme-invalid]\n"
            "  help: Pages are read by other programs: close every element, and put every value of "
            "an attribute in quotes.\n");
  EXPECT_THAT(faults_of("<html>\n{{^rows}}<br>{{/rows}}\n</html>"),
              HasSubstr("layouts/page.html:3:1: warning"));
  EXPECT_THAT(
      faults_of("<html>\n  {{>a}}\n</html>", {{"partials/a.html", "<p>\n<input disabled/></p>"}}),
      HasSubstr("partials/a.html:2:8: warning: the page would not be well-formed: the attribute "
                "`disabled` has no value"));
}

TEST(ThemeFaults, ALayoutThatGrowsBeyondAllMeasure) {
  Files files;
  for (int i = 0; i < 12; ++i) {
    std::string next;
    for (int k = 0; k < 10; ++k) next += "{{> p" + std::to_string(i + 1) + "}}";
    files["partials/p" + std::to_string(i) + ".html"] = next;
  }
  files["partials/p12.html"] = "words";
  EXPECT_THAT(
      faults_of("<p>{{>p0}}</p>", files),
      HasSubstr(
          "layouts/page.html:0:0: error: the layout grows beyond all measure [theme-invalid]"));
}

TEST(ThemeFaults, SectionsAndPartialsThatStandTooDeep) {
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "{{#rows}}";
  EXPECT_THAT(faults_of(deep),
              HasSubstr("error: sections stand more than 32 deep in one another [theme-invalid]"));
  Files files;
  for (int i = 0; i < 100; ++i) {
    files["partials/p" + std::to_string(i) + ".html"] = "{{> p" + std::to_string(i + 1) + "}}";
  }
  files["partials/p100.html"] = "";
  EXPECT_THAT(faults_of("{{>p0}}", files),
              HasSubstr("error: partials stand more than 16 deep in one another"));
}

TEST(ThemeFaults, GarbageIsReportedNeverFatal) {
  const std::vector<std::string> pieces{
      "{{",     "}}",     "{{{",  "}}}",       "#",    "^",    "/",         ">",
      "!",      "&",      "=",    "title",     "rows", "body", "cells",     "\n",
      " ",      "\t",     "\r\n", "é",         "<p>",  "</p>", "{{#rows}}", "{{/rows}}",
      "{{>a}}", "{{>b}}", "{{! ", "{{title}}", ".",    "\0",   "\xff"};
  std::mt19937 random(20170227);  // NOLINT: the same garbage every time
  for (int round = 0; round < 3000; ++round) {
    const auto garbage = [&] {
      std::string text;
      for (auto count = random() % 24; count > 0; --count) text += pieces[random() % pieces.size()];
      return text;
    };
    const Reported<Theme> theme = load({{"layouts/page.html", garbage()},
                                        {"partials/a.html", garbage()},
                                        {"partials/b.html", garbage()}});
    for (const Diagnostic& diagnostic : theme.diagnostics) EXPECT_FALSE(diagnostic.message.empty());
    if (has_errors(theme.diagnostics)) continue;
    const Page page{"p", "page", {{"title", "t"}, {"rows", std::vector<Fields>(2)}}};
    EXPECT_EQ(theme.value.render(page), theme.value.render(page));
  }
}

TEST(ThemeFaults, ManyUnclosedTagsTakeNoTime) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "{{a";
  const Reported<Theme> theme = load({{"layouts/page.html", text}});
  EXPECT_EQ(theme.diagnostics.size(), 100'000U);
}

TEST(Theme, NamesWhatPagesLoadAndTheThemeLacks) {
  const pages::ViewCatalogue views{{{"page", Fields{{"root", "../"}, {"title", "A title"}}}}};
  const Files files{{"assets/here.css", ""},
                    {"layouts/page.html",
                     "<p>{{title}}\n<a href=\"{{root}}assets/here.css\">1</a>\n"
                     "<a href=\"{{root}}assets/gone.js?1\">2</a>\n{{> foot}}</p>\n"},
                    {"partials/foot.html", "<a href=\"{{root}}assets/gone.js\">3</a>\n"}};
  const Reported<Theme> theme = Theme::load(MemoryTree(files), views, "en-GB");
  EXPECT_THAT(theme.value.missing_assets(), ElementsAre("assets/gone.js"));
  EXPECT_EQ(printed(theme.diagnostics),
            "layouts/page.html:3:18: warning: the theme has no file `assets/gone.js`, which pages "
            "load here [theme-invalid]\n  help: Put it there; those of the theme that comes with "
            "Codicil are made when Codicil is built, by `./run`.\n");
}

}  // namespace
}  // namespace codicil::site
