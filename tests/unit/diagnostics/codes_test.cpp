#include "diagnostics/codes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "diagnostics/diagnostic.h"
#include "diagnostics/explanations.h"

namespace codicil {
namespace {

TEST(Codes, TheTableFollowsTheEnumeration) {
  for (std::size_t i = 0; i < code_table.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(code_table[i].code), i) << code_table[i].name;
  }
}

TEST(Codes, EachHasANameOfItsOwnByWhichItIsFound) {
  std::set<std::string_view> names;
  for (const CodeEntry& entry : code_table) {
    EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
    EXPECT_EQ(code_named(entry.name), entry.code);
    EXPECT_EQ(entry.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-8"), std::string_view::npos)
        << entry.name;
  }
  EXPECT_FALSE(code_named("no-such-code"));
}

TEST(Codes, EachIsExplainedInSentencesThatFitATerminal) {
  for (const CodeEntry& entry : code_table) {
    const std::string text(explanation_of(entry.code));
    EXPECT_GT(text.size(), 80U) << entry.name;
    EXPECT_TRUE(text.ends_with('.')) << entry.name;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      EXPECT_LE(end - begin, 80U) << entry.name;
      begin = end + 1;
    }
  }
}

TEST(Diagnostics, AreSortedByPlaceAndSaidOnce) {
  std::vector<Diagnostic> diagnostics{
      diagnose(Code::raw_html, {{}, "b.md", {1, 1}}, "two"),
      diagnose(Code::raw_html, {{}, "a.md", {10, 1}}, "one"),
      diagnose(Code::raw_html, {{}, "a.md", {9, 7}}, "zero"),
      diagnose(Code::raw_html, {{}, "a.md", {10, 1}}, "one"),
  };
  put_in_order(diagnostics);
  ASSERT_EQ(diagnostics.size(), 3U);
  EXPECT_EQ(diagnostics[0].message, "zero");
  EXPECT_EQ(diagnostics[1].message, "one");
  EXPECT_EQ(diagnostics[2].message, "two");
}

TEST(Diagnostics, StrictnessIsForWarningsAlone) {
  std::vector<Diagnostic> diagnostics(2, diagnose(Code::term_retired, Place{1, 1}, "old words"));
  diagnostics[1].severity = Severity::note;
  make_strict(diagnostics);
  EXPECT_EQ(diagnostics[0].severity, Severity::error);
  EXPECT_EQ(diagnostics[1].severity, Severity::note);
}

TEST(Diagnostics, OnlyErrorsAreErrors) {
  EXPECT_FALSE(has_errors({diagnose(Code::term_retired, Place{1, 1}, "old word")}));
  EXPECT_TRUE(has_errors({diagnose(Code::xref_draft, Place{1, 1}, "a draft")}));
}

}  // namespace
}  // namespace codicil
