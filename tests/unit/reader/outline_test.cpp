#include "reader/outline.h"

#include <gtest/gtest.h>

#include "markdown/parse.h"
#include "unit/reader/reports.h"

namespace codicil::reader {
namespace {

struct Read {
  Outline outline;
  std::string faults;
};

Read read(std::string_view text, const std::vector<Box>& boxes = {}) {
  Read result;
  Faults faults;
  auto [body, found] = markdown::parse(text, {});
  EXPECT_TRUE(found.empty()) << report(found);
  result.outline = read_outline(std::move(body), "Referrals", boxes, faults);
  result.faults = report(faults);
  return result;
}

/// "5|Who Should Attend?|#who-should-attend" on a line for each section.
std::string listed(const Outline& outline) {
  std::string lines;
  for (const Section& section : outline.sections) {
    lines += section.number + "|" + section.title + "|#" + section.id + "\n";
  }
  return lines;
}

/// The headings as the body has them, with their levels.
std::string headings_in_body(const Outline& outline) {
  std::string lines;
  for (std::uint32_t i = 1; i < outline.body.nodes.size(); ++i) {
    const Node& node = outline.body.nodes[i];
    if (node.kind != NodeKind::heading) continue;
    lines += std::string(node.level, '#') + " " + outline.body.plain_text(i) + "\n";
  }
  return lines;
}

std::string paragraphs_of(const Outline& outline) {
  std::string lines;
  for (const NumberedParagraph& paragraph : outline.paragraphs) {
    lines += paragraph.number + "|" + outline.body.plain_text(paragraph.node) + "|" +
             (paragraph.id.empty() ? "" : "#" + paragraph.id) + "\n";
  }
  return lines;
}

std::string anchors_of(std::string_view text) {
  std::string ids;
  for (const Section& section : read(text).outline.sections) ids += section.id + " ";
  return ids;
}

TEST(Outline, NumbersSectionsByDepth) {
  const Read read_text =
      read("## One\n\n### One A\n\n#### Deep\n\n### One B\n\n## Two\n\n### Two A\n");
  EXPECT_EQ(listed(read_text.outline),
            "1|One|#one\n1.1|One A|#one-a\n1.1.1|Deep|#deep\n1.2|One B|#one-b\n2|Two|#two\n"
            "2.1|Two A|#two-a\n");
  EXPECT_EQ(read_text.faults, "");
}

TEST(Outline, LeavesHeadingsInQuotesAndListsAlone) {
  const Read read_text = read("## One\n\n> ## Quoted\n\n* ## In a list\n\n## Two\n");
  EXPECT_EQ(listed(read_text.outline), "1|One|#one\n2|Two|#two\n");
}

TEST(Outline, DropsAFirstHeadingThatRepeatsTheTitle) {
  const Read read_text = read("# *REFERRALS!*\n\nWords.\n\n## One\n");
  EXPECT_EQ(listed(read_text.outline), "1|One|#one\n");
  EXPECT_EQ(headings_in_body(read_text.outline), "## One\n");
  EXPECT_EQ(read_text.outline.body.nodes[1].kind, NodeKind::paragraph);
  EXPECT_EQ(read_text.faults, "");
}

TEST(Outline, CountsOtherChiefHeadingsAsSections) {
  const Read read_text = read("# Something Else\n\n# Referrals\n\n## One\n");
  EXPECT_EQ(listed(read_text.outline),
            "1|Something Else|#something-else\n2|Referrals|#referrals\n3|One|#one\n");
  EXPECT_EQ(headings_in_body(read_text.outline), "## Something Else\n## Referrals\n## One\n");
  EXPECT_EQ(read_text.faults,
            "1:1: warning: a heading with one `#` is the title of a chapter; sections begin with "
            "`##` [heading-level]\n  help: Write `## Something Else`.\n"
            "3:1: warning: a heading with one `#` is the title of a chapter; sections begin with "
            "`##` [heading-level]\n  help: Write `## Referrals`.\n");
}

TEST(Outline, ClosesGapsBetweenLevels) {
  const Read read_text = read("### Early\n\n## One\n\n#### Deep\n\n#### Deep too\n\n### Proper\n");
  EXPECT_EQ(
      listed(read_text.outline),
      "1|Early|#early\n2|One|#one\n2.1|Deep|#deep\n2.2|Deep too|#deep-too\n2.3|Proper|#proper\n");
  EXPECT_EQ(headings_in_body(read_text.outline),
            "## Early\n## One\n### Deep\n### Deep too\n### Proper\n");
  EXPECT_EQ(
      read_text.faults,
      "1:1: warning: this heading begins with `###`, where `##` comes next [heading-level]\n"
      "  help: Write `## Early`.\n"
      "5:1: warning: this heading begins with `####`, where `###` comes next [heading-level]\n"
      "  help: Write `### Deep`.\n"
      "7:1: warning: this heading begins with `####`, where `###` comes next [heading-level]\n"
      "  help: Write `### Deep too`.\n");
}

TEST(Outline, LeavesTypedNumbersOut) {
  const Read read_text =
      read("## 5. Who Should Attend?\n\n### 6.2 *Referral* now\n\n## 2012 Act\n");
  EXPECT_EQ(listed(read_text.outline),
            "1|Who Should Attend?|#who-should-attend\n1.1|Referral now|#referral-now\n"
            "2|2012 Act|#2012-act\n");
  EXPECT_EQ(headings_in_body(read_text.outline),
            "## Who Should Attend?\n### Referral now\n## 2012 Act\n");
  EXPECT_EQ(read_text.faults,
            "1:1: warning: `5.` is typed in front of this heading and left out "
            "[heading-typed-number]\n"
            "  help: Write `## Who Should Attend?`; its number, 1, comes by itself.\n"
            "3:1: warning: `6.2` is typed in front of this heading and left out "
            "[heading-typed-number]\n"
            "  help: Write `### Referral now`; its number, 1.1, comes by itself.\n");
}

TEST(Outline, LeavesTypedNumbersOutOfEmphasisAndLinks) {
  const Read read_text = read(
      "## **5.** Who\n\n## **6. When** now\n\n## [7. Where](a.md)\n\n## `8.` How\n\n## "
      "[9.](a.md) Why\n");
  EXPECT_EQ(headings_in_body(read_text.outline),
            "## Who\n## When now\n## Where\n## 8. How\n## 9. Why\n");
  const Document& body = read_text.outline.body;
  EXPECT_EQ(body.nodes[2].kind, NodeKind::text);
  EXPECT_EQ(body.nodes[2].place, (Place{1, 11}));
  EXPECT_EQ(body.place_of(2, 1), (Place{1, 12}));
}

TEST(Outline, LeavesLikelyNumbersOutWhereTheyAreTheSectionsOwn) {
  const Read own = read("## 1: Who\n\n### 1.1 when it starts\n\n## Section 2: Where\n");
  EXPECT_EQ(headings_in_body(own.outline), "## Who\n### when it starts\n## Where\n");
  const Read other = read("## 2: Who\n\n### 2.5 million children\n\n## Section 7: Where\n");
  EXPECT_EQ(headings_in_body(other.outline),
            "## 2: Who\n### 2.5 million children\n## Section 7: Where\n");
  EXPECT_EQ(other.faults, "");
}

TEST(Outline, LeavesBareNumbersOutOnlyWhereAllSectionsBeginWithTheirs) {
  EXPECT_EQ(headings_in_body(read("## 1 Who\n\n## 2 When\n\n### 3 Steps\n").outline),
            "## Who\n## When\n### 3 Steps\n");
  EXPECT_EQ(headings_in_body(read("## Who\n\n## When\n\n## 3 Stages\n").outline),
            "## Who\n## When\n## 3 Stages\n");
  EXPECT_EQ(headings_in_body(read("## 1 Step\n").outline), "## 1 Step\n");
}

TEST(Outline, NumbersAppendicesInTheirOwnSequence) {
  const Read read_text = read(
      "## One\n\n## Appendix: Map\n\n### Inside\n\n## Two\n\n## Appendix G: Form\n\n## "
      "Appendix 2 – Old\n\n## Appendix: Last\n");
  EXPECT_EQ(listed(read_text.outline),
            "1|One|#one\nAppendix 1|Map|#appendix-map\n|Inside|#inside\n2|Two|#two\n"
            "Appendix G|Form|#appendix-g-form\nAppendix 2|Old|#appendix-2--old\n"
            "Appendix 3|Last|#appendix-last\n");
  EXPECT_EQ(headings_in_body(read_text.outline),
            "## One\n## Map\n### Inside\n## Two\n## Form\n## Old\n## Last\n");
  EXPECT_EQ(read_text.faults, "");
  const auto& sections = read_text.outline.sections;
  EXPECT_EQ(sections[1].kind, SectionKind::appendix);
  EXPECT_EQ(sections[2].kind, SectionKind::unnumbered);
}

TEST(Outline, KeepsAnAppendixWithoutATitleAsItsTitle) {
  const Read read_text = read("## Appendix 1\n\n## Appendix: Map\n\n## Appendices\n");
  EXPECT_EQ(listed(read_text.outline),
            "|Appendix 1|#appendix-1\nAppendix 2|Map|#appendix-map\n1|Appendices|#appendices\n");
}

TEST(Outline, TellsOfTwoAppendicesWithOneLabel) {
  const Read read_text = read("## Appendix g: Map\n\n## Appendix G: Form\n");
  EXPECT_EQ(read_text.faults,
            "3:1: warning: `Appendix G` is the label of the heading on line 1 already "
            "[heading-typed-number]\n  help: Give each appendix a label of its own, or write "
            "`Appendix:` and let them be numbered.\n");
}

TEST(Outline, ReadsALabelBehindATypedNumber) {
  const Read read_text = read("## 7. Appendix A: Map\n");
  EXPECT_EQ(listed(read_text.outline), "Appendix A|Map|#appendix-a-map\n");
  EXPECT_EQ(read_text.faults,
            "1:1: warning: `7.` is typed in front of this heading and left out "
            "[heading-typed-number]\n  help: Write `## Appendix A: Map`.\n");
}

TEST(Outline, GivesNoNumbersBelowUnnumberedHeadings) {
  const Read read_text =
      read("## One\n\n## Contacts {-}\n\n### Police\n\n### Health {#nhs}\n\n## Two\n");
  EXPECT_EQ(listed(read_text.outline),
            "1|One|#one\n|Contacts|#contacts\n|Police|#police\n|Health|#nhs\n2|Two|#two\n");
}

TEST(Outline, GivesEachHeadingAnIdOfItsOwn) {
  EXPECT_EQ(anchors_of("## Issues\n\n## Issues\n\n## issues!\n\n## Issues 1\n"),
            "issues issues-1 issues-2 issues-1-1 ");
  EXPECT_EQ(anchors_of("## Issues\n\n## Other {#issues}\n"), "issues-1 issues ");
  EXPECT_EQ(anchors_of("## ?!\n\n## …\n"), "section section-1 ");
  EXPECT_EQ(anchors_of("## Who *should* attend `now`? {#who}\n"), "who ");
}

TEST(Outline, TellsOfEqualAutomaticIds) {
  EXPECT_EQ(read("## Issues\n\n## Issues\n").faults,
            "3:1: warning: `issues` is the id of the heading on line 1 already; the id of this "
            "heading is `issues-1` [heading-auto-suffix]\n  help: Give this heading other words, "
            "or an id of its own: write `{#another-id}` behind it.\n");
}

TEST(Outline, KeepsTheIdsOfBoxesForThem) {
  Box box;
  box.kind = BoxKind::scope;
  box.place = {3, 1};
  const Read with_box = read("## Scope\n\n## Note\n", {box});
  EXPECT_EQ(listed(with_box.outline), "||#scope\n1|Scope|#scope-1\n2|Note|#note\n");
  EXPECT_EQ(with_box.faults,
            "1:1: warning: `scope` is the id of the box `scope` already; the id of this heading is "
            "`scope-1` [heading-auto-suffix]\n  help: Give this heading other words, or an id of "
            "its own: write `{#another-id}` behind it.\n");
  EXPECT_EQ(listed(read("## Scope\n").outline), "1|Scope|#scope\n");
  EXPECT_EQ(read("## One {#scope}\n", {box}).faults,
            "1:1: error: `scope` is the id of the box `scope` already [heading-duplicate-id]\n"
            "  help: Choose another id for one of the two.\n");
}

TEST(Outline, RefusesOneIdForTwo) {
  const Read read_text = read("## One {#a}\n\n## Two {#a}\n\nWords. {#a}\n");
  EXPECT_EQ(listed(read_text.outline), "1|One|#a\n2|Two|#two\n");
  EXPECT_EQ(read_text.faults,
            "3:1: error: `a` is the id of the heading on line 1 already [heading-duplicate-id]\n"
            "  help: Choose another id for one of the two.\n"
            "5:1: error: `a` is the id of the heading on line 1 already [heading-duplicate-id]\n"
            "  help: Choose another id for one of the two.\n");
}

TEST(Outline, RefusesWhatIsNoId) {
  EXPECT_EQ(read("## One {#what?}\n").faults,
            "1:1: error: `what?` is not an id [front-matter-invalid]\n  help: An id has no spaces "
            "and no other signs than `-`, `_` and `.`; write `what`.\n");
}

TEST(Outline, NumbersParagraphsDirectlyBelowHeadings) {
  const Read read_text = read(
      "Before.\n\n## One\n\nFirst.\n\n* A list.\n\nSecond. {#lasting}\n\n> A quote.\n\n### "
      "Inner\n\nThird.\n\n## Contacts {-}\n\nCall.\n\nAsk. {#ask}\n");
  EXPECT_EQ(paragraphs_of(read_text.outline),
            "1.1|First.|\n1.2|Second.|#lasting\n1.1.1|Third.|\n|Ask.|#ask\n");
  EXPECT_EQ(read_text.outline.paragraphs[2].section, 1U);
  EXPECT_EQ(read_text.faults, "");
}

TEST(Outline, TellsOfIdsThatHaveNoAnchor) {
  EXPECT_EQ(read("Before. {#early}\n\n## One\n\n> Quoted. {#inside}\n").faults,
            "1:1: error: a paragraph above the first heading cannot have an id "
            "[front-matter-invalid]\n  help: Take out `{#…}` at its end, or put a heading above "
            "the paragraph.\n"
            "5:3: error: `{#inside}` stands in a list, quote or footnote, where nothing can have "
            "an id [front-matter-invalid]\n  help: Give the id to the heading above, or to a "
            "paragraph that stands on its own.\n");
}

TEST(Outline, EndsSectionsWhereTheNextOfItsRankBegins) {
  const Outline outline =
      read("## One\n\nWords.[^1]\n\n### Inner\n\nMore.\n\n## Two\n\nLast.\n\n[^1]: A note.\n")
          .outline;
  const auto& sections = outline.sections;
  ASSERT_EQ(sections.size(), 3U);
  EXPECT_EQ(sections[0].end_node, sections[2].node);
  EXPECT_EQ(sections[1].end_node, sections[2].node);
  EXPECT_EQ(outline.body.nodes[sections[2].end_node].kind, NodeKind::footnote_definition);
}

TEST(Outline, OfAnEmptyTextIsEmpty) {
  EXPECT_EQ(listed(read("").outline), "");
  Faults faults;
  EXPECT_TRUE(read_outline(Document{}, "", {}, faults).sections.empty());
}

TEST(Outline, OfManyEqualHeadingsTakesLinearTime) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "## 1. Issues\n\nWords.\n\n";
  const Read read_text = read(text);
  EXPECT_EQ(read_text.outline.sections.back().id, "issues-19999");
  EXPECT_EQ(read_text.outline.sections.back().number, "20000");
}

}  // namespace
}  // namespace codicil::reader
