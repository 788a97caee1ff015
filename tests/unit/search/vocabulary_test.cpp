#include "search/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <unordered_map>

namespace codicil::search {
namespace {

using testing::ElementsAre;

TEST(Vocabulary, EachTermHasOneNumber) {
  Vocabulary vocabulary;
  EXPECT_EQ(vocabulary.add("child"), 0U);
  EXPECT_EQ(vocabulary.add(""), 1U);
  EXPECT_EQ(vocabulary.add("conference"), 2U);
  EXPECT_EQ(vocabulary.add("child"), 0U);
  EXPECT_EQ(vocabulary.add("children"), 3U);
  EXPECT_EQ(vocabulary.add(""), 1U);
  EXPECT_EQ(vocabulary.size(), 4U);
  EXPECT_EQ(vocabulary.term(0), "child");
  EXPECT_EQ(vocabulary.term(1), "");
  EXPECT_EQ(vocabulary.term(3), "children");
}

TEST(Vocabulary, GrowsWithItsTerms) {
  Vocabulary vocabulary;
  std::unordered_map<std::string, TermId> numbers;
  for (int i = 0; i < 50'000; ++i) {
    const std::string term = "term" + std::to_string(i * 7919 % 30'011);
    const auto [known, is_new] = numbers.try_emplace(term, static_cast<TermId>(numbers.size()));
    ASSERT_EQ(vocabulary.add(term), known->second);
  }
  for (const auto& [term, id] : numbers) ASSERT_EQ(vocabulary.term(id), term);
}

TEST(Vocabulary, TakesInAnother) {
  Vocabulary vocabulary;
  vocabulary.add("child");
  Vocabulary other;
  other.add("report");
  other.add("child");
  EXPECT_THAT(vocabulary.add(other), ElementsAre(1, 0));
  EXPECT_EQ(vocabulary.term(1), "report");
}

}  // namespace
}  // namespace codicil::search
