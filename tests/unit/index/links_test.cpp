#include <gtest/gtest.h>

#include "index/reference_finder.h"
#include "support/sketched_manual.h"

namespace codicil::index {
namespace {

using test::ChapterSketch;
using test::sketched_manual;
using Kind = Target::Kind;

Manual manual_for_links() {
  Manual manual = sketched_manual({
      {.id = "conferences",
       .title = "Initial Child Protection Conferences",
       .body = "## Purpose\n\nText.\n\n## Who Should Attend?\n\n### Parents {#parents}\n",
       .boxes = {{BoxKind::scope, "All."}},
       .aliases = {"icpc"},
       .forwards = {{"attendance", "who-should-attend"},
                    {"guests", "attendance"},
                    {"stages", "escalation#stages"},
                    {"handover", "escalation"},
                    {"fax-numbers", "withdrawn"},
                    {"round", "about"},
                    {"about", "round"},
                    {"lost", "nowhere"}}},
      {.id = "escalation",
       .title = "Escalation",
       .body = "## Steps {#steps}\n",
       .part = "practice",
       .aliases = {"disputes"},
       .forwards = {{"stages", "steps"}}},
      {.id = "old-form",
       .title = "Old Form",
       .body = "## Use\n",
       .status = ChapterStatus::withdrawn},
      {.id = "plans", .title = "Plans", .body = "## Use\n", .status = ChapterStatus::draft},
  });
  manual.pages.push_back({"contacts",
                          "content/pages/contacts.md",
                          {},
                          std::make_shared<const ChapterText>(test::sketched_chapter(
                              {.id = "contacts", .title = "Contacts", .body = "## Police\n"}))});
  manual.resources.push_back(
      {"content/resources/referral form.pdf", "resources/referral form.pdf", {}});
  SourceWork& source = manual.definition.sources.emplace_back();
  source.id = {"working-together", {}};
  source.title = "Working Together to Safeguard Children";
  source.version = "2023";
  return manual;
}

/// Resolves a destination that stands in the chapter "conferences".
class Links : public testing::Test {
 protected:
  Resolution at(std::string_view destination) const { return from(0, destination); }
  Resolution from(std::size_t chapter, std::string_view destination) const {
    return resolve_link(identities_, home_of_chapter(manual_, chapter), destination);
  }
  static Resolution to(Standing standing, Kind kind, std::uint32_t chapter = 0,
                       std::uint32_t section = 0) {
    return {standing, {kind, chapter, section}};
  }

  const Manual manual_ = manual_for_links();
  const Identities identities_{manual_};
};

TEST_F(Links, LeadToChaptersByThePathFromTheirOwnFolder) {
  EXPECT_EQ(at("../practice/escalation.md"), to(Standing::good, Kind::chapter, 1));
  EXPECT_EQ(at("./conferences.md"), to(Standing::good, Kind::chapter, 0));
  EXPECT_EQ(from(1, "../core/conferences.md#parents"), to(Standing::good, Kind::section, 0, 3));
}

TEST_F(Links, LeadToAnchorsOfTheSameChapter) {
  EXPECT_EQ(at("#who-should-attend"), to(Standing::good, Kind::section, 0, 2));
  EXPECT_EQ(at("#scope"), to(Standing::good, Kind::section, 0, 0));
  EXPECT_EQ(at("#"), to(Standing::good, Kind::chapter, 0));
  EXPECT_EQ(at("#nobody"), to(Standing::missing_section, Kind::chapter, 0));
}

TEST_F(Links, AreReadWithoutQueryAndPercentEscapes) {
  EXPECT_EQ(at("conferences.md?print=1#who%2Dshould-attend"),
            to(Standing::good, Kind::section, 0, 2));
  EXPECT_EQ(at("../resources/referral%20form.pdf#page=2"), to(Standing::good, Kind::resource, 0));
}

TEST_F(Links, FollowForwardsWithinAndAcrossChapters) {
  EXPECT_EQ(at("#attendance"), to(Standing::old_id, Kind::section, 0, 2));
  EXPECT_EQ(at("#guests"), to(Standing::old_id, Kind::section, 0, 2));
  EXPECT_EQ(at("#stages"), to(Standing::old_id, Kind::section, 1, 0));
  EXPECT_EQ(at("#handover"), to(Standing::old_id, Kind::chapter, 1));
  EXPECT_EQ(at("#fax-numbers"), to(Standing::withdrawn, Kind::chapter, 0));
}

TEST_F(Links, EndWhereForwardsGoRoundInACircleOrNowhere) {
  EXPECT_EQ(at("#round"), to(Standing::missing_section, Kind::chapter, 0));
  EXPECT_EQ(at("#lost"), to(Standing::missing_section, Kind::chapter, 0));
}

TEST(LongChains, OfForwardsAreFollowedToTheirEndHoweverLong) {
  constexpr int steps = 20'000;
  std::vector<std::pair<std::string, std::string>> forwards;
  for (int i = 0; i < steps; ++i) {
    forwards.emplace_back("old-" + std::to_string(i), "old-" + std::to_string(i + 1));
    forwards.emplace_back("lost-" + std::to_string(i), "lost-" + std::to_string((i + 1) % steps));
  }
  forwards.emplace_back("old-" + std::to_string(steps), "purpose");
  forwards.emplace_back("into-the-circle", "lost-7");
  const Manual manual = sketched_manual({{.id = "conferences",
                                          .title = "Conferences",
                                          .body = "## Purpose\n",
                                          .forwards = std::move(forwards)}});
  const Identities identities(manual);
  const Resolution end{Standing::old_id, {Kind::section, 0, 0}};
  EXPECT_EQ(identities.anchor(0, "old-0"), end);
  EXPECT_EQ(identities.forward(0, "old-19999"), end);
  for (const char* lost : {"lost-0", "lost-7", "into-the-circle"}) {
    EXPECT_EQ(identities.anchor(0, lost).standing, Standing::missing_section);
    EXPECT_EQ(identities.forward(0, lost), std::nullopt);
  }
}

TEST_F(Links, FollowAliasesWhateverTheFolder) {
  EXPECT_EQ(at("icpc.md"), to(Standing::old_id, Kind::chapter, 0));
  EXPECT_EQ(at("disputes.md#steps"), to(Standing::old_id, Kind::section, 1, 0));
  EXPECT_EQ(at("../practice/disputes.md#nothing"), to(Standing::missing_section, Kind::chapter, 1));
}

TEST_F(Links, NameTheChapterThatStandsInAnotherFolder) {
  EXPECT_EQ(at("escalation.md"), to(Standing::missing_chapter, Kind::chapter, 1));
  EXPECT_EQ(at("../../../escalation.md"), to(Standing::missing_chapter, Kind::chapter, 1));
  EXPECT_EQ(at("nobody.md"), to(Standing::missing_chapter, Kind::nothing));
  EXPECT_EQ(at("/core/conferences.md"), to(Standing::missing_chapter, Kind::nothing));
}

TEST_F(Links, LeadToPagesAndTheirHeadings) {
  EXPECT_EQ(at("../pages/contacts.md"), to(Standing::good, Kind::page, 0));
  EXPECT_EQ(at("../pages/contacts.md#police"), to(Standing::good, Kind::page_section, 0, 0));
  EXPECT_EQ(at("../pages/contacts.md#fire"), to(Standing::missing_section, Kind::page, 0));
}

TEST_F(Links, TellTheStandingOfWithdrawnChaptersAndDrafts) {
  EXPECT_EQ(at("old-form.md#use"), to(Standing::withdrawn, Kind::section, 2, 0));
  EXPECT_EQ(at("plans.md"), to(Standing::draft, Kind::chapter, 3));
  EXPECT_EQ(from(3, "#use"), to(Standing::good, Kind::section, 3, 0));
  EXPECT_EQ(from(2, "#use"), to(Standing::good, Kind::section, 2, 0));
}

TEST_F(Links, CiteSources) {
  EXPECT_EQ(at("source:working-together"), to(Standing::good, Kind::source, 0));
  EXPECT_EQ(at("source:working-apart"), to(Standing::missing_source, Kind::nothing));
}

TEST_F(Links, LeadOutsideOnlyByWhatReadersCanFollow) {
  EXPECT_EQ(at("https://www.gov.uk/").target.kind, Kind::outside);
  EXPECT_EQ(at("MAILTO:a@example.org").target.kind, Kind::outside);
  EXPECT_EQ(at("tel:+44123").target.kind, Kind::outside);
  for (const char* destination :
       {"javascript:alert(1)", "//example.org/", "data:text/html,x", "file:///etc/passwd", "",
        "../practice/", "form.pdf", "/form.pdf", "..\\practice\\escalation.md/"}) {
    EXPECT_EQ(at(destination), to(Standing::missing_resource, Kind::nothing)) << destination;
  }
}

TEST_F(Links, StandInTheTableInReadingOrder) {
  const Manual manual = sketched_manual({
      {.id = "a",
       .title = "Alpha",
       .body = "## One\n\nA [b](b.md), an ![image](../resources/x.png) and see Section 1.\n",
       .boxes = {{BoxKind::scope, "For [all](#one)."}}},
      {.id = "b", .title = "Beta", .body = ""},
  });
  const ReferenceTable table = tabulate_references(manual, {});
  ASSERT_EQ(table.chapters.size(), 2U);
  ASSERT_EQ(table.chapters[0].size(), 4U);
  EXPECT_EQ(table.chapters[0][0].passage, 0U);
  EXPECT_EQ(table.chapters[0][0].target, (Target{Kind::section, 0, 1}));
  EXPECT_EQ(table.chapters[0][1].passage, 1U);
  EXPECT_EQ(table.chapters[0][1].target, (Target{Kind::chapter, 1, 0}));
  EXPECT_EQ(table.chapters[0][2].standing, Standing::missing_resource);
  EXPECT_TRUE(table.chapters[0][3].is_citation);
  EXPECT_TRUE(table.chapters[1].empty());
}

TEST_F(Links, OfEditionNotesLeadFromTheFolderOfTheEditions) {
  const Document notes = test::sketched_text("See [it](../core/conferences.md#parents).\n");
  const ChapterReferences references = references_in(notes, manual_, std::nullopt);
  ASSERT_EQ(references.size(), 1U);
  EXPECT_EQ(references[0].target, (Target{Kind::section, 0, 3}));
}

TEST_F(Links, AreFoundAlikeByAnyNumberOfJobsAndWithSharedScans) {
  ScanStore scans;
  const ReferenceTable alone = tabulate_references(manual_, {});
  for (const unsigned jobs : {1U, 4U}) {
    const ReferenceTable shared = tabulate_references(manual_, {jobs, &scans});
    EXPECT_EQ(shared.chapters, alone.chapters);
    EXPECT_EQ(shared.pages, alone.pages);
  }
}

}  // namespace
}  // namespace codicil::index
