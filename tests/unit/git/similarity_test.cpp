#include "git/similarity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codicil::git {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string lines(int from, int to, const std::string& word = "line") {
  std::string text;
  for (int i = from; i < to; ++i) text += word + " number " + std::to_string(1000 + i) + "\n";
  return text;
}

TEST(Similarity, HalfAlikeIsEnoughAndLessIsNot) {
  EXPECT_THAT(match_similar({{"a", lines(0, 10)}}, {{"b", lines(5, 15)}}),
              ElementsAre(Match{0, 0}));
  EXPECT_THAT(match_similar({{"a", lines(0, 10)}}, {{"b", lines(6, 16)}}), IsEmpty());
}

TEST(Similarity, TheLargerTextCounts) {
  EXPECT_THAT(match_similar({{"a", lines(0, 4)}}, {{"b", lines(0, 10)}}), IsEmpty());
  EXPECT_THAT(match_similar({{"a", lines(0, 10)}}, {{"b", lines(0, 4)}}), IsEmpty());
  EXPECT_THAT(match_similar({{"a", lines(0, 10)}}, {{"b", lines(0, 5)}}), ElementsAre(Match{0, 0}));
}

TEST(Similarity, EachTextIsUsedOnceAndTheMostAlikeFirst) {
  EXPECT_THAT(match_similar({{"a", lines(0, 10)}, {"b", lines(0, 9)}},
                            {{"c", lines(0, 9)}, {"d", lines(0, 10) + "end\n"}}),
              ElementsAre(Match{0, 1}, Match{1, 0}));
  EXPECT_THAT(match_similar({{"a", lines(0, 10)}, {"b", lines(0, 10)}}, {{"c", lines(0, 10)}}),
              ElementsAre(Match{0, 0}));
}

TEST(Similarity, AmongEqualsTheNameDecides) {
  EXPECT_THAT(match_similar({{"a", lines(0, 10)}, {"b", lines(0, 10)}}, {{"b", lines(0, 10)}}),
              ElementsAre(Match{1, 0}));
}

TEST(Similarity, RepeatedLinesCountAsOftenAsTheyAreInBoth) {
  const std::string once = "the same line again\n";
  std::string often;
  for (int i = 0; i < 20; ++i) often += once;
  EXPECT_THAT(match_similar({{"a", once}}, {{"b", often}}), IsEmpty());
}

TEST(Similarity, LineEndsOfAnotherSystemDoNotMatter) {
  std::string dos = lines(0, 10);
  for (std::size_t at = 0; (at = dos.find('\n', at)) != std::string::npos; at += 2) {
    dos.insert(at, "\r");
  }
  EXPECT_THAT(match_similar({{"a", lines(0, 10)}}, {{"b", dos}}), ElementsAre(Match{0, 0}));
}

TEST(Similarity, EmptyTextsAndListsMatchNothing) {
  EXPECT_THAT(match_similar({}, {}), IsEmpty());
  EXPECT_THAT(match_similar({{"a", ""}}, {{"b", ""}}), IsEmpty());
  EXPECT_THAT(match_similar({{"a", "text"}}, {}), IsEmpty());
}

}  // namespace
}  // namespace codicil::git
