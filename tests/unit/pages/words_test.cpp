#include "pages/words.h"

#include <gtest/gtest.h>

#include <set>

namespace codicil::pages {
namespace {

TEST(Words, ArePutIntoTheirPlacesInAnyOrder) {
  std::vector<std::string> texts(phrase_count, "x");
  texts[static_cast<std::size_t>(Phrase::changes_between)] = "{after}, formerly {before}!";
  const Words words(std::move(texts));
  EXPECT_EQ(words.say(Phrase::changes_between, {{"before", "{after}"}, {"after", "B"}}),
            "B, formerly {after}!");
  EXPECT_EQ(words.say(Phrase::way_contents), "x");
}

TEST(Words, AreJoinedAsALanguageJoinsThem) {
  EXPECT_EQ(joined(english_words(), {}), "");
  EXPECT_EQ(joined(english_words(), {"a"}), "a");
  EXPECT_EQ(joined(english_words(), {"a", "b"}), "a and b");
  EXPECT_EQ(joined(english_words(), {"a", "b", "c"}), "a, b and c");
}

TEST(PhraseTable, IsInTheOrderOfItsPhrasesAndNamesEachOnce) {
  std::set<std::string_view> keys;
  for (std::size_t i = 0; i < phrase_table.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(phrase_table[i].phrase), i) << phrase_table[i].key;
    EXPECT_TRUE(keys.insert(phrase_table[i].key).second) << phrase_table[i].key;
  }
}

}  // namespace
}  // namespace codicil::pages
