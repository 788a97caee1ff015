#include "site/markup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <random>
#include <string>
#include <vector>

namespace codicil::site {
namespace {

/// "offset: message" of the first fault, or nothing.
std::string fault_of(std::string_view markup) {
  MarkupReader reader(markup);
  while (reader.next()) {
  }
  return reader.fault() ? std::to_string(reader.fault()->offset) + ": " + reader.fault()->message
                        : std::string();
}

TEST(MarkupReader, GoesFromStartTagToStartTag) {
  MarkupReader reader(
      "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<!-- <p> --><a href=\"x&amp;y\" "
      "id='i'>words<br/></a>\n");
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.name(), "a");
  ASSERT_EQ(reader.attributes().size(), 2U);
  EXPECT_EQ(reader.attribute("href")->value, "x&amp;y");
  EXPECT_EQ(reader.attribute("id")->value, "i");
  EXPECT_EQ(reader.attribute("class"), nullptr);
  EXPECT_EQ(reader.text(), "words");
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.name(), "br");
  EXPECT_TRUE(reader.attributes().empty());
  EXPECT_EQ(reader.text(), "");
  EXPECT_FALSE(reader.next());
  EXPECT_FALSE(reader.next());
  EXPECT_FALSE(reader.fault());
}

TEST(MarkupReader, SaysWhatIsNotWellFormed) {
  EXPECT_EQ(fault_of("<p>a</p>"), "");
  EXPECT_EQ(fault_of("<p a=\"1\"\n b = '&#38;&#x26;&lt;'>a > b ]</p >"), "");
  EXPECT_EQ(fault_of(""), "0: there is no element");
  EXPECT_EQ(fault_of("<p><br></p>"), "7: `</p>` stands where `</br>` was wanted");
  EXPECT_EQ(fault_of("<p><b>"), "3: `<b>` is never closed");
  EXPECT_EQ(fault_of("<p/></p>"), "4: `</p>` closes what is not open");
  EXPECT_EQ(fault_of("<p a>x</p>"), "3: the attribute `a` has no value; `a=\"a\"` was wanted");
  EXPECT_EQ(fault_of("<p a=1>x</p>"), "3: the value of the attribute `a` is not in quotes");
  EXPECT_EQ(fault_of("<p a=\"1>x</p>"), "3: the value of the attribute `a` does not end");
  EXPECT_EQ(fault_of("<p a=\"<\"/>"),
            "6: `<` stands in the value of an attribute; `&lt;` was wanted");
  EXPECT_EQ(fault_of("<p a=\"1\"b=\"2\"/>"), "8: white space is missing in the tag of `p`");
  EXPECT_EQ(fault_of("<p a=\"1\" a=\"2\"/>"), "9: the attribute `a` is given twice");
  EXPECT_EQ(fault_of("<p>a & b</p>"), "5: `&` stands for itself; `&amp;` was wanted");
  EXPECT_EQ(fault_of("<p>&nbsp;</p>"), "3: `&nbsp;` is not known in XML");
  EXPECT_EQ(fault_of("<p>&#0;</p>"), "3: `&#0;` is not known in XML");
  EXPECT_EQ(fault_of("<p>1 < 2</p>"), "5: `<` stands for itself; `&lt;` was wanted");
  EXPECT_EQ(fault_of("<p>\x01</p>"), "3: a control character stands in the text");
  EXPECT_EQ(fault_of("<p/>words"), "4: text stands outside the page's one element");
  EXPECT_EQ(fault_of("<p/><p/>"), "4: a second element stands beside the page's one element");
  EXPECT_EQ(fault_of("<p><!-- a -- b --></p>"), "10: `--` stands inside a comment");
  EXPECT_EQ(fault_of("<p><!-- a</p>"), "3: the comment does not end");
  EXPECT_EQ(fault_of("<p a=\"1\""), "0: the tag of `p` does not end");
  EXPECT_EQ(fault_of("<p><b</p>"), "5: white space is missing in the tag of `b`");
  EXPECT_EQ(fault_of("<p/><!DOCTYPE html>"),
            "4: a declaration stands behind the beginning of the page");
}

TEST(MarkupReader, GoesOnBehindAFault) {
  MarkupReader reader("<p>1 < 2 & 3<input disabled><a href=\"x\">y</a><i x=1><b id=\"k\"/></p>");
  std::vector<std::string> names;
  while (reader.next()) names.emplace_back(reader.name());
  EXPECT_THAT(names, testing::ElementsAre("p", "input", "a", "i", "b"));
}

TEST(MarkupReader, NeverPassesWhatPugixmlRefuses) {
  const std::vector<std::string> pieces{
      "<p>", "</p>",  "<b ",   "a=\"1\"", ">",   "/>", "<!--",
      "-->", "&amp;", "&",     "<",       "x",   " ",  "</b>",
      "'",   "\"",    "<br/>", "=",       "<?x", "?>", "<!DOCTYPE html>"};
  std::mt19937 random(47);  // NOLINT: the same garbage every time
  int sound = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string markup = "<p>";
    for (auto count = random() % 8; count > 0; --count) markup += pieces[random() % pieces.size()];
    markup += "</p>";
    if (!fault_of(markup).empty()) continue;
    ++sound;
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(markup.c_str())) << markup;
  }
  EXPECT_GT(sound, 1000);
}

TEST(References, AreResolvedWhereTheyAreKnown) {
  EXPECT_EQ(resolve_references("a&amp;b&lt;&#65;&#x42;&apos;&nbsp;&"), "a&b<AB'&nbsp;&");
  EXPECT_EQ(resolve_references("&#xE9;&#x110000;"), "\xC3\xA9&#x110000;");
}

}  // namespace
}  // namespace codicil::site
