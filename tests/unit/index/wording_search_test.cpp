#include "index/wording_search.h"

#include <gtest/gtest.h>

namespace codicil::index {
namespace {

std::string found_in(std::string_view line, const std::vector<Wording>& wordings) {
  std::string found;
  for (const FoundWording& f : find_wordings(line, wordings)) {
    found +=
        "[" + std::string(line.substr(f.begin, f.end - f.begin)) + "]" + std::to_string(f.value);
  }
  return found;
}

TEST(WordingSearch, FindsWholeWordsOnly) {
  const std::vector<Wording> wordings{{"board", 1}};
  EXPECT_EQ(found_in("board, Board's (board) aboard boards board2 board", wordings),
            "[board]1[Board]1[board]1[board]1");
  EXPECT_EQ(found_in("éboard boardé", wordings), "");
  EXPECT_EQ(found_in("", wordings), "");
}

TEST(WordingSearch, HeedsCaseWhereTheWordingHasCapitals) {
  EXPECT_EQ(found_in("MARF marf Marf", {{"MARF", 1}}), "[MARF]1");
  EXPECT_EQ(found_in("École école", {{"École", 1}}), "[École]1");
}

TEST(WordingSearch, PrefersWhatBeginsFirstAndIsLonger) {
  EXPECT_EQ(found_in("the Border Agency Team",
                     {{"Border Agency", 1}, {"the Border Agency Team", 2}, {"Agency Team", 3}}),
            "[the Border Agency Team]2");
  EXPECT_EQ(found_in("Border Agency Team", {{"Agency Team", 3}, {"Border Agency", 1}}),
            "[Border Agency]1");
}

TEST(WordingSearch, NeverFindsNothing) {
  EXPECT_EQ(found_in("a b", {{"", 1}}), "");
}

}  // namespace
}  // namespace codicil::index
