#include "text/csv.h"

#include <gtest/gtest.h>

namespace codicil {
namespace {

TEST(Csv, AFieldIsQuotedOnlyWhereItMustBe) {
  EXPECT_EQ(csv_field("Referrals"), "Referrals");
  EXPECT_EQ(csv_field(""), "");
  EXPECT_EQ(csv_field("a, b"), "\"a, b\"");
  EXPECT_EQ(csv_field("say \"now\""), "\"say \"\"now\"\"\"");
  EXPECT_EQ(csv_field("one\ntwo"), "\"one\ntwo\"");
  EXPECT_EQ(csv_field("-1"), "-1");
}

TEST(Csv, WordsAreNeverAFormula) {
  EXPECT_EQ(csv_words("=1+1"), "'=1+1");
  EXPECT_EQ(csv_words("-a, b"), "\"'-a, b\"");
  EXPECT_EQ(csv_words("plain"), "plain");
}

}  // namespace
}  // namespace codicil
