// Flowcharts in a text: as words with their places, as a drawing with ids, and in plain forms.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "markdown/parse.h"
#include "markdown/plain_form.h"
#include "markdown/render.h"
#include "unit/markdown/outline.h"

namespace codicil::markdown {
namespace {

constexpr std::string_view question =
    "```flowchart\n"
    "digraph { label=\"A referral\";\n"
    "  a [label=\"Is there\\nharm?\", shape=diamond];\n"
    "  a -> Tell [label=Yes]; a -> Wait [label=\"if unsure.\"]; Wait -> Tell\n"
    "}\n"
    "```\n";

Document document_of(std::string_view text) {
  return parse(text, {}).value;
}

std::string plain(PlainForm form, const std::string& language = "en-GB") {
  Rendering rendering;
  rendering.language = language;
  return fmt::format("{}",
                     fmt::join(plain_lines(document_of(question), rendering, form, 60), "\n"));
}

TEST(Flowchart, IsATitleAndItsStepsEachWordWhereItIsWritten) {
  EXPECT_EQ(
      outline_of(document_of("```flowchart\ndigraph { label=\"A b\";\n Ask -> Tell [label=x]\n"
                             "}\n```\n")),
      "1:1 flowchart `digraph { label=\"A b\";\n Ask -> Tell [label=x]\n}\n`\n"
      "  2:18 paragraph\n"
      "    2:18 text `A b`\n"
      "  1:1 list 1 {1} tight\n"
      "    3:2 item `Ask`\n"
      "      3:2 paragraph\n"
      "        3:2 text `Ask.`\n"
      "        3:2 line_break\n"
      "        3:21 step_words\n"
      "        3:21 text `x`\n"
      "        3:21 step_words 1 `2`\n"
      "    3:9 item `Tell`\n"
      "      3:9 paragraph\n"
      "        3:9 text `Tell.`\n"
      "        3:9 line_break\n"
      "        3:9 step_words 4\n");
}

TEST(Flowchart, StandsInQuotesAndListsAtItsOwnPlaces) {
  const Document document =
      document_of("* x\n\n  > ```flowchart\n  > digraph {\n  >   label=T; \"Ask é\" -> Tell }\n");
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    if (document.text_of(document.nodes[i]) == "Tell.") {
      EXPECT_EQ(document.nodes[i].place, (Place{5, 27}));
      return;
    }
  }
  FAIL() << outline_of(document);
}

TEST(Flowchart, ThatCannotBeReadStaysAsItIsWritten) {
  const auto [document, faults] = parse("```flowchart\ndigraph {\n```\n", {});
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].location.place, (Place{2, 9}));
  EXPECT_EQ(document.nodes[1].kind, NodeKind::code_block);
  const auto empty = parse("text\n\n```flowchart\n```\n", {});
  ASSERT_EQ(empty.diagnostics.size(), 1U);
  EXPECT_EQ(empty.diagnostics[0].location.place, (Place{3, 1}));
}

TEST(Flowchart, IsWordsInPlainForms) {
  EXPECT_EQ(plain(PlainForm::letter),
            "A referral\n\n"
            "1. Is there harm?\n   If yes, go to 3.\n   if unsure, go to 2.\n"
            "2. Wait.\n   Go to 3.\n"
            "3. Tell.\n   End.");
  EXPECT_EQ(plain(PlainForm::markdown),
            "A referral\n\n"
            "1. Is there harm?\\\n   If yes, go to 3.\\\n   if unsure, go to 2.\n"
            "2. Wait.\\\n   Go to 3.\n"
            "3. Tell.\\\n   End.");
  EXPECT_NE(plain(PlainForm::letter, "cy").find("2. Wait.\n   Ewch i 3.\n3. Tell.\n   Diwedd."),
            std::string::npos);
}

TEST(Flowchart, WithoutDrawingsIsWordsWithoutAnchors) {
  EXPECT_EQ(render(document_of("```flowchart\ndigraph { label=T; Ask -> Tell }\n```\n"), {}).markup,
            "<div class=\"flowchart\">\n<p class=\"flowchart-title\">T</p>\n<ol>\n"
            "<li>Ask.<br />\nGo to 2.</li>\n<li>Tell.<br />\nEnd.</li>\n</ol>\n</div>\n");
}

TEST(Flowchart, WithItsDrawingHasANameADescriptionAndStepsThatLeadOn) {
  const Document document = document_of(
      "```flowchart\ndigraph { Ask -> Tell }\n```\n\n"
      "```flowchart\ndigraph { label=\"A & B\"; Ask -> Tell }\n```\n");
  flowchart::Drawings drawings;
  drawings["digraph { label=\"A & B\"; Ask -> Tell }\n"] = {
      .width = 500, .height = 90, .shapes = {"<g></g>\n"}};
  Rendering rendering;
  rendering.id_prefix = "text:";
  rendering.drawings = &drawings;
  EXPECT_EQ(
      render(document, rendering).markup,
      "<figure class=\"flowchart\">\n<ol>\n"
      "<li id=\"text:fc-1-step-1\">Ask.<br />\nGo to <a href=\"#text:fc-1-step-2\">2</a>.</li>\n"
      "<li id=\"text:fc-1-step-2\">Tell.<br />\nEnd.</li>\n</ol>\n</figure>\n"
      "<figure class=\"flowchart\">\n<figcaption>A &amp; B</figcaption>\n"
      "<div class=\"flowchart-drawing\" role=\"region\" tabindex=\"0\" aria-label=\"A &amp; B\">\n"
      "<svg class=\"flowchart-wide\" viewBox=\"0 0 500 90\" width=\"500\" height=\"90\" "
      "role=\"img\" aria-labelledby=\"text:fc-2-title\" aria-describedby=\"text:fc-2-desc\">\n"
      "<title id=\"text:fc-2-title\">A &amp; B</title>\n"
      "<desc id=\"text:fc-2-desc\">A drawing of the 2 steps that stand in words below it.</desc>\n"
      "<g></g>\n</svg>\n</div>\n<p class=\"flowchart-words\">The steps in words</p>\n<ol>\n"
      "<li id=\"text:fc-2-step-1\">Ask.<br />\nGo to <a href=\"#text:fc-2-step-2\">2</a>.</li>\n"
      "<li id=\"text:fc-2-step-2\">Tell.<br />\nEnd.</li>\n</ol>\n</figure>\n");
}

TEST(Flowchart, MeansTheSameHoweverItIsWritten) {
  const std::uint64_t meaning = fingerprint(document_of(question));
  EXPECT_EQ(meaning,
            fingerprint(document_of("```flowchart\ndigraph X {\nlabel=\"A referral\"\n"
                                    "q [shape=diamond label=\"Is there harm?\" color=red]\n"
                                    "{ w [label=Wait] } w -> Tell\n"
                                    "q -> Tell [label=\"yes\"]\nq -> w [label=\"if unsure\"] }\n"
                                    "```\n")));
  EXPECT_NE(meaning,
            fingerprint(document_of("```flowchart\ndigraph { label=\"A referral\";\n"
                                    "a [label=\"Is there harm?\", shape=diamond];\n"
                                    "a -> Tell [label=No]; a -> Wait [label=\"if unsure\"];\n"
                                    "Wait -> Tell }\n```\n")));
}

}  // namespace
}  // namespace codicil::markdown
