#include "history/bare_numbers.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/sketched_manual.h"

namespace codicil::history {
namespace {

using index::Standing;
using index::Target;
using test::ChapterSketch;

/// Editions and a present, each of one chapter or more.
class BareNumbers : public testing::Test {
 protected:
  void edition(const std::vector<ChapterSketch>& chapters) {
    archive_.snapshots.emplace_back().manual =
        std::make_shared<const Manual>(test::sketched_manual(chapters));
  }

  /// What the bare numbers of the first chapter come to in the present.
  std::string judged(const std::vector<ChapterSketch>& chapters) {
    present_ = test::sketched_manual(chapters);
    stories_ = trace_chapters(archive_, present_);
    ReferenceTables tables;
    for (const Snapshot& snapshot : archive_.snapshots) {
      tables.past.emplace_back();
      if (snapshot.manual)
        tables.past.back() =
            index::tabulate_references(*snapshot.manual, {.jobs = 1, .scans = &scans_});
    }
    tables.present = index::tabulate_references(present_, {.jobs = 1, .scans = &scans_});
    const TracedTexts texts{archive_, stories_, present_, scans_};
    numbers_ = find_bare_numbers(texts, tables, 1);
    tables_ = judge_bare_numbers(std::move(tables), numbers_, texts);
    return words_of(tables_.present, present_);
  }

  static std::string words_of(const index::ReferenceTable& table, const Manual& manual) {
    std::string words;
    for (const index::Reference& reference : table.chapters[0]) {
      if (!reference.is_bare) continue;
      if (!words.empty()) words += " | ";
      words += reference.words;
      if (reference.standing == Standing::good) words += " good";
      if (reference.standing == Standing::stale_number)
        words +=
            " was " + reference.former + ", now " + index::citation_of(manual, reference.target, 0);
      if (reference.standing == Standing::unresolved) words += " gone: " + reference.former;
    }
    return words;
  }

  Archive archive_;
  Manual present_;
  std::vector<ChapterStory> stories_;
  index::ScanStore scans_;
  std::vector<BareNumber> numbers_;
  ReferenceTables tables_;
};

std::vector<ChapterSketch> chapter(const std::string& body) {
  return {{.id = "a", .title = "A", .body = body}};
}

const std::string sentence = "## One\n\nPay (see section 2).\n\n";

TEST_F(BareNumbers, AreFollowedToWhatTheyMeant) {
  edition(chapter(sentence + "## Fees\n"));
  EXPECT_EQ(judged(chapter(sentence + "## Fees\n")), "section 2 good");
  EXPECT_EQ(judged(chapter(sentence + "## New\n\n## Fees\n")),
            "section 2 was Fees, now Section 3, Fees");
  EXPECT_EQ(judged(chapter(sentence + "## New\n")), "section 2 gone: Fees");
  EXPECT_EQ(judged(chapter("## One\n\nPay now (see section 2).\n\n## New\n\n## Fees\n")),
            "section 2 good");
}

TEST_F(BareNumbers, AreJudgedByTheOldestTextThatHasTheSentence) {
  edition(chapter(sentence + "## Fees\n"));
  edition(chapter("## New\n\nText.\n\n" + sentence + "## Fees\n"));
  edition({{.id = "b", .title = "B"}});
  EXPECT_EQ(judged(chapter(sentence + "## New\n")), "section 2 good") << "it was not there between";
  archive_.snapshots.pop_back();
  EXPECT_EQ(judged(chapter("## New\n\nText.\n\n" + sentence + "## Fees\n")),
            "section 2 was Fees, now Section 3, Fees");
  ASSERT_EQ(numbers_.size(), 1U);
  EXPECT_EQ(numbers_[0].first, 0U);
  EXPECT_EQ(numbers_[0].places.size(), 3U);
  EXPECT_FALSE(numbers_[0].is_open);
  EXPECT_EQ(words_of(tables_.past[0], *archive_.snapshots[0].manual), "section 2 good");
}

TEST_F(BareNumbers, AreOpenOnlyWhereTheNumberingMoved) {
  edition(chapter("## One\n\n## Fees\n"));
  judged(chapter(sentence + "## Fees\n"));
  ASSERT_EQ(numbers_.size(), 1U);
  EXPECT_FALSE(numbers_[0].is_open);
  EXPECT_EQ(numbers_[0].older, 0U);
  judged(chapter(sentence + "## New\n\n## Fees\n"));
  EXPECT_TRUE(numbers_[0].is_open);
}

TEST_F(BareNumbers, PassOverEditionsWithoutText) {
  edition(chapter(sentence + "## Fees\n"));
  archive_.snapshots.emplace_back();
  EXPECT_EQ(judged(chapter(sentence + "## New\n\n## Fees\n")),
            "section 2 was Fees, now Section 3, Fees");
}

TEST_F(BareNumbers, FollowForwardsAndAliases) {
  edition(chapter(sentence + "## Fees\n"));
  EXPECT_EQ(judged({{.id = "b",
                     .title = "B",
                     .body = sentence + "## New\n\n## Costs\n",
                     .aliases = {"a"},
                     .forwards = {{"fees", "costs"}}}}),
            "section 2 was Fees, now Section 3, Costs");
}

TEST_F(BareNumbers, OfParagraphsAreFollowedByTheirWords) {
  const auto plans = [](const std::string& body) -> std::vector<ChapterSketch> {
    return {{.id = "a", .title = "A", .body = body, .numbering = Numbering::paragraphs}};
  };
  edition(plans("## One\n\nSee paragraph 1.2.\n\nPay it.\n\nRead it.\n"));
  EXPECT_EQ(judged(plans("## One\n\nSee paragraph 1.2.\n\nNew.\n\nPay it.\n")),
            "paragraph 1.2 was Pay it., now paragraph 1.3");
  EXPECT_EQ(judged(plans("## One\n\nSee paragraph 1.2.\n\nNew.\n\nPay it all.\n")),
            "paragraph 1.2 good")
      << "nobody can tell";
}

TEST_F(BareNumbers, AreFollowedHoweverManyOneTextHas) {
  constexpr int count = 600;
  std::string words = "## One\n\nSee section 2";
  for (int i = 1; i < count; ++i) words += " and see section 2";
  words += ".\n\n";
  for (int i = 0; i < count; ++i) words += "See section 2.\n\n";
  edition(chapter(words + "## Fees\n"));
  judged(chapter(words + "## New\n\n## Fees\n"));
  const auto& found = tables_.present.chapters[0];
  EXPECT_EQ(std::ranges::count(found, Standing::stale_number, &index::Reference::standing),
            2 * count);
}

TEST_F(BareNumbers, InSentencesOfTheSameWordsAreToldApart) {
  edition(chapter("## One\n\nSee section 2.\n\n## Fees\n"));
  EXPECT_EQ(judged(chapter("## One\n\nSee section 2.\n\n## New\n\nSee section 2.\n\n## Fees\n")),
            "section 2 was Fees, now Section 3, Fees | section 2 good");
  EXPECT_EQ(judged(chapter("## One\n\nSee section 2.\n\n## New\n\n## Fees\n\nSee section 2.\n")),
            "section 2 was Fees, now Section 3, Fees | section 2 good");
}

}  // namespace
}  // namespace codicil::history
