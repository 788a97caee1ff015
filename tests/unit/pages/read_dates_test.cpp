// The days on which readers last read a chapter.
#include "pages/read_dates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<pages::Fields> rows(const Shelf& shelf, const std::string& chapter) {
  return list(Site(shelf).page("chapters/" + chapter + "/history/index.html").fields, "read_dates");
}

TEST(ReadDates, LeadToWhatChangedSinceTheEditionOfThatDay) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const auto all = rows(shelf, "referrals");
  EXPECT_THAT(column(all, "first_days"),
              ElementsAre("2016-09-01=2016-08 2017-02-20=2017-02", "2016-02-20=2016-02"));
  EXPECT_THAT(column(all, "last_day"), ElementsAre("", "2016-08-31"));
  EXPECT_THAT(column(all, "since_href"), ElementsAre("", "../since/2016-02/index.html"));
  EXPECT_THAT(column(all, "in_force_from"), ElementsAre("1 September 2016", "20 February 2016"));
}

TEST(ReadDates, SayWhereNothingIsArchived) {
  const Shelf shelf(third_edition(), {{"2016-08", second_edition()}, {"2017-02", third_edition()}},
                    {.is_edition = true});
  const auto all = rows(shelf, "referrals");
  ASSERT_THAT(column(all, "last_day"), ElementsAre("", "2016-08-31"));
  EXPECT_FALSE(is_there(all[0], "not_archived"));
  EXPECT_TRUE(is_there(all[1], "not_archived"));
}

TEST(ReadDates, LeaveOutAnEditionThatNeverApplied) {
  Files files = third_edition();
  files["content/editions/2016-08.md"] =
      edition_file("published: 2016-08-20\nin-force: 2017-06-01\n");
  Files second = second_edition();
  second["content/editions/2016-08.md"] = files["content/editions/2016-08.md"];
  const Shelf shelf(files, {{"2016-02", first_edition()}, {"2016-08", second}, {"2017-02", files}},
                    {.is_edition = true});
  EXPECT_THAT(column(rows(shelf, "referrals"), "first_days"),
              ElementsAre("2017-02-20=2017-02", "2016-02-20=2016-02"));
}

TEST(ReadDates, AreNoneOfAChapterThatWasInNoEdition) {
  Files files = third_edition();
  files["content/core/later.md"] = chapter_file("title: Later\n", "## A\n\nb\n");
  const Shelf shelf(files, three_editions());
  EXPECT_THAT(rows(shelf, "later"), IsEmpty());
}

}  // namespace
}  // namespace codicil
