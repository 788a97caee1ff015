#include "text/direction.h"

#include <gtest/gtest.h>

namespace codicil {
namespace {

TEST(Direction, FollowsTheScript) {
  for (const char* language : {"ar", "ar-EG", "he", "fa-IR", "ur", "az-Arab"})
    EXPECT_TRUE(is_right_to_left(language)) << language;
  for (const char* language : {"en-GB", "cy", "az", "ar-Latn", "", "x", "no language"})
    EXPECT_FALSE(is_right_to_left(language)) << language;
}

}  // namespace
}  // namespace codicil
