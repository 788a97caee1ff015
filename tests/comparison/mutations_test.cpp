// Whatever word of a manual is changed is reported where it stands; however a manual is written
// down anew, nothing is.
#include <gtest/gtest.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "compare/comparison.h"
#include "comparison/hand.h"
#include "comparison/rich_text.h"
#include "files/source_tree.h"
#include "reader/read_manual.h"
#include "support/story.h"
#include "text/characters.h"

namespace codicil {
namespace {

using test::RichChapter;
using test::WordPlace;

constexpr std::size_t chapters = 100;
/// So often a manual is changed before another one is made.
constexpr unsigned rounds_of_a_manual = 10;

/// Each round changes a word in each of the hundred chapters. ./run soak asks for more, by
/// CODICIL_REPETITIONS.
unsigned rounds() {
  const char* const asked = std::getenv("CODICIL_REPETITIONS");
  return static_cast<unsigned>(std::max(10, asked != nullptr ? std::atoi(asked) : 1));
}

/// A manual as it was written down.
struct Written {
  Manual manual;
  index::ReferenceTable references;
  test::StoryFiles files;
};

class RichManual : public testing::Test {
 protected:
  /// Every chapter is written by a hand of its own; `hands` tells which they are.
  static Written read(const std::vector<RichChapter>& manual, unsigned hands) {
    unsigned hand = hands * chapters;
    Written written;
    std::string definition =
        "title: Example Procedures\nurl: https://example.org/\ncontent: ../content\nparts:\n";
    std::string part;
    for (const RichChapter& chapter : manual) {
      if (std::exchange(part, chapter.part) != chapter.part)
        definition += fmt::format("  - id: {0}\n    title: About {0}\n    chapters:\n", part);
      definition += fmt::format("      - {}\n", chapter.id);
    }
    written.files.emplace(test::story_definition, definition);
    written.files.emplace("content/resources/map.png", "an image");
    for (const RichChapter& chapter : manual) {
      written.files.emplace(path_of(chapter), test::written(chapter, hand++));
    }
    reader::ChapterStore store;
    Reported<Manual> found =
        read_manual(MemoryTree(written.files), test::story_definition, store, {});
    for (const Diagnostic& diagnostic : found.diagnostics)
      EXPECT_NE(severity_of(diagnostic.code), Severity::error) << diagnostic.message;
    written.manual = std::move(found.value);
    written.references = index::tabulate_references(written.manual, {});
    return written;
  }

  static std::string path_of(const RichChapter& chapter) {
    return fmt::format("content/{}/{}.md", chapter.part, chapter.id);
  }

  static compare::Comparison compare(const Written& before, const Written& after) {
    std::vector<compare::ChapterPair> pairs;
    for (std::size_t i = 0; i < before.manual.chapters.size(); ++i)
      pairs.push_back({i, after.manual.chapter_index(before.manual.chapters[i].id)});
    return compare_manuals({{before.manual, before.references}, {after.manual, after.references}},
                           pairs);
  }
};

/// One word changed.
struct Mutation {
  WordPlace place;
  std::string before;
  std::string after;
};

std::string changed(const std::string& word, const WordPlace& place, test::Random& random) {
  if (word.starts_with("https:")) return word + "7";
  switch (test::below(random, 6)) {
    case 0:
      return place.may_go ? std::string() : word + 's';
    case 1:
      return word + " not";
    case 2:
      return word + 's';
    case 3:
      return "must";
    case 4:
      return "25th";
    default:
      return word == lower_case(word) ? "The " + word : lower_case(word);
  }
}

Mutation mutate(RichChapter& chapter, test::Random& random) {
  std::size_t count = 0;
  test::for_each_word(chapter, [&](const WordPlace&, const std::string&) { ++count; });
  std::size_t left = test::below(random, count);
  Mutation mutation;
  test::for_each_word(chapter, [&](const WordPlace& place, std::string& word) {
    if (left-- != 0) return;
    mutation = {place, word, changed(word, place, random)};
    if (mutation.after == word) mutation.after += 's';
    word = mutation.after;
  });
  return mutation;
}

/// The section of that place; nothing for what stands before the first heading.
std::optional<std::uint32_t> section_at(const ChapterText& text, const WordPlace& place) {
  std::uint32_t boxes = 0;
  for (std::uint32_t i = 0; i < text.sections.size(); ++i) {
    if (text.sections[i].kind != SectionKind::box) continue;
    if (place.box == text.sections[i].box) return i;
    ++boxes;
  }
  if (!place.section) return std::nullopt;
  return boxes + static_cast<std::uint32_t>(*place.section);
}

/// What was found to have changed in one chapter, otherwise than as a consequence.
std::string reported(const compare::ChapterComparison& chapter) {
  std::string text;
  for (const compare::ChapterChange change : chapter.changes)
    text += fmt::format("{} ", compare::name_of(change));
  for (const compare::SectionComparison& section : chapter.sections) {
    if (!section.needs_announcing()) continue;
    const auto name = [](const std::optional<compare::SectionPlace>& place) {
      if (!place) return std::string("none");
      return place->section ? std::to_string(*place->section) : std::string("introduction");
    };
    text += fmt::format("[{} {}] {}", name(section.before), name(section.after),
                        fmt::join(section.points, ", "));
  }
  return text;
}

/// The number of the paragraph that the word belongs to; empty where paragraphs have none.
std::string point_at(const Chapter& chapter, const RichChapter& rich, const WordPlace& place) {
  if (!rich.has_numbered_paragraphs || !place.section || !place.block) return {};
  const auto& blocks = rich.sections[*place.section].blocks;
  auto left = std::count_if(
      blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(*place.block) + 1,
      [](const test::RichBlock& block) { return block.shape == test::Shape::paragraph; });
  for (const NumberedParagraph& paragraph : chapter.text->paragraphs) {
    if (paragraph.section == section_at(*chapter.text, place) && --left == 0)
      return printed_number(chapter, paragraph);
  }
  return {};
}

std::string expected(const Chapter& chapter, const RichChapter& rich, const WordPlace& place) {
  if (place.is_title && !place.section) return "renamed ";
  const auto section = section_at(*chapter.text, place);
  const std::string name = section ? std::to_string(*section) : "introduction";
  return fmt::format("amended [{0} {0}] {1}", name, point_at(chapter, rich, place));
}

TEST_F(RichManual, MutationsOfOneWordAreReportedWhereTheyStand) {
  test::Random random(7);
  std::vector<RichChapter> manual;
  Written before;
  for (unsigned round = 0; round < rounds(); ++round) {
    if (round % rounds_of_a_manual == 0) {
      manual = test::make_rich_manual(chapters, round);
      before = read(manual, round);
    }
    std::vector<Mutation> mutations;
    for (RichChapter& chapter : manual) mutations.push_back(mutate(chapter, random));
    Written after = read(manual, round / 2);
    std::vector<std::string> found(chapters);
    for (const auto& chapter : compare(before, after).chapters)
      found[*chapter.chapters.after] = reported(chapter);
    for (std::size_t i = 0; i < chapters; ++i) {
      const std::size_t at = *after.manual.chapter_index(manual[i].id);
      EXPECT_EQ(found[at], expected(after.manual.chapters[at], manual[i], mutations[i].place))
          << "round " << round << ", " << manual[i].id << ": \"" << mutations[i].before
          << "\" became \"" << mutations[i].after << '"';
    }
    before = std::move(after);
  }
}

TEST_F(RichManual, MutationsOfSpellingAreNeverReported) {
  std::vector<RichChapter> manual;
  Written before;
  for (unsigned round = 0; round < rounds(); ++round) {
    if (round % rounds_of_a_manual == 0) {
      manual = test::make_rich_manual(chapters, round);
      before = read(manual, rounds() + round);
    }
    Written after = read(manual, round);
    for (const auto& chapter : compare(before, after).chapters) {
      const std::string& path = after.manual.chapters[*chapter.chapters.after].path;
      ADD_FAILURE() << "round " << round << ", " << path << ": " << reported(chapter);
    }
    before = std::move(after);
  }
}

}  // namespace
}  // namespace codicil
