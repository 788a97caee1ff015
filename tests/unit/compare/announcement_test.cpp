#include "compare/announcement.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <utility>

#include "files/source_tree.h"
#include "history/chapter_story.h"
#include "reader/read_manual.h"

namespace codicil::compare {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

constexpr const char* referrals = "content/core/referrals.md";

/// Two texts of one small manual, and their comparison.
class TwoTexts {
 public:
  TwoTexts(Files before, Files after, const std::string& edition = {})
      : before_(read(std::move(before), {})), after_(read(std::move(after), edition)) {
    references_before_ = index::tabulate_references(*before_, {});
    references_after_ = index::tabulate_references(*after_, {});
    history::Archive archive;
    archive.snapshots.emplace_back().manual = before_;
    std::vector<ChapterPair> pairs;
    for (const history::ChapterStory& chapter : history::trace_chapters(archive, *after_)) {
      pairs.push_back({chapter.chapters.front(),
                       chapter.is_present ? after_->chapter_index(chapter.id) : std::nullopt});
    }
    comparison_ = compare_manuals(sides(), pairs);
    for (const Edition& one : after_->editions) editions_.push_back(&one);
  }

  Sides sides() const { return {{*before_, references_before_}, {*after_, references_after_}}; }

  Announcement announcement(std::size_t chapter = 0) const {
    return announcement_of(comparison_.chapters.at(chapter), sides(), editions_);
  }

  /// By entries that stand elsewhere than in the newer text.
  Announcement announcement_by(std::vector<const Amendment*> entries) const {
    return announcement_of(comparison_.chapters.at(0), sides(), editions_, std::move(entries));
  }

  /// The ids of the chapters of the newer text that tell of a change.
  std::vector<std::string> tell(std::size_t chapter = 0) const {
    std::vector<std::string> ids;
    for (const std::size_t index : chapters_that_tell(comparison_.chapters.at(chapter), sides()))
      ids.push_back(after_->chapters[index].id);
    return ids;
  }

  std::vector<Flag> flags() const {
    return flags_beside_replacements(comparison_.chapters.at(0).sections.at(0), sides(), editions_);
  }

 private:
  static std::shared_ptr<const Manual> read(Files files, const std::string& edition) {
    files["site/manual.yml"] =
        "title: M\nurl: https://m.example/\ncontent: ../content\nparts:\n  - {id: core, title: "
        "Core}\n";
    if (!edition.empty()) files["content/editions/2027-02.md"] = "---\n" + edition + "---\n";
    reader::ChapterStore store;
    return std::make_shared<const Manual>(
        reader::read_manual(MemoryTree(files), "site/manual.yml", store, {}).value);
  }

  std::shared_ptr<const Manual> before_;
  std::shared_ptr<const Manual> after_;
  index::ReferenceTable references_before_;
  index::ReferenceTable references_after_;
  Comparison comparison_;
  std::vector<const Edition*> editions_;
};

std::string chapter(const std::string& body, const std::string& fields = {}) {
  return "---\ntitle: Referrals\n" + fields + "---\n" + body;
}

const std::string entry = "amendments:\n  - {edition: 2027-02, kind: updated, details: Words.}\n";
const std::string minor_entry =
    "amendments:\n  - {edition: 2027-02, kind: minor, details: Words.}\n";
const std::string in_preparation = "kind: interim\n";
const std::string term =
    "throughout:\n  - {topic: Terms, replaces: Border Agency, by: Visas and Immigration}\n";

TEST(Announcements, AreMissingWhereNothingTellsOfAChange) {
  const TwoTexts texts({{referrals, chapter("## One\n\nOld.\n\n## Two\n\nSame.\n")}},
                       {{referrals, chapter("## One\n\nNew.\n\n## Two\n\nSame.\n")}},
                       in_preparation);
  const Announcement found = texts.announcement();
  EXPECT_EQ(found.by, AnnouncedBy::nothing);
  EXPECT_EQ(found.sections.size(), 1U);
  EXPECT_FALSE(found.chapter_changed);
}

TEST(Announcements, AreEntriesOfTheEditionsAskedFor) {
  const Files before{{referrals, chapter("Old.\n")}};
  const TwoTexts ours(before, {{referrals, chapter("New.\n", entry)}}, in_preparation);
  EXPECT_EQ(ours.announcement().by, AnnouncedBy::entry);
  EXPECT_TRUE(ours.announcement().is_marked_updated());
  const TwoTexts nobodys(before, {{referrals, chapter("New.\n", entry)}});
  EXPECT_EQ(nobodys.announcement().by, AnnouncedBy::nothing) << "no such edition may announce it";
  const TwoTexts minor(before, {{referrals, chapter("New.\n", minor_entry)}}, in_preparation);
  EXPECT_EQ(minor.announcement().by, AnnouncedBy::entry);
  EXPECT_FALSE(minor.announcement().is_marked_updated());
}

TEST(Announcements, AreReplacementsWhereTheyAreAllThatChanged) {
  const Files before{{referrals, chapter("## Who\n\nThe *Border Agency*.\n\n## Why\n\nSo.\n")}};
  const TwoTexts only(
      before, {{referrals, chapter("## Who\n\nThe *Visas and Immigration*.\n\n## Why\n\nSo.\n")}},
      term);
  EXPECT_EQ(only.announcement().by, AnnouncedBy::replacement);
  ASSERT_EQ(only.announcement().replaced.size(), 1U);
  const TwoTexts more(
      before, {{referrals, chapter("## Who\n\nThe *Visas and Immigration*.\n\n## Why\n\nNo.\n")}},
      term);
  EXPECT_EQ(more.announcement().by, AnnouncedBy::nothing);
  EXPECT_EQ(more.announcement().sections.size(), 1U) << "the section replaced is accounted for";
  const TwoTexts form(
      before, {{referrals, chapter("## Who\n\nThe Visas and Immigration.\n\n## Why\n\nSo.\n")}},
      term);
  EXPECT_EQ(form.announcement().by, AnnouncedBy::nothing) << "the emphasis went too";
}

TEST(Announcements, AreReplacementsBesideLinksThatStayAndCitationsThatFollow) {
  const TwoTexts texts(
      {{referrals, chapter("## Who\n\nThe [Border Agency](https://a.example) "
                           "(see Section 2, Why).\n\n## Why\n\nSo.\n")}},
      {{referrals, chapter("## First\n\nNew.\n\n## Who\n\nThe [Visas and Immigration]"
                           "(https://a.example) (see Section 3, Why).\n\n## Why\n\nSo.\n")}},
      term);
  EXPECT_EQ(texts.announcement().sections.size(), 1U) << "only the section that is new";
  const TwoTexts linked(
      {{referrals, chapter("## Who\n\nThe [Border Agency](https://a.example)\n")}},
      {{referrals, chapter("## Who\n\nThe [Visas and Immigration]"
                           "(https://b.example)\n")}},
      term);
  EXPECT_EQ(linked.announcement().by, AnnouncedBy::nothing) << "the link leads elsewhere";
}

TEST(Announcements, AreReplacementsInTitles) {
  const TwoTexts texts({{referrals, chapter("## The Border Agency {#agency}\n\nSo.\n")}},
                       {{referrals, chapter("## The Visas and Immigration {#agency}\n\nSo.\n")}},
                       term);
  EXPECT_EQ(texts.announcement().by, AnnouncedBy::replacement);
}

TEST(Announcements, AreNoReplacementsWhereAParagraphMovedBesides) {
  const TwoTexts texts(
      {{referrals, chapter("The Border Agency.\n\nFirst of all, one thing is to be done.\n\n"
                           "And then another thing is to be done as well.\n")}},
      {{referrals, chapter("The Visas and Immigration.\n\nAnd then another thing is to be done as "
                           "well.\n\nFirst of all, one thing is to be done.\n")}},
      term);
  EXPECT_EQ(texts.announcement().by, AnnouncedBy::nothing);
}

TEST(Announcements, AreNotNeededForConsequences) {
  const Files before{
      {referrals, chapter("See [](conferences.md#who).\n")},
      {"content/core/conferences.md", "---\ntitle: Conferences\n---\n## Who\n\nA.\n"}};
  Files after = before;
  after["content/core/conferences.md"] =
      "---\ntitle: Conferences\n---\n## First\n\nB.\n\n## Who\n\nA.\n";
  const TwoTexts texts(before, after, in_preparation);
  EXPECT_EQ(texts.announcement(0).by, AnnouncedBy::nothing) << "the conferences themselves";
  EXPECT_EQ(texts.announcement(1).by, AnnouncedBy::consequence);
}

TEST(Announcements, OfAChapterWithoutFileAreRowsOfItsTitle) {
  const Files before{{referrals, chapter("Old.\n")},
                     {"content/core/other.md", "---\ntitle: Other\n---\n"}};
  const Files after{{"content/core/other.md", "---\ntitle: Other\n---\n"}};
  const TwoTexts told(before, after, "rows:\n  - {title: REFERRALS, kind: withdrawn}\n");
  EXPECT_EQ(told.announcement().by, AnnouncedBy::entry);
  EXPECT_EQ(told.announcement().rows.size(), 1U);
  const TwoTexts silent(before, after, in_preparation);
  EXPECT_EQ(silent.announcement().by, AnnouncedBy::nothing);
  EXPECT_TRUE(silent.announcement().chapter_changed);
}

TEST(Announcements, AreNeededForAnotherSuccessorOfAWithdrawnChapter) {
  const auto withdrawn = [](const std::string& successor) {
    return Files{{referrals, chapter("", "status: withdrawn\nreplaced-by: " + successor + "\n")},
                 {"content/core/a.md", "---\ntitle: A\n---\n"},
                 {"content/core/b.md", "---\ntitle: B\n---\n"}};
  };
  const TwoTexts texts(withdrawn("a"), withdrawn("b"), in_preparation);
  EXPECT_EQ(texts.announcement().by, AnnouncedBy::nothing);
  EXPECT_TRUE(texts.announcement().chapter_changed);
}

TEST(Announcements, MayStandElsewhereThanInTheNewerText) {
  const TwoTexts texts({{referrals, chapter("## One\n\nOld.\n")}},
                       {{referrals, chapter("## One\n\nNew.\n")}}, in_preparation);
  const Amendment written_later;
  EXPECT_EQ(texts.announcement_by({&written_later}).by, AnnouncedBy::entry);
  EXPECT_EQ(texts.announcement_by({}).by, AnnouncedBy::nothing);
}

TEST(Announcements, OfAChapterWithoutAFileAreThoseOfWhoHasItsId) {
  const Files before{{referrals, chapter("x\n")}, {"content/core/a.md", "---\ntitle: A\n---\n"}};
  const TwoTexts texts(before,
                       {{"content/core/a.md", "---\ntitle: A\naliases: [referrals]\n---\ny\n"}},
                       in_preparation);
  EXPECT_EQ(texts.tell(0), std::vector<std::string>{"a"});
  EXPECT_EQ(texts.tell(1), std::vector<std::string>{"a"});
}

TEST(FlagsBesideReplacements, AreThoseThatNoRowAccountsFor) {
  const auto text = [](const std::string& words) {
    return Files{{referrals, chapter("## Who\n\n" + words + "\n")}};
  };
  const std::string line = "throughout:\n  - {topic: Line, replaces: 0300 1, by: 0300 2}\n";
  EXPECT_TRUE(TwoTexts(text("Call 0300 1."), text("Call 0300 2."), line).flags().empty());
  EXPECT_EQ(TwoTexts(text("Call 0300 1."), text("Call 0300 3."), line).flags(),
            std::vector{Flag::number});
  EXPECT_EQ(TwoTexts(text("They should."), text("They must."), line).flags(),
            std::vector{Flag::modality});
  EXPECT_TRUE(TwoTexts(text("They coud."), text("They could."), line).flags().empty());
}

TEST(FlagsBesideReplacements, SeeTitles) {
  const TwoTexts texts({{referrals, chapter("## Stage 2 {#a}\n\nSo.\n")}},
                       {{referrals, chapter("## Stage 3 {#a}\n\nSo.\n")}}, in_preparation);
  EXPECT_EQ(texts.flags(), std::vector{Flag::number});
}

}  // namespace
}  // namespace codicil::compare
