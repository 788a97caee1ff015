#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/yaml/reading.h"
#include "yaml/node.h"

namespace codicil::yaml {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string only_help(std::string_view text) {
  const auto faults = read(text, 1).diagnostics;
  return faults.size() == 1 ? faults[0].help : "not one fault";
}

TEST(YamlFault, ColonInAValue) {
  EXPECT_THAT(faults_of("title: Harm: advice\nlead: B\n"),
              ElementsAre("1:8 the value `Harm: advice` has a colon in it"));
  EXPECT_EQ(only_help("title: Harm: advice\n"),
            "If the colon belongs to the text, put it in quotes: `title: \"Harm: advice\"`.");
  EXPECT_EQ(
      only_help("title: Say \"no\": it's best # mostly\n"),
      "If the colon belongs to the text, put it in quotes: `title: 'Say \"no\": it''s best'`.");
  EXPECT_EQ(brief("title: Harm: advice\nlead: B\n"), "{title: !, lead: B}");
  EXPECT_THAT(faults_of("a:\n  - term: x: y\n"),
              ElementsAre("2:11 the value `x: y` has a colon in it"));
  EXPECT_THAT(faults_of("a: {term: x: y}\n"), ElementsAre("1:12 a colon stands inside a value"));
}

TEST(YamlFault, DashWithoutASpace) {
  EXPECT_THAT(faults_of("a:\n  - b\n  -c\n"),
              ElementsAre("3:3 no space stands behind the dash of `-c`"));
  EXPECT_EQ(only_help("a:\n  - b\n  -c d\n"), "Write `- c d`.");
}

TEST(YamlFault, QuoteThatIsNeverClosed) {
  EXPECT_THAT(faults_of("title: \"abc\nlead: B\n"),
              ElementsAre("1:8 the quote that opens here is never closed"));
  EXPECT_EQ(brief("title: \"abc\nlead: B\n"), "{title: !, lead: B}");
  EXPECT_THAT(faults_of("title: 'abc\n"),
              ElementsAre("1:8 the quote that opens here is never closed"));
  EXPECT_EQ(only_help("title: 'abc\n"), "Write `'` where the text in quotes ends.");
}

TEST(YamlFault, QuoteThatALaterOneSeemsToClose) {
  const std::string_view text = "title: \"abc\nlead: \"B\"\nareas: [a]\n";
  EXPECT_THAT(faults_of(text), ElementsAre("1:8 the quote that opens here is never closed"));
  EXPECT_EQ(brief(text), "{title: !, lead: B, areas: [a]}");
  EXPECT_THAT(faults_of("title: \"abc\nlead: \"\nareas: [a]\n"),
              ElementsAre("1:8 the quote that opens here is never closed",
                          "2:7 the quote that opens here is never closed"));
  EXPECT_THAT(
      faults_of("title: \"abc\nlead: x\"\nareas: [a]\n"),
      ElementsAre(
          "2:1 this line begins like a key, but the quotes that open in line 1 enclose it"));
}

TEST(YamlFault, TextBehindTheQuotes) {
  EXPECT_THAT(faults_of("title: 'Children's services'\n"),
              ElementsAre("1:18 text stands behind the quote that closes the value"));
  EXPECT_EQ(only_help("title: 'Children's services'\n"),
            "Put the whole value in quotes: `title: \"Children's services\"`.");
  EXPECT_EQ(only_help("title: \"Harm\" advice\n"),
            "Put the whole value in quotes: `title: '\"Harm\" advice'`.");
}

TEST(YamlFault, MarkdownLinkThatLooksLikeAList) {
  EXPECT_THAT(
      faults_of("note: [A](https://example.org)\n"),
      ElementsAre(
          "1:7 the value begins with `[`, which makes it a list, but text follows the list"));
  EXPECT_EQ(only_help("note: [A](https://example.org)\n"),
            "Put the whole value in quotes: `note: \"[A](https://example.org)\"`.");
}

TEST(YamlFault, SignsThatHaveAMeaning) {
  EXPECT_THAT(
      faults_of("a: *Bold* x\nb: *see\nc: &Co Ltd\nd: !x y\ne: @home\nf: `x`\ng: %x\nh: ]\n"),
      ElementsAre("1:4 a value begins with `*`", "2:4 a value begins with `*`",
                  "3:4 a value begins with `&`", "4:4 a value begins with `!`",
                  "5:4 a value begins with `@`", "6:4 a value begins with a backtick",
                  "7:4 a value begins with `%`", "8:4 a value begins with `]`"));
  EXPECT_EQ(only_help("a: *Bold* x\n"), "Put it in quotes: `a: \"*Bold* x\"`.");
  EXPECT_EQ(only_help("a: !important\n"), "Put it in quotes: `a: \"!important\"`.");
  EXPECT_EQ(brief("a: &Co Ltd\nb: *see\nc: [*x, y]\n"), "{a: !, b: !, c: [!, y]}");
}

TEST(YamlFault, NumberThatWouldBeAComment) {
  EXPECT_THAT(faults_of("title: Form #3\nlead: #1 team\n"),
              ElementsAre("1:8 a number sign in this value makes the rest of the line a comment",
                          "2:6 a number sign in this value makes the rest of the line a comment"));
  EXPECT_THAT(faults_of("title: Form # 3\nlead: #x\nnote: A#3\nid: '#3'\n# 1\n#2\n"), IsEmpty());
}

TEST(YamlFault, LineWithoutAKey) {
  EXPECT_THAT(faults_of("title: A\nfoo bar\nlead: B\n"),
              ElementsAre("2:1 `foo bar` is neither a key with its value nor part of one"));
  EXPECT_EQ(brief("title: A\nfoo bar\nlead: B\n"), "{title: A, lead: B}");
  EXPECT_THAT(faults_of("foo\n"),
              ElementsAre("1:1 `foo` is neither a key with its value nor part of one"));
  EXPECT_THAT(faults_of("foo\nbar\nbaz\ntitle: A\n"),
              ElementsAre("1:1 `foo` is neither a key with its value nor part of one"));
  EXPECT_THAT(faults_of("note: |\n    one\n  two\ntitle: A\n"),
              ElementsAre("3:3 `two` is neither a key with its value nor part of one"));
  EXPECT_THAT(
      faults_of("https://example.org/\n"),
      ElementsAre("1:1 `https://example.org/` is neither a key with its value nor part of one"));
}

TEST(YamlFault, NoSpaceBehindTheColon) {
  EXPECT_THAT(faults_of("title:Foo\nlead:Bar\n"),
              ElementsAre("1:1 no space stands behind the colon of `title`",
                          "2:1 no space stands behind the colon of `lead`"));
  EXPECT_EQ(brief("title:Foo\nlead: B\n"), "{title: !, lead: B}")
      << "nobody should also miss the title";
  EXPECT_THAT(faults_of("title: A\nlead:Bar\nnote: x\n"),
              ElementsAre("2:1 no space stands behind the colon of `lead`"));
}

TEST(YamlFault, TabsAsIndentation) {
  EXPECT_THAT(faults_of("title: A\n\tlead: B\nnote: x\n"),
              ElementsAre("2:1 a tab stands where the line is indented"));
  EXPECT_THAT(faults_of("keywords:\n\t- a\n"),
              ElementsAre("2:1 a tab stands where the line is indented"));
  EXPECT_THAT(faults_of("note: |\n \tone\n"),
              ElementsAre("2:2 a tab stands where the line is indented"));
  EXPECT_EQ(brief("keywords:\n\t- a\ntitle: A\n"), "{keywords: !, title: A}");
  EXPECT_THAT(faults_of("title:\tA\t\nlead: B\n\t\n"), IsEmpty()) << "a tab elsewhere does no harm";
}

TEST(YamlFault, WrongIndentation) {
  EXPECT_THAT(faults_of("title: A\n  lead: B\n"),
              ElementsAre("2:3 this line is indented as if it belonged to the value above it"));
  EXPECT_THAT(faults_of("a:\n    b: c\n  d: e\n"),
              ElementsAre("3:3 this line is indented differently from the lines it belongs to"));
  EXPECT_THAT(faults_of("title: A\n- b\n"), ElementsAre("2:1 this item belongs to no list"));
  EXPECT_THAT(faults_of("a:\n  - b\n - c\n"),
              ElementsAre("3:2 this line is indented differently from the lines it belongs to"));
}

TEST(YamlFault, ListsInBrackets) {
  EXPECT_THAT(faults_of("a: [b, c\nd: e\n"),
              ElementsAre("1:4 the `[` that opens here is never closed"));
  EXPECT_THAT(faults_of("a: {b: c\n"), ElementsAre("1:4 the `{` that opens here is never closed"));
  EXPECT_THAT(faults_of("a: [b, , c]\n"), ElementsAre("1:8 nothing stands before this `,`"));
  EXPECT_THAT(faults_of("a: [\"b\" c]\n"),
              ElementsAre("1:9 no comma stands between this and what comes before it"));
  EXPECT_EQ(brief("a: [b, c\nd: e\n"), "{a: [b, c]!, d: e}");
  EXPECT_THAT(faults_of("a: - b\n"), ElementsAre("1:4 a list begins on the line of its key"));
}

TEST(YamlFault, TextBesideTheSignOfABlock) {
  EXPECT_THAT(faults_of("note: > quoted\n"),
              ElementsAre("1:9 text stands on the same line as the `>`"));
  EXPECT_EQ(only_help("note: | x\n"),
            "Begin the text on the next line, indented; if the `|` belongs to the text, put it in "
            "quotes: `note: \"| x\"`.");
}

TEST(YamlFault, BackslashInDoubleQuotes) {
  EXPECT_THAT(
      faults_of("a: \"C:\\path\"\n"),
      ElementsAre("1:7 a backslash inside double quotes begins a sign that does not exist"));
  EXPECT_THAT(faults_of("a: 'C:\\path'\n"), IsEmpty());
}

TEST(YamlFault, KeyGivenTwice) {
  EXPECT_THAT(
      faults_of("title: A\nlead: B\ntitle: C\ntitle: D\n"),
      ElementsAre("3:1 `title` is given a second time", "4:1 `title` is given a second time"));
  EXPECT_EQ(only_help("a: {b: c, b: d}\n"), "Delete one of the two; the other stands in line 1.");
  EXPECT_EQ(brief("title: A\ntitle: C\na: {b: c, b: d}\n"), "{title: A, a: {b: c}}");
}

TEST(YamlFault, KeysThatAreNoWords) {
  EXPECT_THAT(faults_of("? [a]\n: b\nc: d\n"),
              ElementsAre("1:3 a list stands where a key is expected"));
  EXPECT_THAT(faults_of("{a: b}: c\n"), ElementsAre("1:1 a list stands where a key is expected"));
  EXPECT_THAT(faults_of(": c\n"), ElementsAre("1:1 a colon stands here without a key before it"));
  EXPECT_THAT(faults_of("*a : c\nd: e\n"), ElementsAre("1:1 a line begins with `*`"));
}

TEST(YamlFault, ListOnTop) {
  EXPECT_THAT(faults_of("- a\n- b\n"),
              ElementsAre("1:1 a list stands here without a key above it"));
}

TEST(YamlFault, MoreThanOneDocument) {
  EXPECT_THAT(faults_of("title: A\n---\nlead: B\n"),
              ElementsAre("2:1 a line `---` stands between the keys"));
  EXPECT_EQ(brief("title: A\n---\nlead: B\n"), "{title: A, lead: B}");
  EXPECT_THAT(faults_of("---\ntitle: A\n...\n"), IsEmpty());
}

TEST(YamlFault, BytesThatAreNoText) {
  const Reported<Node> read_text = read("title: a\xFF\xFE\nlead: B: c\n", 3);
  ASSERT_EQ(read_text.diagnostics.size(), 2U);
  EXPECT_EQ(read_text.diagnostics[0].code, Code::text_not_utf8);
  EXPECT_EQ(read_text.diagnostics[0].location.place, (Place{3, 9}));
  EXPECT_EQ(read_text.diagnostics[1].code, Code::front_matter_invalid);
  EXPECT_EQ(read_text.diagnostics[1].location.place, (Place{4, 7}));
}

TEST(YamlFault, InvisibleCharacters) {
  using namespace std::string_view_literals;
  EXPECT_THAT(faults_of("title: A\0B\n"sv),
              ElementsAre("1:9 an invisible character (U+0000) stands here"));
  EXPECT_THAT(faults_of("title: Children\u0092s\n"),
              ElementsAre("1:16 an invisible character (U+0092) stands here"));
}

TEST(YamlFault, NestingBeyondReason) {
  const std::string deep = "a: " + std::string(63, '[') + std::string(63, ']') + "\n";
  EXPECT_THAT(faults_of(deep), IsEmpty());
  const std::string deeper = "a: " + std::string(64, '[') + std::string(64, ']') + "\nb: c: d\n";
  EXPECT_THAT(faults_of(deeper),
              ElementsAre("1:67 lists stand inside one another more than 64 levels deep",
                          "2:4 the value `c: d` has a colon in it"));
}

TEST(YamlFault, OneDoesNotHideTheOthers) {
  const std::string_view text =
      "title: Harm: advice\n"
      "scope: \"open\n"
      "lead:Me\n"
      "amendments:\n"
      "  - edition: 2017-02\n"
      "    details: One: two\n"
      "    kind: updated\n"
      "  - edition: 2016-08\n"
      "    kind: new\n"
      "  - edition: 2016-02\n"
      "    details: \"x\" y\n"
      "areas: [a\n"
      "note: *b*\n";
  EXPECT_THAT(
      faults_of(text, 2),
      ElementsAre("2:8 the value `Harm: advice` has a colon in it",
                  "3:8 the quote that opens here is never closed",
                  "4:1 no space stands behind the colon of `lead`",
                  "7:14 the value `One: two` has a colon in it",
                  "12:18 text stands behind the quote that closes the value",
                  "13:8 the `[` that opens here is never closed", "14:7 a value begins with `*`"));
  EXPECT_EQ(brief(text),
            "{title: !, scope: !, lead: !, amendments: [{edition: 2016-08, kind: new}]!, areas: "
            "[a]!, note: !}");
}

TEST(YamlFault, LeavesTheEntriesBeforeItAsTheyWere) {
  const std::string_view text = "a: {\nb: c\n}\nd: d: e\n";
  EXPECT_EQ(brief(text), "{a: {b: c}, d: !}");
  EXPECT_EQ(faults_of(text).size(), 1U);
}

TEST(YamlFault, IsToldAHundredTimesAtMost) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "a: b: c\n";
  EXPECT_LE(faults_of(text).size(), 101U);
  std::string stars = "a: [";
  for (int i = 0; i < 1000; ++i) stars += "*b, ";
  EXPECT_LE(faults_of(stars + "]").size(), 101U);
}

}  // namespace
}  // namespace codicil::yaml
