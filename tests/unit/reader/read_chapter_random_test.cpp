// Whatever bytes a file has: reading it ends, places lie in the file, and the value holds together.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>

#include "reader/read_chapter.h"
#include "reader/read_definition.h"
#include "reader/read_edition.h"
#include "text/utf8.h"
#include "unit/reader/reports.h"
#include "unit/reader/specimen.h"

namespace codicil::reader {
namespace {

/// ./run soak asks for many times more, by CODICIL_REPETITIONS.
int rounds() {
  const char* asked = std::getenv("CODICIL_REPETITIONS");
  return 3'000 * std::max(1, asked != nullptr ? std::atoi(asked) : 1);
}

class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_(seed) {}

  std::string mutated(std::string text) {
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(text);
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

  void change(std::string& text) {
    static const std::vector<std::string> pieces{
        "\n",       "---\n", "# ",        "## ",          "#### ",
        "{#a}",     "{-}",   ": ",        "- ",           "[",
        "]",        "{",     "}",         "\"",           "'",
        "|\n",      "\t",    "\r\n",      "\xEF\xBB\xBF", "\xFF",
        "\xE2\x80", "\0",    "&a",        "*a",           "!!x ",
        "5. ",      "6.2 ",  "> ",        "* ",           "[^1]",
        "\u00A0",   "é",     "Appendix ", "Appendix: ",   "<br>",
        "<b>x</b>", "``` ",  "| ",        "title: A\n",   "...\n",
        "\\",       "  ",    "scope",     "999"};
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = below(std::min<std::size_t>(text.size() - at, 30) + 1);
    switch (below(5)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, pieces[below(pieces.size())]);
        break;
      case 2:
        text.insert(at, text.substr(below(text.size() + 1), below(200)));
        break;
      case 3:
        text.replace(at, length, pieces[below(pieces.size())]);
        break;
      default:
        if (at < text.size()) text[at] = static_cast<char>(random_());
    }
  }

  std::mt19937 random_;
};

/// The number of code points of each line.
std::vector<std::size_t> line_lengths(std::string_view text) {
  std::vector<std::size_t> lengths;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (true) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    lengths.push_back(count_code_points(text.substr(0, end)));
    if (end == text.size()) return lengths;
    text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
  }
}

/// True for places in the file; the one behind the last character of a line is one.
bool is_in(const std::vector<std::size_t>& lengths, Place place) {
  return place.line >= 1 && place.line <= lengths.size() && place.column >= 1 &&
         place.column <= lengths[place.line - 1] + 1;
}

void expect_places(const std::vector<Diagnostic>& faults, std::string_view file) {
  const auto lengths = line_lengths(file);
  for (const Diagnostic& fault : faults) {
    EXPECT_TRUE(is_in(lengths, fault.location.place)) << report({fault}) << "\n" << file;
    EXPECT_FALSE(fault.message.empty());
  }
}

void expect_whole(const ChapterText& chapter) {
  std::set<std::string> ids;
  std::uint32_t last_node = 0;
  for (const Section& section : chapter.sections) {
    EXPECT_FALSE(section.id.empty());
    EXPECT_TRUE(ids.insert(section.id).second) << section.id;
    if (section.kind == SectionKind::box) continue;
    ASSERT_LT(section.node, chapter.body.nodes.size());
    const Node& heading = chapter.body.nodes[section.node];
    EXPECT_EQ(heading.kind, NodeKind::heading);
    EXPECT_EQ(heading.level, section.depth + 1);
    EXPECT_GT(section.node, last_node);
    EXPECT_GE(section.end_node, heading.end);
    EXPECT_LE(section.end_node, chapter.body.nodes.size());
    EXPECT_EQ(section.number.empty(), section.kind == SectionKind::unnumbered);
    last_node = section.node;
  }
  for (const NumberedParagraph& paragraph : chapter.paragraphs) {
    ASSERT_LT(paragraph.section, chapter.sections.size());
    const Section& section = chapter.sections[paragraph.section];
    EXPECT_GT(paragraph.node, section.node);
    EXPECT_LT(paragraph.node, section.end_node);
    EXPECT_EQ(chapter.body.nodes[paragraph.node].kind, NodeKind::paragraph);
    const bool is_new = paragraph.id.empty() || ids.insert(paragraph.id).second;
    EXPECT_TRUE(is_new) << paragraph.id;
  }
  const auto& nodes = chapter.body.nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    EXPECT_GT(nodes[i].end, i);
    EXPECT_LE(nodes[i].end, nodes.size());
    EXPECT_LE(nodes[i].text.begin + nodes[i].text.length, chapter.body.characters.size());
  }
}

TEST(ReadChapterRandom, AnyBytesGivePlacesInTheFileAndAValueThatHoldsTogether) {
  Mutator mutator(1);
  for (int round = 0; round < rounds(); ++round) {
    const std::string file = mutator.mutated(std::string(good_chapter));
    const ChapterText chapter = read_chapter(file);
    expect_places(chapter.faults, file);
    expect_whole(chapter);
    if (HasFailure()) FAIL() << "round " << round << "\n" << file;
  }
}

TEST(ReadChapterRandom, TheSameBytesGiveTheSameValue) {
  Mutator mutator(2);
  for (int round = 0; round < rounds() / 10; ++round) {
    const std::string file = mutator.mutated(std::string(good_chapter));
    const ChapterText once = read_chapter(file);
    const ChapterText again = read_chapter(file);
    EXPECT_EQ(once.faults, again.faults);
    EXPECT_EQ(once.body, again.body);
    EXPECT_EQ(once.title, again.title);
    ASSERT_EQ(once.sections.size(), again.sections.size());
    for (std::size_t i = 0; i < once.sections.size(); ++i) {
      EXPECT_EQ(once.sections[i].id, again.sections[i].id);
      EXPECT_EQ(once.sections[i].number, again.sections[i].number);
    }
  }
}

TEST(ReadChapterRandom, DefinitionsAndEditionsOfAnyBytesAreRead) {
  Mutator mutator(3);
  const std::string definition =
      "title: A\nurl: https://a.example/\nupdate-cycle: [May]\nparts:\n  - {id: core, title: Core, "
      "label: CP, chapters: [a, b]}\nsources:\n  - {id: s, title: S, superseded-by: t}\n  - {id: "
      "t, "
      "title: T}\nterms: [{old: A, new: B, since: 2017-02}]\nareas: [{id: x, title: X}]\n";
  const std::string edition =
      "---\npublished: 2017-02-27\nkind: interim\nnext-update: 2017-08\nthroughout:\n  - {topic: "
      "A, "
      "details: B}\n  - {topic: A, replaces: B, by: C}\nerrata: [{edition: 2016-08, details: "
      "B}]\nrows: [{title: A, kind: new}]\n---\nWords.\n";
  for (int round = 0; round < rounds() / 3; ++round) {
    const std::string file = mutator.mutated(definition);
    expect_places(read_definition(file, "manual.yml", "").diagnostics, file);
    const std::string other = mutator.mutated(edition);
    expect_places(read_edition(other, "editions/2017-02.md", "").diagnostics, other);
    if (HasFailure()) FAIL() << "round " << round;
  }
}

}  // namespace
}  // namespace codicil::reader
