// Whatever authors write, what is found can be linked: laws over random prose.
#include <gtest/gtest.h>

#include <random>

#include "index/line.h"
#include "index/reference_finder.h"
#include "support/sketched_manual.h"
#include "text/words.h"

namespace codicil::index {
namespace {

using test::sketched_manual;
using test::sketched_text;

Manual manual_of_many_forms() {
  return sketched_manual({
      {.id = "a",
       .title = "Initial Conferences",
       .body = "## Purpose\n\nText.\n\n## Who Should Attend?\n\n### Parents\n\n## Issues (UASC)\n\n"
               "## Appendix: Process Map\n",
       .boxes = {{BoxKind::scope, "x"}, {BoxKind::related, "x"}},
       .numbering = Numbering::chapter_paragraphs},
      {.id = "b", .title = "Referrals", .body = "## Purpose\n\n## Issues\n"},
      {.id = "c", .title = "Escalation Procedure", .status = ChapterStatus::withdrawn},
  });
}

std::string random_prose(std::mt19937& random) {
  static const char* const pieces[] = {"see ",
                                       "Section ",
                                       "Sections ",
                                       "5",
                                       "1",
                                       "1.2",
                                       "1.2.1 ",
                                       ", ",
                                       ". ",
                                       " and ",
                                       "Purpose",
                                       "Issues",
                                       " (UASC)",
                                       "(",
                                       ")",
                                       "Who ",
                                       "Should ",
                                       "Attend?",
                                       "of the ",
                                       "Referrals",
                                       " chapter ",
                                       " Procedure",
                                       "Appendix ",
                                       "paragraph ",
                                       "*Section*",
                                       "*5, Who Should*",
                                       "`code`",
                                       "[Section 2](b.md#issues)",
                                       "[Issues](#issues-uasc)",
                                       "[x](https://example.org)",
                                       "\\n",
                                       " the ",
                                       "Act ",
                                       "1989",
                                       "…… ",
                                       "chapter ",
                                       "Related Guidance",
                                       "Scope",
                                       "47 ",
                                       ": ",
                                       "; ",
                                       "& ",
                                       " - ",
                                       "Map",
                                       "Process ",
                                       "above ",
                                       "a"};
  std::uniform_int_distribution<std::size_t> which(0, std::size(pieces) - 1);
  std::uniform_int_distribution<int> count(1, 30);
  std::string prose;
  for (int left = count(random); left > 0; --left) prose += pieces[which(random)];
  return prose;
}

std::uint32_t parent_of(const Document& document, std::uint32_t node) {
  std::uint32_t parent = 0;
  for (std::uint32_t i = 0; i < node; ++i) {
    if (document.nodes[i].end > node) parent = i;
  }
  return parent;
}

bool is_in_link(const Document& document, std::uint32_t node) {
  for (std::uint32_t i = 0; i < node; ++i) {
    if (document.nodes[i].kind == NodeKind::link && document.nodes[i].end > node) return true;
  }
  return false;
}

void expect_linkable(const Document& document, const Reference& reference) {
  const auto size_of = [&](std::uint32_t node) {
    return document.text_of(document.nodes[node]).size();
  };
  ASSERT_LT(reference.end_node, document.nodes.size());
  EXPECT_EQ(document.nodes[reference.begin_node].kind, NodeKind::text);
  EXPECT_EQ(document.nodes[reference.end_node].kind, NodeKind::text);
  EXPECT_LT(reference.begin_offset, size_of(reference.begin_node));
  EXPECT_LE(reference.end_offset, size_of(reference.end_node));
  EXPECT_LT(std::tie(reference.begin_node, reference.begin_offset),
            std::tie(reference.end_node, reference.end_offset));
  EXPECT_EQ(parent_of(document, reference.begin_node), parent_of(document, reference.end_node));
  EXPECT_EQ(reference.in_link, is_in_link(document, reference.begin_node));
  for (std::uint32_t i = reference.begin_node; i <= reference.end_node; ++i) {
    EXPECT_NE(document.nodes[i].kind, NodeKind::link);
  }
  EXPECT_EQ(reference.words.empty(), reference.standing == Standing::good && !reference.is_bare);
}

TEST(RandomProse, GivesCitationsThatCanBeLinked) {
  const Manual manual = manual_of_many_forms();
  const ReferenceFinder finder(manual);
  std::mt19937 random(20261122);
  std::size_t count = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::string prose = random_prose(random);
    const Document document = sketched_text(prose);
    const Reference* last = nullptr;
    const ChapterReferences references = finder.in_text(document, i % 2);
    for (const Reference& reference : references) {
      if (!reference.is_citation) continue;
      ++count;
      expect_linkable(document, reference);
      if (last != nullptr) {
        EXPECT_LE(std::tie(last->end_node, last->end_offset),
                  std::tie(reference.begin_node, reference.begin_offset));
      }
      last = &reference;
    }
    if (HasFailure()) {
      FAIL() << prose;
    }
  }
  EXPECT_GT(count, 2000U);
}

TEST(RandomProse, IsCutIntoTheWordsOfAllOtherTexts) {
  std::mt19937 random(1122);
  std::uniform_int_distribution<int> character(' ', '~');
  for (int i = 0; i < 2000; ++i) {
    Document document = sketched_text("x");
    std::string text = "see Section 1 ";
    for (int length = 40; length > 0; --length) text += static_cast<char>(character(random));
    document.characters = text;
    for (Node& node : document.nodes) {
      if (node.kind == NodeKind::text) node.text = {0, static_cast<std::uint32_t>(text.size())};
    }
    const auto line = line_of(document, 1);
    ASSERT_TRUE(line.has_value());
    EXPECT_EQ(line->run, run_together(text)) << text;
    const std::vector<Word> words = words_of(text);
    ASSERT_EQ(line->words.size(), words.size()) << text;
    for (std::uint32_t w = 0; w < words.size(); ++w) {
      EXPECT_EQ(line->words[w].begin, words[w].begin) << text;
      EXPECT_EQ(line->words[w].end, words[w].end) << text;
      EXPECT_EQ(line->folded(w), words[w].folded) << text;
    }
  }
}

}  // namespace
}  // namespace codicil::index
