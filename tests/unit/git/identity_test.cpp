#include "git/identity.h"

#include <gtest/gtest.h>

namespace codicil::git {
namespace {

TEST(GitDate, IsReadInTheFormsThatGitWritesAndIso) {
  using std::chrono::minutes;
  const auto at = [](long long seconds, int offset) {
    return MomentInZone{std::chrono::sys_seconds{std::chrono::seconds{seconds}}, minutes{offset}};
  };
  EXPECT_EQ(parse_git_date("1488196800 +0000"), at(1488196800, 0));
  EXPECT_EQ(parse_git_date("1488196800"), at(1488196800, 0));
  EXPECT_EQ(parse_git_date("@0 +0130"), at(0, 90));
  EXPECT_EQ(parse_git_date("@1488196800 -0500"), at(1488196800, -300));
  EXPECT_EQ(parse_git_date("2017-02-27T12:00:00Z"), at(1488196800, 0));
  EXPECT_EQ(parse_git_date("2017-02-27 13:00:00 +0100"), at(1488196800, 60));
  EXPECT_EQ(parse_git_date("2017-02-27T13:00+01:00"), at(1488196800, 60));
}

TEST(GitDate, IsNothingInAnyOtherForm) {
  for (const char* text :
       {"", "@", "yesterday", "2017", "20170227", "2017-02-27", "2017-02-30T12:00:00Z",
        "2017-02-27T24:00:00Z", "2017-02-27T12:00:00 GMT", "1488196800 +9900", "1488196800  +0000",
        "1488196800 +00000", "99999999999999999999 +0000", "@-5", "2017-02-27T12:00:00+"}) {
    EXPECT_EQ(parse_git_date(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace codicil::git
