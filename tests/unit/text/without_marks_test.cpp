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

TEST(BareLetters, WhatLooksAlikeIsEqual) {
  EXPECT_EQ(bare_letters("\u00C9\uFB01\u00B2"), "efi2");
  EXPECT_EQ(bare_letters("T\u0177 a Gw\u00FBr"), "ty a gwur");
  EXPECT_EQ(bare_letters("\u0130"), "i");
  EXPECT_EQ(bare_letters("ICPC"), "icpc");
  EXPECT_EQ(bare_letters(""), "");
}

}  // namespace
}  // namespace codicil
