#include "search/terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace codicil::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string joined(const std::vector<std::string>& terms) {
  std::string text;
  for (const std::string& term : terms) text += (text.empty() ? "" : " ") + term;
  return text;
}

TEST(Terms, ExamplesThatTheScriptHasToo) {
  std::ifstream examples(CODICIL_SEARCH_EXAMPLES "/terms.txt");
  int count = 0;
  for (std::string line; std::getline(examples, line); ++count) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    ASSERT_NE(second, std::string::npos) << line;
    const std::string text = line.substr(0, first);
    EXPECT_EQ(joined(terms_of(text, {.is_english = true})),
              line.substr(first + 1, second - first - 1))
        << text;
    EXPECT_EQ(joined(telling_terms_of(text, {.is_english = true})), line.substr(second + 1))
        << text;
  }
  EXPECT_GT(count, 20);
}

TEST(Terms, OnlyEnglishHasStemsAndCommonWords) {
  EXPECT_TRUE(rules_for("en-GB").is_english);
  EXPECT_TRUE(rules_for("en").is_english);
  EXPECT_FALSE(rules_for("enm").is_english);
  const TermRules welsh = rules_for("cy");
  EXPECT_THAT(telling_terms_of("am the conferences", welsh),
              ElementsAre("am", "the", "conferences"));
}

TEST(Terms, NumbersAreFoundWholeAndInParts) {
  EXPECT_THAT(terms_of("9.3.7", {}), ElementsAre("9.3.7", "9", "3", "7"));
  EXPECT_THAT(terms_of("s.47", {}), ElementsAre("s47", "47"));
  EXPECT_THAT(terms_of("S47", {}), ElementsAre("s47", "47"));
}

TEST(Terms, WhatIsNoTextHasNone) {
  EXPECT_THAT(terms_of("", {}), IsEmpty());
  EXPECT_THAT(terms_of("— … ’ -", {}), IsEmpty());
  EXPECT_THAT(terms_of("\xff\xfe", {}), IsEmpty());
}

}  // namespace
}  // namespace codicil::search
