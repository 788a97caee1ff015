#include "pages/paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/paper_parts.h"
#include "pages/running_heads.h"
#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// The first edition of the ferry manual, as it was, on paper.
class PaperTest : public testing::Test {
 protected:
  explicit PaperTest(Files present = third_edition(), std::vector<Then> past = three_editions())
      : shelf_(std::move(present), past, {.is_edition = true}),
        survey_(pages::survey(shelf_.publication())) {}

  pages::PaperPlan plan_of(std::size_t snapshot,
                           const std::vector<std::string>& chapters = {}) const {
    pages::PaperPlan plan{.snapshot = snapshot,
                          .as_at = std::nullopt,
                          .stories = pages::chapters_in_force(*survey_, snapshot),
                          .is_whole = chapters.empty(),
                          .changes_to = std::nullopt};
    if (!chapters.empty()) {
      std::erase_if(plan.stories, [&](std::size_t story) {
        return std::ranges::find(chapters, shelf_.publication().stories[story].id) ==
               chapters.end();
      });
    }
    return plan;
  }

  pages::Fields fields_of(const pages::PaperPlan& plan,
                          const pages::PageNumbers& numbers = {}) const {
    return pages::compose_paper(*survey_, plan, numbers, nullptr).fields;
  }

  Shelf shelf_;
  std::shared_ptr<const pages::Survey> survey_;
};

TEST_F(PaperTest, HoldsTheChaptersOfItsEditionInTheirOrder) {
  const pages::Fields fields = fields_of(plan_of(0));
  EXPECT_THAT(column(fields, "paper_chapters", "title"),
              ElementsAre("Referrals", "First Conferences", "Old Meetings"));
  EXPECT_THAT(column(fields, "paper_chapters", "number"), ElementsAre("1.1", "1.2", "1.3"));
  EXPECT_EQ(words(fields, "title_then"), "Ferry Procedures");
  EXPECT_EQ(words(fields, "edition_label"), "February 2016");
  EXPECT_EQ(words(fields, "in_force_from"), "20 February 2016");
  EXPECT_EQ(words(fields, "in_force_until"), "31 August 2016");
  EXPECT_TRUE(is_there(fields, "is_whole"));
  EXPECT_FALSE(is_there(fields, "certificate"));
}

TEST_F(PaperTest, LeavesWithdrawnChaptersOut) {
  EXPECT_THAT(column(fields_of(plan_of(2)), "paper_chapters", "title"),
              ElementsAre("Referrals", "First Conferences", "Bridges"));
}

TEST_F(PaperTest, NamesForEachChapterTheDaysOfItsOwnText) {
  const auto chapters = list(fields_of(plan_of(0)), "paper_chapters");
  EXPECT_EQ(words(chapters[0], "in_force_until"), "31 August 2016");  // Then an answer was a duty.
  EXPECT_FALSE(is_there(chapters[1], "in_force_until"));              // It still reads so.
}

TEST_F(PaperTest, LinksWithinItselfAndOtherwiseByWholeAddresses) {
  const auto both = list(fields_of(plan_of(0, {"referrals", "conferences"})), "paper_chapters");
  EXPECT_THAT(words(both[1], "body"),
              AllOf(HasSubstr("href=\"#chapter:referrals:response\""),
                    HasSubstr("href=\"#chapter:referrals:making-a-referral\"")));
  const auto alone = list(fields_of(plan_of(0, {"conferences"})), "paper_chapters");
  EXPECT_THAT(words(alone[0], "body"),
              AllOf(HasSubstr("href=\"https://ferry.example/editions/2016-02/chapters/referrals/"
                              "index.html#response\""),
                    Not(HasSubstr("href=\"..")), Not(HasSubstr("href=\"chapters"))));
}

TEST_F(PaperTest, GivesEveryChapterAnchorsOfItsOwn) {
  const auto chapters = list(fields_of(plan_of(0)), "paper_chapters");
  EXPECT_THAT(words(chapters[0], "body"), HasSubstr("id=\"chapter:referrals:response\""));
  EXPECT_THAT(words(chapters[1], "body"), HasSubstr("id=\"chapter:conferences:who-comes\""));
  EXPECT_EQ(words(chapters[0], "anchor"), "chapter:referrals");
}

TEST_F(PaperTest, NamesPagesWhereTheyAreKnown) {
  const pages::PaperPlan plan = plan_of(0, {"referrals"});
  const auto part =
      list(fields_of(plan, {{"chapter:referrals", 3}, {"chapter:referrals:response", 4}}),
           "contents_parts");
  ASSERT_EQ(part.size(), 1U);
  const auto lines = list(part[0], "lines");
  EXPECT_THAT(column(lines, "line_page"), ElementsAre("3"));
  EXPECT_THAT(column(lines, "line_href"), ElementsAre("#chapter:referrals"));
  EXPECT_THAT(column(list(lines[0], "below"), "line_page"), ElementsAre("", "4"));
  EXPECT_THAT(column(list(lines[0], "below"), "line_title"),
              ElementsAre("Making a Referral", "Response"));
}

TEST_F(PaperTest, ListsTheFilesThatItIsMadeOf) {
  pages::PaperPlan plan = plan_of(0, {"referrals", "meetings"});
  plan.changes_to = 1;
  std::vector<std::string> files;
  for (const pages::CertifiedChapter& source : pages::sources_of(*survey_, plan))
    files.push_back(source.edition + " " + source.path);
  EXPECT_THAT(files,
              ElementsAre("2016-02 content/core/referrals.md", "2016-02 content/core/meetings.md",
                          "2016-08 content/core/referrals.md", "2016-08 content/core/meetings.md"));
}

TEST_F(PaperTest, ShowsWhatChangedInItsChaptersAndWhatDidNot) {
  pages::PaperPlan plan = plan_of(0, {"referrals", "conferences"});
  plan.changes_to = 1;
  const pages::Fields changes = object(fields_of(plan), "paper_changes");
  EXPECT_EQ(words(changes, "changes_from"), "February 2016");
  EXPECT_EQ(words(changes, "changes_to"), "August 2016");
  EXPECT_THAT(column(changes, "changed_chapters", "changed_title"), ElementsAre("Referrals"));
  EXPECT_THAT(column(changes, "unchanged", "unchanged_title"),
              ElementsAre("1.2 First Conferences"));
  const auto rows = list(list(changes, "changed_chapters")[0], "changes");
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_THAT(words(rows[0], "change_text"),
              AllOf(HasSubstr("<del>should</del>"), HasSubstr("<ins>must</ins>")));
}

TEST_F(PaperTest, TellsOfAChapterThatWasWithdrawn) {
  pages::PaperPlan plan = plan_of(1, {"meetings"});
  plan.changes_to = 2;
  const pages::Fields changes = object(fields_of(plan), "paper_changes");
  EXPECT_THAT(column(changes, "changed_chapters", "changed_what"),
              ElementsAre(HasSubstr("withdrawn")));
}

TEST_F(PaperTest, HasNoPicturesWhereNoneAreShown) {
  EXPECT_THAT(pages::pictures_of(*survey_, plan_of(0)), IsEmpty());
}

class PicturedPaperTest : public PaperTest {
 protected:
  static Files pictured() {
    return with(
        with(first_edition(), "content/resources/map.svg", "<svg/>"), referrals_path,
        chapter_file("title: Referrals\n",
                     "![A map](../resources/map.svg)\n\n[The map](../resources/map.svg)\n"));
  }
  PicturedPaperTest() : PaperTest(pictured(), {{"2016-02", pictured()}}) {}
};

TEST_F(PicturedPaperTest, LoadsPicturesFromBesideItAndLinksFilesByWholeAddresses) {
  const pages::PaperPlan plan = plan_of(0, {"referrals"});
  const std::string body = words(list(fields_of(plan), "paper_chapters")[0], "body");
  EXPECT_THAT(body, HasSubstr("src=\"editions/2016-02/resources/map.svg\""));
  EXPECT_THAT(body, HasSubstr("href=\"https://ferry.example/editions/2016-02/resources/map.svg\""));
  const auto pictures = pages::pictures_of(*survey_, plan);
  ASSERT_EQ(pictures.size(), 1U);
  EXPECT_EQ(pictures[0].source_path, "content/resources/map.svg");
  EXPECT_EQ(pictures[0].site_path, "editions/2016-02/resources/map.svg");
}

TEST(StyleString, CanEndNeitherItselfNorItsElement) {
  EXPECT_EQ(pages::style_string("Plain 1 é").markup, "\"Plain 1 é\"");
  EXPECT_EQ(pages::style_string("a\"b\\c\nd").markup, "\"a\\22 b\\5c c\\a d\"");
  EXPECT_THAT(pages::style_string("</style>&{{x}}").markup,
              AllOf(Not(HasSubstr("<")), Not(HasSubstr("&")), Not(HasSubstr("{"))));
}

}  // namespace
}  // namespace codicil
