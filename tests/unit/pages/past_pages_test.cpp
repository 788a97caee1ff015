#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/past_chapter_page.h"
#include "pages/tombstone_page.h"
#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string past(const std::string& edition, const std::string& chapter) {
  return "editions/" + edition + "/chapters/" + chapter + "/index.html";
}

TEST(PastChapterPage, NamesARangeAndLeadsToThePresent) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const pages::Fields fields = Site(shelf).page(past("2016-02", "referrals")).fields;
  EXPECT_EQ(words(fields, "in_force_from"), "20 February 2016");
  EXPECT_EQ(words(fields, "in_force_until"), "31 August 2016");
  EXPECT_EQ(words(fields, "present_href"), "../../../../chapters/referrals/index.html");
  EXPECT_EQ(words(fields, "canonical"), "https://ferry.example/chapters/referrals/index.html");
  EXPECT_EQ(words(fields, "contents_then_href"), "../../index.html");
  EXPECT_TRUE(is_there(fields, "noindex"));
  EXPECT_FALSE(is_there(fields, "reconstructed"));
  EXPECT_THAT(words(fields, "body"), HasSubstr("Staff should answer."));
  EXPECT_EQ(words(fields, "page_title"),
            "1.1 Referrals (in force 20 February 2016 to 31 August 2016) – Ferry Procedures");
  EXPECT_FALSE(is_there(fields, "own_address"));
}

TEST(PastChapterPage, IsOnePageForAllEditionsInWhichItLookedTheSame) {
  const Shelf shelf(third_edition(), three_editions());
  const Site site(shelf);
  EXPECT_EQ(site.planned(past("2017-02", "referrals")).copy_of, past("2016-08", "referrals"));
  EXPECT_EQ(site.planned(past("2016-08", "referrals")).copy_of, "");
  EXPECT_EQ(words(site.page(past("2017-02", "referrals")).fields, "in_force_from"),
            "1 September 2016");
  EXPECT_FALSE(is_there(site.page(past("2017-02", "referrals")).fields, "in_force_until"));
}

TEST(PastChapterPage, IsAnotherPageWhenOnlyACitationsTargetChanged) {
  Files later = second_edition();
  later[referrals_path] =
      chapter_file("title: Referrals\n",
                   "## Before\n\nx\n\n## Making a Referral\n\nWrite to us.\n\n## Response\n\ny\n");
  const Shelf shelf(later, {{"2016-02", first_edition()}, {"2016-08", later}});
  const Site site(shelf);
  EXPECT_EQ(site.planned(past("2016-08", "conferences")).copy_of, "");
  EXPECT_THAT(words(site.page(past("2016-02", "conferences")).fields, "body"),
              HasSubstr("Referrals, Section 1, Making a Referral"));
  EXPECT_THAT(words(site.page(past("2016-08", "conferences")).fields, "body"),
              HasSubstr("Referrals, Section 2, Making a Referral"));
  EXPECT_EQ(site.planned(past("2016-08", "meetings")).copy_of, past("2016-02", "meetings"));
}

TEST(PastChapterPage, IsTheSamePageWhenOnlyItsSpellingOrItsOwnerChanged) {
  Files later = second_edition();
  later[conferences_path] = conferences("lead: Somebody\nkeywords: [Conference]\n");
  later[meetings_path] = chapter_file("title: Old Meetings\n", "## Rooms ##\n\nMeet\nin rooms.\n");
  const Shelf shelf(later, {{"2016-02", first_edition()}, {"2016-08", later}});
  const Site site(shelf);
  EXPECT_EQ(site.planned(past("2016-08", "conferences")).copy_of, past("2016-02", "conferences"));
  EXPECT_EQ(site.planned(past("2016-08", "meetings")).copy_of, past("2016-02", "meetings"));
}

TEST(PastChapterPage, IsAnotherPageWhenItsNumberChanged) {
  Files later = second_edition();
  later["manual.yml"].replace(later["manual.yml"].find("referrals, conferences"), 22,
                              "conferences, referrals");
  const Shelf shelf(later, {{"2016-02", first_edition()}, {"2016-08", later}});
  const Site site(shelf);
  EXPECT_EQ(site.planned(past("2016-08", "conferences")).copy_of, "");
  EXPECT_EQ(words(site.page(past("2016-02", "conferences")).fields, "number"), "1.2");
  EXPECT_EQ(words(site.page(past("2016-08", "conferences")).fields, "number"), "1.1");
}

TEST(PastChapterPage, KeepsItsLinksInsideItsEdition) {
  const Shelf shelf(third_edition(), three_editions());
  const std::string body = words(Site(shelf).page(past("2016-02", "conferences")).fields, "body");
  EXPECT_THAT(body, HasSubstr("href=\"../referrals/index.html#response\""));
  EXPECT_THAT(body, Not(HasSubstr("../../../../chapters")));
}

TEST(PastChapterPage, IsAnotherPageWhenAResourceItLinksChanged) {
  const std::string text =
      chapter_file("title: Old Meetings\n", "## A\n\n[f](../resources/f.pdf)\n");
  Files earlier = with(first_edition(), meetings_path, text);
  Files later = with(second_edition(), meetings_path, text);
  earlier["content/resources/f.pdf"] = "one";
  later["content/resources/f.pdf"] = "two";
  const Shelf shelf(later, {{"2016-02", earlier}, {"2016-08", later}});
  const Site site(shelf);
  EXPECT_EQ(site.planned(past("2016-08", "meetings")).copy_of, "");
  EXPECT_THAT(words(site.page(past("2016-02", "meetings")).fields, "body"),
              HasSubstr("href=\"../../resources/f.pdf\""));
}

TEST(PastChapterPage, TurnsLinksToWhatWasNotThereIntoWords) {
  Files earlier =
      with(first_edition(), meetings_path,
           chapter_file("title: Old Meetings\n",
                        "## A\n\n[b](../guides/bridges.md), [d](coming.md), [n](none.md)\n"));
  earlier["content/core/coming.md"] = chapter_file("title: Coming\nstatus: draft\n", "## A\n\nb\n");
  const Shelf shelf(second_edition(), {{"2016-02", earlier}, {"2016-08", second_edition()}});
  const Site site(shelf);
  EXPECT_THAT(words(site.page(past("2016-02", "meetings")).fields, "body"), Not(HasSubstr(".md")));
  EXPECT_FALSE(site.has(past("2016-02", "coming")));
}

TEST(PastChapterPage, ShowsNothingOfAmendmentsAndOwners) {
  const Shelf shelf(third_edition(), three_editions());
  const pages::Fields fields = Site(shelf).page(past("2016-08", "referrals")).fields;
  for (const char* name : {"amendments", "lead", "reviewed", "last_amended", "edition"}) {
    EXPECT_FALSE(is_there(fields, name)) << name;
  }
}

TEST(PastChapterPage, SaysThatItWasReconstructedOnlyWhereEveryEditionWas) {
  std::vector<Then> editions = three_editions();
  editions[0].resolution = history::Resolution::date;
  editions[1].resolution = history::Resolution::date;
  const Shelf shelf(third_edition(), editions);
  const Site site(shelf);
  EXPECT_TRUE(is_there(site.page(past("2016-02", "referrals")).fields, "reconstructed"));
  EXPECT_FALSE(is_there(site.page(past("2016-08", "referrals")).fields, "reconstructed"));
  EXPECT_TRUE(is_there(site.page("editions/2016-08/index.html").fields, "reconstructed"));
}

TEST(PastChapterPage, OfATextThatNeverAppliedSaysSo) {
  Files files = second_edition();
  files["content/editions/2016-02.md"] =
      edition_file("published: 2016-02-20\nin-force: 2016-12-01\n");
  const Shelf shelf(files, {{"2016-02", first_edition()}, {"2016-08", second_edition()}});
  const Site site(shelf);
  EXPECT_TRUE(is_there(site.page(past("2016-02", "referrals")).fields, "never_in_force"));
  EXPECT_EQ(words(site.page(past("2016-02", "meetings")).fields, "in_force_from"),
            "1 September 2016");
}

TEST(PastChapterPage, StandsUnderThePresentIdWithARedirectFromTheIdThen) {
  Files later = without(second_edition(), conferences_path);
  later["content/core/first-conferences.md"] = conferences("aliases: [conferences]\n");
  const Shelf shelf(later, {{"2016-02", first_edition()}, {"2016-08", later}});
  const Site site(shelf);
  EXPECT_EQ(site.page(past("2016-02", "first-conferences")).layout, "past-chapter");
  const pages::Page redirect = site.page(past("2016-02", "conferences"));
  EXPECT_EQ(redirect.layout, "redirect");
  EXPECT_EQ(words(redirect.fields, "target_href"), "../first-conferences/index.html");
  EXPECT_FALSE(site.has(past("2016-08", "conferences")));
  const pages::Page alias = site.page("chapters/conferences/index.html");
  EXPECT_EQ(words(alias.fields, "target_href"), "../first-conferences/index.html");
  EXPECT_EQ(words(alias.fields, "canonical"),
            "https://ferry.example/chapters/first-conferences/index.html");
}

TEST(Tombstone, TellsWhenWhyAndWhatInstead) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const Site site(shelf);
  const pages::Page page = site.page("chapters/meetings/index.html");
  EXPECT_EQ(page.layout, "tombstone");
  EXPECT_EQ(words(page.fields, "withdrawn_edition"), "February 2017");
  EXPECT_EQ(words(page.fields, "withdrawn_from"), "20 February 2017");
  EXPECT_EQ(words(object(page.fields, "withdrawal"), "entry_reason"), "Case review: Review 7");
  EXPECT_EQ(words(object(page.fields, "successor"), "label"), "1.2 First Conferences");
  EXPECT_EQ(words(page.fields, "last_text_href"),
            "../../editions/2016-08/chapters/meetings/index.html");
  const pages::Fields then = site.page(past("2017-02", "meetings")).fields;
  EXPECT_TRUE(is_there(then, "withdrawn"));
  EXPECT_FALSE(is_there(then, "body"));
}

TEST(Tombstone, StandsForAChapterThatVanishedWithoutAWord) {
  const Files files = without(second_edition(), meetings_path);
  const Shelf shelf(files, {{"2016-02", first_edition()}, {"2016-08", files}});
  const pages::Fields fields = Site(shelf).page("chapters/meetings/index.html").fields;
  EXPECT_EQ(words(fields, "title"), "Old Meetings");
  EXPECT_EQ(words(fields, "withdrawn_edition"), "August 2016");
  EXPECT_EQ(words(fields, "last_text_href"), "../../editions/2016-02/chapters/meetings/index.html");
}

TEST(ChapterHistory, ListsEditionsNewestFirst) {
  const Shelf shelf(third_edition(), three_editions());
  const Site site(shelf);
  const auto events = list(site.page("chapters/referrals/history/index.html").fields, "events");
  ASSERT_THAT(column(events, "event_edition"), ElementsAre("August 2016", "February 2016"));
  EXPECT_THAT(column(events[0], "event_entries", "entry_kind"), ElementsAre("Updated"));
  EXPECT_EQ(words(events[0], "event_text_href"),
            "../../../editions/2016-08/chapters/referrals/index.html");
  EXPECT_TRUE(is_there(events[1], "event_first"));
}

TEST(ChapterHistory, OwnsUpToChangesThatNobodyAnnounced) {
  Files later = second_edition();
  later[conferences_path] = chapter_file("title: First Conferences\n", "## All New\n\nx\n");
  const Shelf shelf(later, {{"2016-02", first_edition()}, {"2016-08", later}});
  const auto events =
      list(Site(shelf).page("chapters/conferences/history/index.html").fields, "events");
  EXPECT_TRUE(is_there(events[0], "event_unexplained"));
  EXPECT_FALSE(is_there(events[1], "event_unexplained"));
}

TEST(ChapterHistory, TellsReplacementsAndEntriesWithoutAChange) {
  Files first = first_edition();
  first[meetings_path] = chapter_file("title: Old Meetings\n", "## Rooms\n\nCall the ferry man.\n");
  Files second = first;
  second[meetings_path] = chapter_file("title: Old Meetings\n", "## Rooms\n\nCall the skipper.\n");
  second[conferences_path] =
      conferences("amendments:\n  - {edition: 2016-08, kind: updated, details: d}\n");
  second["content/editions/2016-08.md"] = edition_file(
      "published: 2016-08-20\nthroughout:\n  - {topic: T, replaces: ferry man, by: skipper}\n");
  const Shelf shelf(second, {{"2016-02", first}, {"2016-08", second}});
  const Site site(shelf);
  const auto meetings = list(site.page("chapters/meetings/history/index.html").fields, "events");
  EXPECT_TRUE(is_there(meetings[0], "event_replaced"));
  EXPECT_FALSE(is_there(meetings[0], "event_unexplained"));
  const auto conferences_events =
      list(site.page("chapters/conferences/history/index.html").fields, "events");
  EXPECT_TRUE(is_there(conferences_events[0], "event_unchanged"));
}

}  // namespace
}  // namespace codicil
