#include "pages/chapter_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

pages::Fields chapter(const Shelf& shelf, const std::string& id) {
  return Site(shelf).page("chapters/" + id + "/index.html").fields;
}

TEST(ChapterPage, HasNumberTitleAndWaysAround) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const pages::Page page = Site(shelf).page("chapters/conferences/index.html");
  EXPECT_EQ(page.layout, "chapter");
  EXPECT_EQ(words(page.fields, "number"), "1.2");
  EXPECT_EQ(words(page.fields, "title"), "First Conferences");
  EXPECT_EQ(words(page.fields, "page_title"), "1.2 First Conferences – Ferry Procedures");
  EXPECT_EQ(words(page.fields, "part_href"), "../../index.html#part-core");
  EXPECT_EQ(words(page.fields, "root"), "../../");
  EXPECT_EQ(words(page.fields, "canonical"),
            "https://ferry.example/chapters/conferences/index.html");
  EXPECT_EQ(words(object(page.fields, "previous"), "href"), "../referrals/index.html");
  EXPECT_EQ(words(object(page.fields, "next"), "label"), "PG1 Bridges");
  EXPECT_EQ(words(page.fields, "history_href"), "history/index.html");
  EXPECT_EQ(column(page.fields, "quick_links", "label"), std::vector<std::string>{"View Handbook"});
}

TEST(ChapterPage, ListsSectionsWithSubsectionsAndAppendices) {
  const Shelf shelf(third_edition(), three_editions());
  const auto contents = list(chapter(shelf, "conferences"), "contents");
  EXPECT_THAT(column(contents, "section_number"), ElementsAre("1.", "Appendix 1:"));
  EXPECT_THAT(column(contents, "section_title"), ElementsAre("Who Comes?", "Map"));
  EXPECT_THAT(column(contents, "section_href"), ElementsAre("#who-comes", "#appendix-map"));
  EXPECT_THAT(column(contents[0], "subsections", "section_number"), ElementsAre("1.1"));
}

TEST(ChapterPage, LinksProseCitationsAndWordlessLinks) {
  const Shelf shelf(third_edition(), three_editions());
  const std::string body = words(chapter(shelf, "conferences"), "body");
  EXPECT_THAT(body, HasSubstr("href=\"../referrals/index.html#response\""));
  EXPECT_THAT(body, HasSubstr("href=\"../referrals/index.html#making-a-referral\""));
  EXPECT_THAT(body, HasSubstr(">Referrals, Section 1, Making a Referral</a>"));
}

TEST(ChapterPage, DescribesItselfWithTheWordsOfItsCitations) {
  const Files files = with(third_edition(), bridges_path,
                           chapter_file("title: Bridges\n",
                                        "## Crossing\n\nSee [](../core/referrals.md#response) "
                                        "before you cross.\n\nHold on.\n"));
  const Shelf shelf(files, three_editions());
  EXPECT_THAT(words(chapter(shelf, "bridges"), "description"),
              testing::StartsWith("See Referrals, Section 2, "));
  EXPECT_THAT(words(chapter(shelf, "bridges"), "description"),
              testing::EndsWith("before you cross."));
}

TEST(ChapterPage, AnchorsNumberedParagraphsByNumberAndByLastingId) {
  Files files = with(third_edition(), bridges_path,
                     chapter_file("title: Bridges\nnumbering: chapter-paragraphs\n",
                                  "## Crossing\n\nLook out.\n\nHold on. {#hold-on}\n"));
  const Shelf shelf(files, three_editions());
  const std::string body = words(chapter(shelf, "bridges"), "body");
  EXPECT_THAT(body, HasSubstr("<span class=\"number\">1.1</span> Crossing"));
  EXPECT_THAT(body, HasSubstr("<p id=\"1.1.1\""));
  EXPECT_THAT(body, HasSubstr("<p id=\"hold-on\""));
  EXPECT_THAT(body, HasSubstr("<span id=\"1.1.2\""));
}

TEST(ChapterPage, ShowsItsBoxesInOrder) {
  const Files files = with(third_edition(), referrals_path, referrals("x", R"yaml(scope: |
  For *everybody*.
timescales: Within two days.
related-chapters: [conferences]
related: ["[Law](https://law.example/)"]
sources: [handbook]
)yaml"));
  const Shelf shelf(files, three_editions());
  const auto boxes = list(chapter(shelf, "referrals"), "boxes");
  EXPECT_THAT(column(boxes, "box_id"),
              ElementsAre("scope", "timescales", "related-chapters", "related", "sources"));
  EXPECT_THAT(words(boxes[0], "box_text"), HasSubstr("<em>everybody</em>"));
  EXPECT_THAT(column(boxes[2], "box_chapters", "label"), ElementsAre("1.2 First Conferences"));
  EXPECT_THAT(column(boxes[3], "box_items", "item")[0], HasSubstr("https://law.example/"));
  EXPECT_THAT(column(boxes[4], "box_sources", "source_version"), ElementsAre("2020"));
}

TEST(ChapterPage, SaysSinceWhenItsTextIsInForce) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const pages::Fields fields = chapter(shelf, "referrals");
  EXPECT_EQ(words(fields, "in_force_since"), "1 September 2016");
  EXPECT_EQ(words(fields, "last_amended"), "August 2016");
  EXPECT_EQ(words(chapter(shelf, "conferences"), "in_force_since"), "20 February 2016");
}

TEST(ChapterPage, SaysOfAChangedWorkingTextThatItIsNotInForce) {
  const Files files = with(third_edition(), referrals_path, referrals("Staff may answer."));
  const Shelf shelf(files, three_editions(), {.working_draft = true});
  const pages::Fields fields = chapter(shelf, "referrals");
  EXPECT_TRUE(is_there(fields, "changed_since_edition"));
  EXPECT_FALSE(is_there(fields, "in_force_since"));
  EXPECT_TRUE(is_there(fields, "working_draft"));
  EXPECT_TRUE(is_there(fields, "noindex"));
  EXPECT_FALSE(is_there(chapter(shelf, "conferences"), "changed_since_edition"));
}

std::string amended(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string front = "amendments:\n";
  for (const auto& [edition, kind] : entries) {
    front +=
        "  - edition: " + edition + "\n    kind: " + kind + "\n    details: In " + edition + ".\n";
  }
  return referrals("x", front);
}

/// Four editions without archived texts: their entries stand in the newest file.
Shelf with_entries(const std::vector<std::pair<std::string, std::string>>& entries) {
  Files files = with(first_edition(), referrals_path, amended(entries));
  files["content/editions/2016-08.md"] = edition_file("published: 2016-08-20\n");
  files["content/editions/2016-10.md"] = edition_file("published: 2016-10-20\nkind: interim\n");
  files["content/editions/2017-02.md"] = edition_file("published: 2017-02-20\n");
  files["content/editions/2017-03.md"] = edition_file("published: 2017-03-20\nkind: interim\n");
  return Shelf(files, {});
}

TEST(ChapterPage, ShowsAmendmentsSinceTheNewestSixMonthlyEditionThatHasOne) {
  const Shelf shelf = with_entries({{"2016-02", "updated"},
                                    {"2016-08", "updated"},
                                    {"2016-10", "updated"},
                                    {"2017-03", "updated"}});
  const pages::Fields fields = chapter(shelf, "referrals");
  EXPECT_THAT(column(fields, "amendments", "entry_edition"),
              ElementsAre("March 2017", "October 2016", "August 2016"));
  EXPECT_THAT(column(fields, "earlier_amendments", "entry_edition"), ElementsAre("February 2016"));
  EXPECT_THAT(column(fields, "amendments", "entry_history_href")[0],
              "history/index.html#edition-2017-03");
}

TEST(ChapterPage, KeepsMinorEntriesOutOfTheAmendmentBox) {
  const Shelf shelf = with_entries({{"2016-08", "minor"}});
  EXPECT_FALSE(is_there(chapter(shelf, "referrals"), "has_amendments"));
}

TEST(ChapterPage, ShowsAllAmendmentsWhereOnlyInterimEditionsHaveOne) {
  const Shelf shelf = with_entries({{"2016-10", "updated"}, {"2017-03", "correction"}});
  const pages::Fields fields = chapter(shelf, "referrals");
  EXPECT_THAT(list(fields, "amendments"), SizeIs(2));
  EXPECT_THAT(column(fields, "amendments", "entry_kind"), ElementsAre("Correction", "Updated"));
  EXPECT_FALSE(is_there(fields, "has_earlier_amendments"));
}

TEST(ChapterPage, TakesTheWordsOfAnAmendmentFromItsOwnEdition) {
  const Files files = with(third_edition(), referrals_path, referrals("Staff must answer."));
  const Shelf shelf(files, three_editions());
  const auto entries = list(chapter(shelf, "referrals"), "amendments");
  ASSERT_THAT(entries, SizeIs(1));
  EXPECT_THAT(words(entries[0], "entry_details"), HasSubstr("now a duty"));
  EXPECT_EQ(words(entries[0], "entry_action"), "Please re-reference.");
  EXPECT_THAT(column(entries[0], "entry_sections", "label"), ElementsAre("2. Response"));
}

TEST(ChapterPage, LinksDetailsToThePresentOrElseToTheirEdition) {
  const Shelf present(third_edition(), three_editions());
  EXPECT_THAT(words(list(chapter(present, "referrals"), "amendments")[0], "entry_details"),
              HasSubstr("href=\"#response\""));
  const Files retitled = with(third_edition(), referrals_path,
                              chapter_file("title: Referrals\n", "## Answer\n\nNow.\n"));
  const Shelf shelf(retitled, three_editions());
  EXPECT_THAT(words(list(chapter(shelf, "referrals"), "amendments")[0], "entry_details"),
              HasSubstr("href=\"../../editions/2016-08/chapters/referrals/index.html#response\""));
}

TEST(ChapterPage, KeepsOldAnchorsAndSaysWhereSectionsWent) {
  const Files files =
      with(third_edition(), referrals_path,
           chapter_file(
               "title: Referrals\nforwards:\n  making-a-referral: asking\n"
               "  response: conferences#who-comes\n  fax: withdrawn\n  first: making-a-referral\n",
               "## Asking\n\nNow.\n"));
  const Shelf shelf(files, three_editions());
  const pages::Fields fields = chapter(shelf, "referrals");
  const std::string body = words(fields, "body");
  EXPECT_THAT(body, HasSubstr("id=\"making-a-referral\""));
  EXPECT_THAT(body, HasSubstr("id=\"first\""));
  const auto moved = list(fields, "moved_sections");
  ASSERT_THAT(column(moved, "moved_id"), ElementsAre("response", "fax"));
  EXPECT_EQ(words(moved[0], "moved_section"), "Section 2, Response");
  EXPECT_EQ(words(moved[0], "moved_past_href"),
            "../../editions/2017-02/chapters/referrals/index.html#response");
  EXPECT_EQ(words(object(moved[0], "moved_to"), "href"), "../conferences/index.html#who-comes");
  EXPECT_EQ(words(object(moved[0], "moved_to"), "label"),
            "First Conferences, Section 1, Who Comes?");
  EXPECT_FALSE(is_there(moved[1], "moved_to"));
  EXPECT_FALSE(is_there(moved[1], "moved_section"));
}

TEST(ChapterPage, OfAnExternalChapterLeadsToItsHost) {
  const Files files = with(third_edition(), conferences_path,
                           chapter_file("title: Conferences\nexternal: {publisher: Other, url: "
                                        "\"https://other.example/c\"}\n",
                                        ""));
  const Shelf shelf(files, three_editions());
  const pages::Fields fields = chapter(shelf, "conferences");
  EXPECT_EQ(words(object(fields, "external"), "external_href"), "https://other.example/c");
  EXPECT_EQ(words(fields, "number"), "1.2");
  EXPECT_FALSE(is_there(fields, "body"));
}

TEST(ChapterPage, ShowsDraftsOnlyWhenAskedTo) {
  const Files files = with(third_edition(), "content/core/plans.md",
                           chapter_file("title: Plans\nstatus: draft\n", "## One\n\nSecret.\n"));
  const Shelf hidden(files, three_editions());
  EXPECT_FALSE(Site(hidden).has("chapters/plans/index.html"));
  const Shelf shown(files, three_editions(), {.working_draft = true, .with_drafts = true});
  const pages::Fields fields = chapter(shown, "plans");
  EXPECT_TRUE(is_there(fields, "draft"));
  EXPECT_TRUE(is_there(fields, "noindex"));
  EXPECT_FALSE(is_there(fields, "number"));
}

TEST(ChapterPage, NamesWhoOwnsItAndWhomItConcerns) {
  const Files files =
      with(third_edition(), referrals_path,
           referrals("x",
                     "lead: Policy Group\nreviewed: 2026-02\nreview-by: 2028-02-11\n"
                     "areas: [north]\naudience: [police]\n"));
  const Shelf shelf(files, three_editions());
  const pages::Fields fields = chapter(shelf, "referrals");
  EXPECT_EQ(words(fields, "lead"), "Policy Group");
  EXPECT_EQ(words(fields, "reviewed"), "February 2026");
  EXPECT_EQ(words(fields, "review_by"), "11 February 2028");
  EXPECT_THAT(column(fields, "areas", "group_title"), ElementsAre("North Bank"));
  EXPECT_THAT(column(fields, "audience", "group_title"), ElementsAre("Police"));
}

}  // namespace
}  // namespace codicil
