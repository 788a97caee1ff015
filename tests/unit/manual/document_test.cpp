#include "manual/document.h"

#include <gtest/gtest.h>

#include "unit/manual/document_builder.h"

namespace codicil {
namespace {

TEST(Document, PlacesCharactersByCodePoints) {
  const Document document = document_of({paragraph({words("Tŷ – gofal", {7, 3})})});
  EXPECT_EQ(document.place_of(2, 0), (Place{7, 3}));
  EXPECT_EQ(document.place_of(2, 3), (Place{7, 5})) << "behind ŷ";
  EXPECT_EQ(document.place_of(2, 8), (Place{7, 8}));
  EXPECT_EQ(document.place_of(2, 1000), (Place{7, 13})) << "not beyond the end";
}

TEST(Document, PlacesCharactersBehindAShift) {
  Document document =
      document_of({paragraph({words("AT&T and é more", {7, 3})}), paragraph({words("x", {9, 1})})});
  // "AT&amp;T and" on line 7, " é more" on line 8 behind an indentation.
  document.shifts = {{2, 3, {7, 10}}, {2, 9, {8, 5}}, {4, 0, {20, 2}}};
  EXPECT_EQ(document.place_of(2, 2), (Place{7, 5}));
  EXPECT_EQ(document.place_of(2, 3), (Place{7, 10}));
  EXPECT_EQ(document.place_of(2, 8), (Place{7, 15}));
  EXPECT_EQ(document.place_of(2, 9), (Place{8, 5}));
  EXPECT_EQ(document.place_of(2, 12), (Place{8, 7}));
  EXPECT_EQ(document.place_of(4, 0), (Place{20, 2})) << "a shift of another node is another's";
}

TEST(Document, PlacesTheLinesOfCode) {
  const Document document =
      document_of({{.kind = NodeKind::code_block, .text = "ab\ncd\n", .place = {4, 1}}});
  EXPECT_EQ(document.place_of(1, 1), (Place{4, 2}));
  EXPECT_EQ(document.place_of(1, 4), (Place{5, 2}));
}

TEST(Document, LeavesWhatHasNoPlaceWithoutOne) {
  const Document document = document_of({paragraph({words("made up")})});
  EXPECT_EQ(document.place_of(2, 4), Place{});
}

TEST(Document, TellsItsWords) {
  const Document document = document_of({
      of_kind(NodeKind::heading,
              {words("Who "), of_kind(NodeKind::emphasis, {words("Should")}), words(" Attend?")}),
      paragraph({words("one"), soft_break(), words("two"), of_kind(NodeKind::line_break, {}),
                 words("three"), of_kind(NodeKind::footnote_reference, {}, "1")}),
      of_kind(NodeKind::thematic_break, {}),
      of_kind(NodeKind::list,
              {of_kind(NodeKind::item, {paragraph({words("first")})}),
               of_kind(NodeKind::item, {paragraph({})}),
               of_kind(NodeKind::item, {paragraph({of_kind(NodeKind::code, {}, "second")})})}),
      of_kind(NodeKind::code_block, {}, "a\nb\n"),
      of_kind(NodeKind::table,
              {of_kind(NodeKind::table_row, {of_kind(NodeKind::table_cell, {words("cell")}),
                                             of_kind(NodeKind::table_cell, {words("next")})})}),
      paragraph({of_kind(NodeKind::image, {words("a map")}, "map.png"),
                 of_kind(NodeKind::link, {words(" here")}, "a.md")}),
  });
  EXPECT_EQ(document.plain_text(0),
            "Who Should Attend?\none two three\nfirst\nsecond\na\nb\ncell\nnext\na map here");
  EXPECT_EQ(document.plain_text(1), "Who Should Attend?");
  EXPECT_EQ(document.plain_text(3), "Should");
}

TEST(Document, WithoutNodesHasNoWords) {
  EXPECT_EQ(Document{}.plain_text(0), "");
  EXPECT_TRUE(Document{}.empty());
  EXPECT_TRUE(document_of({}).empty());
}

TEST(Document, KnowsKindsThatHoldProseAndInlines) {
  EXPECT_TRUE(holds_prose(NodeKind::paragraph));
  EXPECT_TRUE(holds_prose(NodeKind::heading));
  EXPECT_TRUE(holds_prose(NodeKind::table_cell));
  EXPECT_FALSE(holds_prose(NodeKind::item));
  EXPECT_FALSE(holds_prose(NodeKind::text));
  EXPECT_TRUE(is_inline(NodeKind::text));
  EXPECT_TRUE(is_inline(NodeKind::superscript));
  EXPECT_FALSE(is_inline(NodeKind::footnote_definition));
}

}  // namespace
}  // namespace codicil
