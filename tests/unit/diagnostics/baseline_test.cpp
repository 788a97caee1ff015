#include "diagnostics/baseline.h"

#include <gtest/gtest.h>

namespace codicil {
namespace {

Diagnostic fault(const std::string& path, std::uint32_t line, const std::string& message,
                 Code code = Code::term_retired) {
  return diagnose(code, Location{{}, path, {line, 1}}, message);
}

TEST(LastingMessage, SaysNoNumbers) {
  EXPECT_EQ(lasting_message("`Fees` is section 6.2, not section 5"),
            "`Fees` is section #, not section #");
  EXPECT_EQ(lasting_message("since 2017-02. It ends 3."), "since #. It ends #.");
  EXPECT_EQ(lasting_message("a\n  b\t"), "a b");
  EXPECT_EQ(lasting_message(""), "");
}

TEST(Baseline, CountsFaultsThatReadTheSame) {
  const Baseline baseline =
      baseline_of({fault("b.md", 9, "section 2"), fault("a.md", 3, "words"),
                   fault("b.md", 1, "section 14"), fault("b.md", 1, "gone", Code::id_vanished)});
  ASSERT_EQ(baseline.entries.size(), 2U);
  EXPECT_EQ(baseline.entries[0].path, "a.md");
  EXPECT_EQ(baseline.entries[1].message, "section #");
  EXPECT_EQ(baseline.entries[1].count, 2U);
}

TEST(Baseline, HoldsNeitherNotesNorThePast) {
  Diagnostic past = fault("a.md", 1, "words");
  past.location.revision = "0123456789";
  const Diagnostic note = fault("a.md", 1, "unused", Code::resource_unused);
  EXPECT_TRUE(baseline_of({past, note}).entries.empty());
}

TEST(Baseline, LeavesOutWhatItHoldsAndNoMore) {
  const std::vector<Diagnostic> then{fault("a.md", 3, "section 2"), fault("a.md", 4, "words")};
  Baseline baseline = baseline_of(then);
  baseline.path = "baseline.yml";
  std::vector<Diagnostic> now{fault("a.md", 13, "section 3"), fault("a.md", 14, "words"),
                              fault("a.md", 15, "words"), fault("b.md", 1, "words")};
  EXPECT_EQ(leave_out_baseline(baseline, now), 2U);
  ASSERT_EQ(now.size(), 2U);
  EXPECT_EQ(now[0].location.place.line, 15U);
  EXPECT_EQ(now[1].location.path, "b.md");
}

TEST(Baseline, TellsWhatIsMended) {
  Baseline baseline{"site/baseline.yml", {{"a.md", Code::term_retired, "words", 2, {7, 5}}}};
  std::vector<Diagnostic> now{fault("a.md", 1, "words")};
  EXPECT_EQ(leave_out_baseline(baseline, now), 1U);
  ASSERT_EQ(now.size(), 1U);
  EXPECT_EQ(now[0].code, Code::baseline_outdated);
  EXPECT_EQ(now[0].severity, Severity::note);
  EXPECT_EQ(now[0].location, (Location{{}, "site/baseline.yml", {7, 5}}));
}

TEST(Baseline, CountsAnEntryOnceThatAMergeLeftTwice) {
  const BaselineEntry entry{"a.md", Code::term_retired, "words", 1, {7, 5}};
  const Baseline baseline{"baseline.yml", {entry, entry}};
  std::vector<Diagnostic> now{fault("a.md", 1, "words"), fault("a.md", 2, "words")};
  EXPECT_EQ(leave_out_baseline(baseline, now), 1U);
  EXPECT_EQ(now.size(), 1U);
}

}  // namespace
}  // namespace codicil
