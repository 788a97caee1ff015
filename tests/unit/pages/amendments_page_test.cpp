#include "pages/amendments_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

pages::Fields amendments(const Shelf& shelf, const std::string& year = {}) {
  return Site(shelf)
      .page(year.empty() ? std::string("amendments/index.html")
                         : "amendments/" + year + "/index.html")
      .fields;
}

pages::Fields edition(const pages::Fields& page, std::size_t month, std::size_t index = 0) {
  return list(list(page, "months")[month], "editions")[index];
}

/// The table of that heading; empty where there is none.
std::vector<pages::Fields> rows(const pages::Fields& edition, const std::string& heading) {
  for (const pages::Fields& table : list(edition, "tables")) {
    if (words(table, "table_heading") == heading) return list(table, "rows");
  }
  return {};
}

TEST(AmendmentsPage, ShowsTheNewestYearAndTheArchive) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const pages::Fields page = amendments(shelf);
  EXPECT_EQ(words(page, "title"), "Amendments");
  EXPECT_THAT(column(page, "months", "month"), ElementsAre("February 2017"));
  EXPECT_THAT(column(page, "archive", "label"), ElementsAre("2017 Amendments", "2016 Amendments"));
  EXPECT_THAT(column(page, "archive", "href"), ElementsAre("2017/index.html", "2016/index.html"));
  EXPECT_THAT(column(rows(edition(page, 0), "Removed Chapters"), "row_title"),
              ElementsAre("Old Meetings"));
  const pages::Fields next = object(page, "next_update");
  EXPECT_EQ(words(next, "next_update_label"), "Next 6 monthly update");
  EXPECT_EQ(words(next, "next_update_month"), "August 2017");
}

TEST(AmendmentsPage, OfAYearListsMonthsNewestFirst) {
  const Shelf shelf(third_edition(), three_editions());
  const pages::Fields page = amendments(shelf, "2016");
  EXPECT_THAT(column(page, "months", "month"), ElementsAre("August 2016", "February 2016"));
  EXPECT_FALSE(is_there(page, "next_update"));
  const pages::Fields august = edition(page, 0);
  const auto updated = rows(august, "Updated Chapters");
  EXPECT_THAT(column(updated, "row_title"), ElementsAre("Referrals"));
  EXPECT_THAT(column(updated, "row_action"), ElementsAre("Please re-reference."));
  EXPECT_THAT(column(updated, "row_href"), ElementsAre("../../chapters/referrals/index.html"));
  EXPECT_THAT(words(updated[0], "row_details"),
              HasSubstr("href=\"../../chapters/referrals/index.html#response\""));
  EXPECT_THAT(column(rows(august, "New Chapters and Features"), "row_title"),
              ElementsAre("Bridges"));
  EXPECT_TRUE(is_there(edition(page, 1), "is_empty"));
}

TEST(AmendmentsPage, SaysNextUpdateForOtherCycles) {
  Files files = third_edition();
  files["manual.yml"].replace(files["manual.yml"].find("[February, August]"), 18, "[March]");
  files["content/editions/2017-02.md"] = edition_file("published: 2017-02-20\n");
  const Shelf shelf(files, {});
  const pages::Fields next = object(amendments(shelf), "next_update");
  EXPECT_EQ(words(next, "next_update_label"), "Next update");
  EXPECT_EQ(words(next, "next_update_month"), "March 2017");
}

TEST(AmendmentsPage, ListsNewAndDroppedKeywordsThroughoutTheManual) {
  Files later = third_edition();
  later[bridges_path] = chapter_file("title: Bridges\nkeywords: [Ferry, Boat]\n", "## A\n\nb\n");
  const Shelf shelf(
      later, {{"2016-02", first_edition()}, {"2016-08", second_edition()}, {"2017-02", later}});
  const auto first = rows(edition(amendments(shelf, "2016"), 0), "Throughout the Manual");
  ASSERT_THAT(column(first, "row_title"), ElementsAre("Keywords"));
  EXPECT_THAT(column(first[0], "new_keywords", "keyword"), ElementsAre("Bridge"));
  const auto second = rows(edition(amendments(shelf), 0), "Throughout the Manual");
  EXPECT_THAT(column(second[0], "new_keywords", "keyword"), ElementsAre("Boat", "Ferry"));
  EXPECT_THAT(column(second[0], "dropped_keywords", "keyword"), ElementsAre("Bridge"));
}

TEST(AmendmentsPage, GathersThroughoutRowsReplacementsAndMinorEntries) {
  Files files = third_edition();
  files[conferences_path] = conferences(
      "amendments:\n  - edition: 2017-02\n    kind: minor\n    details: A comma was added.\n");
  files["content/editions/2017-02.md"] = edition_file(R"(published: 2017-02-20
throughout:
  - {topic: Contacts, details: "New **numbers**."}
  - {topic: Terminology, replaces: Ferryman, by: Skipper}
rows:
  - {title: Old Flowchart, kind: withdrawn, details: "Gone."}
  - {title: Quick Guide, kind: new, details: "See it."}
)");
  const Shelf shelf(files, {{"2017-02", files}});
  const pages::Fields shown = edition(amendments(shelf), 0);
  const auto throughout = rows(shown, "Throughout the Manual");
  EXPECT_THAT(column(throughout, "row_title"),
              ElementsAre("Contacts", "Terminology", "First Conferences"));
  EXPECT_THAT(words(throughout[0], "row_details"), HasSubstr("<strong>numbers</strong>"));
  EXPECT_EQ(words(throughout[1], "row_replaces"), "Ferryman");
  EXPECT_EQ(words(throughout[1], "row_by"), "Skipper");
  EXPECT_THAT(column(rows(shown, "Removed Chapters"), "row_title"),
              ElementsAre("Old Meetings", "Old Flowchart"));
  EXPECT_THAT(column(rows(shown, "New Chapters and Features"), "row_title"),
              ElementsAre("Quick Guide"));
  EXPECT_THAT(rows(shown, "Updated Chapters"), IsEmpty());
}

TEST(AmendmentsPage, PutsRowsInTheContentsOrderAndUnderTheTitleOfTheirEdition) {
  const std::string entry =
      "amendments:\n  - edition: 2016-08\n    kind: updated\n    details: Changed.\n";
  Files then = second_edition();
  then[conferences_path] = chapter_file("title: Talks\n" + entry, "## A\n\nb\n");
  then[referrals_path] = referrals("x", entry);
  Files now = third_edition();
  now["manual.yml"].replace(now["manual.yml"].find("referrals, conferences"), 22,
                            "conferences, referrals");
  const Shelf shelf(now, {{"2016-02", first_edition()}, {"2016-08", then}, {"2017-02", now}});
  EXPECT_THAT(column(rows(edition(amendments(shelf, "2016"), 0), "Updated Chapters"), "row_title"),
              ElementsAre("Referrals", "Talks"));
}

TEST(AmendmentsPage, TakesEntriesOfEditionsByDateFromTheNewestFile) {
  std::vector<Then> editions = three_editions();
  editions[1].resolution = history::Resolution::date;
  Files now = third_edition();
  now[referrals_path] = chapter_file(
      "title: Referring\namendments:\n  - edition: 2016-08\n    kind: updated\n"
      "    details: Written down later.\n",
      "## Making a Referral\n\nx\n");
  const Shelf shelf(now, editions);
  const auto updated = rows(edition(amendments(shelf, "2016"), 0), "Updated Chapters");
  ASSERT_THAT(column(updated, "row_title"), ElementsAre("Referrals"));
  EXPECT_THAT(words(updated[0], "row_details"), HasSubstr("Written down later."));
}

TEST(AmendmentsPage, UsesTheEntrysOwnTitleWhereNoTextTellsIt) {
  Files files = first_edition();
  files[referrals_path] = referrals(
      "x",
      "amendments:\n  - edition: 2016-02\n    kind: updated\n    details: d\n    title: Asking\n");
  const Shelf shelf(files, {});
  EXPECT_THAT(column(rows(edition(amendments(shelf), 0), "Updated Chapters"), "row_title"),
              ElementsAre("Asking"));
}

TEST(AmendmentsPage, ShowsErrataBesideTheOriginal) {
  Files files = third_edition();
  files["content/editions/2017-02.md"] = edition_file(R"(published: 2017-02-20
errata:
  - {edition: 2016-08, chapter: referrals, details: "The duty is older."}
  - {edition: 2016-08, details: "The date was wrong."}
)");
  const Shelf shelf(files, three_editions());
  const pages::Fields august = edition(amendments(shelf, "2016"), 0);
  const auto beside = list(rows(august, "Updated Chapters")[0], "row_corrections");
  ASSERT_THAT(column(beside, "correction_label"), ElementsAre("February 2017"));
  EXPECT_THAT(words(beside[0], "correction"), HasSubstr("The duty is older."));
  EXPECT_THAT(column(august, "edition_corrections", "correction")[0],
              HasSubstr("The date was wrong."));
  EXPECT_THAT(list(august, "edition_corrections"), SizeIs(1));
}

TEST(AmendmentsPage, NamesEditionsThatShareAMonth) {
  Files files = third_edition();
  files["content/editions/2017-02-24.md"] = edition_file("published: 2017-02-24\nkind: interim\n");
  const Shelf shelf(files, three_editions());
  const auto months = list(amendments(shelf), "months");
  ASSERT_THAT(months, SizeIs(1));
  EXPECT_THAT(column(months[0], "editions", "edition_name"),
              ElementsAre("24 February 2017", "February 2017"));
}

TEST(AmendmentsPage, LeavesOutWhatIsInPreparationUnlessDraftsAreShown) {
  Files files = third_edition();
  files[referrals_path] = referrals(
      "y", "amendments:\n  - edition: 2017-08\n    kind: updated\n    details: Secret.\n");
  files["content/editions/2017-08.md"] = edition_file("next-update: 2018-02\n");
  const Shelf hidden(files, three_editions(), {.working_draft = true});
  EXPECT_THAT(column(amendments(hidden), "months", "month"), ElementsAre("February 2017"));
  EXPECT_FALSE(
      is_there(Site(hidden).page("chapters/referrals/index.html").fields, "earlier_amendments"));
  const Shelf shown(files, three_editions(), {.working_draft = true, .with_drafts = true});
  const pages::Fields page = amendments(shown);
  ASSERT_THAT(column(page, "months", "month"), ElementsAre("August 2017", "February 2017"));
  EXPECT_TRUE(is_there(edition(page, 0), "edition_in_preparation"));
  EXPECT_THAT(column(rows(edition(page, 0), "Updated Chapters"), "row_title"),
              ElementsAre("Referrals"));
}

TEST(AmendmentsPage, OfAManualWithoutEditionsSaysSo) {
  const Shelf shelf(without(first_edition(), "content/editions/2016-02.md"), {});
  const pages::Fields page = amendments(shelf);
  EXPECT_FALSE(is_there(page, "has_months"));
  EXPECT_FALSE(is_there(page, "has_archive"));
  EXPECT_FALSE(is_there(page, "next_update"));
}

}  // namespace
}  // namespace codicil
