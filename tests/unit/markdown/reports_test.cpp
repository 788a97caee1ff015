// What parsing reports, in the words that authors read.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "markdown/parse.h"
#include "unit/markdown/outline.h"

namespace codicil::markdown {
namespace {

/// "line:column severity code: message", one line each.
std::string reports_of(std::string_view text) {
  std::string reports;
  for (const Diagnostic& found : parse(text, {}).diagnostics) {
    reports +=
        fmt::format("{}:{} {} {}: {}\n", found.location.place.line, found.location.place.column,
                    name_of(found.severity), name_of(found.code), found.message);
    EXPECT_FALSE(found.help.empty()) << found.message;
    EXPECT_TRUE(found.help.ends_with('.')) << found.help;
  }
  return reports;
}

std::string outline(std::string_view text) {
  return outline_of(parse(text, {}).value);
}

TEST(RawHtml, InProseLosesItsTagsAndKeepsItsWords) {
  EXPECT_EQ(reports_of("Call <span class=\"big\">999</span> now, <u>at once</u>.\n"),
            "1:6 warning raw-html: the HTML tag `<span class=\"big\">` is not published\n"
            "1:40 warning raw-html: the HTML tag `<u>` is not published\n");
  EXPECT_EQ(parse("Call <span>999</span> now\n", {}).value.plain_text(0), "Call 999 now");
}

TEST(RawHtml, ThatIsPublishedIsNotReported) {
  EXPECT_EQ(
      reports_of("H<sub>2</sub>O, 5<SUP>th</SUP><br>x<BR/>y<br />z\n\n<br>\n\n| a<br>b |\n|---|\n"),
      "");
  EXPECT_EQ(outline("a<br>\nb\n"),
            "1:1 paragraph\n  1:1 text `a`\n  1:2 line_break\n  2:1 text `b`\n");
}

TEST(RawHtml, PairsOnlyWhatStandsInOneParent) {
  EXPECT_EQ(outline("<sub>a *b</sub> c*\n"),
            "1:1 paragraph\n  1:6 text `a `\n  1:8 emphasis\n    1:9 text `b c` (1 at 1:16)\n");
  EXPECT_EQ(reports_of("<sub>a *b</sub> c*\n"),
            "1:1 warning raw-html: the HTML tag `<sub>` is not published\n");
  EXPECT_EQ(outline("<sub>a<sup>b</sub>c</sup>\n"),
            "1:1 paragraph\n  1:1 subscript\n    1:6 text `ab` (1 at 1:12)\n  1:19 text `c`\n");
}

TEST(RawHtml, InBlocksIsAnErrorWhereWordsAreLost) {
  EXPECT_EQ(
      reports_of("<div class=\"x\">Call <b>999</b></div>\n\nWords.\n"),
      "1:1 error raw-html: the words `Call 999` stand inside HTML and would not be published\n");
  EXPECT_EQ(
      reports_of(
          "<table><tr><td>Within 10 working days of the strategy discussion</td></tr></table>\n"),
      "1:1 error raw-html: the words `Within 10 working days of the strategy d…` stand inside HTML "
      "and would not be published\n");
  EXPECT_EQ(reports_of("<img src=\"map.png\" alt=\"Map of the area\">\n\nA <img alt='Plan'> b\n"),
            "1:1 error raw-html: the words `Map of the area` stand inside HTML and would not be "
            "published\n"
            "3:3 error raw-html: the words `Plan` stand inside HTML and would not be published\n");
}

TEST(RawHtml, InBlocksIsAWarningWhereNoneAre) {
  EXPECT_EQ(reports_of("<div>\n\nWords.\n\n</div>\n"),
            "1:1 warning raw-html: the HTML tag `<div>` is not published\n");
  EXPECT_EQ(reports_of("<script>\nalert('x')\n</script>\n\n<style>p {}</style>\n"),
            "1:1 warning raw-html: the HTML tag `<script>` is not published\n"
            "5:1 warning raw-html: the HTML tag `<style>` is not published\n");
  EXPECT_EQ(reports_of("<a id=\"old\"></a>\n\nWords.\n"),
            "1:1 warning raw-html: the HTML tag `<a id=\"old\">` is not published\n");
}

TEST(RawHtml, CommentsAreForColleagues) {
  EXPECT_EQ(reports_of("<!-- ask the lead -->\n\nWords <!-- and this --> go on.\n"),
            "1:1 warning raw-html: this comment is kept in the file but not published\n"
            "3:7 warning raw-html: this comment is kept in the file but not published\n");
  EXPECT_EQ(
      reports_of("<!-- never closed\n\nWords.\n"),
      "1:1 error raw-html: this comment has no end, so nothing behind it would be published\n");
  EXPECT_EQ(
      reports_of("<!-- a --> Call 999\n"),
      "1:1 error raw-html: the words `Call 999` stand inside HTML and would not be published\n");
}

TEST(RawHtml, SaysHowToSaveTheWordsBehindALineBreak) {
  const auto found = parse("One\n\n<br>\nTwo\n", {}).diagnostics;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().severity, Severity::error);
  EXPECT_EQ(found.front().help,
            "Put an empty line behind `<br>`, or write it at the end of the line before it.");
}

TEST(RawHtml, InCodeIsText) {
  EXPECT_EQ(reports_of("`<div>` and\n\n    <div>x</div>\n\n```\n<b>y</b>\n```\n"), "");
}

TEST(Footnotes, StandAtTheEndInTheOrderOfTheirFirstMark) {
  EXPECT_EQ(outline("[^b]: B\n\nx[^a] y[^b] z[^a]\n\n[^a]: A\n"),
            "3:1 paragraph\n"
            "  3:1 text `x`\n"
            "  3:2 footnote_reference `a`\n"
            "  3:6 text ` y`\n"
            "  3:8 footnote_reference `b`\n"
            "  3:12 text ` z`\n"
            "  3:14 footnote_reference `a`\n"
            "5:1 footnote_definition `a`\n"
            "  5:7 paragraph\n"
            "    5:7 text `A`\n"
            "1:1 footnote_definition `b`\n"
            "  1:7 paragraph\n"
            "    1:7 text `B`\n");
}

TEST(Footnotes, WithoutAFootnoteAreErrors) {
  EXPECT_EQ(reports_of("a[^1] `[^2]` \\[^3] [b][^4]\n\n    [^5]\n"),
            "1:2 error footnote-undefined: the footnote mark `[^1]` has no footnote\n"
            "1:23 error footnote-undefined: the footnote mark `[^4]` has no footnote\n");
  EXPECT_EQ(parse("a[^1] b\n", {}).value.plain_text(0), "a[^1] b");
}

TEST(Footnotes, WithoutAMarkAreWarnings) {
  EXPECT_EQ(
      reports_of("a[^1]\n\n[^1]: one\n\n[^2]: two\n\n[^1]: again\n\n> [^3]: three\n\n`[^4]: "
                 "code`\n\n    [^5]: code\n"),
      "5:1 warning footnote-unused: nothing in the text points to the footnote `[^2]`\n"
      "7:1 warning footnote-unused: there is another footnote `[^1]`, so this one is not shown\n"
      "9:3 warning footnote-unused: nothing in the text points to the footnote `[^3]`\n");
}

TEST(Footnotes, BehindAnAddressAreReported) {
  EXPECT_EQ(reports_of("see www.example.org[^1]\n\n[^1]: one\n"),
            "1:5 error footnote-undefined: the footnote mark `[^1]` became part of the address "
            "before it\n"
            "3:1 warning footnote-unused: nothing in the text points to the footnote `[^1]`\n");
}

TEST(Footnotes, OverTwoLinesKeepTheirWords) {
  EXPECT_EQ(parse("a [^see the\nnote] b\n", {}).value.plain_text(0), "a [^see the note] b");
  EXPECT_EQ(reports_of("a [^see the\nnote] b\n"),
            "1:3 error footnote-undefined: the footnote mark `[^see the note]` has no footnote\n");
}

TEST(Text, ThatIsNotUtf8IsReportedOnceAndReplaced) {
  EXPECT_EQ(reports_of("good\nb\xE9"
                       "d \xFF\n"),
            "2:2 error text-not-utf8: this character was not saved as UTF-8\n");
  EXPECT_EQ(parse("b\xE9"
                  "d\n",
                  {})
                .value.plain_text(0),
            "b\xEF\xBF\xBD"
            "d");
}

TEST(Text, OfReportsIsSortedByPlace) {
  EXPECT_EQ(reports_of("[^a]: x\n\n<b>y</b>[^c]\n\n<div>z</div>\n"),
            "1:1 warning footnote-unused: nothing in the text points to the footnote `[^a]`\n"
            "3:1 warning raw-html: the HTML tag `<b>` is not published\n"
            "3:9 error footnote-undefined: the footnote mark `[^c]` has no footnote\n"
            "5:1 error raw-html: the words `z` stand inside HTML and would not be published\n");
}

}  // namespace
}  // namespace codicil::markdown
