#include "search/term_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace codicil::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> ordered(const std::vector<std::string>& terms) {
  TermOrder order;
  for (std::uint32_t i = 0; i < terms.size(); ++i) order.add(terms[i], i);
  std::vector<std::string> result;
  for (const std::uint32_t id : order.order()) result.push_back(terms[id]);
  return result;
}

// What MiniSearch itself does is compared in tests/search/index_test.mjs.
TEST(TermOrder, TheNewestWayComesFirst) {
  EXPECT_THAT(ordered({}), IsEmpty());
  EXPECT_THAT(ordered({"a", "b", "c"}), ElementsAre("c", "b", "a"));
}

TEST(TermOrder, WhatIsSplitIsNew) {
  EXPECT_THAT(ordered({"refer", "child", "report"}), ElementsAre("report", "refer", "child"));
  EXPECT_THAT(ordered({"report", "refer", "re"}), ElementsAre("re", "refer", "report"));
}

TEST(TermOrder, SurrogatesAreTwoCharacters) {
  // U+1D400 and U+1D401 share their first half, which is split from their second.
  EXPECT_THAT(ordered({"\U0001D400", "z", "\U0001D401"}),
              ElementsAre("\U0001D401", "\U0001D400", "z"));
}

}  // namespace
}  // namespace codicil::search
