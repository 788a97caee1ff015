#include "search/stem.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace codicil::search {
namespace {

TEST(Stem, ExamplesThatTheScriptHasToo) {
  std::ifstream examples(CODICIL_SEARCH_EXAMPLES "/stems.txt");
  std::string word;
  std::string expected;
  int count = 0;
  while (examples >> word >> expected) {
    EXPECT_EQ(stem(word), expected) << word;
    ++count;
  }
  EXPECT_GT(count, 100);
}

TEST(Stem, ShortWordsStayAsTheyAre) {
  EXPECT_EQ(stem(""), "");
  EXPECT_EQ(stem("s"), "s");
  EXPECT_EQ(stem("is"), "is");
}

}  // namespace
}  // namespace codicil::search
