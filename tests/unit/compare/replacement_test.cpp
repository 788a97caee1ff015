#include "compare/replacement.h"

#include <gtest/gtest.h>

namespace codicil::compare {
namespace {

using Indices = std::vector<std::size_t>;

const std::vector<Replacement> agency{{"UK Border Agency", "UK Visas and Immigration"}};

TEST(Replacements, CountWhereTheyAreAllThatDiffers) {
  EXPECT_EQ(replacements_between("Ask the UK Border Agency today.",
                                 "Ask the UK Visas and Immigration today.", agency),
            Indices{0});
  EXPECT_FALSE(replacements_between("Ask the UK Border Agency today.",
                                    "Tell the UK Visas and Immigration today.", agency));
}

TEST(Replacements, CountInAnyCaseButOnlyAsWholeWords) {
  EXPECT_TRUE(replacements_between("the uk border agency", "the UK Visas and Immigration", agency));
  const std::vector<Replacement> child{{"child", "young person"}};
  EXPECT_FALSE(replacements_between("children", "young personren", child));
  EXPECT_TRUE(replacements_between("the child's plan", "the young person’s plan", child));
}

TEST(Replacements, CountInThePluralToo) {
  const std::vector<Replacement> worker{{"Family Help coordinator", "Family Help partner"},
                                        {"agency", "service"}};
  EXPECT_EQ(replacements_between("the Family Help coordinators of all agencies",
                                 "the Family Help partners of all services", worker),
            (Indices{0, 1}));
  EXPECT_FALSE(replacements_between("Family Help coordinators", "Family Help partner", worker));
}

TEST(Replacements, NeedNotBeMadeEverywhere) {
  const std::vector<Replacement> plan{{"plan", "care plan"}};
  EXPECT_TRUE(replacements_between("plan, plan, plan", "plan, care plan, plan", plan));
}

TEST(Replacements, AreNeededWhereNothingElseTellsTheTextsApart) {
  EXPECT_FALSE(replacements_between("the same", "the same", agency));
  EXPECT_FALSE(replacements_between("the same", "the other", {}));
  EXPECT_FALSE(replacements_between("Words", "words", agency)) << "case counts beside them";
}

TEST(Replacements, AreToldApart) {
  const std::vector<Replacement> both{{"an Early Help Assessment", "a Family Help Assessment"},
                                      {"Early Help Assessment", "Family Help Assessment"},
                                      {"Section 2", "Section 3", true}};
  EXPECT_EQ(replacements_between("an Early Help Assessment", "a Family Help Assessment", both),
            Indices{0});
  EXPECT_EQ(replacements_between("Each early help assessment: Section 2",
                                 "Each Family Help assessment: Section 3", both),
            (Indices{1, 2}));
  EXPECT_FALSE(replacements_between("section 2", "section 3", both)) << "exact ones mind case";
}

TEST(Replacements, MayShareTheirFirstWords) {
  const std::vector<Replacement> longer{{"Early Help", "Early Help Service"}};
  EXPECT_TRUE(replacements_between("Early Help and Early Help", "Early Help Service and Early Help",
                                   longer));
}

TEST(Replacements, TakeLittleTimeOverMuchThatRepeats) {
  std::string before;
  std::string after;
  for (int i = 0; i < 400; ++i) {
    before += "a ";
    after += "a a ";
  }
  const std::vector<Replacement> doubled{{"a", "a a"}};
  EXPECT_TRUE(replacements_between(before, after, doubled));
  EXPECT_FALSE(replacements_between(before, after + "b", doubled));
}

}  // namespace
}  // namespace codicil::compare
