#include "authoring/rewrite_words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

/// The file with `words` in the place of `found` in the passage that has it; or why not.
std::string rewritten(const std::string& bytes, std::string_view found, std::string_view words) {
  const Reported<Manual> manual = read(
      {{"manual.yml", "title: T\nurl: https://t.example.org/\nparts: [{id: core, title: C}]\n"},
       {"content/core/a.md", bytes}});
  EXPECT_EQ(remarks(manual.diagnostics), "");
  const WrittenText text("content/core/a.md", bytes);
  for (const Passage& passage : passages_of(*manual.value.chapters.at(0).text)) {
    const Document& document = *passage.document;
    for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
      if (!holds_prose(document.nodes[i].kind)) continue;
      const index::Prose prose = index::prose_of(document, i);
      const std::size_t at = prose.line.find(found);
      if (at == std::string::npos) continue;
      const index::LinePart part{static_cast<std::uint32_t>(at),
                                 static_cast<std::uint32_t>(at + found.size())};
      const auto edits = rewrite_words(text, document, prose, part, words);
      return edits ? with_edits(bytes, *edits) : "refused";
    }
  }
  return "not found";
}

std::string body(const std::string& text) {
  return "---\ntitle: A\n---\n" + text + "\n";
}

std::string scope(const std::string& value) {
  return "---\ntitle: A\nscope: " + value + "\n---\nText.\n";
}

std::string in_body(const std::string& text, std::string_view words = "Who Attends") {
  const std::string result = rewritten(body(text), "Who Should Attend?", words);
  const std::string empty = body("");
  return result == "refused" ? result
                             : result.substr(empty.size() - 1, result.size() - empty.size());
}

std::string in_scope(const std::string& value, std::string_view words = "Who Attends") {
  const std::string result = rewritten(scope(value), "Who Should Attend?", words);
  if (result == "refused") return result;
  const std::size_t begin = result.find("scope: ") + 7;
  return result.substr(begin, result.find("\n---\nText") - begin);
}

TEST(RewriteWords, ChangesOnlyTheWordsThatDiffer) {
  EXPECT_EQ(in_body("See  Section 5,  Who Should Attend? Yes."),
            "See  Section 5,  Who Attends Yes.");
  EXPECT_EQ(in_body("Who Should Attend?", "Who Should Attend?"), "Who Should Attend?");
  EXPECT_EQ(in_body("(Who Should Attend?)", "Who Should Not Attend?"), "(Who Should Not Attend?)");
  EXPECT_EQ(in_body("(Who Should Attend?)", "Now: Who Should Attend?"),
            "(Now: Who Should Attend?)");
  EXPECT_EQ(in_body("(Who Should Attend?)", "Who Should Attend? Again"),
            "(Who Should Attend? Again)");
  EXPECT_EQ(in_body("(Who Should Attend?)", "Who"), "(Who)");
  EXPECT_EQ(in_body("(Who Should Attend?)", "Attend?"), "(Attend?)");
}

TEST(RewriteWords, FindsItsPlaceInALongLine) {
  for (const int count : {254, 255, 256, 257, 700}) {
    std::string before;
    for (int i = 0; i < count; ++i) before += "é";
    EXPECT_EQ(in_body(before + " Who Should Attend? é\nAnd more."),
              before + " Who Attends é\nAnd more.");
  }
}

TEST(RewriteWords, KeepsWhereLinesEnd) {
  EXPECT_EQ(in_body("Who Should\nAttend?", "Whom to Invite"), "Whom to\nInvite");
  EXPECT_EQ(in_body("Who\nShould Attend?", "Who Will Attend?"), "Who\nWill Attend?");
  EXPECT_EQ(in_body("> * Who Should\n>   Attend? And so on", "Whom We Invite"),
            "> * Whom We\n>   Invite And so on");
  EXPECT_EQ(in_body("Who Should\r\nAttend?", "Whom to Invite"), "Whom to\r\nInvite");
  // One word has no place for the end of a line, and no word may become a mark.
  EXPECT_EQ(in_body("Who Should\nAttend?", "Guests"), "Guests");
  EXPECT_EQ(in_body("Who Should\nAttend?", "Guests 1. - + #"), "Guests 1. - + #");
}

TEST(RewriteWords, FindsEscapesAndEntities) {
  EXPECT_EQ(in_body("a\\*b Who&#32;Should Attend\\? c\\*d", "Guests"), "refused");
  EXPECT_EQ(in_body("a\\*b &amp; Who Should Attend\\? c\\*d"), "a\\*b &amp; Who Attends c\\*d");
  EXPECT_EQ(in_body("&lsquo;Who &#83;hould Attend&#63;&rsquo;", "Who Attends"),
            "&lsquo;Who Attends&rsquo;");
}

TEST(RewriteWords, KeepsWhatIsNoMark) {
  EXPECT_EQ(in_body("Who Should Attend?", "Forms *A* [b] | R&D &c; a_b"),
            "Forms \\*A\\* \\[b\\] \\| R\\&D \\&c; a_b");
}

TEST(RewriteWords, StaysWithinEmphasis) {
  EXPECT_EQ(in_body("**Who Should Attend?**"), "**Who Attends**");
  EXPECT_EQ(in_body("**Who** Should Attend?"), "**Who** Attends");
  EXPECT_EQ(in_body("Who *Should* Attend?"), "refused");
  EXPECT_EQ(in_body("Who<br>Should Attend?", "Guests"), "refused");
  EXPECT_EQ(in_body("[Who Should Attend?](b.pdf)", "Who [x]"), "[Who \\[x\\]](b.pdf)");
}

TEST(RewriteWords, WritesInTables) {
  EXPECT_EQ(in_body("| a | b |\n|---|---|\n| x \\| y | Who Should Attend? |", "Who | What"),
            "| a | b |\n|---|---|\n| x \\| y | Who \\| What |");
}

TEST(RewriteWords, WritesInEveryKindOfValue) {
  EXPECT_EQ(in_scope("See Who Should Attend? Now"), "See Who Attends Now");
  EXPECT_EQ(in_scope("'It''s Who Should Attend?'", "Who's In"), "'It''s Who''s In'");
  EXPECT_EQ(in_scope("\"a \\\"b\\\" \\u2019 Who Should Attend?\"", "Who \"x\""),
            "\"a \\\"b\\\" \\u2019 Who \\\"x\\\"\"");
  EXPECT_EQ(in_scope("|\n  One.\n\n  Who Should\n  Attend?", "Whom: to Invite"),
            "|\n  One.\n\n  Whom: to\n  Invite");
  EXPECT_EQ(in_scope(">\n  One. Who Should\n  Attend?", "Whom to Invite"),
            ">\n  One. Whom to\n  Invite");
  EXPECT_EQ(in_scope("See Who Should\n  Attend? Now", "Whom to Invite"),
            "See Whom to\n  Invite Now");
}

TEST(RewriteWords, RefusesWhatAPlainValueCannotHold) {
  EXPECT_EQ(in_scope("See Who Should Attend? Now", "Who: All"), "refused");
  EXPECT_EQ(in_scope("See Who Should Attend? Now", "Who #1"), "refused");
}

TEST(RewriteWords, CountsBehindAByteOrderMarkAndTabs) {
  const std::string bytes = "\xEF\xBB\xBF---\r\ntitle: A\r\n---\r\n- \tWho Should Attend?\r\n";
  EXPECT_EQ(rewritten(bytes, "Who Should Attend?", "Who Attends"),
            "\xEF\xBB\xBF---\r\ntitle: A\r\n---\r\n- \tWho Attends\r\n");
}

}  // namespace
}  // namespace codicil::authoring
