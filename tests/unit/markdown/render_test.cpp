#include "markdown/render.h"

#include <gtest/gtest.h>

#include "markdown/parse.h"

namespace codicil::markdown {
namespace {

Document document_of(std::string_view text) {
  return parse(text, {}).value;
}

std::string html_of(std::string_view text, const Rendering& rendering = {}) {
  return render(document_of(text), rendering).markup;
}

std::uint32_t node_of(const Document& document, NodeKind kind, std::size_t which = 0) {
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    if (document.nodes[i].kind == kind && which-- == 0) return i;
  }
  ADD_FAILURE() << "no such node";
  return 0;
}

TEST(Render, WritesAHeadingWithItsNumberItsAnchorsAndALinkToItself) {
  Rendering rendering;
  rendering.headings = {{1, "who-should-attend", "5.", {"attendance", "who"}, "Link to Section 5"}};
  EXPECT_EQ(html_of("## Who *Should* Attend?\n", rendering),
            "<h2 id=\"who-should-attend\" class=\"section-heading\">"
            "<span id=\"attendance\" class=\"former-anchor\"></span>"
            "<span id=\"who\" class=\"former-anchor\"></span>"
            "<span class=\"number\">5.</span> Who <em>Should</em> Attend?"
            " <a class=\"self-link\" href=\"#who-should-attend\" aria-label=\"Link to Section "
            "5\">#</a></h2>\n");
}

TEST(Render, LetsNoHeadingStandAboveThoseOfItsPage) {
  Rendering rendering;
  rendering.highest_heading = 4;
  EXPECT_EQ(html_of("# One\n\n##### Two\n", rendering), "<h4>One</h4>\n<h5>Two</h5>\n");
}

TEST(Render, WritesTheNumberOfAParagraph) {
  Rendering rendering;
  rendering.paragraphs = {{1, "p-5-2", "5.2"}};
  EXPECT_EQ(html_of("One.\n\nTwo.\n", rendering),
            "<p id=\"p-5-2\" class=\"numbered\"><span class=\"number\">5.2</span> "
            "One.</p>\n<p>Two.</p>\n");
}

TEST(Render, GivesANumberItsOwnAnchorBesideALastingId) {
  Rendering rendering;
  rendering.paragraphs = {{1, "lasting", "5.2", "5.2"}};
  EXPECT_EQ(html_of("One.\n", rendering),
            "<p id=\"lasting\" class=\"numbered\"><span id=\"5.2\" class=\"number\">5.2</span> "
            "One.</p>\n");
}

TEST(Render, LinksAndKillsAsItIsTold) {
  const Document document = document_of("[a](a.md) [](b.md) [c](c.md) [](d.md)\n");
  Rendering rendering;
  rendering.links = {{node_of(document, NodeKind::link, 0), "../a/index.html", "", false},
                     {node_of(document, NodeKind::link, 1), "https://example.org/b", "B", true},
                     {node_of(document, NodeKind::link, 2), "", "", false}};
  EXPECT_EQ(render(document, rendering).markup,
            "<p><a href=\"../a/index.html\">a</a> <a href=\"https://example.org/b\" "
            "rel=\"noopener\">B</a> "
            "<span class=\"dead-link\">c</span> <span class=\"dead-link\">d.md</span></p>\n");
}

TEST(Render, LetsNoScriptThroughAnyLink) {
  for (const std::string address : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x",
                                    "data:text/html,x", "file:///etc/passwd"}) {
    const Document document = document_of("[x](<" + address + ">) ![y](<" + address + ">)\n");
    const std::string dead =
        "<p><span class=\"dead-link\">x</span> <span class=\"dead-link\">y</span></p>\n";
    EXPECT_EQ(render(document, {}).markup, dead);
    Rendering rendering;
    rendering.links = {{node_of(document, NodeKind::link), address, "", false},
                       {node_of(document, NodeKind::image), "java\tscript:alert(1)", "", false}};
    EXPECT_EQ(render(document, rendering).markup, dead);
  }
}

TEST(Render, OpensACitationOverSeveralNodesOfOneParent) {
  const Document document = document_of("See Section 5,\n*Who* Should Attend? and more.\n");
  const std::uint32_t first = node_of(document, NodeKind::text, 0);
  const std::uint32_t last = node_of(document, NodeKind::text, 2);
  Rendering rendering;
  rendering.citations = {{first, 4, last, 14, "#who"}};
  EXPECT_EQ(render(document, rendering).markup,
            "<p>See <a class=\"citation\" href=\"#who\">Section 5,\n<em>Who</em> Should "
            "Attend</a>? and more.</p>\n");
}

TEST(Render, WritesSeveralCitationsInOneText) {
  const Document document = document_of("See Section 1 and Section 2.\n");
  Rendering rendering;
  rendering.citations = {{2, 4, 2, 13, "#a"}, {2, 18, 2, 27, "#b"}};
  EXPECT_EQ(render(document, rendering).markup,
            "<p>See <a class=\"citation\" href=\"#a\">Section 1</a> and "
            "<a class=\"citation\" href=\"#b\">Section 2</a>.</p>\n");
}

TEST(Render, ClosesACitationWithItsParentWhateverItsEndSays) {
  const Document document = document_of("*Section 1* and\n");
  Rendering rendering;
  rendering.citations = {{node_of(document, NodeKind::text), 0, 99, 0, "#a"}};
  EXPECT_EQ(render(document, rendering).markup,
            "<p><em><a class=\"citation\" href=\"#a\">Section 1</a></em> and</p>\n");
}

TEST(Render, GivesEveryMarkOfAFootnoteItsOwnAnchor) {
  Rendering rendering;
  rendering.id_prefix = "scope-";
  EXPECT_EQ(
      html_of("One[^a] two[^a].\n\n[^a]: Note.\n", rendering),
      "<p>One<sup class=\"footnote-mark\"><a id=\"scope-fnref-1\" href=\"#scope-fn-1\" "
      "role=\"doc-noteref\" aria-label=\"Footnote 1\">1</a></sup> two<sup class=\"footnote-mark\">"
      "<a id=\"scope-fnref-1-2\" href=\"#scope-fn-1\" role=\"doc-noteref\" aria-label=\"Footnote "
      "1\">1</a>"
      "</sup>.</p>\n"
      "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n"
      "<li id=\"scope-fn-1\"><p>Note."
      " <a href=\"#scope-fnref-1\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"Back "
      "to text\">↩</a>"
      " <a href=\"#scope-fnref-1-2\" class=\"footnote-back\" role=\"doc-backlink\" "
      "aria-label=\"Back to text (2)\">↩</a></p>\n</li>\n</ol>\n</section>\n");
}

TEST(Render, PutsNoLinkInsideALink) {
  const std::string html =
      html_of("[see[^a] ![p](https://example.org/p.png)](https://example.org/)\n\n[^a]: N\n");
  EXPECT_TRUE(html.starts_with(
      "<p><a href=\"https://example.org/\" rel=\"noopener\">see"
      "<sup class=\"footnote-mark\" id=\"fnref-1\">1</sup> <span>p</span></a></p>\n"))
      << html;
}

TEST(Render, LoadsPicturesOnlyFromTheSite) {
  const Document document =
      document_of("![A *map*](map.png \"T\") ![Far](https://example.org/far.png)\n");
  Rendering rendering;
  rendering.links = {{node_of(document, NodeKind::image), "../../resources/a b.png", "", false}};
  EXPECT_EQ(render(document, rendering).markup,
            "<p><img src=\"../../resources/a%20b.png\" alt=\"A map\" title=\"T\" /> "
            "<a href=\"https://example.org/far.png\" rel=\"noopener\">Far</a></p>\n");
}

TEST(Render, NamesTheAreaOfALocalCallout) {
  Rendering rendering;
  rendering.area_titles = {{"leicester", "Leicester & Rutland"}};
  EXPECT_EQ(html_of("> [!local leicester]\n> Words.\n", rendering),
            "<div class=\"callout callout-local\" role=\"note\">\n"
            "<p class=\"callout-title\">Leicester &amp; Rutland</p>\n<p>Words.</p>\n</div>\n");
}

TEST(Render, SaysTheWordsThatItIsGiven) {
  RendererWords words;
  words.warning = "Rhybudd";
  words.footnote = "Troednodyn {}";
  Rendering rendering;
  rendering.words = &words;
  EXPECT_NE(html_of("x[^1]\n\n[^1]: y\n", rendering).find("aria-label=\"Troednodyn 1\""),
            std::string::npos);
  EXPECT_NE(html_of("> [!WARNING]\n> x\n", rendering).find(">Rhybudd<"), std::string::npos);
}

TEST(Render, GivesTheInlinesOfTheFirstParagraphAlone) {
  EXPECT_EQ(render_inline(document_of("One *two*\n\nThree\n"), {}).markup, "One <em>two</em>");
  EXPECT_EQ(render_inline(document_of(""), {}).markup, "");
}

TEST(Render, RendersAPartOfADocumentWithTheNumbersOfTheWhole) {
  const Document document =
      document_of("# A\n\nx[^a]\n\n# B\n\ny[^b] z[^a]\n\n[^a]: N\n\n[^b]: M\n");
  const std::uint32_t second = node_of(document, NodeKind::heading, 1);
  const std::uint32_t notes = node_of(document, NodeKind::footnote_definition, 0);
  const std::string html = render(document, {}, second, notes).markup;
  EXPECT_NE(html.find("fnref-2\""), std::string::npos) << html;
  EXPECT_NE(html.find("fnref-1-2\""), std::string::npos) << html;
  EXPECT_EQ(html.find("<section"), std::string::npos) << html;
}

TEST(Render, ReplacesWhatXmlCannotHold) {
  EXPECT_EQ(html_of("a\x01"
                    "b\xEF\xBF\xBE"
                    "c\n"),
            "<p>a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"
            "c</p>\n");
}

TEST(Render, LeavesOutTheHeadOfATableWithoutWordsInIt) {
  EXPECT_EQ(
      html_of("| | |\n|-|-|\n|a|b|\n"),
      "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table\">\n<table>\n"
      "<tbody>\n<tr><td>a</td><td>b</td></tr>\n</tbody>\n</table>\n</div>\n");
}

}  // namespace
}  // namespace codicil::markdown
