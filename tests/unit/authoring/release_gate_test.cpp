#include "authoring/release_gate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

using std::chrono::year;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr Date today{year(2020), std::chrono::August, std::chrono::day(20)};

constexpr const char* definition =
    "title: T\nurl: https://t.example.org/\nparts:\n  - {id: core, title: Core}\n";

/// What is known of the release of 2020-08 beside the files.
struct Known {
  std::vector<Diagnostic> faults{};
  std::string released_as{};
  std::vector<std::string> uncommitted{};
  std::vector<std::string> ignored{};
};

std::vector<std::string> reasons(Files files, const Known& known = {}) {
  files.emplace("manual.yml", definition);
  files.emplace("content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  files.emplace("content/editions/2020-08.md", "---\n---\n");
  const Manual manual = read(files).value;
  const Edition& edition = *manual.edition("2020-08");
  return reasons_to_refuse({.edition = edition,
                            .manual = manual,
                            .faults = known.faults,
                            .published = publication_day(edition, today),
                            .released_as = known.released_as,
                            .uncommitted = known.uncommitted,
                            .ignored = known.ignored});
}

std::string chapter(const std::string& fields) {
  return "---\ntitle: A\n" + fields + "---\n## One\n\nText.\n";
}

std::string entry(const std::string& edition, const std::string& more = "") {
  return "  - {edition: " + edition + ", kind: updated, details: Something changed" + more + "}\n";
}

TEST(ReleaseGate, NothingStandsInTheWayOfWhatIsFit) {
  EXPECT_THAT(reasons({{"content/core/a.md", chapter("amendments:\n" + entry("2020-08"))}}),
              IsEmpty());
}

TEST(ReleaseGate, EveryErrorIsAReasonByItsCodeAndWarningsAreNone) {
  const Location a{{}, "content/core/a.md", {3, 1}};
  const Location b{{}, "content/core/b.md", {4, 1}};
  EXPECT_THAT(reasons({}, {.faults = {diagnose(Code::xref_missing_section, a, "one"),
                                      diagnose(Code::xref_missing_section, a, "two"),
                                      diagnose(Code::xref_unfinished, b, "three"),
                                      diagnose(Code::review_overdue, b, "four")}}),
              ElementsAre(testing::AllOf(HasSubstr("2 errors [xref-missing-section]"),
                                         HasSubstr("in content/core/a.md")),
                          testing::AllOf(HasSubstr("1 error [xref-unfinished]"),
                                         HasSubstr("in content/core/b.md"))));
}

TEST(ReleaseGate, ApprovalsAreMissedOnlyWhereTheManualRequiresThem) {
  Files files{{"content/core/a.md",
               chapter("amendments:\n" + entry("2020-08") +
                       entry("2020-08", ", approved: {by: Board}") + entry("2020-02"))},
              {"content/core/b.md", chapter("status: draft\namendments:\n" + entry("2020-08"))}};
  EXPECT_THAT(reasons(files), IsEmpty());
  files["manual.yml"] = std::string(definition) + "require-approval: true\n";
  EXPECT_THAT(reasons(files), ElementsAre("an entry is without `approved`, which this manual "
                                          "requires: content/core/a.md:4"));
}

TEST(ReleaseGate, EntriesOfAnotherEditionInPreparationWouldTakeTheirTextAlong) {
  const Files files{
      {"content/core/a.md", chapter("amendments:\n" + entry("2020-11"))},
      {"content/core/b.md", chapter("status: draft\namendments:\n" + entry("2020-11"))},
      {"content/core/c.md", chapter("amendments:\n" + entry("2020-02"))},
      {"content/editions/2020-11.md", "---\n---\n"}};
  EXPECT_THAT(reasons(files),
              ElementsAre(testing::AllOf(HasSubstr("an entry is for edition 2020-11"),
                                         HasSubstr(": content/core/a.md:4"))));
}

TEST(ReleaseGate, ItIsReleasedOnceAndBehindTheOthers) {
  EXPECT_THAT(reasons({}, {.released_as = "the tag `edition/2020-08`"}),
              ElementsAre(HasSubstr("edition 2020-08 is released already: the tag")));
  EXPECT_THAT(reasons({{"content/editions/2020-07.md", "---\npublished: 2020-08-21\n---\n"}}),
              ElementsAre(HasSubstr("edition 2020-07 comes after it, published on 2020-08-21")));
  EXPECT_THAT(reasons({{"content/editions/2020-07.md", "---\npublished: 2020-08-20\n---\n"}}),
              IsEmpty());
}

TEST(ReleaseGate, FilesThatGitDoesNotHaveAreNamedAndNotTooMany) {
  std::vector<std::string> many;
  for (char c = 'a'; c < 'k'; ++c) many.push_back(std::string("content/core/") + c + ".md");
  EXPECT_THAT(reasons({}, {.uncommitted = many, .ignored = {"content/core/x.md"}}),
              ElementsAre(testing::AllOf(testing::StartsWith("10 files are not committed: "),
                                         testing::EndsWith("content/core/h.md and 2 more")),
                          testing::EndsWith("would not have it: content/core/x.md")));
}

TEST(ReleaseGate, ADayThatStandsThereCountsBeforeToday) {
  Edition edition;
  EXPECT_EQ(publication_day(edition, today), today);
  edition.published = Date(year(2020), std::chrono::July, std::chrono::day(1));
  EXPECT_EQ(publication_day(edition, today), *edition.published);
}

}  // namespace
}  // namespace codicil::authoring
