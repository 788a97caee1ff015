#include "reader/scalar_places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "text/utf8.h"
#include "unit/reader/reports.h"

namespace codicil::reader {
namespace {

/// What is written from a place on, to the end of its line.
std::string written_at(std::string_view file, Place place) {
  while (--place.line > 0) file.remove_prefix(file.find('\n') + 1);
  file = file.substr(0, file.find('\n'));
  std::size_t offset = 0;
  while (--place.column > 0 && offset < file.size()) next_code_point(file, offset);
  return std::string(file.substr(offset));
}

/// What is written where a word of the value of the first key stands.
std::string found_at(std::string_view file, std::string_view word) {
  auto [root, faults] = yaml::read(file, 1);
  const Document document = read_markdown(root.entries.at(0).value, faults);
  EXPECT_EQ(report(faults), "");
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    const std::size_t offset = document.text_of(document.nodes[i]).find(word);
    if (offset == std::string_view::npos) continue;
    return written_at(file, document.place_of(i, static_cast<std::uint32_t>(offset)));
  }
  return "nowhere";
}

TEST(ScalarPlaces, OfEveryWayToWriteAText) {
  EXPECT_EQ(found_at("a: One *two* three\n", "three"), "three");
  EXPECT_EQ(found_at("a: |\n  One *two*\n  three\n\n  * four\n", "four"), "four");
  EXPECT_EQ(found_at("a: >\n  One *two*\n  three [five](b.md) six\n\n  four\n", "three"),
            "three [five](b.md) six");
  EXPECT_EQ(found_at("a: >\n  One *two*\n  three [five](b.md) six\n\n  four\n", "six"), "six");
  EXPECT_EQ(found_at("a: >\n  One *two*\n  three [five](b.md) six\n\n  four\n", "four"), "four");
  EXPECT_EQ(found_at("a: \"He said \\\"no\\\" & went\n  home \\u00e9 again\"\n", "went"), "went");
  EXPECT_EQ(found_at("a: \"He said \\\"no\\\" & went\n  home \\u00e9 again\"\n", "again"),
            "again\"");
  EXPECT_EQ(found_at("a: 'It''s\n  *the* child''s'\n", "child"), "child''s'");
  EXPECT_EQ(found_at("a: One\n  &amp; two\n  three\n", "two"), "two");
  EXPECT_EQ(found_at("a: One\n  &amp; two\n  three\n", "three"), "three");
}

TEST(ScalarPlaces, OfLinks) {
  const std::string_view file = "a: \"See \\\"this\\\"\n  [one](b.md#c)\"\n";
  auto [root, faults] = yaml::read(file, 1);
  const Document document = read_markdown(root.entries[0].value, faults);
  const auto link = std::ranges::find(document.nodes, NodeKind::link, &Node::kind);
  ASSERT_NE(link, document.nodes.end());
  EXPECT_EQ(written_at(file, link->place), "[one](b.md#c)\"");
}

TEST(ScalarPlaces, OfFaults) {
  auto [root, faults] = yaml::read("a: >\n  One\n  two <b>x</b>\n", 1);
  read_markdown(root.entries[0].value, faults);
  ASSERT_FALSE(faults.empty());
  EXPECT_EQ(faults[0].location.place, (Place{3, 7}));
}

TEST(ScalarPlaces, OfEveryWordOfManyRandomTexts) {
  std::mt19937 random(1);
  const char* const openings[] = {"a: ", "a: '", "a: \"", "a: >\n  ", "a: |\n  "};
  const char* const joints[] = {" ", "\n  ", "\n\n  ", " *", "* ", " `", "` ", " &amp; ", " \\* "};
  for (int round = 0; round < 2'000; ++round) {
    const std::size_t form = random() % 5;
    std::string file = openings[form];
    const std::size_t count = 1 + random() % 10;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) file += joints[random() % (form == 2 ? 8 : 9)];
      file += "w" + std::to_string(i) + "x";
      if (form == 1 && random() % 4 == 0) file += "''";
      if (form == 2 && random() % 4 == 0) file += "\\\"";
    }
    file += form == 1 ? "'\n" : form == 2 ? "\"\n" : "\n";
    for (std::size_t i = 0; i < count; ++i) {
      const std::string word = "w" + std::to_string(i) + "x";
      ASSERT_TRUE(found_at(file, word).starts_with(word))
          << word << " is at " << found_at(file, word) << " in\n"
          << file;
    }
  }
}

TEST(ScalarPlaces, OfALongTextTakeLinearTime) {
  std::string file = "a: \"";
  for (int i = 0; i < 20'000; ++i) file += i % 10 == 0 ? "&amp; \\\"two\\\"\n  " : "é \\\"two\\\" ";
  file += "end\"\n";
  EXPECT_EQ(found_at(file, "end"), "end\"");
}

}  // namespace
}  // namespace codicil::reader
