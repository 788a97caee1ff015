// What the texts prove stands beside the notes of every edition.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAreArray;

constexpr const char* august_path = "content/editions/2016-08.md";
constexpr const char* august_notes = "published: 2016-08-20\n";

/// One edition of the page of 2016, the newest first.
pages::Fields edition(const Site& site, std::size_t month = 0) {
  const pages::Fields page = site.page("amendments/2016/index.html").fields;
  return list(list(page, "months")[month], "editions")[0];
}

std::vector<pages::Fields> rows(const pages::Fields& edition, const std::string& heading) {
  for (const pages::Fields& table : list(edition, "tables")) {
    if (words(table, "table_heading") == heading) return list(table, "rows");
  }
  return {};
}

std::string entry(const std::string& kind, const std::string& more = {}) {
  return "  - {edition: 2016-08, kind: " + kind + ", details: Words." + more + "}\n";
}

/// The first edition, and one of August 2016 made from it; both are archived.
struct TwoEditions {
  Files first = first_edition();
  Files second = with(first_edition(), august_path, edition_file(august_notes));
  history::Resolution resolution = history::Resolution::tag;

  Shelf shelf() const { return shelf(second); }
  Shelf shelf(const Files& present) const {
    return Shelf(present, {{"2016-02", first}, {"2016-08", second, resolution}});
  }
};

TEST(Proof, ListsTheSectionsThatChangedWhetherAnEntryNamesThemOrNot) {
  TwoEditions two;
  two.second[referrals_path] = chapter_file(
      "title: Referrals\nscope: All staff.\namendments:\n" +
          entry("updated", ", sections: [response]"),
      "## Making a Referral\n\nWrite to us.\n\n## Response\n\nStaff must answer.\n\n## Records\n\n"
      "Keep them.\n");
  const Shelf shelf = two.shelf();
  const auto row = rows(edition(Site(shelf)), "Updated Chapters").at(0);
  const std::string page = "../../chapters/referrals/history/2016-08/index.html";
  EXPECT_EQ(words(row, "row_changes_href"), page);
  EXPECT_THAT(column(row, "changed_sections", "section_words"),
              ElementsAre("Scope of this Chapter", "Section 2, Response", "Section 3, Records"));
  EXPECT_THAT(column(row, "changed_sections", "section_note"), ElementsAre("new", "", "new"));
  // What touches an obligation stands first on the page of the changes.
  EXPECT_THAT(
      column(row, "changed_sections", "section_href"),
      ElementsAre(page + "#page:change-2", page + "#page:change-1", page + "#page:change-3"));
  EXPECT_THAT(column(list(row, "changed_sections")[1], "section_flags", "flag"),
              ElementsAre("Obligation"));
  EXPECT_FALSE(is_there(row, "changed_sections_count"));
  EXPECT_FALSE(is_there(row, "row_unchanged"));
}

TEST(Proof, CitesParagraphsWhereTheyAreNumbered) {
  TwoEditions two;
  two.first[referrals_path] = chapter_file("title: Referrals\nnumbering: paragraphs\n",
                                           "## Asking\n\nA.\n\nB.\n\nC.\n\nD.\n");
  two.second[referrals_path] =
      chapter_file("title: Referrals\nnumbering: paragraphs\namendments:\n" + entry("updated"),
                   "## Asking\n\nA.\n\nBee.\n\nSea.\n\nD.\n");
  const Shelf shelf = two.shelf();
  EXPECT_THAT(column(rows(edition(Site(shelf)), "Updated Chapters").at(0), "changed_sections",
                     "section_words"),
              ElementsAre("1.2 – 1.3 (Asking)"));
}

TEST(Proof, FoldsLongListsBelowTheirNumber) {
  TwoEditions two;
  std::string before;
  std::string after;
  for (const char* title : {"A", "B", "C", "D", "E", "F", "G"}) {
    before += std::string("## ") + title + "\n\nOld.\n\n";
    after += std::string("## ") + title + "\n\nNew.\n\n";
  }
  two.first[referrals_path] = chapter_file("title: Referrals\n", before);
  two.second[referrals_path] =
      chapter_file("title: Referrals\namendments:\n" + entry("updated"), after);
  const Shelf shelf = two.shelf();
  const auto row = rows(edition(Site(shelf)), "Updated Chapters").at(0);
  EXPECT_EQ(words(row, "changed_sections_count"), "7");
  EXPECT_THAT(list(row, "changed_sections"), SizeIs(7));
}

TEST(Proof, TakesNothingFromADraftThatHasTheIdOfAChapterThatWent) {
  TwoEditions two;
  two.second.erase(referrals_path);
  two.second[bridges_path] = chapter_file(
      "title: Bridges\nstatus: draft\naliases: [referrals]\namendments:\n" + entry("new"),
      "## A\n\nb\n");
  const Shelf shelf = two.shelf();
  const auto august = edition(Site(shelf));
  EXPECT_THAT(column(august, "unannounced", "unannounced_title"), testing::Contains("Referrals"));
  EXPECT_THAT(rows(august, "New Chapters"), IsEmpty());
}

TEST(Proof, OfNewRenamedAndWithdrawnChaptersIsThePageOfTheirChange) {
  TwoEditions two;
  two.second[bridges_path] =
      chapter_file("title: Bridges\namendments:\n" + entry("new"), "## A\n\nb\n");
  two.second[referrals_path] =
      chapter_file("title: Referring\namendments:\n" + entry("renamed"),
                   "## Making a Referral\n\nWrite to us.\n\n## Response\n\nStaff should answer.\n");
  two.second[meetings_path] = chapter_file(
      "title: Old Meetings\nstatus: withdrawn\namendments:\n" + entry("withdrawn"), "");
  const Shelf shelf = two.shelf();
  const Site site(shelf);
  for (const char* heading :
       {"Updated Chapters", "New Chapters and Features", "Removed Chapters"}) {
    const auto found = rows(edition(site), heading);
    ASSERT_THAT(found, SizeIs(1)) << heading;
    const std::string href = words(found[0], "row_changes_href");
    EXPECT_TRUE(site.has(href.substr(std::string("../../").size()))) << heading << href;
    EXPECT_FALSE(is_there(found[0], "has_changed_sections")) << heading;
    EXPECT_FALSE(is_there(found[0], "row_unchanged")) << heading;
  }
}

TEST(Proof, OfAChapterInAnotherPartOrMergedIsThere) {
  TwoEditions two;
  two.second = without(without(two.second, meetings_path), referrals_path);
  two.second["content/guides/referrals.md"] =
      referrals("Staff should answer.", "amendments:\n" + entry("moved"));
  two.second[conferences_path] =
      conferences("aliases: [meetings]\namendments:\n" + entry("merged"));
  const Shelf shelf = two.shelf();
  const auto updated = rows(edition(Site(shelf)), "Updated Chapters");
  ASSERT_THAT(column(updated, "row_title"), ElementsAre("First Conferences", "Referrals"));
  EXPECT_THAT(column(updated[0], "row_others", "label"), ElementsAre("Old Meetings"));
  EXPECT_EQ(words(updated[1], "row_changes_href"),
            "../../chapters/referrals/history/2016-08/index.html");
  EXPECT_FALSE(is_there(updated[1], "row_unchanged"));
}

TEST(Proof, OfARowWithoutAFileLeadsToTheChapterThatItAnnounces) {
  TwoEditions two;
  two.second = without(two.second, meetings_path);
  two.second[august_path] = edition_file(
      "published: 2016-08-20\nrows:\n  - {title: Old meetings, kind: withdrawn, details: Gone.}\n");
  const Shelf shelf = two.shelf();
  const pages::Fields shown = edition(Site(shelf));
  EXPECT_EQ(words(rows(shown, "Removed Chapters").at(0), "row_changes_href"),
            "../../chapters/meetings/history/2016-08/index.html");
  EXPECT_FALSE(is_there(shown, "has_unannounced"));
}

TEST(Proof, SharesTheSectionsOutAmongSeveralEntriesOfAChapter) {
  TwoEditions two;
  two.second[referrals_path] = chapter_file(
      "title: Referrals\nscope: All.\namendments:\n" +
          entry("minor", ", sections: [making-a-referral]") + entry("updated"),
      "## Making a Referral\n\nWrite to us all.\n\n## Response\n\nStaff must answer.\n");
  const Shelf shelf = two.shelf();
  const pages::Fields shown = edition(Site(shelf));
  EXPECT_THAT(
      column(rows(shown, "Throughout the Manual").at(0), "changed_sections", "section_words"),
      ElementsAre("Section 1, Making a Referral"));
  EXPECT_THAT(column(rows(shown, "Updated Chapters").at(0), "changed_sections", "section_words"),
              ElementsAre("Scope of this Chapter", "Section 2, Response"));
}

TEST(Proof, SaysWhereAnEntryAnnouncesNoChange) {
  TwoEditions two;
  two.second[referrals_path] =
      referrals("Staff should answer.", "amendments:\n" + entry("updated"));
  const Shelf shelf = two.shelf();
  const auto row = rows(edition(Site(shelf)), "Updated Chapters").at(0);
  EXPECT_TRUE(is_there(row, "row_unchanged"));
  EXPECT_FALSE(is_there(row, "row_changes_href"));
}

TEST(Proof, TellsNumbersFromText) {
  TwoEditions two;
  std::string& definition = two.second["manual.yml"];
  definition.replace(definition.find("referrals, conferences"), 22, "conferences, referrals");
  two.second[referrals_path] = referrals("Staff should answer.", "amendments:\n" + entry("moved"));
  const Shelf shelf = two.shelf();
  const auto row = rows(edition(Site(shelf)), "Updated Chapters").at(0);
  EXPECT_TRUE(is_there(row, "row_numbers_only"));
  EXPECT_FALSE(is_there(row, "row_unchanged"));
}

TEST(Proof, IsSilentWhereThereIsNothingToCompare) {
  TwoEditions two;
  two.first[referrals_path] =
      referrals("Staff should answer.",
                "amendments:\n  - {edition: 2016-02, kind: updated, details: First.}\n");
  two.second[bridges_path] = chapter_file(
      "title: Bridges\nexternal: {publisher: P, url: \"https://bridges.example/\"}\namendments:\n" +
          entry("updated"),
      "");
  two.first[bridges_path] =
      chapter_file("title: Bridges\nexternal: {publisher: P, url: \"https://old.example/\"}\n", "");
  const Shelf shelf = two.shelf();
  const Site site(shelf);
  const auto first = rows(edition(site, 1), "Updated Chapters").at(0);
  const auto external = rows(edition(site), "Updated Chapters").at(0);
  for (const pages::Fields& row : {first, external}) {
    for (const char* name : {"row_unchanged", "row_numbers_only", "row_absent", "row_changes_href"})
      EXPECT_FALSE(is_there(row, name)) << words(row, "row_title") << name;
  }
  EXPECT_FALSE(is_there(edition(site, 1), "has_unannounced"));
  // Of an edition without its text nothing is known either.
  const Shelf lost(two.second, {{"2016-02", two.first}});
  const pages::Fields august = edition(Site(lost));
  EXPECT_FALSE(is_there(rows(august, "Updated Chapters").at(0), "row_unchanged"));
  EXPECT_FALSE(is_there(august, "has_unannounced"));
}

TEST(Proof, ListsWhatNothingAnnounces) {
  TwoEditions two;
  two.second = without(two.second, meetings_path);
  two.second[referrals_path] = referrals("Staff must answer.");
  const Shelf shelf = two.shelf();
  const pages::Fields shown = edition(Site(shelf));
  EXPECT_TRUE(is_there(shown, "is_empty"));
  const auto unannounced = list(shown, "unannounced");
  ASSERT_THAT(column(unannounced, "unannounced_title"), ElementsAre("Referrals", "Old Meetings"));
  EXPECT_EQ(words(unannounced[0], "unannounced_href"),
            "../../chapters/referrals/history/2016-08/index.html");
  EXPECT_THAT(column(unannounced[0], "changed_sections", "section_words"),
              ElementsAre("Section 2, Response"));
  EXPECT_EQ(words(unannounced[1], "unannounced_what"), "This chapter was withdrawn.");
}

TEST(Proof, TakesTheEntriesOfEditionsByDateFromTheNewestFiles) {
  TwoEditions two;
  two.resolution = history::Resolution::date;
  two.second[referrals_path] = referrals("Staff must answer.");
  const Files present = with(two.second, referrals_path,
                             referrals("Staff must answer.", "amendments:\n" + entry("updated")));
  const Shelf shelf = two.shelf(present);
  const pages::Fields shown = edition(Site(shelf));
  EXPECT_FALSE(is_there(shown, "has_unannounced"));
  EXPECT_THAT(column(rows(shown, "Updated Chapters").at(0), "changed_sections", "section_words"),
              ElementsAre("Section 2, Response"));
}

TEST(Proof, CountsWhatAnEditionWithoutItsTextAnnouncedBetween) {
  TwoEditions two;
  two.second["content/editions/2016-05.md"] =
      edition_file("published: 2016-05-20\nkind: interim\n");
  two.second[referrals_path] = referrals(
      "Staff must answer.", "amendments:\n  - {edition: 2016-05, kind: updated, details: Then.}\n");
  const Shelf shelf = two.shelf();
  EXPECT_FALSE(is_there(edition(Site(shelf)), "has_unannounced"));
}

TEST(Proof, ListsTheChaptersOfAReplacementAndOfConsequences) {
  TwoEditions two;
  two.first[meetings_path] =
      chapter_file("title: Old Meetings\n", "## Rooms\n\nCall the ferry man.\n");
  two.second[meetings_path] =
      chapter_file("title: Old Meetings\n", "## Rooms\n\nCall the skipper.\n");
  two.second[referrals_path] = chapter_file(
      "title: Referrals\namendments:\n" + entry("updated"),
      "## Before Anything\n\nThink.\n\n## Making a Referral\n\nWrite to us.\n\n## Response\n\n"
      "Staff should answer.\n");
  two.second[conferences_path].replace(two.second[conferences_path].find("Section 2, Response"), 19,
                                       "Section 3, Response");
  two.second[august_path] = edition_file(
      "published: 2016-08-20\nthroughout:\n"
      "  - {topic: Terminology, replaces: ferry man, by: skipper}\n");
  const Shelf shelf = two.shelf();
  const pages::Fields shown = edition(Site(shelf));
  const auto throughout = rows(shown, "Throughout the Manual");
  ASSERT_THAT(column(throughout, "row_title"), ElementsAre("Terminology", "Citations"));
  EXPECT_THAT(column(throughout[0], "row_chapters", "label"), ElementsAre("Old Meetings"));
  EXPECT_THAT(column(throughout[1], "row_chapters", "label"), ElementsAre("First Conferences"));
  EXPECT_TRUE(is_there(throughout[1], "row_followed"));
  EXPECT_FALSE(is_there(shown, "has_unannounced"));
}

/// A manual that changes at random, with or without a word.
class RandomManual {
 public:
  explicit RandomManual(std::uint32_t seed) : random_(seed) {
    for (int i = 0; i < 6; ++i) add_chapter();
  }

  void change(const std::string& edition) {
    for (Subject& chapter : chapters_) {
      chapter.entries.clear();
      if (chance(3)) chapter.sections[below(chapter.sections.size())] += " More.";
      if (chance(6)) chapter.sections.insert(chapter.sections.begin(), new_section());
      if (chance(6)) chapter.title += " Again";
      if (chance(8)) chapter.is_withdrawn = !chapter.is_withdrawn;
      if (chance(5)) chapter.part = chapter.part == "core" ? "guides" : "core";
      if (chance(3)) replace_term(chapter);
      if (chance(2)) add_entry(chapter, edition, "updated");
      if (chance(4)) add_entry(chapter, edition, "minor");
    }
    if (chance(2)) add_chapter();
    if (chance(3)) chapters_.erase(chapters_.begin());
    notes_[edition] = "published: " + edition + "-20\nthroughout:\n  - {topic: Terms, replaces: " +
                      "ferry man, by: skipper}\n";
  }

  Files files() const {
    Files files{{"manual.yml", definition()}};
    for (const auto& [edition, notes] : notes_)
      files["content/editions/" + edition + ".md"] = edition_file(notes);
    for (const Subject& chapter : chapters_) {
      std::string front = "title: " + chapter.title + "\n";
      if (chapter.is_withdrawn) front += "status: withdrawn\n";
      if (!chapter.entries.empty()) front += "amendments:\n" + chapter.entries;
      std::string body;
      for (const std::string& section : chapter.sections) body += section + "\n\n";
      files["content/" + chapter.part + "/" + chapter.id + ".md"] = chapter_file(front, body);
    }
    return files;
  }

 private:
  struct Subject {
    std::string id;
    std::string title;
    std::string part = "core";
    std::vector<std::string> sections;
    std::string entries = {};
    bool is_withdrawn = false;
  };

  std::size_t below(std::size_t count) { return random_() % count; }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }

  std::string new_section() {
    const std::string number = std::to_string(++made_);
    // Every section cites a chapter, whose number moves when others come, go or move.
    return "## Section " + number + "\n\nAsk the ferry man, see [](" +
           (made_ % 2 ? "" : "../core/") + "chapter-" + std::to_string(below(made_) + 1) + ".md).";
  }

  void add_chapter() {
    const std::string id = "chapter-" + std::to_string(++chapters_made_);
    chapters_.push_back({id, "Title of " + id, "core", {new_section(), new_section()}});
  }

  static void replace_term(Subject& chapter) {
    for (std::string& section : chapter.sections) {
      if (const auto at = section.find("ferry man"); at != std::string::npos)
        section.replace(at, 9, "skipper");
    }
  }

  static void add_entry(Subject& chapter, const std::string& edition, const std::string& kind) {
    chapter.entries += "  - {edition: " + edition + ", kind: " + kind + ", details: Words.}\n";
  }

  std::mt19937 random_;
  std::vector<Subject> chapters_;
  std::map<std::string, std::string> notes_{{"2020-02", "published: 2020-02-20\n"}};
  std::size_t made_ = 0;
  std::size_t chapters_made_ = 0;
};

/// Every page of a chapter's changes to which the notes of an edition lead.
std::vector<std::string> pages_named(const pages::Fields& edition) {
  std::vector<std::string> named;
  const auto add = [&](const pages::Fields& fields, const char* name) {
    const std::string href = words(fields, name);
    if (!href.empty()) named.push_back(href.substr(std::string("../../").size()));
  };
  for (const pages::Fields& table : list(edition, "tables")) {
    for (const pages::Fields& row : list(table, "rows")) {
      add(row, "row_changes_href");
      for (const char* list_name : {"row_chapters", "row_others"}) {
        for (const pages::Fields& chapter : list(row, list_name)) add(chapter, "href");
      }
    }
  }
  for (const pages::Fields& chapter : list(edition, "unannounced"))
    add(chapter, "unannounced_href");
  return named;
}

TEST(Proof, NamesEveryChapterThatAnEditionChanged) {
  const std::vector<std::string> editions{"2020-02", "2020-08", "2021-02", "2021-08", "2022-02"};
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    RandomManual manual(seed);
    std::vector<Then> texts{{editions.front(), manual.files()}};
    for (std::size_t i = 1; i < editions.size(); ++i) {
      manual.change(editions[i]);
      texts.push_back({editions[i], manual.files()});
    }
    const Shelf shelf(texts.back().files, texts, {.is_edition = true});
    const Site site(shelf);
    for (std::size_t i = 1; i < editions.size(); ++i) {
      std::set<std::string> changed;
      for (const pages::PlannedPage& page : site.plan()) {
        if (page.path.ends_with("/history/" + editions[i] + "/index.html"))
          changed.insert(page.path);
      }
      std::set<std::string> named;
      const auto year = site.page("amendments/" + editions[i].substr(0, 4) + "/index.html").fields;
      for (const pages::Fields& month : list(year, "months")) {
        for (const pages::Fields& one : list(month, "editions")) {
          if (words(one, "edition_id") != "edition-" + editions[i]) continue;
          for (std::string& path : pages_named(one)) named.insert(std::move(path));
        }
      }
      EXPECT_FALSE(changed.empty());
      EXPECT_THAT(named, UnorderedElementsAreArray(changed)) << seed << " " << editions[i];
    }
  }
}

}  // namespace
}  // namespace codicil
