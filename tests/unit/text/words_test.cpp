#include "text/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codicil {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> result;
  for (const Word& word : words_of(text)) result.push_back(word.folded);
  return result;
}

TEST(Words, AreLettersMarksDigitsAndInnerApostrophes) {
  EXPECT_THAT(folded_words("Who Should Attend?"), ElementsAre("who", "should", "attend"));
  EXPECT_THAT(folded_words("Children's children’s 'quoted'"),
              ElementsAre("childrens", "childrens", "quoted"));
  EXPECT_THAT(folded_words("the parents' home"), ElementsAre("the", "parents", "home"));
  EXPECT_THAT(folded_words("S.P.O.C"), ElementsAre("s", "p", "o", "c"));
  EXPECT_THAT(folded_words("Self-Harm 4.2 16C(1)"),
              ElementsAre("self", "harm", "4", "2", "16c", "1"));
  EXPECT_THAT(folded_words("R&D"), ElementsAre("r", "and", "d"));
  EXPECT_THAT(folded_words(" …–— "), IsEmpty());
  EXPECT_THAT(folded_words("''''"), IsEmpty());
}

TEST(Words, AreFoldedByTheUnicodeTables) {
  EXPECT_THAT(folded_words("Straße STRASSE"), ElementsAre("strasse", "strasse"));
  EXPECT_THAT(folded_words("ﬁle ＡＢＣ"), ElementsAre("file", "abc"));
  EXPECT_THAT(folded_words("Cafe\u0301 CAFÉ"), ElementsAre("café", "café"));
  EXPECT_THAT(folded_words("safe\u00ADguarding"), ElementsAre("safeguarding"));
  EXPECT_THAT(folded_words("½ a²"), ElementsAre("12", "a2"));
}

TEST(Words, KeepTheirPlaceInTheText) {
  const std::string text = "– “Children’s” Tŷ’";
  const std::vector<Word> words = words_of(text);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(text.substr(words[0].begin, words[0].end - words[0].begin), "Children’s");
  EXPECT_EQ(text.substr(words[1].begin, words[1].end - words[1].begin), "Tŷ");
}

TEST(Words, ComeInOrderAndNeverOverlapWhateverTheBytes) {
  const std::string text =
      "a\xFF"
      "b ﷺ \u200B\u00AD '’& ½⅓\xE2\x82 Ⅳ ㎏ a\u00AD\u00AD''";
  std::size_t end = 0;
  for (const Word& word : words_of(text)) {
    EXPECT_GE(word.begin, end);
    EXPECT_LT(word.begin, word.end);
    EXPECT_FALSE(word.folded.empty());
    end = word.end;
  }
  EXPECT_LE(end, text.size());
}

TEST(FoldedTitle, IsEqualForTitlesThatDifferInCaseAndPunctuation) {
  EXPECT_EQ(folded_title("Who Should Attend?"), "who should attend");
  EXPECT_EQ(folded_title("  WHO – should, attend  "), "who should attend");
  EXPECT_EQ(folded_title("Children's"), "childrens");
  EXPECT_EQ(folded_title("Health & Safety"), folded_title("Health and safety"));
  EXPECT_EQ(folded_title(""), "");
}

TEST(FoldedTitle, OfAFoldedTitleIsItself) {
  for (const std::string_view title :
       {"Straße & ﷺ", "İstanbul’s ½", "ﬃ ㎏ Ⅳ", "ʼn Ωα ᾳ", "S.P.O.C", "ΌΣΟΣ"}) {
    const std::string once = folded_title(title);
    EXPECT_EQ(folded_title(once), once);
  }
}

TEST(Squeeze, LeavesSingleSpaces) {
  EXPECT_EQ(squeeze("  a \t\r\n b  "), "a b");
  EXPECT_EQ(squeeze(""), "");
  EXPECT_EQ(squeeze(" \n "), "");
  EXPECT_EQ(squeeze("a\u00A0b"), "a\u00A0b") << "an author's no-break space is meant";
}

TEST(EditDistance, CountsSingleEdits) {
  EXPECT_EQ(edit_distance("", "", 5), 0U);
  EXPECT_EQ(edit_distance("title", "title", 0), 0U);
  EXPECT_EQ(edit_distance("title", "titel", 5), 1U) << "neighbours swapped";
  EXPECT_EQ(edit_distance("title", "tite", 5), 1U);
  EXPECT_EQ(edit_distance("title", "titles", 5), 1U);
  EXPECT_EQ(edit_distance("title", "tilte", 5), 1U);
  EXPECT_EQ(edit_distance("title", "bible", 5), 2U);
  EXPECT_EQ(edit_distance("", "abc", 5), 3U);
  EXPECT_EQ(edit_distance("tŷ", "ty", 5), 1U) << "characters count, not bytes";
  EXPECT_EQ(edit_distance("abcdef", "badcfe", 5), 3U);
}

TEST(EditDistance, StopsAtItsLimit) {
  EXPECT_EQ(edit_distance("abc", "xyz", 2), 3U);
  EXPECT_EQ(edit_distance("abc", "abd", 0), 1U);
  EXPECT_EQ(edit_distance("a", "abcdefgh", 3), 4U);
  EXPECT_EQ(edit_distance(std::string(200'000, 'a'), std::string(200'000, 'b'), 3), 4U);
}

// The textbook table, without a band.
std::size_t plain_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

TEST(EditDistance, AgreesWithTheWholeTableUnderEveryLimit) {
  unsigned seed = 7;
  const auto text = [&seed] {
    std::string result;
    for (unsigned length = (seed = seed * 1103515245U + 12345U) >> 16 & 7U; length > 0; --length) {
      seed = seed * 1103515245U + 12345U;
      result += static_cast<char>('a' + (seed >> 16) % 3);
    }
    return result;
  };
  for (int round = 0; round < 5'000; ++round) {
    const std::string a = text();
    const std::string b = text();
    const std::size_t distance = plain_distance(a, b);
    for (std::size_t limit = 0; limit <= 8; ++limit) {
      ASSERT_EQ(edit_distance(a, b, limit), std::min(distance, limit + 1))
          << a << ' ' << b << ' ' << limit;
    }
  }
}

TEST(Nearest, FindsWhatWasMeant) {
  const std::vector<std::string> keys{"title",     "aliases",  "status",
                                      "review-by", "reviewed", "areas"};
  EXPECT_EQ(nearest("titel", keys), "title");
  EXPECT_EQ(nearest("Title", keys), "title");
  EXPECT_EQ(nearest("review_by", keys), "review-by");
  EXPECT_EQ(nearest("reviewd", keys), "reviewed");
  EXPECT_EQ(nearest("area", keys), "areas");
}

TEST(Nearest, IsSilentWhenNothingIsNear) {
  const std::vector<std::string> keys{"title", "note", "id"};
  EXPECT_EQ(nearest("ambulance", keys), "");
  EXPECT_EQ(nearest("xy", keys), "");
  EXPECT_EQ(nearest("", keys), "");
  EXPECT_EQ(nearest("a", {"b"}), "");
  EXPECT_EQ(nearest("title", {}), "");
}

TEST(Nearest, TakesTheFirstOfEquals) {
  EXPECT_EQ(nearest("nate", {"note", "name", "nate-x"}), "note");
  EXPECT_EQ(nearest("name", {"nam", "Name"}), "Name");
}

}  // namespace
}  // namespace codicil
