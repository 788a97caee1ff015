#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/yaml/reading.h"
#include "yaml/node.h"

namespace codicil::yaml {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Yaml, ReadsKeysListsAndNests) {
  const std::string_view text =
      "title: Initial Conferences\n"
      "aliases: [icpc, 'i c']\n"
      "keywords:\n"
      "  - Conference\n"
      "  - {term: ICPC, see: \"Conference\"}\n"
      "external:\n"
      "  url: https://example.org/a:b\n"
      "lead:\n";
  EXPECT_THAT(faults_of(text), IsEmpty());
  EXPECT_EQ(
      brief(text),
      "{title: Initial Conferences, aliases: [icpc, i c], keywords: [Conference, {term: ICPC, see: "
      "Conference}], external: {url: https://example.org/a:b}, lead: }");
}

TEST(Yaml, TakesScalarsAsTheyAreWritten) {
  EXPECT_EQ(brief("a: no\nb: 0123\nc: 2017-02\nd: ~\ne: null\nf: 1e3\n"),
            "{a: no, b: 0123, c: 2017-02, d: ~, e: null, f: 1e3}");
}

TEST(Yaml, KnowsAnAbsentValueFromAnEmptyText) {
  const Node top = read("a:\nb: ''\nc: # none yet\n", 1).value;
  EXPECT_TRUE(top.find("a")->is_empty());
  EXPECT_FALSE(top.find("b")->is_empty());
  EXPECT_TRUE(top.find("c")->is_empty());
  EXPECT_EQ(top.find("d"), nullptr);
}

TEST(Yaml, ReadsNothingAsAnEmptyMapping) {
  for (const std::string_view text :
       {"", "\n\n", "# only a comment\n", "---\n", "   \n\t\n", "\uFEFF"}) {
    EXPECT_THAT(faults_of(text), IsEmpty()) << text;
    EXPECT_EQ(brief(text), "{}") << text;
  }
}

TEST(Yaml, AcceptsWindowsLineEndsAndAByteOrderMark) {
  const std::string_view text = "\uFEFFtitle: A\r\nscope: |\r\n  one\r\n  two\r\nlead: B\r\n";
  EXPECT_THAT(faults_of(text), IsEmpty());
  EXPECT_EQ(brief(text), "{title: A, scope: one\ntwo\n, lead: B}");
  const Node top = read(text, 1).value;
  EXPECT_EQ(top.entries[0].key_place, (Place{1, 1}));
  EXPECT_EQ(top.entries[2].key_place, (Place{5, 1}));
}

TEST(Yaml, AcceptsKeysThatAreAllIndented) {
  EXPECT_EQ(brief("  title: A\n  lead: B\n"), "{title: A, lead: B}");
  EXPECT_EQ(brief("{title: A, lead: B}"), "{title: A, lead: B}");
}

TEST(Yaml, PlacesKeysAndValues) {
  const Node top = read("title: Tŷ\nareas: [ŷ, b]\nnote: \"x\"\nforwards:\n  a: b\n", 2).value;
  EXPECT_EQ(top.place, (Place{2, 1}));
  EXPECT_EQ(top.entries[0].key_place, (Place{2, 1}));
  EXPECT_EQ(top.find("title")->place, (Place{2, 8}));
  EXPECT_EQ(top.find("title")->text_place, (Place{2, 8}));
  EXPECT_EQ(top.find("areas")->place, (Place{3, 8}));
  EXPECT_EQ(top.find("areas")->items[1].place, (Place{3, 12})) << "columns are characters";
  EXPECT_EQ(top.find("note")->place, (Place{4, 7}));
  EXPECT_EQ(top.find("note")->text_place, (Place{4, 8})) << "behind the quote";
  EXPECT_TRUE(top.find("note")->quoted);
  EXPECT_EQ(top.find("forwards")->entries[0].key_place, (Place{6, 3}));
  EXPECT_EQ(top.find("forwards")->entries[0].value.place, (Place{6, 6}));
}

struct BlockCase {
  std::string_view text;
  std::string_view meant;
  Place text_place;
  std::uint32_t indent;
};

TEST(Yaml, PlacesTheTextOfBlocks) {
  for (const BlockCase& block : {
           BlockCase{"a: |\n  one\n  two\n", "one\ntwo\n", {2, 3}, 2},
           BlockCase{"a: | # why\n    one\n", "one\n", {2, 5}, 4},
           BlockCase{"a: |\n\n\n   one\n", "\n\none\n", {2, 4}, 3},
           BlockCase{"a: |\n       \n  one\n", "\none\n", {2, 3}, 2},
           BlockCase{"a: |2\n     one\n  two\n", "   one\ntwo\n", {2, 3}, 2},
           BlockCase{"a: |-\n  one\n", "one", {2, 3}, 2},
           BlockCase{"a: >\n  one\n  two\n", "one two\n", {2, 3}, 2},
           BlockCase{"a: |\r\n  one\r\n", "one\n", {2, 3}, 2},
           BlockCase{"a: |\n  - one\n    - two\n", "- one\n  - two\n", {2, 3}, 2},
       }) {
    const Reported<Node> top = read(block.text, 1);
    EXPECT_THAT(top.diagnostics, IsEmpty()) << block.text;
    const Node& value = top.value.entries.at(0).value;
    EXPECT_EQ(value.text, block.meant);
    EXPECT_EQ(value.place, (Place{1, 4}));
    EXPECT_EQ(value.text_place, block.text_place) << block.text;
    EXPECT_EQ(value.indent, block.indent) << block.text;
    EXPECT_TRUE(value.quoted);
  }
}

TEST(Yaml, PlacesTheTextOfBlocksInsideLists) {
  const Node top =
      read("amendments:\n  - edition: 2017-02\n    details: |\n      A link.\n", 2).value;
  const Node* details = top.find("amendments")->items.at(0).find("details");
  EXPECT_EQ(details->text_place, (Place{5, 7}));
  EXPECT_EQ(details->indent, 6U);
  EXPECT_EQ(top.find("amendments")->items[0].find("edition")->indent, 0U);
}

TEST(Yaml, ReadsTextsOfSeveralLines) {
  const std::string_view text = "a: \"one\n  two: three\"\nb: four\n  five\n";
  EXPECT_THAT(faults_of(text), IsEmpty());
  EXPECT_EQ(brief(text), "{a: one two: three, b: four five}");
}

TEST(Yaml, TakesForeignLineEndsForSpaces) {
  const std::string_view text = "a: |\n  one\u2028two\u0085three\nb: x\u2029y\nc: z\n";
  EXPECT_THAT(faults_of(text), IsEmpty());
  EXPECT_EQ(brief(text), "{a: one two three\n, b: x y, c: z}");
  EXPECT_EQ(read(text, 1).value.entries[2].key_place, (Place{4, 1}));
}

TEST(Yaml, AcceptsBracketsThatCloseInTheFirstColumn) {
  EXPECT_EQ(brief("chapters: [\na,\nb\n]\ntitle: A\n"), "{chapters: [a, b], title: A}");
  EXPECT_EQ(brief("external: {\npublisher: X,\nurl: Y\n}\ntitle: A\n"),
            "{external: {publisher: X, url: Y}, title: A}");
}

}  // namespace
}  // namespace codicil::yaml
