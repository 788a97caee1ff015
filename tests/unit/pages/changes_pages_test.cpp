// The pages that show what changed: schedules of the manual, and those of one chapter.
#include "pages/changes_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* august_path = "content/editions/2016-08.md";

/// The first edition with one more chapter, and what came of it in August: a chapter that is new,
/// one that has another title, and two whose words changed.
Files before() {
  Files files = first_edition();
  files[bridges_path] = chapter_file(
      "title: Bridges\n", "## Crossing\n\nLook out.\n\n## Waiting\n\nWait 10 minutes.\n");
  return files;
}

Files after() {
  Files files = with(before(), august_path, edition_file("published: 2016-08-20\n"));
  files[referrals_path] = referrals("Staff must answer.");
  files[meetings_path] = chapter_file("title: Meetings\n", "## Rooms\n\nMeet in rooms.\n");
  files[bridges_path] = chapter_file(
      "title: Bridges\n", "## Crossing\n\nLook around.\n\n## Waiting\n\nWait 15 minutes.\n");
  files["content/guides/tunnels.md"] = chapter_file("title: Tunnels\n", "## In\n\nGo in.\n");
  return files;
}

pages::Fields page_of(const Files& first, const Files& second, const std::string& path) {
  const Shelf shelf(second, {{"2016-02", first}, {"2016-08", second}});
  return Site(shelf).page(path).fields;
}

pages::Fields schedule() {
  return page_of(before(), after(), "changes/2016-08/index.html");
}

TEST(Schedule, GoesThroughTheChaptersWithWhatTouchesObligationsFirst) {
  const auto chapters = list(schedule(), "changed_chapters");
  ASSERT_THAT(column(chapters, "changed_title"),
              ElementsAre("Referrals", "Meetings", "Bridges", "Tunnels"));
  EXPECT_THAT(column(chapters[0], "changes", "change_place"), ElementsAre("Section 2, Response"));
  EXPECT_EQ(words(chapters[1], "changed_what"), "It was called “Old Meetings”.");
  EXPECT_THAT(column(chapters[2], "changes", "change_place"),
              ElementsAre("Section 2, Waiting", "Section 1, Crossing"));
  EXPECT_EQ(words(chapters[3], "changed_what"), "This chapter is new.");
  EXPECT_FALSE(is_there(chapters[3], "has_changes"));
}

TEST(Schedule, ListsWhatIsToBeReadFirst) {
  const auto flagged = list(schedule(), "flagged");
  EXPECT_THAT(column(flagged, "label"),
              ElementsAre("Referrals, Section 2, Response", "Bridges, Section 2, Waiting"));
  EXPECT_THAT(column(flagged[0], "way_flags", "flag"), ElementsAre("Obligation"));
  EXPECT_THAT(column(flagged[1], "way_flags", "flag"), ElementsAre("Timescale"));
  EXPECT_THAT(column(flagged, "href"), ElementsAre("#page:change-1", "#page:change-3"));
}

TEST(Schedule, LeadsFromEveryChangeToTheNext) {
  const pages::Fields page = schedule();
  std::vector<std::string> ids;
  std::vector<std::string> next;
  const auto add = [&](const pages::Fields& change, const char* id, const char* way) {
    ids.push_back("#" + words(change, id));
    next.push_back(words(change, way));
  };
  for (const pages::Fields& chapter : list(page, "changed_chapters")) {
    if (is_there(chapter, "changed_id")) add(chapter, "changed_id", "changed_next");
    for (const pages::Fields& change : list(chapter, "changes"))
      add(change, "change_id", "change_next");
  }
  EXPECT_EQ(ids.size(), 5U);
  ids.erase(ids.begin());
  ids.push_back("#" + words(page, "change_end"));
  EXPECT_EQ(next, ids);
}

TEST(Schedule, SaysWhereOneTermReplacesAnother) {
  Files first = before();
  Files second = after();
  const auto text = [](const std::string& who) {
    return chapter_file("title: Referrals\n",
                        "## One\n\nAsk the " + who + " first.\n\n## Two\n\nThe " + who +
                            " knows.\n\n## Three\n\nThank the " + who + " too.\n");
  };
  first[referrals_path] = text("ferry man");
  second[referrals_path] = text("duty skipper");
  for (const char* path :
       {"changes/2016-08/index.html", "chapters/referrals/history/2016-08/index.html"}) {
    const auto replaced = list(page_of(first, second, path), "replaced");
    EXPECT_THAT(column(replaced, "replaced_before"), ElementsAre("ferry man")) << path;
    EXPECT_THAT(column(replaced, "replaced_after"), ElementsAre("duty skipper")) << path;
    EXPECT_THAT(column(replaced, "replaced_places"), ElementsAre("3")) << path;
  }
}

TEST(Schedule, EndsWithTheOldAndNewNumbers) {
  Files second = after();
  second[bridges_path] = chapter_file(
      "title: Bridges\n",
      "## Before\n\nThink.\n\n## Crossing\n\nLook out.\n\n## Waiting\n\nWait 10 minutes.\n");
  const auto numbers = list(page_of(before(), second, "changes/2016-08/index.html"), "numbers");
  EXPECT_THAT(column(numbers, "number_title"), ElementsAre("Crossing", "Waiting"));
  EXPECT_THAT(column(numbers, "number_before"), ElementsAre("1", "2"));
  EXPECT_THAT(column(numbers, "number_after"), ElementsAre("2", "3"));
}

TEST(Schedule, NamesTheChapterThatASectionCameFrom) {
  Files first = before();
  Files second = after();
  const std::string section =
      "## Lights {#lights}\n\nThe lights of the landing stage are lit at dusk "
      "by the person on duty, who writes it down.\n";
  first[meetings_path] = chapter_file("title: Old Meetings\n", "## Rooms\n\nMeet.\n\n" + section);
  second[meetings_path] = chapter_file("title: Old Meetings\n", "## Rooms\n\nMeet.\n");
  second[referrals_path] =
      chapter_file("title: Referrals\n", "## Making a Referral\n\nWrite to us.\n\n" + section +
                                             "\n## Response\n\nStaff should answer.\n");
  const auto numbers = list(page_of(first, second, "changes/2016-08/index.html"), "numbers");
  EXPECT_THAT(column(numbers, "number_title"), ElementsAre("Lights", "Response"));
  EXPECT_THAT(column(numbers, "number_before"), ElementsAre("Old Meetings, 2", "2"));
  EXPECT_THAT(column(numbers, "number_after"), ElementsAre("2", "3"));
}

TEST(ChangesOfAChapter, ShowTheWholeTextOfItsSections) {
  const pages::Fields page =
      page_of(before(), after(), "chapters/bridges/history/2016-08/index.html");
  EXPECT_EQ(words(page, "what"), "what August 2016 changed");
  const auto changes = list(page, "changes");
  EXPECT_THAT(column(changes, "change_place"),
              ElementsAre("Section 2, Waiting", "Section 1, Crossing"));
  EXPECT_THAT(words(changes[0], "change_text"),
              HasSubstr("Wait <del>10</del><ins>15</ins> minutes."));
  EXPECT_THAT(list(page, "replaced"), IsEmpty());
}

}  // namespace
}  // namespace codicil
