#include "search/acronyms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codicil::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Acronyms, InitialsInBracketsBehindTheirWords) {
  EXPECT_THAT(acronyms_in("before an Initial Child Protection Conference (ICPC) is held"),
              ElementsAre(Acronym{"ICPC", "Initial Child Protection Conference"}));
  EXPECT_THAT(acronyms_in("the multi-agency risk  assessment conferences (MARACs)"),
              ElementsAre(Acronym{"MARAC", "multi-agency risk assessment conferences"}));
}

TEST(Acronyms, SmallWordsNeedNoLetter) {
  EXPECT_THAT(acronyms_in("Duty of Care (DC), Team around the Family (TAF)"),
              ElementsAre(Acronym{"DC", "Duty of Care"}, Acronym{"TAF", "Team around the Family"}));
}

TEST(Acronyms, NothingElseInBrackets) {
  EXPECT_THAT(acronyms_in("the board (ICPC)"), IsEmpty());
  EXPECT_THAT(acronyms_in("(ICPC)"), IsEmpty());
  EXPECT_THAT(acronyms_in("a plan (A) of it (Plan)"), IsEmpty());
  EXPECT_THAT(acronyms_in("Child Protection (CP"), IsEmpty());
  EXPECT_THAT(acronyms_in("Duty Care of (DC)"), IsEmpty());
}

}  // namespace
}  // namespace codicil::search
