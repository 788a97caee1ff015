#include "text/wrap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/utf8.h"

namespace codicil {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(WrappedLines, EndAtSpacesAndAtLineFeeds) {
  EXPECT_THAT(wrapped_lines("one two three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(wrapped_lines("one\ntwo three", 20), ElementsAre("one", "two three"));
  EXPECT_THAT(wrapped_lines("  one   two  ", 20), ElementsAre("one two"));
}

TEST(WrappedLines, LetALongWordStandWhole) {
  EXPECT_THAT(wrapped_lines("a https://example.org/long b", 5),
              ElementsAre("a", "https://example.org/long", "b"));
}

TEST(WrappedLines, CountCharactersNotBytes) {
  EXPECT_THAT(wrapped_lines("éé éé éé", 5), ElementsAre("éé éé", "éé"));
}

TEST(WrappedLines, OfNothingAreNone) {
  EXPECT_THAT(wrapped_lines("", 5), IsEmpty());
  EXPECT_THAT(wrapped_lines(" \n \n", 5), IsEmpty());
}

TEST(WrappedLines, KeepEveryWordInOrder) {
  const std::string text = "Staff must tell the police within 24 hours, whatever else they do.";
  for (std::size_t width = 1; width < 80; ++width) {
    std::string joined;
    for (const std::string& line : wrapped_lines(text, width)) {
      EXPECT_TRUE(count_code_points(line) <= width || line.find(' ') == std::string::npos) << line;
      joined += (joined.empty() ? "" : " ") + line;
    }
    EXPECT_EQ(joined, text);
  }
}

TEST(Indented, PutsOneTextBeforeTheFirstLineAndAnotherBeforeTheRest) {
  EXPECT_THAT(indented({"a", "", "b"}, "* ", "  "), ElementsAre("* a", "", "  b"));
}

}  // namespace
}  // namespace codicil
