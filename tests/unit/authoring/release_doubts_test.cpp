#include "authoring/release_doubts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

using std::chrono::year;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* definition =
    "title: T\nurl: https://t.example.org/\nparts:\n  - {id: core, title: Core}\n";

/// Of releasing `id` on a day, into a manual whose edition 2020-02 is its text already.
std::vector<std::string> doubts(Files files, const EditionId& id, Date day,
                                const std::string& base = "2020-02") {
  files.emplace("manual.yml", definition);
  files.emplace("content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  files.emplace("content/editions/" + id + ".md", "---\n---\n");
  const Manual manual = read(files).value;
  const Edition& edition = *manual.edition(id);
  const std::vector<Diagnostic> no_faults;
  return doubts_about({.edition = edition,
                       .manual = manual,
                       .faults = no_faults,
                       .published = publication_day(edition, day),
                       .released_as = {},
                       .uncommitted = {},
                       .ignored = {}},
                      base, {});
}

Files with_entry(const std::string& edition) {
  return {{"content/core/a.md", "---\ntitle: A\namendments:\n  - {edition: " + edition +
                                    ", kind: updated, details: More.}\n---\nText.\n"}};
}

constexpr Date august{year(2020), std::chrono::August, std::chrono::day(20)};
constexpr Date september{year(2020), std::chrono::September, std::chrono::day(30)};
constexpr Date november{year(2020), std::chrono::November, std::chrono::day(1)};

TEST(ReleaseDoubts, AreNoneInAndAroundTheMonth) {
  EXPECT_THAT(doubts(with_entry("2020-08"), "2020-08", august), IsEmpty());
  EXPECT_THAT(doubts(with_entry("2020-08"), "2020-08", september), IsEmpty());
}

TEST(ReleaseDoubts, TellOfAMonthFarAway) {
  EXPECT_THAT(doubts(with_entry("2021-02"), "2021-02", august),
              ElementsAre("It is published on 2020-08-20, 6 months before the month that it is "
                          "named after"));
  EXPECT_THAT(doubts(with_entry("2020-08"), "2020-08", november),
              ElementsAre(HasSubstr("3 months after the month")));
}

TEST(ReleaseDoubts, TellOfAnEditionThatSaysNothing) {
  const Files no_entry{{"content/core/a.md", "---\ntitle: A\n---\nText.\n"}};
  EXPECT_THAT(
      doubts(no_entry, "2020-08", august),
      ElementsAre("It changes and announces nothing: the text reads as in edition 2020-02"));
  EXPECT_THAT(doubts(no_entry, "2020-08", august, {}), IsEmpty()) << "the first needs no entries";
}

TEST(ReleaseDoubts, TellOfAnEditionThatWouldNeverBeInForce) {
  Files files = with_entry("2020-08");
  files["content/editions/2020-07.md"] = "---\npublished: 2020-08-20\n---\n";
  EXPECT_THAT(doubts(files, "2020-08", august),
              ElementsAre("Edition 2020-07 would never have been in force: it is from 2020-08-20, "
                          "and this one from 2020-08-20"));
  files["content/editions/2020-07.md"] = "---\n---\n";
  files["content/editions/2020-08.md"] = "---\nin-force: 2020-10-01\n---\n";
  files["content/editions/2020-09.md"] = "---\npublished: 2020-08-21\nin-force: 2020-09-01\n---\n";
  EXPECT_THAT(doubts(files, "2020-08", august),
              ElementsAre(HasSubstr("It would never be in force: edition 2020-09")));
}

}  // namespace
}  // namespace codicil::authoring
