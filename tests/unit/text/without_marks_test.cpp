#include "text/without_marks.h"

#include <gtest/gtest.h>

namespace codicil {
namespace {

TEST(WithoutMarks, AccentsGoHoweverTheyAreWritten) {
  EXPECT_EQ(without_marks("\u00E9clair"), "eclair");
  EXPECT_EQ(without_marks("e\u0301clair"), "eclair");
  EXPECT_EQ(without_marks("plain \u0142"), "plain \u0142");
  EXPECT_EQ(without_marks(""), "");
}

}  // namespace
}  // namespace codicil
