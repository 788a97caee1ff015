#include "markdown/parse.h"

#include <gtest/gtest.h>

#include "unit/markdown/outline.h"

namespace codicil::markdown {
namespace {

std::string outline(std::string_view text) {
  return outline_of(parse(text, {}).value);
}

TEST(Parse, KeepsTheIdOfAHeadingAndTakesItOffTheText) {
  EXPECT_EQ(outline("## Who Should Attend? {#attend}\n"),
            "1:1 heading 2 {attend}\n  1:4 text `Who Should Attend?`\n");
}

TEST(Parse, PlacesInlinesInTheFileNotInTheBlock) {
  EXPECT_EQ(outline("> - see\n>   é **the** [x](y.md#z)\n"),
            "1:1 block_quote\n"
            "  1:3 list tight\n"
            "    1:3 item\n"
            "      1:5 paragraph\n"
            "        1:5 text `see`\n"
            "        1:8 soft_break\n"
            "        2:5 text `é `\n"
            "        2:7 strong\n"
            "          2:9 text `the`\n"
            "        2:14 text ` `\n"
            "        2:15 link `y.md#z` (0 at 2:19)\n"
            "          2:16 text `x`\n");
}

TEST(Parse, AddsTheOriginToEveryPlace) {
  const Origin origin{{7, 12}, 4};
  EXPECT_EQ(outline_of(parse("one\ntwo *three*", origin).value),
            "7:12 paragraph\n"
            "  7:12 text `one`\n"
            "  7:15 soft_break\n"
            "  8:5 text `two `\n"
            "  8:9 emphasis\n"
            "    8:10 text `three`\n");
}

}  // namespace
}  // namespace codicil::markdown
