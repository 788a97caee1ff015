#include "search/term_counter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string_view>

namespace codicil::search {
namespace {

using testing::ElementsAre;

/// Apostrophes, compounds, numbers, other scripts, nothing.
constexpr std::array<std::string_view, 6> texts{
    "The child's conference, the children’s conferences",
    "",
    "See Section 9.3.7 and s.47, pre-birth work, self-harm; what are we to do?",
    "Tŷ a Gŵr: ½ of the straße, 10² ﬁrst",
    "conference conference conference",
    "the of and"};

TEST(TermCounter, CountsTheTermsOfEachText) {
  for (const TermRules rules : {TermRules{.is_english = true}, TermRules{.is_english = false}}) {
    TermCounter counter(rules);
    Vocabulary terms;
    for (const std::string_view text : texts) {
      for (const CountedWords words : {CountedWords::all, CountedWords::telling}) {
        TermCounts counts = counter.count(text, words);
        renumber(counts, terms.add(counter.vocabulary()));
        const auto expected =
            words == CountedWords::all ? terms_of(text, rules) : telling_terms_of(text, rules);
        EXPECT_EQ(counts, counted(terms.add(expected))) << text;
      }
    }
  }
}

TEST(TermCounter, InTheOrderInWhichTheyFirstStand) {
  TermCounter counter({.is_english = true});
  counter.count("report", CountedWords::all);
  EXPECT_THAT(counter.count("Referrals, a report; referred reports refer", CountedWords::telling),
              ElementsAre(TermCount{.term = 1, .count = 3}, TermCount{.term = 0, .count = 2}));
}

}  // namespace
}  // namespace codicil::search
