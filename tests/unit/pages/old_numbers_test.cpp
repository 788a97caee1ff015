// The tables of old and new numbers as data.
#include "pages/old_numbers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

std::string script(const Files& first, const Files& second) {
  const Shelf shelf(second, {{"2016-02", first}, {"2016-08", second}}, {.is_edition = true});
  return pages::old_numbers_script(*pages::survey(shelf.publication()));
}

Files august(std::string referrals_text, const std::string& front = {}) {
  Files files = first_edition();
  files["content/editions/2016-08.md"] = edition_file("published: 2016-08-20\n");
  files[referrals_path] = chapter_file("title: Referrals\n" + front, std::move(referrals_text));
  return files;
}

TEST(OldNumbers, ListEachEditionWithTheDaysOnWhichItApplied) {
  const std::string text = script(first_edition(), august("## Making a Referral\n\na\n"));
  EXPECT_THAT(text, StartsWith("codicilNumbers({\"editions\":[[\"2016-02\",\"February 2016\","
                               "\"2016-02-20\",\"2016-08-19\"],[\"2016-08\",\"August 2016\","
                               "\"2016-08-20\",\"\"]]"));
  EXPECT_THAT(text, EndsWith(");\n"));
}

TEST(OldNumbers, SayOnceWhatIsTheSameInEveryEdition) {
  const std::string text = script(first_edition(), august("## Making a Referral\n\na\n"));
  EXPECT_THAT(text, HasSubstr(R"({"id":"meetings","title":"1.3 Old Meetings","state":0,)"
                              R"("now":[["rooms","1","Rooms"]],"lists":[[0]],)"
                              R"("runs":[[0,1,"1.3","Old Meetings",0]]})"));
}

TEST(OldNumbers, LeadFromTheNumberThenToThePlaceToday) {
  const std::string text =
      script(first_edition(), august("## Before\n\nx\n\n## Making a Request\n\na\n",
                                     "forwards:\n  making-a-referral: making-a-request\n"));
  EXPECT_THAT(text, HasSubstr(R"("lists":[[["1","Making a Referral","making-a-referral",0,1],)"
                              R"(["2","Response","response",0,-1]],[0,1]])"));
  EXPECT_THAT(text, HasSubstr(R"("runs":[[0,0,"1.1","Referrals",0],[1,1,"1.1","Referrals",1]])"));
}

TEST(OldNumbers, FollowASectionIntoAnotherChapter) {
  Files later = august("## Making a Referral\n\na\n", "forwards:\n  response: meetings#rooms\n");
  EXPECT_THAT(script(first_edition(), later), HasSubstr(R"(["2","Response","response",0,[2,0]])"));
}

TEST(OldNumbers, OfAWithdrawnChapterLeadToItsTombstone) {
  Files later = august("## Making a Referral\n\na\n");
  later[meetings_path] =
      chapter_file("title: Old Meetings\nstatus: withdrawn\n", "## Rooms\n\nMeet in rooms.\n");
  EXPECT_THAT(script(first_edition(), later),
              HasSubstr(R"("state":1,"now":[],"lists":[[["1","Rooms","rooms",0,-1]],[]])"));
}

TEST(OldNumbers, FindAParagraphByItsWords) {
  const std::string front = "numbering: paragraphs\n";
  Files first = first_edition();
  first[referrals_path] = chapter_file("title: Referrals\n" + front,
                                       "## Making a Referral\n\nWrite to us.\n\nCall us.\n");
  const Files later = august("## Making a Referral\n\nCome.\n\nCall us.\n\nWait.\n", front);
  const std::string text = script(first, later);
  // 1.1 was reworded, so only its section is known; 1.2 is 1.2 still.
  EXPECT_THAT(text, HasSubstr(R"("lists":[[0,["1.1","Making a Referral","1.1",1,0],2],[)"));
}

TEST(OldNumbers, FollowAParagraphThatMoved) {
  const std::string front = "numbering: paragraphs\n";
  Files first = first_edition();
  first[referrals_path] = chapter_file("title: Referrals\n" + front, "## A\n\nCall us.\n");
  const Files later = august("## New\n\nx\n\n## A\n\nCome.\n\nCall us.\n", front);
  EXPECT_THAT(script(first, later), HasSubstr(R"(["1.1","A","1.1",1,4])"));
}

}  // namespace
}  // namespace codicil
