#include "markdown/plain_form.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "markdown/parse.h"
#include "unit/manual/document_builder.h"

namespace codicil::markdown {
namespace {

Document document_of(std::string_view text) {
  return parse(text, {}).value;
}

std::string plain(const Document& document, PlainForm form, const Rendering& rendering = {},
                  std::size_t width = 40) {
  return fmt::format("{}", fmt::join(plain_lines(document, rendering, form, width), "\n"));
}

std::string letter(std::string_view text, const Rendering& rendering = {}) {
  return plain(document_of(text), PlainForm::letter, rendering);
}

std::string again(std::string_view text, const Rendering& rendering = {}) {
  return plain(document_of(text), PlainForm::markdown, rendering);
}

TEST(PlainForm, OfALetterIsWordsInShortLines) {
  EXPECT_EQ(letter("Staff **must** tell\nthe *police*, and write down what `they` said.\n"),
            "Staff must tell the police, and write\ndown what they said.");
}

TEST(PlainForm, PutsAnAddressBehindItsWords) {
  EXPECT_EQ(letter("See [the site](https://a.example/)."), "See the site (https://a.example/).");
  EXPECT_EQ(letter("See <https://a.example/>."), "See https://a.example/.");
  EXPECT_EQ(letter("Write to [us](mailto:us@a.example)."), "Write to us (us@a.example).");
  EXPECT_EQ(again("[a *b*](https://a.example/x_(y))."), "[a *b*](https://a.example/x_%28y%29).");
}

TEST(PlainForm, KillsWhatCannotBeLinked) {
  EXPECT_EQ(letter("[x](javascript:alert(1)) [y](gone.md)"), "x y");
  EXPECT_EQ(again("[x](javascript:alert(1)) [y](gone.md)"), "x y");
}

TEST(PlainForm, SaysWhatALinkWithoutWordsCites) {
  const Document document = document_of("See [](referrals.md).\n");
  Rendering rendering;
  rendering.links = {{.node = 3, .href = "https://m.example/r.html", .words = "Referrals"}};
  EXPECT_EQ(plain(document, PlainForm::letter, rendering), "See Referrals.");
  EXPECT_EQ(plain(document, PlainForm::markdown, rendering),
            "See\n[Referrals](https://m.example/r.html).");
}

TEST(PlainForm, IndentsLists) {
  const std::string text = "1. One\n2. Two\n   - inner item that is so long that it wraps\n";
  EXPECT_EQ(letter(text), "1. One\n2. Two\n   * inner item that is so long that it\n     wraps");
  EXPECT_EQ(again(text), "1. One\n2. Two\n   - inner item that is so long that it\n     wraps");
  EXPECT_EQ(letter("7. a\n\n8. b\n"), "7. a\n\n8. b");
  EXPECT_EQ(again("- [x] done\n- [ ] open\n"), "- [x] done\n- [ ] open");
}

TEST(PlainForm, WritesTables) {
  const std::string text = "| Who | When |\n| --- | --- |\n| Police | a \\| b |\n| Schools | |\n";
  EXPECT_EQ(letter(text), "* Who: Police; When: a | b\n* Who: Schools");
  EXPECT_EQ(again(text), "| Who | When |\n| --- | --- |\n| Police | a \\| b |\n| Schools |  |");
}

TEST(PlainForm, WritesQuotesCalloutsCodeAndBreaks) {
  EXPECT_EQ(letter("> said\n\n> [!WARNING]\n> Stop.\n\n    x  y\n\n***\n"),
            "> said\n\n> Warning:\n>\n> Stop.\n\n    x  y\n\n* * *");
  EXPECT_EQ(again("> said\n\n```\n``` x\n```\n\n***\n"), "> said\n\n````\n``` x\n````\n\n* * *");
  EXPECT_EQ(again("one\\\ntwo\n"), "one\\\ntwo");
}

TEST(PlainForm, NumbersFootnotes) {
  EXPECT_EQ(letter("Text[^a].\n\n[^a]: Note.\n"), "Text[1].\n\n[1] Note.");
}

/// Markdown that was written again means the same.
TEST(PlainForm, OfMarkdownReadsAsBefore) {
  for (const char* text : {
           "1\\. not a list\n",
           "\\# not a heading and \\- not an item\n",
           "a \\*b\\* \\_c\\_ snake_case \\`d\\` \\[e\\](f) \\<b> &amp;amp; \\~~x\\~~\n",
           "a long line of words that goes on and on until\n- x\n",
           "words words words words words words wor - dash\n",
           "words words words words words words wor 12. dash\n",
           "words words words words words words wor # dash\n",
           "**bold** and *soft* and ~~gone~~ and `` ` ``\n",
           "~~gone~~ at the beginning\n",
           "\\~\\~\\~ no code\n",
           "> quote\n>\n> > deeper\n",
           "- a\n- b\n\n  more\n",
           "### Heading with `code`\n\ntext\n",
           "```\ncode *x*\n```\n",
           "| a | b |\n| --- | --- |\n| *c* | [d](https://e.example/) |\n",
       }) {
    const Document before = document_of(text);
    const Document after = document_of(plain(before, PlainForm::markdown));
    EXPECT_EQ(fingerprint(before), fingerprint(after)) << text << "\nbecame\n"
                                                       << plain(before, PlainForm::markdown);
  }
}

std::string comment(std::string_view text) {
  return plain(document_of(text), PlainForm::comment, {}, 1000);
}

TEST(PlainForm, OfACommentCallsNobodyAndDoesNothing) {
  EXPECT_EQ(comment("@team, see #12, !3 and (&4).\n"),
            "@\u2060team, see #\u206012, !\u20603 and (\\&\u20604).");
  EXPECT_EQ(comment("desk@example.org and 5 # 6 stay\n"),
            "[desk@example.org](mailto:desk@example.org) and 5 # 6 stay");
  EXPECT_EQ(comment("/close\n\n- /approve\n"), "\\/close\n\n- \\/approve");
  EXPECT_EQ(comment("one\\\n/close\n"), "one\\\n\\/close");
  EXPECT_EQ(comment("$5 and $6, ~7~ \\~\\~8\n"), "\\$5 and \\$6, \\~7\\~ \\~\\~8");
  EXPECT_EQ(comment("\\<b> <!-- x -->\n"), "\\<b>");
}

TEST(PlainForm, OfACommentMarksChangesBySomethingThatHoldsAnywhere) {
  const Document redline = codicil::document_of({paragraph(
      {words("Tell the manager"), of_kind(NodeKind::insertion, {words(", or @her deputy")}),
       of_kind(NodeKind::deletion, {words(" at once")}), words(".")})});
  EXPECT_EQ(plain(redline, PlainForm::comment, {}, 1000),
            "Tell the manager<ins><b>, or @\u2060her deputy</b></ins> <del>at once</del>.");
  const Document replaced = codicil::document_of(
      {paragraph({of_kind(NodeKind::deletion, {words("ten")}),
                  of_kind(NodeKind::insertion, {words("15")}), words(" days")})});
  EXPECT_EQ(plain(replaced, PlainForm::comment, {}, 1000),
            "<del>ten</del> <ins><b>15</b></ins> days");
}

TEST(PlainForm, OfNothingIsNothing) {
  EXPECT_TRUE(plain_lines({}, {}, PlainForm::letter, 72).empty());
  EXPECT_TRUE(plain_lines(document_of(""), {}, PlainForm::letter, 72).empty());
}

}  // namespace
}  // namespace codicil::markdown
