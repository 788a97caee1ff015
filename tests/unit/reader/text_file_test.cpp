#include "reader/text_file.h"

#include <gtest/gtest.h>

#include "unit/reader/reports.h"

namespace codicil::reader {
namespace {

struct Cut {
  FileParts parts;
  std::string faults;
};

Cut cut(std::string_view text) {
  Faults faults;
  const FileParts parts = cut_file(text, "title: …", faults);
  return {parts, report(faults)};
}

TEST(CutFile, CutsAtTheMarks) {
  const auto [parts, faults] = cut("---\ntitle: A\n---\nBody\n---\n");
  EXPECT_EQ(parts.front_matter, "title: A\n");
  EXPECT_EQ(parts.front_line, 2U);
  EXPECT_EQ(parts.body, "Body\n---\n");
  EXPECT_EQ(parts.body_line, 4U);
  EXPECT_EQ(faults, "");
}

TEST(CutFile, AcceptsDotsAtTheEndAndSpacesBehindMarks) {
  const auto [parts, faults] = cut("--- \ntitle: A\n...\t\nBody");
  EXPECT_EQ(parts.front_matter, "title: A\n");
  EXPECT_EQ(parts.body, "Body");
  EXPECT_EQ(faults, "");
}

TEST(CutFile, CountsLinesOfAllSystems) {
  for (const char* text : {"---\r\nlead: a\r\n\r\n---\r\nBody", "---\rlead: a\r\r---\rBody"}) {
    const auto [parts, faults] = cut(text);
    EXPECT_EQ(parts.body, "Body");
    EXPECT_EQ(parts.body_line, 5U);
    EXPECT_EQ(faults, "");
  }
}

TEST(CutFile, AcceptsEmptyHalves) {
  EXPECT_EQ(cut("---\n---\n").parts.body_line, 3U);
  EXPECT_EQ(cut("---\n---").parts.front_matter, "");
  EXPECT_EQ(cut("---\n---").faults, "");
}

TEST(CutFile, DoesNotEndAtAnIndentedOrLongerMark) {
  const auto [parts, faults] = cut("---\nnote: |\n  ---\n----\n---\nBody");
  EXPECT_EQ(parts.front_matter, "note: |\n  ---\n----\n");
  EXPECT_EQ(parts.body, "Body");
}

TEST(CutFile, TellsOfMissingFrontMatter) {
  const auto [parts, faults] = cut("# Title\n");
  EXPECT_EQ(parts.body, "# Title\n");
  EXPECT_EQ(parts.body_line, 1U);
  EXPECT_EQ(faults,
            "1:1: error: this file does not begin with front matter [front-matter-invalid]\n"
            "  help: Begin it with a line `---`, a line `title: …` and another line `---`.\n");
  EXPECT_EQ(cut("").faults, faults);
}

TEST(CutFile, TellsOfFrontMatterThatNeverEnds) {
  const auto [parts, faults] = cut("---\ntitle: A\nlead: B\n\nBody\n");
  EXPECT_EQ(parts.front_matter, "title: A\nlead: B\n");
  EXPECT_EQ(parts.body, "Body\n");
  EXPECT_EQ(parts.body_line, 5U);
  EXPECT_EQ(faults,
            "1:1: error: the front matter that begins here never ends [front-matter-invalid]\n"
            "  help: Put a line `---` between the keys and the text.\n");
  EXPECT_EQ(cut("---\ntitle: A").parts.front_matter, "title: A");
}

TEST(CutFile, ReadsFrontMatterBelowBlankLinesAllTheSame) {
  const auto [parts, faults] = cut("\n \n---\ntitle: A\n---\nBody");
  EXPECT_EQ(parts.front_matter, "title: A\n");
  EXPECT_EQ(parts.front_line, 4U);
  EXPECT_EQ(parts.body_line, 6U);
  EXPECT_EQ(faults,
            "3:1: error: the front matter does not begin on the first line "
            "[front-matter-invalid]\n  help: Take out the blank lines above it.\n");
}

struct Checked {
  bool is_readable = false;
  std::string text;
  std::string faults;
};

Checked check(std::string_view bytes, std::size_t most = 1000) {
  Checked checked;
  Faults faults;
  std::string mended;
  std::string_view text;
  checked.is_readable = check_bytes(bytes, most, faults, mended, text);
  checked.text = text;
  checked.faults = report(faults);
  return checked;
}

TEST(CheckBytes, TakesAByteOrderMarkOff) {
  EXPECT_EQ(check("\xEF\xBB\xBFtitle").text, "title");
  EXPECT_EQ(check("\xEF\xBB\xBFtitle").faults, "");
}

TEST(CheckBytes, TellsWhereBytesAreNoText) {
  const Checked checked = check("---\r\nlead: caf\xE9 a\xFF\n");
  EXPECT_TRUE(checked.is_readable);
  EXPECT_EQ(checked.text, "---\r\nlead: caf\uFFFD a\uFFFD\n");
  EXPECT_EQ(checked.faults,
            "2:10: error: from here on this file is not UTF-8 text [text-not-utf8]\n"
            "  help: Save it again with the encoding UTF-8.\n");
}

TEST(CheckBytes, GivesUpOnTwoByteText) {
  const Checked checked = check(std::string_view("\xFF\xFEt\0i\0", 6));
  EXPECT_FALSE(checked.is_readable);
  EXPECT_EQ(checked.faults,
            "1:1: error: from here on this file is not UTF-8 text [text-not-utf8]\n"
            "  help: Save it again with the encoding UTF-8.\n");
}

TEST(CheckBytes, RefusesTooMany) {
  EXPECT_TRUE(check(std::string(1000, 'a')).is_readable);
  const Checked checked = check(std::string(1001, 'a'));
  EXPECT_FALSE(checked.is_readable);
  EXPECT_EQ(checked.faults,
            "1:1: error: this file has 1,001 bytes; the most that is read is 1,000 bytes "
            "[input-too-large]\n  help: Cut it into several files, or put large tables and forms "
            "under `resources/`.\n");
}

}  // namespace
}  // namespace codicil::reader
