#include <gtest/gtest.h>

#include "manual/document.h"
#include "unit/manual/document_builder.h"

namespace codicil {
namespace {

std::uint64_t print_of(std::vector<Sketch> blocks) {
  return fingerprint(document_of(std::move(blocks)));
}

Sketch link(std::string to, std::string text) {
  return of_kind(NodeKind::link, {words(std::move(text))}, std::move(to));
}

TEST(Fingerprint, IsTheSameHoweverATextIsWrapped) {
  const auto print = print_of({paragraph({words("one two three")})});
  EXPECT_EQ(print, print_of({paragraph({words("one"), soft_break(), words("two three")})}));
  EXPECT_EQ(print, print_of({paragraph({words("one tw"), words("o  three ")})}));
  EXPECT_EQ(print,
            print_of({paragraph({words("one "), soft_break(), words("two\tthree", {4, 4})})}));
}

TEST(Fingerprint, IsAnotherForOtherWords) {
  const auto print = print_of({paragraph({words("must attend")})});
  EXPECT_NE(print, print_of({paragraph({words("may attend")})}));
  EXPECT_NE(print, print_of({paragraph({words("mustattend")})}));
  EXPECT_NE(print, print_of({paragraph({words("Must attend")})}));
  EXPECT_NE(print, print_of({paragraph({words("must")}), paragraph({words("attend")})}));
  EXPECT_NE(
      print,
      print_of({paragraph({words("must"), of_kind(NodeKind::line_break, {}), words("attend")})}));
  EXPECT_NE(print,
            print_of({paragraph({words("must "), of_kind(NodeKind::strong, {words("attend")})})}));
  EXPECT_NE(print, print_of({of_kind(NodeKind::block_quote, {paragraph({words("must attend")})})}));
  EXPECT_NE(print, print_of({}));
}

TEST(Fingerprint, KeepsTheSpaceAtTheEdgeOfAnInline) {
  const auto spaced =
      print_of({paragraph({words("a "), of_kind(NodeKind::emphasis, {words("b")})})});
  const auto joined =
      print_of({paragraph({words("a"), of_kind(NodeKind::emphasis, {words("b")})})});
  const auto wrapped =
      print_of({paragraph({words("a"), soft_break(), of_kind(NodeKind::emphasis, {words("b")})})});
  EXPECT_NE(spaced, joined);
  EXPECT_EQ(spaced, wrapped);
}

TEST(Fingerprint, KnowsWhereAnInlineEnds) {
  EXPECT_NE(print_of({paragraph({of_kind(NodeKind::strong, {words("a")}), words("b")})}),
            print_of({paragraph({of_kind(NodeKind::strong, {words("a"), words("b")})})}));
}

TEST(Fingerprint, CountsLevelsDestinationsAndCode) {
  const auto heading = [](std::uint8_t level) {
    return print_of({{.kind = NodeKind::heading, .inside = {words("a")}, .level = level}});
  };
  EXPECT_NE(heading(2), heading(3));
  EXPECT_NE(print_of({paragraph({link("a.md", "x")})}), print_of({paragraph({link("b.md", "x")})}));
  EXPECT_NE(print_of({of_kind(NodeKind::code_block, {}, "a\nb")}),
            print_of({of_kind(NodeKind::code_block, {}, "a b")}));
}

TEST(Fingerprint, DoesNotCountHowMarkdownWasSpelt) {
  const auto list = [](bool tight) {
    return print_of({{.kind = NodeKind::list,
                      .inside = {of_kind(NodeKind::item, {paragraph({words("a")})})},
                      .tight = tight}});
  };
  EXPECT_EQ(list(true), list(false));
  const auto heading = [](std::string id) {
    return print_of(
        {{.kind = NodeKind::heading, .inside = {words("a")}, .level = 2, .detail = std::move(id)}});
  };
  EXPECT_EQ(heading(""), heading("a")) << "an id that is written down changes no reader's text";
}

TEST(Fingerprint, CountsFootnotesByTheirOrder) {
  const auto noted = [](const std::string& first, const std::string& second,
                        const std::string& mark) {
    return print_of({paragraph({words("a"), of_kind(NodeKind::footnote_reference, {}, mark)}),
                     of_kind(NodeKind::footnote_definition, {paragraph({words("x")})}, first),
                     of_kind(NodeKind::footnote_definition, {paragraph({words("y")})}, second)});
  };
  EXPECT_EQ(noted("1", "2", "1"), noted("law", "act", "law"));
  EXPECT_NE(noted("1", "2", "1"), noted("1", "2", "2"));
}

// The number is kept between runs, so it may not depend on the machine, nor change unnoticed.
TEST(Fingerprint, IsStable) {
  EXPECT_EQ(print_of({paragraph({words("Anyone may refer a child.")})}), 17426955420283595870U);
}

}  // namespace
}  // namespace codicil
