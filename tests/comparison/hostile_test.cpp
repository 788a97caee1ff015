// Texts that nobody writes, which a comparison must get through in time that grows with their
// length.
#include <gtest/gtest.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ctime>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "compare/comparison.h"
#include "files/source_tree.h"
#include "reader/read_manual.h"
#include "support/story.h"

namespace codicil {
namespace {

struct TwoTexts {
  std::string before;
  std::string after;
};

/// A kind of text, of about `size` words.
struct Hostile {
  const char* name;
  TwoTexts (*of)(std::size_t size);
};

std::mt19937 random_source() {
  return std::mt19937(11);  // NOLINT(cert-msc51-cpp): the same texts in every run
}

std::string few_words(std::mt19937& random, std::size_t words) {
  const std::vector<std::string> vocabulary{"the", "child", "must", "a", "is", "of"};
  std::string text = "So";
  for (std::size_t i = 1; i < words; ++i) text += ' ' + vocabulary[random() % vocabulary.size()];
  return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  return fmt::format("{}", fmt::join(parts, between));
}

std::vector<std::string> numbered(std::size_t count, std::string_view before,
                                  std::string_view behind) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < count; ++i) lines.push_back(fmt::format("{}{}{}", before, i, behind));
  return lines;
}

TwoTexts paragraphs_of_few_words(std::size_t size) {
  std::mt19937 random = random_source();
  std::string one = few_words(random, size);
  return {one, few_words(random, size)};
}

TwoTexts shuffled_items(std::size_t size) {
  std::mt19937 random = random_source();
  std::vector<std::string> items = numbered(size, "* item", "");
  std::string before = joined(items, "\n");
  for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random() % i]);
  return {std::move(before), joined(items, "\n")};
}

TwoTexts reversed_rows(std::size_t size) {
  std::vector<std::string> rows = numbered(size / 8, "| who comes in row ", " | what is done |");
  const std::string header = "| Who | What |\n| --- | --- |\n";
  std::string before = header + joined(rows, "\n");
  std::ranges::reverse(rows);
  return {std::move(before), header + joined(rows, "\n")};
}

TwoTexts equal_paragraphs_elsewhere(std::size_t size) {
  const std::vector<std::string> equal(size / 9, "The team must answer within one working day.");
  const std::string other = "\n\n## Elsewhere\n\n";
  return {joined(equal, "\n\n") + other + "Nothing.", "Nothing." + other + joined(equal, "\n\n")};
}

TwoTexts other_paragraphs(std::size_t size) {
  std::mt19937 random = random_source();
  TwoTexts texts;
  for (std::size_t i = 0; i < size / 20; ++i) {
    texts.before += fmt::format("{}\n\n", few_words(random, 20));
    texts.after += fmt::format("Now {}\n\n", few_words(random, 20));
  }
  return texts;
}

TwoTexts reworded_footnotes(std::size_t size) {
  TwoTexts texts;
  for (std::size_t i = 0; i < size / 6; ++i) {
    const std::string mark = fmt::format("Word here.[^n{}]\n\n[^n{}]: The note ", i, i);
    texts.before += mark + "says so.\n\n";
    texts.after += mark + "says more.\n\n";
  }
  return texts;
}

TwoTexts lost_citations(std::size_t size) {
  TwoTexts texts{"See below.\n\n## First {#first}\n\n", "See below.\n\n## Last {#first}\n\n"};
  for (std::size_t i = 0; i < size / 8; ++i) {
    texts.before += fmt::format("Point {} (see Section 2, First) is old.\n\n", i);
    texts.after += fmt::format("Point {} (see Section 2, First) is new.\n\n", i);
  }
  return texts;
}

struct Reading {
  explicit Reading(const std::string& body) {
    reader::ChapterStore store;
    manual = read_manual(MemoryTree({{std::string(test::story_definition),
                                      "title: Example\nurl: https://example.org/\n"
                                      "content: ../content\nparts:\n"
                                      "  - {id: core, title: Core}\n"},
                                     {"content/core/a.md", "---\ntitle: A\n---\n## S\n\n" + body}}),
                         test::story_definition, store, {})
                 .value;
    references = index::tabulate_references(manual, {});
  }
  Manual manual;
  index::ReferenceTable references;
};

/// The least processor time that comparing takes, in clock ticks.
double time_of(const TwoTexts& texts) {
  const Reading before(texts.before);
  const Reading after(texts.after);
  const compare::ChapterPair pair{0, 0};
  double least = std::numeric_limits<double>::max();
  for (int i = 0; i < 3; ++i) {
    const std::clock_t start = std::clock();
    const auto found = compare::compare_manuals(
        {{before.manual, before.references}, {after.manual, after.references}}, {&pair, 1});
    least = std::min(least, static_cast<double>(std::clock() - start));
    EXPECT_FALSE(found.chapters.empty());
  }
  return least;
}

class HostileTexts : public testing::TestWithParam<Hostile> {};

/// Eight times the text takes eight times as long, and some more for what is sorted; a part that
/// grew with its square would soon take far more.
TEST_P(HostileTexts, AreComparedInTimeThatGrowsWithThem) {
  constexpr std::size_t size = 2'000;
  EXPECT_LT(time_of(GetParam().of(8 * size)), 14 * time_of(GetParam().of(size)));
}

INSTANTIATE_TEST_SUITE_P(
    Comparisons, HostileTexts,
    testing::Values(Hostile{"paragraphs_of_few_words", paragraphs_of_few_words},
                    Hostile{"shuffled_items", shuffled_items},
                    Hostile{"reversed_rows", reversed_rows},
                    Hostile{"equal_paragraphs_elsewhere", equal_paragraphs_elsewhere},
                    Hostile{"other_paragraphs", other_paragraphs},
                    Hostile{"reworded_footnotes", reworded_footnotes},
                    Hostile{"lost_citations", lost_citations}),
    [](const auto& hostile) { return std::string(hostile.param.name); });

}  // namespace
}  // namespace codicil
