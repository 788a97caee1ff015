#include "text/slug.h"

#include <gtest/gtest.h>

namespace codicil {
namespace {

TEST(Slug, FollowsTheRuleOfGitForges) {
  EXPECT_EQ(slug("Who Should Attend?"), "who-should-attend");
  EXPECT_EQ(slug("MAPPA Single Point of Contact (S.P.O.C) - Children's Services"),
            "mappa-single-point-of-contact-spoc---childrens-services");
  EXPECT_EQ(slug("Health & Safety"), "health--safety");
  EXPECT_EQ(slug("Self-Harm_and Suicide"), "self-harm_and-suicide");
  EXPECT_EQ(slug("1.2 Ten  Days"), "12-ten--days");
  EXPECT_EQ(slug("Tŷ GOFAL – Ŵyr"), "tŷ-gofal--ŵyr");
  EXPECT_EQ(slug("I ♥ 😀 unicode"), "i---unicode");
  EXPECT_EQ(slug("ΣΑΣ Москва 中文"), "σας-москва-中文");
  EXPECT_EQ(slug("?!"), "");
  EXPECT_EQ(slug(""), "");
  EXPECT_EQ(slug("a\xFF"
                 "b"),
            "ab")
      << "bytes that are no text are dropped";
}

TEST(Slug, OfASlugIsItself) {
  for (const std::string_view title : {"Who Should Attend?", "Tŷ İstanbul ß", "a  b", "-x-"}) {
    EXPECT_EQ(slug(slug(title)), slug(title));
  }
}

TEST(Id, IsMadeOfLettersDigitsAndJoiners) {
  EXPECT_TRUE(is_id("who-should-attend"));
  EXPECT_TRUE(is_id("a"));
  EXPECT_TRUE(is_id("2017-02"));
  EXPECT_TRUE(is_id("4.1_b"));
  EXPECT_TRUE(is_id("tŷ-gofal"));
  EXPECT_FALSE(is_id(""));
  EXPECT_FALSE(is_id("-a"));
  EXPECT_FALSE(is_id(".a"));
  EXPECT_FALSE(is_id(".."));
  EXPECT_FALSE(is_id("a b"));
  EXPECT_FALSE(is_id("a/b"));
  EXPECT_FALSE(is_id("a#b"));
  EXPECT_FALSE(is_id("a\xFF"));
}

TEST(Id, IsAtMostAHundredCharactersLong) {
  EXPECT_TRUE(is_id(std::string(100, 'a')));
  EXPECT_FALSE(is_id(std::string(101, 'a')));
}

}  // namespace
}  // namespace codicil
