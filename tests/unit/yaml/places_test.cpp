// Where the characters of a text stand, however the text was written.
#include <gtest/gtest.h>

#include <random>

#include "unit/yaml/reading.h"
#include "yaml/node.h"

namespace codicil::yaml {
namespace {

/// The written line from the place of `part` on, which begins as the part does unless it was
/// escaped.
std::string found_at(std::string_view text, std::string_view part) {
  const Node top = read(text, 1).value;
  const Node& value = top.entries.at(0).value;
  const std::size_t offset = value.text.find(part);
  EXPECT_NE(offset, std::string::npos) << value.text;
  Place place = value.place_of(offset);
  while (--place.line > 0) text.remove_prefix(text.find('\n') + 1);
  text = text.substr(0, text.find_first_of("\r\n"));
  while (--place.column > 0 && !text.empty()) {
    do {
      text.remove_prefix(1);
    } while (!text.empty() && (text[0] & 0xC0) == 0x80);
  }
  return std::string(text);
}

TEST(YamlPlaces, OfOneLine) {
  EXPECT_EQ(found_at("a: One two\n", "two"), "two");
  EXPECT_EQ(found_at("é: 'One tẅo three'\n", "three"), "three'");
  EXPECT_EQ(found_at("a: \"One two\" # no\n", "two"), "two\" # no");
}

TEST(YamlPlaces, OfEscapes) {
  EXPECT_EQ(found_at("a: 'It''s ''here'' now'\n", "here"), "here'' now'");
  EXPECT_EQ(found_at("a: \"Say \\\"yes\\\" \\u00e9 \\x41 \\U0001F600 now\"\n", "yes"),
            "yes\\\" \\u00e9 \\x41 \\U0001F600 now\"");
  EXPECT_EQ(found_at("a: \"Say \\\"yes\\\" \\u00e9 \\x41 \\U0001F600 now\"\n", "now"), "now\"");
}

TEST(YamlPlaces, OfJoinedLines) {
  EXPECT_EQ(found_at("a: One\n  two \n\n\n  three four\nb: c\n", "two"), "two ");
  EXPECT_EQ(found_at("a: One\n  two \n\n\n  three four\nb: c\n", "four"), "four");
  EXPECT_EQ(found_at("a: 'One\n  two\n\n  three'\n", "three"), "three'");
  EXPECT_EQ(found_at("a: \"One \\\n   two\n  three\"\n", "two"), "two");
  EXPECT_EQ(found_at("a: \"One \\\n   two\n  three\"\n", "three"), "three\"");
}

TEST(YamlPlaces, OfBlocks) {
  EXPECT_EQ(found_at("a: |\n  One\n    two\n\n  three\n", "two"), "two");
  EXPECT_EQ(found_at("a: |\n\n  One\n  three\n", "three"), "three");
  EXPECT_EQ(found_at("a: >\n  One\n  two\n\n\n  three\n", "two"), "two");
  EXPECT_EQ(found_at("a: >-\n\n  One\n    further\n    in\n  three\n", "in"), "in");
  EXPECT_EQ(found_at("a: >-\n\n  One\n    further\n    in\n  three\n", "three"), "three");
  EXPECT_EQ(found_at("a: >\r\n  One\r\n  two three\r\n", "three"), "three");
}

TEST(YamlPlaces, OfEveryWordOfManyRandomTexts) {
  std::mt19937 random(1);
  const char* const joints[] = {" ", "  ", "\n  ", " \n  ", "\n\n  ", "\n \n\n   "};
  const char* const openings[] = {" ", " '", " \"", " >\n  ", " |\n  ", " >-\n\n  "};
  const char* const endings[] = {"", "'", "\"", "\n", "\n", ""};
  for (int round = 0; round < 2'000; ++round) {
    const std::size_t form = random() % 6;
    std::string text = std::string("a:") + openings[form];
    const std::size_t count = 1 + random() % 12;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) text += joints[random() % 6];
      text += "w" + std::to_string(i) + "x";
      if (form == 1 && random() % 4 == 0) text += "''";
      if (form == 2 && random() % 4 == 0) text += "\\\"";
    }
    text += std::string(endings[form]) + "\nb: c\n";
    ASSERT_TRUE(read(text, 1).diagnostics.empty()) << text;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string word = "w" + std::to_string(i) + "x";
      ASSERT_TRUE(found_at(text, word).starts_with(word)) << word << " in\n" << text;
    }
  }
}

TEST(YamlPlaces, OfManyEscapesInOneLineTakeLinearTime) {
  std::string text = "a: [";
  for (int i = 0; i < 50'000; ++i) text += "\"\\\"\\\"\", ";
  text += "x]\nb: \"";
  for (int i = 0; i < 100'000; ++i) text += "\\\"";
  text += "\"\n";
  const Node top = read(text, 1).value;
  EXPECT_EQ(top.entries[0].value.items.size(), 50'001U);
  EXPECT_EQ(top.entries[1].value.place_of(99'999), (Place{2, 4 + 2 * 99'999 + 1}));
}

}  // namespace
}  // namespace codicil::yaml
