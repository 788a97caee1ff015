#include "text/collation.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codicil {
namespace {

using testing::ElementsAre;

std::vector<std::string> in_order(std::vector<std::string> texts,
                                  std::string_view language = "en-GB") {
  const Collation collation(language);
  std::ranges::sort(texts, {}, [&](const std::string& text) { return collation.key(text); });
  return texts;
}

TEST(Collation, ComparesLettersBeforeCaseAndPunctuation) {
  EXPECT_THAT(in_order({"Zebra", "éclair", "apple", "Eclair", "Apple", "egg"}),
              ElementsAre("apple", "Apple", "Eclair", "éclair", "egg", "Zebra"));
  EXPECT_THAT(in_order({"“Quoted”", "Parent", "Registers"}),
              ElementsAre("Parent", "“Quoted”", "Registers"));
  EXPECT_THAT(in_order({"Children’s rights", "Childrens homes", "Children's services"}),
              ElementsAre("Childrens homes", "Children’s rights", "Children's services"));
}

TEST(Collation, OrdersWordByWord) {
  EXPECT_THAT(in_order({"Childminders", "Child protection", "Child-minding", "Child"}),
              ElementsAre("Child", "Child-minding", "Child protection", "Childminders"));
}

TEST(Collation, OrdersNumbersByTheirValue) {
  EXPECT_THAT(in_order({"Form 10", "Form 9", "10 days", "9 days", "4.10", "4.9"}),
              ElementsAre("4.9", "4.10", "9 days", "10 days", "Form 9", "Form 10"));
}

TEST(Collation, GivesDifferentTextsDifferentKeys) {
  const Collation collation("en");
  EXPECT_NE(collation.key("a-b"), collation.key("a b"));
  EXPECT_NE(collation.key("!"), collation.key("?"));
  EXPECT_EQ(collation.key("same"), collation.key("same"));
}

TEST(Collation, KnowsTheAlphabetsOfLanguages) {
  EXPECT_THAT(in_order({"Öl", "Zebra", "Oper"}, "sv"), ElementsAre("Oper", "Zebra", "Öl"));
  EXPECT_THAT(in_order({"Öl", "Zebra", "Oper"}, "de"), ElementsAre("Öl", "Oper", "Zebra"));
  EXPECT_THAT(in_order({"chwaer", "cyfle", "dydd"}, "cy"), ElementsAre("cyfle", "chwaer", "dydd"));
}

TEST(Collation, TakesAnUnknownLanguageForTheRootOrder) {
  for (const std::string_view language : {"", "xx-unknown", "not a tag!", "zz"}) {
    EXPECT_THAT(in_order({"b", "Ä", "a", "C"}, language), ElementsAre("a", "Ä", "b", "C"));
    EXPECT_EQ(Collation(language).heading("éclair"), "E");
  }
}

TEST(Collation, HeadsAnIndexByFirstLetters) {
  const Collation collation("en-GB");
  EXPECT_EQ(collation.heading("child protection"), "C");
  EXPECT_EQ(collation.heading("Éclair"), "E");
  EXPECT_EQ(collation.heading("‘Quoted’"), "Q");
  EXPECT_EQ(collation.heading("16C(1)"), "0–9");
  EXPECT_EQ(collation.heading("½ day"), "0–9");
  EXPECT_EQ(collation.heading("???"), "#");
  EXPECT_EQ(collation.heading(""), "#");
  EXPECT_EQ(collation.heading("Москва"), "#");
  EXPECT_EQ(Collation("cy").heading("Llandudno"), "LL");
}

TEST(Collation, PutsWhatHasOneHeadingTogether) {
  std::vector<std::string> texts{"???", "",    "9",  "apple", "Москва", "Äpfel", "zoo", "ŷ",
                                 "中",  "2nd", "&",  "½",     "ng",     "gn",    "nh",  "ngu",
                                 "ll",  "lm",  "rh", "ry",    "Ⅳ",      "æon",   "ß",   "٣ x"};
  for (const std::string_view language : {"en", "cy", "da", "xx"}) {
    const Collation collation(language);
    std::vector<std::string> seen;
    for (const std::string& text : in_order(texts, language)) {
      const std::string heading = collation.heading(text);
      if (!seen.empty() && seen.back() == heading) continue;
      EXPECT_EQ(std::ranges::count(seen, heading), 0) << heading << " returns in " << language;
      seen.push_back(heading);
    }
  }
}

}  // namespace
}  // namespace codicil
