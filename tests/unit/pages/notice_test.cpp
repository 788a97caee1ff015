#include "pages/notice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using pages::NoticeBlock;
using pages::NoticeStyle;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Kind = pages::NoticeBlock::Kind;

pages::Notice notice_of(const Shelf& shelf, std::string_view edition,
                        NoticeStyle style = NoticeStyle::update) {
  const auto survey = pages::survey(shelf.publication());
  const auto announced = pages::published_announcements(*survey, pages::note_width(style));
  for (std::size_t index = 0; index < survey->updates.size(); ++index) {
    if (survey->updates[index].edition->id != edition) continue;
    return pages::compose_notice(*survey, index, style, announced);
  }
  throw std::runtime_error("no such edition");
}

/// What a block says, with a sign for its kind.
std::string said(const NoticeBlock& block) {
  std::string words = block.words;
  for (const pages::WholeLink& link : block.links)
    words += (words.empty() ? "" : "; ") + link.words;
  words += fmt::format("{}", fmt::join(block.note.letter, "/"));
  static constexpr const char* signs[] = {"# ", "## ", "@ ", "",   "~ ", "",
                                          "* ", "* ",  "= ", "! ", "---"};
  return signs[static_cast<int>(block.kind)] + words;
}

std::vector<std::string> all_said(const pages::Notice& notice) {
  std::vector<std::string> words;
  for (const NoticeBlock& block : notice.blocks) words.push_back(said(block));
  return words;
}

TEST(Notice, HasTheHouseFormOfTheAmendmentsPage) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const pages::Notice notice = notice_of(shelf, "2016-08");
  EXPECT_EQ(notice.title, "Amendments: August 2016");
  EXPECT_EQ(notice.subject, "Amendments: August 2016 (Ferry Procedures)");
  EXPECT_THAT(
      all_said(notice),
      ElementsAre("The six-monthly update of August 2016 was published on 20 August 2016 and is in "
                  "force from 1 September 2016.",
                  "It covers what has changed since the six-monthly update of February 2016. "
                  "Updated: 1. New: 1. Throughout the manual: 1.",
                  "# Updated Chapters", "@ 1.1 Referrals",
                  "The answer is now a duty (see Section 2, Response).", "! Please re-reference.",
                  "= Section changed; Section 2, Response", "# New Chapters and Features",
                  "@ PG1 Bridges", "A guide to bridges.", "# Throughout the Manual", "@ Keywords",
                  "~ Please note new keywords for:", "* Bridge",
                  "= Next 6 monthly update; February 2017", "---",
                  "= All amendments; "
                  "https://ferry.example/amendments/2016/index.html#edition-2016-08",
                  "= The manual; https://ferry.example/index.html"));
}

TEST(Notice, OfTheFirstEditionHasNoPredecessor) {
  const Shelf shelf(third_edition(), three_editions());
  const auto words = all_said(notice_of(shelf, "2016-02"));
  EXPECT_EQ(words[1], "This is the first edition of the manual.");
}

Files with_interim_edition() {
  Files files = third_edition();
  files["content/editions/2016-10.md"] =
      edition_file("published: 2016-10-05\nkind: interim\n", "Soon.\n");
  files[conferences_path] =
      conferences("amendments:\n  - {edition: 2016-10, kind: updated, details: Said twice.}\n");
  return files;
}

TEST(Notice, OfASixMonthlyEditionNamesTheInterimOnesSinceTheLast) {
  const Shelf shelf(with_interim_edition(), three_editions());
  const auto words = all_said(notice_of(shelf, "2017-02"));
  EXPECT_THAT(words, Contains(HasSubstr("since the six-monthly update of August 2016, together "
                                        "with the interim update of October 2016. Updated: 1. "
                                        "Removed: 1.")));
  EXPECT_THAT(words, Contains("# Published already: interim update of October 2016"));
  EXPECT_THAT(words, Contains("Said twice."));
  EXPECT_THAT(words, Contains("Soon."));
  EXPECT_THAT(words, Contains("Nobody met."));
}

TEST(Notice, OfAnInterimEditionStartsFromTheEditionBefore) {
  const Shelf shelf(with_interim_edition(), three_editions());
  const pages::Notice notice = notice_of(shelf, "2016-10");
  EXPECT_EQ(notice.title, "Interim amendments: October 2016");
  const auto words = all_said(notice);
  EXPECT_THAT(words[1], HasSubstr("since the six-monthly update of August 2016. Updated: 1."));
  EXPECT_THAT(words, Not(Contains(HasSubstr("Published already"))));
  EXPECT_THAT(words, Not(Contains("Nobody met.")));
}

TEST(Notice, ShowsErrataWhereTheyAreMadeAndWhereTheyBelong) {
  const Files files =
      with(third_edition(), "content/editions/2017-02.md",
           edition_file("published: 2017-02-20\nerrata:\n"
                        "  - {edition: 2016-08, chapter: referrals, details: Not so.}\n"));
  const Shelf shelf(files, {});
  const auto later = all_said(notice_of(shelf, "2017-02"));
  EXPECT_THAT(later, Contains("# Corrections of earlier notices"));
  EXPECT_THAT(later, Contains("@ Referrals, August 2016"));
  const auto corrected = all_said(notice_of(shelf, "2016-08"));
  EXPECT_THAT(corrected, Contains("~ Corrected in February 2017:"));
  EXPECT_THAT(corrected, Contains("Not so."));
}

TEST(Notice, OfAnEditionInPreparationSaysSo) {
  Files files = third_edition();
  files["content/editions/2017-08.md"] = edition_file("");
  files[conferences_path] =
      conferences("amendments:\n  - {edition: 2017-08, kind: updated, details: Coming.}\n");
  files["content/core/plan.md"] = chapter_file(
      "title: Plan\nstatus: draft\namendments:\n  - {edition: 2017-08, kind: new, details: No.}\n",
      "Secret.\n");
  const Shelf shelf(files, three_editions(), {.with_drafts = true});
  const pages::Notice notice = notice_of(shelf, "2017-08");
  EXPECT_EQ(notice.subject, "Draft: Amendments: August 2017 (Ferry Procedures)");
  const auto words = all_said(notice);
  EXPECT_THAT(words[0], HasSubstr("is in preparation"));
  EXPECT_THAT(words, Contains("Coming."));
  EXPECT_THAT(words, Not(Contains("No.")));
}

TEST(Notice, ToABoardReportsChapterByChapter) {
  Files files = with_interim_edition();
  files[referrals_path] = referrals("Staff must answer.", R"(amendments:
  - edition: 2017-02
    kind: updated
    details: The law asks for it.
    highlight: true
    action: Please read.
    reason: {type: legislation, reference: Act 2016, public: true}
  - {edition: 2016-10, kind: correction, details: A slip.}
)");
  const Shelf shelf(files, {});
  const auto words = all_said(notice_of(shelf, "2017-02", NoticeStyle::board));
  EXPECT_THAT(words, Contains("# 1. Purpose of the Report"));
  EXPECT_THAT(words, Contains(HasSubstr("1.1 To inform the board of the changes made to Ferry "
                                        "Procedures by the six-monthly update of February 2017")));
  const auto subject = std::find(words.begin(), words.end(), "@ 4.1 Referrals");
  ASSERT_NE(subject, words.end());
  EXPECT_THAT(std::vector<std::string>(subject + 1, subject + 7),
              ElementsAre("~ Key changes include:", "* The law asks for it.",
                          "= Reason; Legislation: Act 2016", "~ Specific changes:",
                          "By the interim update of October 2016:", "* A slip."));
  EXPECT_THAT(words, Contains("* Referrals – Legislation: Act 2016"));
  EXPECT_THAT(words, Contains("* Old Meetings – Case review: Review 7"));
  EXPECT_THAT(words, Contains("* Referrals – Please read."));
}

TEST(Notice, IsLinkedOnlyWhereItsEditionIsPublished) {
  Files files = third_edition();
  files["content/editions/2017-08.md"] = edition_file("");
  const Shelf shelf(files, three_editions(), {.with_drafts = true});
  const Site site(shelf);
  const pages::Fields page = site.page("amendments/index.html").fields;
  const auto months = list(page, "months");
  EXPECT_FALSE(is_there(list(months[0], "editions")[0], "edition_notices"));
  EXPECT_THAT(column(list(months[1], "editions")[0], "edition_notices", "href"),
              ElementsAre("../notices/2017-02.html", "../notices/2017-02.txt",
                          "../notices/2017-02.md", "../notices/2017-02.eml"));
  EXPECT_THAT(column(site.page("editions/2017-02/index.html").fields, "edition_notices", "href"),
              Contains("../../notices/2017-02.eml"));
}

/// Three sections of a chapter changed, announced by an entry with these fields.
pages::Notice notice_of_changes(int sections, const std::string& fields) {
  std::string before;
  std::string after;
  for (int i = 1; i <= sections; ++i) {
    before += fmt::format("## Stage {0} {{#s{0}}}\n\nOld.\n\n", i);
    after += fmt::format("## Stage {0} {{#s{0}}}\n\nNew.\n\n", i);
  }
  Files first = first_edition();
  first[referrals_path] = chapter_file("title: Referrals\n", before);
  Files second = first;
  second["content/editions/2016-08.md"] = edition_file("published: 2016-08-20\n");
  second[referrals_path] = chapter_file(
      "title: Referrals\namendments:\n  - {edition: 2016-08, kind: updated, " + fields + "}\n",
      after);
  return notice_of(Shelf(second, {{"2016-02", first}, {"2016-08", second}}), "2016-08");
}

TEST(Notice, SaysWhichSectionsChangedWhereTheEntryDoesNot) {
  const pages::Notice notice = notice_of_changes(2, "details: Words.");
  EXPECT_THAT(all_said(notice),
              Contains("= Sections changed; Section 1, Stage 1; Section 2, Stage 2"));
  EXPECT_THAT(all_said(notice_of_changes(2, "details: Words., sections: [s2]")),
              Contains("= Section changed; Section 2, Stage 2"));
}

TEST(Notice, LeavesOutSectionsThatItsDetailsCite) {
  EXPECT_THAT(all_said(notice_of_changes(1, "details: \"See Section 1, Stage 1.\"")),
              Not(Contains(HasSubstr("changed; "))));
  EXPECT_THAT(all_said(notice_of_changes(2, "details: \"See Section 1, Stage 1.\"")),
              Contains("= Sections changed; Section 1, Stage 1; Section 2, Stage 2"));
}

TEST(Notice, CountsManySectionsAndLeadsToThem) {
  const pages::Notice notice = notice_of_changes(7, "details: Words.");
  EXPECT_THAT(all_said(notice), Contains("= Sections changed; 7"));
  for (const NoticeBlock& block : notice.blocks) {
    if (block.words != "Sections changed") continue;
    EXPECT_EQ(block.links.front().href,
              "https://ferry.example/chapters/referrals/history/2016-08/index.html");
  }
}

}  // namespace
}  // namespace codicil
