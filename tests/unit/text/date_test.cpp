#include "text/date.h"

#include <gtest/gtest.h>

namespace codicil {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

TEST(Date, IsReadAndWritten) {
  const auto date = parse_date("2017-02-27");
  ASSERT_TRUE(date);
  EXPECT_EQ(*date, year(2017) / 2 / 27);
  EXPECT_EQ(iso(*date), "2017-02-27");
  EXPECT_EQ(parse_month("2017-02"), year(2017) / 2);
  EXPECT_EQ(iso(year(2017) / 2), "2017-02");
  EXPECT_EQ(iso(year(987) / 12 / 1), "0987-12-01");
}

TEST(Date, MustExist) {
  EXPECT_TRUE(parse_date("2016-02-29"));
  EXPECT_FALSE(parse_date("2017-02-29"));
  EXPECT_FALSE(parse_date("1900-02-29"));
  EXPECT_FALSE(parse_date("2017-04-31"));
  EXPECT_FALSE(parse_date("2017-00-10"));
  EXPECT_FALSE(parse_date("2017-01-00"));
  EXPECT_FALSE(parse_month("2017-13"));
  EXPECT_FALSE(parse_month("0000-01"));
}

TEST(Date, HasOneForm) {
  for (const std::string_view text :
       {"", "2017", "2017-2-7", "2017-02-27 ", " 2017-02-27", "27-02-2017", "2017/02/27",
        "2017-02-2x", "+017-02-27", "2017-02-27T00", "2017-0２-27"}) {
    EXPECT_FALSE(parse_date(text)) << text;
    EXPECT_FALSE(parse_month(text)) << text;
  }
  EXPECT_FALSE(parse_date("2017-02"));
  EXPECT_FALSE(parse_month("2017-02-27"));
}

TEST(Date, IsWrittenForReaders) {
  EXPECT_EQ(long_date(year(2017) / 2 / 7), "7 February 2017");
  EXPECT_EQ(long_month(year(2017) / 8), "August 2017");
  EXPECT_EQ(month_name(month(12)), "December");
}

TEST(Date, KnowsTheMonthsByName) {
  for (unsigned m = 1; m <= 12; ++m) EXPECT_EQ(month_named(month_name(month(m))), month(m));
  EXPECT_EQ(month_named("fEBRUARY"), month(2));
  EXPECT_EQ(month_named("Feb"), std::nullopt);
  EXPECT_EQ(month_named(""), std::nullopt);
  EXPECT_EQ(month_named("Februaryx"), std::nullopt);
}

}  // namespace
}  // namespace codicil
