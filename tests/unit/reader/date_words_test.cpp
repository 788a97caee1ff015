#include "reader/date_words.h"

#include <gtest/gtest.h>

namespace codicil::reader {
namespace {

using namespace std::chrono_literals;

TEST(DateMeant, ReadsTheFormsOfTheOffice) {
  const Date expected = 2017y / 2 / 27;
  for (const char* text : {"27/02/2017", "27.2.2017", "27-2-2017", "2017-2-27", "2017/02/27",
                           "27 February 2017", "27th February 2017", "27 february, 2017"}) {
    EXPECT_EQ(date_meant(text), expected) << text;
  }
}

TEST(DateMeant, FindsNoneInOtherTexts) {
  for (const char* text : {"", "no", "31/02/2017", "02/27/2017", "27 Feb", "27/02/17", "2017",
                           "February 2017", "a b c", "1 2 3 4"}) {
    EXPECT_FALSE(date_meant(text)) << text;
  }
  EXPECT_FALSE(date_meant(std::string(100'000, '1')));
}

TEST(MonthMeant, ReadsMonthsAndDays) {
  const Month expected = 2017y / 2;
  for (const char* text :
       {"February 2017", "2/2017", "02-2017", "2017-2", "2017 February", "27/02/2017"}) {
    EXPECT_EQ(month_meant(text), expected) << text;
  }
  for (const char* text : {"", "February", "13/2017", "2017", "soon 2017"}) {
    EXPECT_FALSE(month_meant(text)) << text;
  }
}

}  // namespace
}  // namespace codicil::reader
