#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/word_diff.h"

namespace codicil {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The pieces with a bar between them.
std::string cut(std::string_view text) {
  std::string result;
  for (const Piece& piece : pieces_of(text)) {
    if (!result.empty()) result += '|';
    result += text.substr(piece.begin, piece.end - piece.begin);
  }
  return result;
}

TEST(Pieces, OfNothingAreNone) {
  EXPECT_THAT(pieces_of(""), IsEmpty());
}

TEST(Pieces, AreWordsSpacesAndMarks) {
  EXPECT_THAT(pieces_of("Yes,  no."),
              ElementsAre(Piece{PieceKind::word, 0, 3}, Piece{PieceKind::mark, 3, 4},
                          Piece{PieceKind::space, 4, 6}, Piece{PieceKind::word, 6, 8},
                          Piece{PieceKind::mark, 8, 9}));
}

TEST(Pieces, KeepWordsWholeWithWhatJoinsThem) {
  EXPECT_EQ(cut("the child's plan"), "the| |child's| |plan");
  EXPECT_EQ(cut("the child’s plan"), "the| |child’s| |plan");
  EXPECT_EQ(cut("a multi-agency team"), "a| |multi-agency| |team");
  EXPECT_EQ(cut("see 9.3.7."), "see| |9.3.7|.");
  EXPECT_EQ(cut("0300 123,456"), "0300| |123,456");
  EXPECT_EQ(cut("10:30 on 01/04/2024"), "10:30| |on| |01/04/2024");
  EXPECT_EQ(cut("help@my_council.gov.uk, please"), "help@my_council.gov.uk|,| |please");
  EXPECT_EQ(cut("rhag\u00ADofnau’r tŷ"), "rhag\u00ADofnau’r| |tŷ");
  EXPECT_EQ(cut("cafe\u0301"), "cafe\u0301");
}

TEST(Pieces, ArePartedByMarksThatJoinNothing) {
  EXPECT_EQ(cut("and/or"), "and|/|or");
  EXPECT_EQ(cut("one,two"), "one|,|two");
  EXPECT_EQ(cut("£500 (50%)"), "£|500| |(|50|%|)");
  EXPECT_EQ(cut("‘parents’ rights’"), "‘|parents|’| |rights|’");
  EXPECT_EQ(cut("10–15 days—or"), "10|–|15| |days|—|or");
  EXPECT_EQ(cut("-a- ...b"), "-|a|-| |.|.|.|b");
  EXPECT_EQ(cut("S.47(1)(a)"), "S.47|(|1|)|(|a|)");
}

TEST(Pieces, TakeEveryWhiteSpaceAsSpace) {
  EXPECT_EQ(cut("a\u00A0\t\n\u2009b"), "a|\u00A0\t\n\u2009|b");
}

TEST(Pieces, TakeBytesThatAreNoTextAsMarks) {
  const std::string text =
      "a\xFF\xE2\x82"
      "b";
  EXPECT_EQ(pieces_of(text).size(), 5U);
}

TEST(Pieces, CoverEveryTextWithoutGaps) {
  for (const std::string_view text : {"’", "a'", "'a", "\u00AD", "a\u00AD", "1.", ".1", "a..b",
                                      "\xC3", "a\xC3", "1,2,", " a ", "½²"}) {
    std::uint32_t end = 0;
    for (const Piece& piece : pieces_of(text)) {
      EXPECT_EQ(piece.begin, end) << text;
      EXPECT_LT(piece.begin, piece.end) << text;
      end = piece.end;
    }
    EXPECT_EQ(end, text.size()) << text;
  }
}

TEST(MarkRoles, SayWhereSentencesAndClausesEnd) {
  EXPECT_EQ(mark_role("."), MarkRole::stop);
  EXPECT_EQ(mark_role("…"), MarkRole::stop);
  EXPECT_EQ(mark_role(";"), MarkRole::pause);
  EXPECT_EQ(mark_role("–"), MarkRole::pause);
  EXPECT_EQ(mark_role("“"), MarkRole::opening);
  EXPECT_EQ(mark_role(")"), MarkRole::closing);
  EXPECT_EQ(mark_role("\""), MarkRole::quote);
  EXPECT_EQ(mark_role("%"), MarkRole::other);
  EXPECT_EQ(mark_role(""), MarkRole::other);
  EXPECT_EQ(mark_role("..."), MarkRole::other);
}

TEST(SmallWords, AreThoseOfTheLanguage) {
  EXPECT_TRUE(is_small_word("the", "en-GB"));
  EXPECT_TRUE(is_small_word("The", "en"));
  EXPECT_TRUE(is_small_word("their", "en-GB"));
  EXPECT_TRUE(is_small_word("yr", "cy"));
  EXPECT_TRUE(is_small_word("i’r", "cy"));
  EXPECT_FALSE(is_small_word("the", "cy"));
  EXPECT_FALSE(is_small_word("the", "fr"));
  EXPECT_FALSE(is_small_word("", "en"));
}

TEST(SmallWords, AreNeitherDutiesNorNumbersNorConditions) {
  for (const std::string_view word : {"must", "should", "may", "shall", "will", "can", "not", "no",
                                      "if", "unless", "within", "one", "10", "child"}) {
    EXPECT_FALSE(is_small_word(word, "en-GB")) << word;
  }
  for (const std::string_view word : {"rhaid", "dylai", "gall", "caiff", "ni", "na", "dau"}) {
    EXPECT_FALSE(is_small_word(word, "cy")) << word;
  }
}

TEST(DiffPieces, MayHaveNoText) {
  EXPECT_FALSE(diff_piece("", PieceKind::word, 1, "en-GB").is_number);
}

TEST(DiffPieces, KnowWhatTheirTextSays) {
  const DiffPiece word = diff_piece("of", PieceKind::word, 7, "en-GB");
  EXPECT_EQ(word.identity, 7U);
  EXPECT_TRUE(word.is_small);
  EXPECT_FALSE(word.is_number);
  EXPECT_TRUE(diff_piece("15th", PieceKind::word, 8, "en-GB").is_number);
  EXPECT_EQ(diff_piece(".", PieceKind::mark, 8, "en-GB").role, MarkRole::stop);
  EXPECT_EQ(diff_piece("", PieceKind::end, 9, "en-GB").kind, PieceKind::end);
}

}  // namespace
}  // namespace codicil
