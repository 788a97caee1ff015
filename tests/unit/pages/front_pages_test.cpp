#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/contents_page.h"
#include "pages/editions_page.h"
#include "pages/finding_pages.h"
#include "pages/keywords_page.h"
#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(ContentsPage, ListsPartsAndChaptersWithNumbers) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const pages::Fields page = Site(shelf).page("index.html").fields;
  const auto parts = list(page, "parts");
  EXPECT_THAT(column(parts, "part_number"), ElementsAre("1", "PG"));
  EXPECT_THAT(column(parts[0], "chapters", "chapter_number"), ElementsAre("1.1", "1.2"));
  EXPECT_THAT(column(parts[0], "chapters", "chapter_href"),
              ElementsAre("chapters/referrals/index.html", "chapters/conferences/index.html"));
  EXPECT_EQ(words(page, "page_title"), "Ferry Procedures");
  EXPECT_EQ(words(page, "root"), "");
  EXPECT_EQ(words(object(page, "next_update"), "next_update_month"), "August 2017");
}

pages::Fields mark(const Shelf& shelf, std::size_t part, std::size_t chapter) {
  const auto parts = list(Site(shelf).page("index.html").fields, "parts");
  return object(list(parts[part], "chapters")[chapter], "chapter_mark");
}

TEST(ContentsPage, MarksChaptersSinceTheNewestSixMonthlyEdition) {
  const Files files = second_edition();
  const Shelf shelf(files, {{"2016-02", first_edition()}, {"2016-08", files}});
  EXPECT_TRUE(is_there(mark(shelf, 0, 0), "mark_updated"));
  EXPECT_EQ(words(mark(shelf, 0, 0), "mark_since"), "August 2016");
  EXPECT_TRUE(is_there(mark(shelf, 1, 0), "mark_new"));
  EXPECT_THAT(mark(shelf, 0, 1).values(), IsEmpty());
  const Shelf later(third_edition(), three_editions());
  EXPECT_THAT(mark(later, 0, 0).values(), IsEmpty());
}

TEST(ContentsPage, KeepsMarksThroughInterimEditions) {
  Files files = second_edition();
  files["content/editions/2016-10.md"] = edition_file("published: 2016-10-01\nkind: interim\n");
  files[conferences_path] =
      conferences("amendments:\n  - edition: 2016-10\n    kind: minor\n    details: A comma.\n");
  const Shelf shelf(
      files, {{"2016-02", first_edition()}, {"2016-08", second_edition()}, {"2016-10", files}});
  EXPECT_TRUE(is_there(mark(shelf, 0, 0), "mark_updated"));
  EXPECT_THAT(mark(shelf, 0, 1).values(), IsEmpty());
  EXPECT_THAT(column(Site(shelf).page("index.html").fields, "latest", "latest_label"),
              ElementsAre("October 2016", "August 2016"));
}

TEST(ContentsPage, MarksAChapterThatCameWithAnUpdatedEntryAsNew) {
  Files files = second_edition();
  files["content/core/extra.md"] = chapter_file(
      "title: Extra\namendments:\n  - edition: 2016-08\n    kind: updated\n    details: d\n",
      "## A\n\nb\n");
  const Shelf shelf(files, {{"2016-02", first_edition()}, {"2016-08", files}});
  EXPECT_TRUE(is_there(mark(shelf, 0, 3), "mark_new"));
}

TEST(ContentsPage, SaysSinceWhenAChapterIsNewWhateverCameLater) {
  Files files = second_edition();
  files["content/editions/2016-10.md"] = edition_file("published: 2016-10-01\nkind: interim\n");
  const auto extra = [](const std::string& text) {
    return chapter_file(
        "title: Extra\namendments:\n  - {edition: 2016-10, kind: updated, details: d}\n",
        "## A\n\n" + text + "\n");
  };
  const Files august = with(files, "content/core/extra.md", extra("b"));
  files["content/core/extra.md"] = extra("c");
  const Shelf shelf(files, {{"2016-02", first_edition()}, {"2016-08", august}, {"2016-10", files}});
  EXPECT_TRUE(is_there(mark(shelf, 0, 3), "mark_new"));
  EXPECT_EQ(words(mark(shelf, 0, 3), "mark_since"), "August 2016");
}

TEST(ContentsPage, MarksByWhatIsAnnounced) {
  Files files = second_edition();
  // An entry without a change is marked, a change without an entry is not.
  files[conferences_path] =
      conferences("amendments:\n  - {edition: 2016-08, kind: updated, details: d}\n");
  files[meetings_path] = chapter_file("title: Old Meetings\n", "## Rooms\n\nMeet outside.\n");
  const Shelf shelf(files, {{"2016-02", first_edition()}, {"2016-08", files}});
  EXPECT_TRUE(is_there(mark(shelf, 0, 1), "mark_updated"));
  EXPECT_THAT(mark(shelf, 0, 2).values(), IsEmpty());
}

TEST(KeywordsPage, ListsTermsByLetterWithSectionCitations) {
  Files files = third_edition();
  files[referrals_path] = referrals("x", R"(keywords:
  - {term: Answer, section: response}
  - {term: Duty, see: Answer}
  - {term: Bridge, see-also: Duty}
)");
  const Shelf shelf(files, three_editions());
  const pages::Fields page = Site(shelf).page("keywords/index.html").fields;
  EXPECT_THAT(column(page, "letters", "label"), ElementsAre("A", "B", "D"));
  const auto groups = list(page, "groups");
  const auto answer = list(groups[0], "terms")[0];
  EXPECT_THAT(column(answer, "places", "label"), ElementsAre("Referrals, Section 2, Response"));
  EXPECT_THAT(column(answer, "places", "href"),
              ElementsAre("../chapters/referrals/index.html#response"));
  const auto bridge = list(groups[1], "terms")[0];
  EXPECT_THAT(column(bridge, "places", "href"),
              ElementsAre("../chapters/referrals/index.html", "../chapters/bridges/index.html"));
  EXPECT_THAT(column(bridge, "see_also", "href"), ElementsAre("#keyword-duty"));
  const auto duty = list(groups[2], "terms")[0];
  EXPECT_THAT(column(duty, "see", "href"), ElementsAre("#" + words(answer, "term_id")));
  EXPECT_THAT(column(duty, "see", "label"), ElementsAre("Answer"));
}

TEST(KeywordsPage, OfAnEditionStaysInIt) {
  const Shelf shelf(third_edition(), three_editions());
  const pages::Fields page = Site(shelf).page("editions/2016-08/keywords/index.html").fields;
  const auto bridge = list(list(page, "groups")[0], "terms")[0];
  EXPECT_THAT(column(bridge, "places", "href"), ElementsAre("../chapters/bridges/index.html"));
  EXPECT_EQ(words(object(page, "past"), "present_href"), "../../../keywords/index.html");
  EXPECT_TRUE(is_there(page, "noindex"));
}

TEST(EditionsPage, ListsEditionsNewestFirst) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const auto editions = list(Site(shelf).page("editions/index.html").fields, "editions");
  EXPECT_THAT(column(editions, "edition_label"),
              ElementsAre("February 2017", "August 2016", "February 2016"));
  EXPECT_THAT(column(editions, "edition_href"),
              ElementsAre("2017-02/index.html", "2016-08/index.html", "2016-02/index.html"));
  EXPECT_TRUE(is_there(editions[0], "is_present"));
  EXPECT_FALSE(is_there(editions[1], "is_present"));
}

TEST(EditionsPage, OfAnEditionHasItsContentsAsThen) {
  const Shelf shelf(third_edition(), three_editions());
  const Site site(shelf);
  const pages::Fields page = site.page("editions/2016-02/index.html").fields;
  const auto parts = list(page, "parts");
  ASSERT_THAT(parts, SizeIs(1));
  EXPECT_THAT(column(parts[0], "chapters", "chapter_href"),
              ElementsAre("chapters/referrals/index.html", "chapters/conferences/index.html",
                          "chapters/meetings/index.html"));
  EXPECT_TRUE(is_there(page, "noindex"));
  EXPECT_THAT(column(list(site.page("editions/2017-02/index.html").fields, "parts")[0], "chapters",
                     "chapter_title"),
              ElementsAre("Referrals", "First Conferences"));
}

TEST(EditionsPage, OfAnEditionWithoutArchivedTextHasItsNotes) {
  Files files = third_edition();
  files["content/editions/2016-08.md"] =
      edition_file("published: 2016-08-20\n", "About *this* update.\n");
  const Shelf shelf(files, {{"2016-02", first_edition()}, {"2017-02", files}});
  const Site site(shelf);
  const pages::Fields page = site.page("editions/2016-08/index.html").fields;
  EXPECT_FALSE(is_there(page, "archived"));
  EXPECT_THAT(words(page, "introduction"), HasSubstr("<em>this</em>"));
  EXPECT_FALSE(site.has("editions/2016-08/keywords/index.html"));
  EXPECT_FALSE(site.has("editions/2016-08/chapters/referrals/index.html"));
}

TEST(AsAtPage, IsATableOfRanges) {
  const Shelf shelf(third_edition(), three_editions());
  const auto rows = list(Site(shelf).page("as-at/index.html").fields, "editions");
  EXPECT_THAT(column(rows, "in_force_from"),
              ElementsAre("20 February 2017", "1 September 2016", "20 February 2016"));
  EXPECT_THAT(column(rows, "in_force_until"),
              ElementsAre("", "19 February 2017", "31 August 2016"));
}

TEST(SearchPage, ListsEverySection) {
  const Shelf shelf(third_edition(), three_editions());
  const auto parts = list(Site(shelf).page("search/index.html").fields, "parts");
  const auto conferences = list(parts[0], "chapters")[1];
  EXPECT_THAT(column(conferences, "sections", "label"),
              ElementsAre("1. Who Comes?", "1.1 Children", "Appendix 1: Map"));
  EXPECT_THAT(column(conferences, "sections", "href"),
              ElementsAre("../chapters/conferences/index.html#who-comes",
                          "../chapters/conferences/index.html#children",
                          "../chapters/conferences/index.html#appendix-map"));
}

TEST(OrdinaryPage, StandsOutsideTheNumberingAndCanBeLinked) {
  Files files = third_edition();
  files["content/pages/contacts.md"] =
      chapter_file("title: Contacts\n", "## Police\n\nSee [](../core/referrals.md#response).\n");
  files[bridges_path] =
      chapter_file("title: Bridges\n", "## Who\n\n[Contacts](../pages/contacts.md#police)\n");
  const Shelf shelf(files, three_editions());
  const Site site(shelf);
  const pages::Fields page = site.page("pages/contacts/index.html").fields;
  EXPECT_EQ(words(page, "title"), "Contacts");
  EXPECT_THAT(words(page, "body"), HasSubstr("../../chapters/referrals/index.html#response"));
  EXPECT_THAT(words(page, "body"), HasSubstr("id=\"police\""));
  EXPECT_THAT(words(site.page("chapters/bridges/index.html").fields, "body"),
              HasSubstr("href=\"../../pages/contacts/index.html#police\""));
  EXPECT_THAT(column(site.page("index.html").fields, "ordinary_pages", "href"),
              ElementsAre("pages/contacts/index.html"));
}

TEST(NotFoundPage, HasOnlyAbsoluteLinks) {
  const Shelf shelf(third_edition(), three_editions());
  const pages::Page page = Site(shelf).page("404.html");
  for (const std::string& href : column(page.fields, "ways", "href")) {
    EXPECT_THAT(href, HasSubstr("https://ferry.example/"));
  }
  EXPECT_THAT(list(page.fields, "ways"), Not(IsEmpty()));
}

}  // namespace
}  // namespace codicil
