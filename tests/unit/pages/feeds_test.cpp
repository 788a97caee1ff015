#include "pages/feeds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Feeds with what they refer to.
struct Composed {
  explicit Composed(const Shelf& shelf)
      : survey(pages::survey(shelf.publication())),
        announcements(pages::published_announcements(*survey)),
        feeds(pages::compose_feeds(*survey, announcements)) {}

  const pages::Feed& feed(std::string_view path) const {
    for (const pages::Feed& feed : feeds.feeds) {
      if (feed.path == path) return feed;
    }
    throw std::runtime_error("no feed at " + std::string(path));
  }

  std::vector<std::string> titles(std::string_view path) const {
    std::vector<std::string> titles;
    for (const std::size_t entry : feed(path).entries) titles.push_back(feeds.entries[entry].title);
    return titles;
  }

  std::vector<std::string> ids(std::string_view path) const {
    std::vector<std::string> ids;
    for (const std::size_t entry : feed(path).entries) ids.push_back(feeds.entries[entry].id);
    return ids;
  }

  std::shared_ptr<const pages::Survey> survey;
  std::vector<pages::Announcements> announcements;
  pages::Feeds feeds;
};

TEST(Feeds, HaveOneEntryForEveryAnnouncementNewestFirst) {
  const Composed ferry(Shelf(third_edition(), three_editions(), {.is_edition = true}));
  EXPECT_THAT(ferry.titles("feed.xml"),
              ElementsAre("Withdrawn: Old Meetings", "Updated: Referrals", "New: Bridges",
                          "Throughout the manual: Keywords"));
  EXPECT_EQ(ferry.feed("feed.xml").updated, "2017-02-20T00:00:00Z");
  EXPECT_EQ(ferry.feed("feed.xml").page_href, "https://ferry.example/amendments/index.html");
  EXPECT_THAT(ferry.ids("feed.xml"),
              ElementsAre("https://ferry.example/editions/2017-02/index.html#chapter/meetings",
                          "https://ferry.example/editions/2016-08/index.html#chapter/referrals",
                          "https://ferry.example/editions/2016-08/index.html#chapter/bridges",
                          "https://ferry.example/editions/2016-08/index.html#keywords"));
}

TEST(Feeds, OfAChapterHaveItsOwnEntries) {
  const Composed ferry(Shelf(third_edition(), three_editions(), {.is_edition = true}));
  EXPECT_THAT(ferry.titles("chapters/referrals/feed.xml"), ElementsAre("Updated: Referrals"));
  EXPECT_THAT(ferry.titles("chapters/meetings/feed.xml"), ElementsAre("Withdrawn: Old Meetings"));
  EXPECT_THAT(ferry.titles("chapters/conferences/feed.xml"), IsEmpty());
  EXPECT_EQ(ferry.feed("chapters/conferences/feed.xml").updated, "2016-02-20T00:00:00Z");
}

TEST(Feeds, CarryTheWholeNoteWithWholeLinks) {
  const Composed ferry(Shelf(third_edition(), three_editions(), {.is_edition = true}));
  const pages::FeedEntry& entry =
      ferry.feeds.entries[ferry.feed("chapters/referrals/feed.xml").entries[0]];
  EXPECT_THAT(entry.entry->details.html.markup,
              HasSubstr("href=\"https://ferry.example/chapters/referrals/index.html#response\""));
  EXPECT_EQ(entry.href, "https://ferry.example/chapters/referrals/index.html");
  ASSERT_EQ(entry.entry->sections.size(), 1U);
  EXPECT_EQ(entry.entry->sections[0].words, "Section 2, Response");
  EXPECT_EQ(entry.entry->sections[0].href,
            "https://ferry.example/chapters/referrals/index.html#response");
  EXPECT_EQ(entry.entry->action, "Please re-reference.");
  const pages::FeedEntry& withdrawn = ferry.feeds.entries[ferry.feed("feed.xml").entries[0]];
  EXPECT_EQ(withdrawn.entry->reason, "Case review: Review 7");
}

TEST(Feeds, KeepTheirIdsWhateverIsReworded) {
  Files reworded = third_edition();
  reworded[referrals_path] = chapter_file(
      "title: Asking for Help\namendments:\n  - edition: 2016-08\n    kind: replaced\n"
      "    details: Other words.\n",
      "## Response\n\nStaff must answer.\n");
  Files renamed = without(reworded, referrals_path);
  renamed["content/core/help.md"] = reworded[referrals_path];
  const std::string id = "https://ferry.example/editions/2016-08/index.html#chapter/referrals";
  EXPECT_THAT(Composed(Shelf(third_edition(), three_editions())).ids("feed.xml"), Contains(id));
  EXPECT_THAT(Composed(Shelf(reworded, three_editions())).ids("feed.xml"), Contains(id));
  std::vector<Then> by_date = three_editions();
  for (Then& then : by_date) then.resolution = history::Resolution::date;
  EXPECT_THAT(Composed(Shelf(reworded, by_date)).ids("feed.xml"), Contains(id));
}

TEST(Feeds, TellApartSeveralEntriesOfAChapterInOneEdition) {
  const Files files =
      with(first_edition(), referrals_path,
           referrals("x",
                     "amendments:\n  - {edition: 2016-02, kind: updated, details: One.}\n"
                     "  - {edition: 2016-02, kind: correction, details: Two.}\n"
                     "  - {edition: 2016-02, kind: minor, details: Three.}\n"));
  const Composed ferry(Shelf(files, {{"2016-02", files}}));
  const auto ids = ferry.ids("chapters/referrals/feed.xml");
  EXPECT_EQ(ids.size(), 3U);
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 3U);
}

TEST(Feeds, AnnounceErrataRowsAndIntroductionsAsEntriesOfTheirOwn) {
  const Files files =
      with(third_edition(), "content/editions/2017-02.md",
           edition_file("published: 2017-02-20\n"
                        "throughout:\n  - {topic: Terminology, replaces: Boat, by: Ferry}\n"
                        "errata:\n  - {edition: 2016-08, chapter: referrals, details: Not so.}\n"
                        "  - {edition: 2016-08, details: Nor this.}\n"
                        "rows:\n  - {title: Old Chart, kind: withdrawn, details: Gone.}\n",
                        "Welcome.\n"));
  const Composed ferry(Shelf(files, {{"2017-02", files}}, {.is_edition = true}));
  EXPECT_THAT(ferry.titles("feed.xml"),
              ElementsAre("February 2017 edition", "Correction of a note: Referrals, August 2016",
                          "Correction of a note: August 2016", "Withdrawn: Old Meetings",
                          "Withdrawn: Old Chart", "Throughout the manual: Terminology",
                          "Updated: Referrals", "New: Bridges"));
  EXPECT_THAT(ferry.titles("chapters/referrals/feed.xml"),
              ElementsAre("Correction of a note: Referrals, August 2016", "Updated: Referrals"));
}

TEST(Feeds, OfAManualThatNeverPublishedAreEmpty) {
  Files files = first_edition();
  files["content/editions/2016-02.md"] = edition_file("");
  const Composed ferry(Shelf(files, {}, {.with_drafts = true}));
  EXPECT_TRUE(ferry.feeds.entries.empty());
  EXPECT_FALSE(ferry.feed("feed.xml").updated.empty());
  EXPECT_EQ(ferry.feeds.author, "Ferry Partnership");
}

TEST(Feeds, KeepWhatIsInPreparationToThemselvesEvenWithDrafts) {
  Files files = third_edition();
  files["content/editions/2017-08.md"] =
      edition_file("errata:\n  - {edition: 2016-08, details: Secret.}\n", "Secret.\n");
  files[conferences_path] =
      conferences("amendments:\n  - {edition: 2017-08, kind: updated, details: Secret.}\n");
  files["content/core/plan.md"] = chapter_file(
      "title: Plan\nstatus: draft\namendments:\n"
      "  - {edition: 2016-08, kind: new, details: Secret.}\n",
      "Secret.\n");
  const Composed ferry(Shelf(files, three_editions(), {.with_drafts = true}));
  EXPECT_THAT(ferry.titles("feed.xml"), Not(Contains(HasSubstr("Plan"))));
  for (const pages::FeedEntry& entry : ferry.feeds.entries) {
    EXPECT_THAT(entry.id, Not(HasSubstr("2017-08")));
    if (entry.entry == nullptr) continue;
    EXPECT_THAT(entry.entry->details.html.markup, Not(HasSubstr("Secret")));
    EXPECT_THAT(entry.entry->corrections, IsEmpty());
  }
}

TEST(Feeds, AreNamedOnThePagesThatTheyFollow) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const Site site(shelf);
  EXPECT_THAT(column(site.page("index.html").fields, "feeds", "feed_href"),
              ElementsAre("feed.xml"));
  EXPECT_THAT(column(site.page("chapters/referrals/index.html").fields, "feeds", "feed_href"),
              ElementsAre("feed.xml", "../../feed.xml"));
  EXPECT_THAT(column(site.page("chapters/meetings/index.html").fields, "feeds", "feed_href"),
              ElementsAre("feed.xml", "../../feed.xml"));
}

}  // namespace
}  // namespace codicil
