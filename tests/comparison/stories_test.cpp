// Real kinds of edit, each with the marks that a careful editor would draw.
#include <gtest/gtest.h>

#include <algorithm>

#include "comparison/marks.h"
#include "files/source_tree.h"
#include "history/chapter_story.h"
#include "reader/read_manual.h"
#include "support/story.h"

namespace codicil {
namespace {

namespace fs = std::filesystem;

fs::path stories_folder() {
  return CODICIL_COMPARISON_STORIES;
}

/// The two manuals of a story: its only edition, and what stands now.
struct TwoManuals {
  std::shared_ptr<const Manual> before;
  std::shared_ptr<const Manual> after;
  index::ReferenceTable references_before;
  index::ReferenceTable references_after;
  std::vector<compare::ChapterPair> pairs;

  compare::Sides sides() const {
    return {{*before, references_before}, {*after, references_after}};
  }
};

TwoManuals read(const test::Story& story) {
  reader::ChapterStore store;
  const auto manual_of = [&](const test::StoryFiles& files) {
    return std::make_shared<const Manual>(
        read_manual(MemoryTree(files), test::story_definition, store, {}).value);
  };
  TwoManuals both;
  both.before = manual_of(story.editions.front().files);
  both.after = manual_of(story.files);
  both.references_before = index::tabulate_references(*both.before, {});
  both.references_after = index::tabulate_references(*both.after, {});
  history::Archive archive;
  archive.snapshots.push_back({.edition = {},
                               .resolution = history::Resolution::tag,
                               .commit = {},
                               .manual = both.before,
                               .renames = {}});
  for (const history::ChapterStory& chapter : history::trace_chapters(archive, *both.after)) {
    both.pairs.push_back({chapter.chapters.front(), chapter.is_present
                                                        ? both.after->chapter_index(chapter.id)
                                                        : std::nullopt});
  }
  return both;
}

std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n';
    if (!is_space) line += c;
    if (is_space && !line.empty() && line.back() != ' ') line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

class Comparisons : public testing::TestWithParam<fs::path> {};

TEST_P(Comparisons, AreMarkedAsAnEditorWould) {
  const TwoManuals both = read(test::read_story(test::read_whole(GetParam())));
  const compare::Comparison comparison = compare::compare_manuals(both.sides(), both.pairs);
  test::expect_as_told(GetParam(), "marks", test::marks_of(comparison, both.sides()));
}

/// Without its insertions a redline reads as the older text, without its deletions as the newer.
TEST_P(Comparisons, LeadFromTheOneTextToTheOther) {
  const TwoManuals both = read(test::read_story(test::read_whole(GetParam())));
  for (const auto& chapter : compare::compare_manuals(both.sides(), both.pairs).chapters) {
    for (const compare::SectionComparison& section : chapter.sections) {
      const Document& redline = section.redline->document;
      EXPECT_EQ(in_one_line(test::words_without(redline, NodeKind::insertion)),
                in_one_line(section.before_text));
      EXPECT_EQ(in_one_line(test::words_without(redline, NodeKind::deletion)),
                in_one_line(section.after_text));
    }
  }
}

TEST_P(Comparisons, OfATextWithItselfAreEmpty) {
  test::Story story = test::read_story(test::read_whole(GetParam()));
  story.editions.front().files = story.files;
  const TwoManuals both = read(story);
  EXPECT_TRUE(compare::compare_manuals(both.sides(), both.pairs).chapters.empty());
}

INSTANTIATE_TEST_SUITE_P(Readability, Comparisons,
                         testing::ValuesIn(test::stories_in(stories_folder())),
                         [](const auto& story) {
                           std::string name = story.param.stem().string();
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(ComparisonStories, AreEnoughToJudgeBy) {
  EXPECT_GE(test::stories_in(stories_folder()).size(), 30U);
}

}  // namespace
}  // namespace codicil
