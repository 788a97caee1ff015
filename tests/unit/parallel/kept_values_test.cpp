#include "parallel/kept_values.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "parallel/for_each_index.h"

namespace codicil {
namespace {

TEST(KeptValues, GivesWhatWasKept) {
  KeptValues<int, std::string> kept;
  EXPECT_EQ(kept.find(1), nullptr);
  EXPECT_EQ(*kept.keep(1, "one"), "one");
  EXPECT_EQ(*kept.find(1), "one");
}

TEST(KeptValues, TheFirstOfAKeyStays) {
  KeptValues<int, std::string> kept;
  const auto first = kept.keep(1, "one");
  EXPECT_EQ(kept.keep(1, "one"), first);
}

TEST(KeptValues, DropsWhatNobodyUsed) {
  KeptValues<int, std::string> kept;
  kept.keep(1, "one");
  kept.keep(2, "two");
  kept.drop_unused();
  const auto held = kept.find(1);
  kept.drop_unused();
  EXPECT_NE(kept.find(1), nullptr);
  EXPECT_EQ(kept.find(2), nullptr);
  kept.drop_unused();
  kept.drop_unused();
  EXPECT_EQ(kept.find(1), nullptr);
  EXPECT_EQ(*held, "one");
}

TEST(KeptValues, ManyMayUseItAtOnce) {
  KeptValues<std::size_t, std::size_t> kept;
  for_each_index(1000, 4, [&](std::size_t i) {
    if (!kept.find(i % 10)) kept.keep(i % 10, i % 10);
  });
  for (std::size_t i = 0; i < 10; ++i) EXPECT_EQ(*kept.find(i), i);
}

}  // namespace
}  // namespace codicil
