#include "cli/diagnostic_report.h"

#include <gtest/gtest.h>

#include <string>

namespace codicil::cli {
namespace {

const std::vector<Diagnostic> two_faults{
    diagnose(Code::xref_stale_title, {{}, "content/core/a.md", {12, 8}},
             "section 5 is now called `Who Attends`", "Write `Section 5, Who Attends`."),
    diagnose(Code::review_overdue, {"0123456789", "content/core/b.md", {}}, "100% late: `a`, b"),
};

std::string report(ReportFormat format, bool color = false) {
  return write_report(two_faults, {format, color, [](const Location& location) {
                                     return location.revision.empty()
                                                ? location.path
                                                : location.revision + ":" + location.path;
                                   }});
}

TEST(DiagnosticReport, TextHasOneLineForMachinesAndOneForPeople) {
  EXPECT_EQ(
      report(ReportFormat::text),
      "content/core/a.md:12:8: error: section 5 is now called `Who Attends` [xref-stale-title]\n"
      "  help: Write `Section 5, Who Attends`.\n"
      "0123456789:content/core/b.md:1:1: warning: 100% late: `a`, b [review-overdue]\n");
}

TEST(DiagnosticReport, ColourIsOnTheSeverityOnly) {
  const std::string colored = report(ReportFormat::text, true);
  EXPECT_NE(colored.find("a.md:12:8: \x1b[1;31merror\x1b[0m: section"), std::string::npos)
      << colored;
}

TEST(DiagnosticReport, JsonHasTheKeysOfTheContract) {
  EXPECT_EQ(report(ReportFormat::json), R"({
  "diagnostics": [
    {
      "file": "content/core/a.md",
      "line": 12,
      "column": 8,
      "severity": "error",
      "code": "xref-stale-title",
      "message": "section 5 is now called `Who Attends`",
      "help": "Write `Section 5, Who Attends`."
    },
    {
      "file": "0123456789:content/core/b.md",
      "line": 1,
      "column": 1,
      "severity": "warning",
      "code": "review-overdue",
      "message": "100% late: `a`, b",
      "help": ""
    }
  ],
  "summary": {
    "errors": 1,
    "warnings": 1
  }
}
)");
}

TEST(DiagnosticReport, GithubEscapesWhatItsRunnerWouldMisread) {
  EXPECT_EQ(
      report(ReportFormat::github),
      "::error file=content/core/a.md,line=12,col=8,title=xref-stale-title::section 5 is now "
      "called `Who "
      "Attends`%0AWrite `Section 5, Who Attends`.\n"
      "::warning file=0123456789%3Acontent/core/b.md,line=1,col=1,title=review-overdue::100%25 "
      "late: `a`, b\n");
}

TEST(DiagnosticReport, SarifNamesItsSchemaTheUnitOfItsColumnsAndEveryRule) {
  const std::string sarif = report(ReportFormat::sarif);
  for (const char* part :
       {"\"version\": \"2.1.0\"", "sarif-2.1.0.json", "\"columnKind\": \"unicodeCodePoints\"",
        "\"ruleId\": \"xref-stale-title\"", "\"level\": \"warning\"", "\"startColumn\": 8",
        "\"partialFingerprints\"", "\"uri\": \"content/core/a.md\""}) {
    EXPECT_NE(sarif.find(part), std::string::npos) << part;
  }
  for (const CodeEntry& entry : code_table) {
    EXPECT_NE(sarif.find(std::string("\"id\": \"") + std::string(entry.name) + "\""),
              std::string::npos)
        << entry.name;
  }
}

TEST(DiagnosticReport, CountsAreWords) {
  EXPECT_EQ(count_in_words({}), "no faults found");
  EXPECT_EQ(count_in_words(two_faults), "1 error, 1 warning");
  EXPECT_EQ(count_in_words({two_faults[1], two_faults[1]}), "2 warnings");
}

}  // namespace
}  // namespace codicil::cli
