#include "pages/words.h"

#include <gtest/gtest.h>

#include <chrono>
#include <set>

#include "pages/labels.h"
#include "pages/running_heads.h"

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

/// English but for some phrases.
Words with(const std::vector<std::pair<Phrase, std::string>>& others) {
  std::vector<std::string> texts;
  for (const PhraseEntry& entry : phrase_table) texts.emplace_back(entry.english);
  for (const auto& [phrase, text] : others) texts[static_cast<std::size_t>(phrase)] = text;
  return Words(std::move(texts));
}

TEST(Words, SayDatesInTheOrderOfTheirLanguage) {
  using std::chrono::year;
  EXPECT_EQ(long_date(year(2017) / 2 / 7, english_words()), "7 February 2017");
  EXPECT_EQ(long_month(year(2017) / 12, english_words()), "December 2017");
  EXPECT_EQ(edition_label("2017-01", english_words()), "January 2017");
  const Words others =
      with({{Phrase::month_february, "luty"}, {Phrase::date_day, "{year} {month} {day}"}});
  EXPECT_EQ(long_date(year(2017) / 2 / 7, others), "2017 luty 7");
}

TEST(Words, AreThoseOfTheRendererToo) {
  const markdown::RendererWords& english = english_words().in_texts();
  const markdown::RendererWords& usual = markdown::english_renderer_words();
  EXPECT_EQ(english.footnote, usual.footnote);
  EXPECT_EQ(english.drawing, usual.drawing);
  EXPECT_EQ(english.title_of(CalloutKind::local), usual.title_of(CalloutKind::local));
  EXPECT_EQ(with({{Phrase::callout_tip, "Awgrym"}}).in_texts().tip, "Awgrym");
}

TEST(RunningHeads, HaveTheirCountersWhereTheLanguageHasThem) {
  EXPECT_EQ(page_at_foot(english_words()).markup,
            "\"Page \" counter(page) \" of \" counter(pages)");
  EXPECT_EQ(page_at_foot(with({{Phrase::head_page, "{pages}/{page}"}})).markup,
            "counter(pages) \"\\2f \" counter(page)");
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
