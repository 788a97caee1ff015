#include "text/printable.h"

#include <gtest/gtest.h>

#include "text/html.h"

namespace codicil {
namespace {

TEST(Printable, ControlCharactersAreNot) {
  EXPECT_EQ(first_unprintable("plain\ttext\r\nwith \xC3\xA9 and \xEF\xBF\xBD"), std::nullopt);
  EXPECT_EQ(first_unprintable("a\x1B[31m"), 1U);
  EXPECT_EQ(first_unprintable("a\x7F"), 1U);
  EXPECT_EQ(first_unprintable(std::string_view("ab\0", 3)), 2U);
  EXPECT_EQ(first_unprintable("\xEF\xBF\xBE"), 0U);
  EXPECT_EQ(first_unprintable("\x01 \x02", 1), 2U);
}

TEST(Printable, HtmlHoldsNothingElse) {
  EXPECT_EQ(escape_html("a\x1B<\xEF\xBF\xBF").markup, "a\xEF\xBF\xBD&lt;\xEF\xBF\xBD");
}

}  // namespace
}  // namespace codicil
