#include "reader/read_manual.h"

#include <fmt/format.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "diagnostics/failure.h"
#include "unit/reader/reports.h"
#include "unit/reader/specimen.h"

namespace codicil::reader {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;
using Texts = std::vector<std::string>;

constexpr std::string_view definition = R"(title: Example
url: https://a.example/
parts:
  - {id: core, title: Core, chapters: [referrals, conferences]}
  - {id: guidance, title: Guidance, label: PG, chapters: [records]}
areas: [{id: leicester, title: Leicester}]
audiences: [{id: police, title: Police}]
)";

std::string chapter(std::string_view title, std::string_view more = "",
                    std::string_view body = "") {
  return fmt::format("---\ntitle: {}\n{}---\n{}", title, more, body);
}

/// A manual without a fault.
Files good_files() {
  return {{"manual.yml", std::string(definition)},
          {"content/core/referrals.md", chapter("Referrals")},
          {"content/core/conferences.md", chapter("Conferences")},
          {"content/guidance/records.md", chapter("Records")}};
}

/// The good manual with other or more files.
Files with(Files changes) {
  Files files = good_files();
  for (auto& [path, text] : changes) files.insert_or_assign(path, std::move(text));
  return files;
}

Reported<Manual> read(Files files, const ReadingOptions& options = {}) {
  ChapterStore store;
  return read_manual(MemoryTree(std::move(files)), "manual.yml", store, options);
}

std::string faults_of(Files changes) {
  return report(read(with(std::move(changes))).diagnostics);
}

/// "1.1 referrals, 1.2 conferences, …" in contents order.
std::string contents(const Manual& manual) {
  std::string line;
  for (const Chapter& chapter : manual.chapters) {
    line += (line.empty() ? "" : ", ") + (chapter.number.empty() ? "-" : chapter.number) + " " +
            chapter.id;
  }
  return line;
}

TEST(ReadManual, SaysOneThingOfADefinitionWithAnUnfinishedMerge) {
  const std::string merged =
      "title: Example\n<<<<<<< HEAD\nurl: https://a.example/\n=======\nurl: "
      "https://b.example/\n>>>>>>> branch\nparts:\n  - {id: other, title: Other, chapters: [a]}\n";
  const auto [manual, faults] = read(with({{"manual.yml", merged}}));
  ASSERT_EQ(faults.size(), 1U) << report(faults);
  EXPECT_EQ(faults[0].code, Code::merge_unfinished);
  EXPECT_EQ(faults[0].location.path, "manual.yml");
  EXPECT_EQ(faults[0].location.place, (Place{2, 1}));
}

TEST(ReadManual, ReadsAGoodOneWithoutAFault) {
  const auto [manual, faults] = read(with({{"content/pages/contacts.md", chapter("Contacts")},
                                           {"content/resources/forms/a.pdf", "%PDF"},
                                           {"content/editions/2017-02.md", "---\n---\n"}}));
  EXPECT_EQ(report(faults), "");
  EXPECT_EQ(contents(manual), "1.1 referrals, 1.2 conferences, PG1 records");
  ASSERT_EQ(manual.parts.size(), 2U);
  EXPECT_EQ(manual.parts[1].number, 2);
  EXPECT_EQ(manual.parts[1].chapters, std::vector<std::size_t>{2});
  EXPECT_EQ(manual.chapters[2].part, 1U);
  EXPECT_EQ(manual.chapters[2].position, 1);
  EXPECT_EQ(manual.chapters[0].content_id, content_id_of(chapter("Referrals")));
  ASSERT_EQ(manual.pages.size(), 1U);
  EXPECT_EQ(manual.pages[0].id, "contacts");
  ASSERT_EQ(manual.resources.size(), 1U);
  EXPECT_EQ(manual.resources[0].path, "content/resources/forms/a.pdf");
  EXPECT_EQ(manual.resources[0].site_path, "resources/forms/a.pdf");
  ASSERT_EQ(manual.editions.size(), 1U);
}

TEST(ReadManual, NeedsADefinition) {
  try {
    read({{"content/core/a.md", chapter("A")}});
    FAIL();
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::usage);
    EXPECT_STREQ(failure.what(), "there is no manual definition `manual.yml`");
  }
}

TEST(ReadManual, TakesAnotherTreesDefinitionWhereThereIsNone) {
  const ManualDefinition present = read(good_files()).value.definition;
  Files files = good_files();
  files.erase("manual.yml");
  files.erase("content/core/conferences.md");
  files["content/editions/2017-02.md"] = "---\npublished: 2017-02-01\n---\n";
  files["content/core/another.md"] = chapter("Another");
  const auto [manual, faults] = read(files, {.fallback = &present, .root = {}, .jobs = 1});
  EXPECT_EQ(contents(manual), "1.1 referrals, 1.2 another, PG1 records");
  EXPECT_EQ(report(faults), "") << "the present order is no rule for the past";
}

TEST(ReadManual, PutsUnlistedChaptersByTitleBehindListedOnes) {
  const auto manual = read(with({{"content/core/z.md", chapter("Élan")},
                                 {"content/core/b.md", chapter("chapter 10")},
                                 {"content/core/c.md", chapter("Chapter 9")}}));
  EXPECT_EQ(contents(manual.value),
            "1.1 referrals, 1.2 conferences, 1.3 c, 1.4 b, 1.5 z, PG1 records");
  EXPECT_EQ(report(manual.diagnostics), "") << "nothing is published yet";
}

TEST(ReadManual, WarnsOfUnlistedChaptersOnceAnEditionIsPublished) {
  const std::string edition = "---\npublished: 2017-02-01\n---\n";
  EXPECT_EQ(faults_of({{"content/editions/2017-02.md", edition},
                       {"content/core/a.md", chapter("A")},
                       {"content/core/d.md", chapter("D", "status: draft\n")}}),
            "content/core/a.md:2:8: warning: the part `core` does not list this chapter, so it "
            "follows the listed ones [chapter-unlisted]\n"
            "  help: Add `a` to `chapters` of the part in `manual.yml`.\n");
  EXPECT_EQ(
      faults_of({{"content/editions/2017-02.md", edition},
                 {"manual.yml",
                  "title: A\nurl: https://a.example/\nparts:\n  - {id: core, title: Core}\n"
                  "  - {id: guidance, title: G, chapters: [records]}\n"}}),
      "manual.yml:4:10: warning: the part `core` does not say the order of its chapters "
      "[chapter-unlisted]\n"
      "  help: List their ids in `chapters`, so that numbers stay when a chapter is added.\n");
}

TEST(ReadManual, GivesNoNumbersToDraftsAndWithdrawnChapters) {
  const auto [manual, faults] =
      read(with({{"content/core/a.md", chapter("A", "status: draft\n")},
                 {"content/core/referrals.md", chapter("Referrals", "status: withdrawn\n")},
                 {"content/guidance/else.md",
                  chapter("Else", "external: {publisher: Council, url: https://b.example/}\n")}}));
  EXPECT_EQ(report(faults), "");
  EXPECT_EQ(contents(manual), "1.1 conferences, - referrals, - a, PG1 records, PG2 else");
  EXPECT_EQ(manual.chapters[1].position, 0);
}

TEST(ReadManual, TellsOfListedChaptersThatAreNotThere) {
  EXPECT_EQ(faults_of({{"manual.yml", R"(title: A
url: https://a.example/
parts:
  - {id: core, title: Core, chapters: [referals, records, icpc, other, conferences, referrals]}
  - {id: guidance, title: Guidance, chapters: [records]}
)"},
                       {"content/core/conferences.md", chapter("C", "aliases: [icpc]\n")}}),
            "manual.yml:4:40: error: there is no chapter `referals` in the part `core` "
            "[front-matter-invalid]\n  help: Did you mean `referrals`?\n"
            "manual.yml:4:50: error: the chapter `records` lies in the part `guidance` "
            "[front-matter-invalid]\n"
            "  help: Move its file to `core/`, or its id to `chapters` of that part.\n"
            "manual.yml:4:59: error: the chapter `icpc` has another id now "
            "[front-matter-invalid]\n  help: Write `conferences`.\n"
            "manual.yml:4:65: error: there is no chapter `other` in the part `core` "
            "[front-matter-invalid]\n"
            "  help: Its file would be `core/other.md`; write it, or take the id out.\n");
}

TEST(ReadManual, RefusesIdsThatDifferOnlyInHowTheirLettersAreStored) {
  EXPECT_THAT(faults_of({{"content/core/\u00FC.md", chapter("One")},
                         {"content/core/u\u0308.md", chapter("Two")}}),
              testing::HasSubstr("differs only in how its letters are stored from"));
}

TEST(ReadManual, ReadsTheNotesOfAnEditionOnceForAllThatHaveThem) {
  const MemoryTree tree(
      {{"manual.yml",
        "title: T\nurl: https://t.example/\nparts:\n  - {id: core, "
        "title: Core}\n"},
       {"content/core/a.md", chapter("A")},
       {"content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\nNotes.\n"}});
  ChapterStore store;
  const Manual whole = read_manual(tree, "manual.yml", store, {}).value;
  const Manual bare = read_manual(tree, "manual.yml", store, {nullptr, "", 1, "", false}).value;
  ASSERT_EQ(whole.editions.size(), 1U);
  ASSERT_EQ(bare.editions.size(), 1U);
  EXPECT_FALSE(whole.editions[0].introduction.empty());
  EXPECT_TRUE(bare.editions[0].introduction.empty());
  EXPECT_TRUE(bare.editions[0].is_published());
}

TEST(ReadManual, RefusesOneIdForTwoFiles) {
  EXPECT_EQ(faults_of({{"content/guidance/referrals.md", chapter("Again")},
                       {"content/guidance/Conferences.md", chapter("Again")},
                       {"content/guidance/x.md", chapter("X", "id: records\n")}}),
            "content/guidance/Conferences.md:1:1: error: `Conferences` differs only in capitals "
            "from `conferences`, the id of `content/core/conferences.md` [chapter-id-duplicate]\n"
            "  help: Rename one of the two files, or give it another `id`.\n"
            "content/guidance/referrals.md:1:1: error: `referrals` is the id of "
            "`content/core/referrals.md` already [chapter-id-duplicate]\n"
            "  help: Rename one of the two files, or give it another `id`.\n"
            "content/guidance/x.md:3:5: error: `records` is the id of "
            "`content/guidance/records.md` already [chapter-id-duplicate]\n"
            "  help: Rename one of the two files, or give it another `id`.\n");
}

TEST(ReadManual, RefusesAliasesThatBelongToOthers) {
  EXPECT_EQ(
      faults_of({{"content/core/conferences.md", chapter("C", "aliases: [icpc, conferences]\n")},
                 {"content/core/referrals.md", chapter("R", "aliases: [ICPC, Records]\n")}}),
      "content/core/conferences.md:3:17: error: `conferences` is the present id of this very file "
      "[chapter-id-duplicate]\n"
      "  help: Take it out of `aliases`, where only former ids stand.\n"
      "content/core/referrals.md:3:11: error: `ICPC` is a former id of "
      "`content/core/conferences.md` already [chapter-id-duplicate]\n"
      "  help: Leave it in `aliases` of one of the two.\n"
      "content/core/referrals.md:3:17: error: `Records` is the id of "
      "`content/guidance/records.md` [chapter-id-duplicate]\n"
      "  help: A former id cannot belong to another file; take it out of `aliases`.\n");
}

TEST(ReadManual, KnowsAChapterByTheIdThatItGives) {
  const auto [manual, faults] = read(
      with({{"content/core/referrals.md", ""}, {"content/core/r.md", chapter("R", "id: x\n")}}));
  EXPECT_TRUE(manual.chapter_index("x"));
  EXPECT_FALSE(manual.chapter_index("r"));
}

TEST(ReadManual, TellsOfFileNamesThatAreNoIds) {
  const auto [manual, faults] = read(with(
      {{"content/core/My Chapter.md", chapter("Mine")}, {"content/core/_.md", chapter("None")}}));
  EXPECT_EQ(report(faults),
            "content/core/My Chapter.md:1:1: error: the file's name, `My Chapter`, cannot be an id "
            "[front-matter-invalid]\n  help: Rename the file to `my-chapter.md`.\n"
            "content/core/_.md:1:1: error: the file's name, `_`, cannot be an id "
            "[front-matter-invalid]\n  help: Rename it: letters, digits, `-`, `_` and `.`, "
            "beginning with a letter or digit.\n");
  EXPECT_EQ(contents(manual), "1.1 referrals, 1.2 conferences, 1.3 my-chapter, PG1 records");
}

TEST(ReadManual, TellsOfFilesThatHaveNoPlace) {
  EXPECT_EQ(
      faults_of({{"content/README.md", "Read me"},
                 {"content/notes.txt", "Notes"},
                 {"content/loose.md", chapter("Loose")},
                 {"content/cor/a.md", chapter("A")},
                 {"content/cor/b.md", chapter("B")},
                 {"content/pictures/a.png", "PNG"},
                 {"content/core/inner/a.md", chapter("A")},
                 {"content/core/inner/b.md", chapter("B")},
                 {"content/core/map.png", "PNG"},
                 {"content/core/words.markdown", "Words"},
                 {"content/pages/a.draft.md", chapter("A")},
                 {"content/editions/soon.md", "---\n---\n"}}),
      "content/cor/a.md:1:1: error: the folder `cor` is no part of the manual [file-misplaced]\n"
      "  help: Did you mean `core`? Rename the folder, or add a part with `id: cor` to "
      "`manual.yml`.\n"
      "content/core/inner/a.md:1:1: error: the folder `core` has a folder `inner` in it, which is "
      "not read [file-misplaced]\n  help: Move its files into `core`.\n"
      "content/core/map.png:1:1: warning: the name `map.png` does not end in `.md`, so the file is "
      "not read [file-misplaced]\n"
      "  help: Pictures, forms and other files belong under `resources/` in the content.\n"
      "content/core/words.markdown:1:1: error: the name `words.markdown` does not end in `.md`, so "
      "the file is not read [file-misplaced]\n  help: Rename it to `words.md`.\n"
      "content/editions/soon.md:1:1: error: `soon` does not name an edition; one is named 2026-02 "
      "or 2026-02-28 [front-matter-invalid]\n"
      "  help: Rename the file after the month or the day of its edition.\n"
      "content/loose.md:1:1: error: this file lies in no part's folder [file-misplaced]\n"
      "  help: Move it into the folder of its part, or into `pages/` if it is no chapter.\n"
      "content/pages/a.draft.md:1:1: error: only chapters have draft revisions [file-misplaced]\n"
      "  help: Keep the new text outside the content until it is ready.\n"
      "content/pictures/a.png:1:1: warning: the folder `pictures` is no part of the manual "
      "[file-misplaced]\n"
      "  help: Pictures, forms and other files belong under `resources/` in the content.\n");
}

TEST(ReadManual, KeepsDraftRevisionsApart) {
  const auto [manual, faults] =
      read(with({{"content/guidance/referrals.draft.md", chapter("Referrals, new")},
                 {"content/core/konferences.draft.md", chapter("Conferences, new")},
                 {"content/core/conferences.md", chapter("C", "aliases: [icpc]\n")},
                 {"content/core/icpc.draft.md", chapter("C, new")}}));
  ASSERT_EQ(manual.drafts.size(), 1U);
  EXPECT_EQ(manual.drafts[0].id, "referrals");
  EXPECT_EQ(manual.drafts[0].text->title, "Referrals, new");
  EXPECT_EQ(contents(manual), "1.1 referrals, 1.2 conferences, PG1 records");
  EXPECT_EQ(report(faults),
            "content/core/icpc.draft.md:1:1: error: this is a draft revision of the chapter "
            "`icpc`, which does not exist [file-misplaced]\n"
            "  help: The chapter has the id `conferences` now; rename the file.\n"
            "content/core/konferences.draft.md:1:1: error: this is a draft revision of the chapter "
            "`konferences`, which does not exist [file-misplaced]\n"
            "  help: Did you mean `conferences`?\n");
}

TEST(ReadManual, FindsTheChapterOfADraftByItsFile) {
  const auto [manual, faults] = read(with({{"content/core/r.md", chapter("R", "id: other-id\n")},
                                           {"content/core/r.draft.md", chapter("R, new")}}));
  ASSERT_EQ(manual.drafts.size(), 1U);
  EXPECT_EQ(manual.drafts[0].id, "other-id");
}

TEST(ReadManual, PublishesNoPageThatIsADraft) {
  const auto [manual, faults] = read(
      with({{"content/pages/a.md", chapter("A", "status: draft\n")},
            {"content/pages/b.md", chapter("B",
                                           "scope: For all\namendments: [{edition: 2017-02, kind: "
                                           "new}]\n")}}));
  EXPECT_EQ(report(faults),
            "content/pages/a.md:3:9: error: a page has no `status` [front-matter-invalid]\n"
            "  help: Only chapters have it; take it out, or move the file into the folder of a "
            "part.\n"
            "content/pages/b.md:3:1: error: a page has no `scope` [front-matter-invalid]\n"
            "  help: Only chapters have it; take it out, or move the file into the folder of a "
            "part.\n"
            "content/pages/b.md:4:14: error: a page has no `amendments` [front-matter-invalid]\n"
            "  help: Only chapters have it; take it out, or move the file into the folder of a "
            "part.\n");
  ASSERT_EQ(manual.pages.size(), 1U);
  EXPECT_EQ(manual.pages[0].id, "b");
}

TEST(ReadManual, PutsEditionsInOrder) {
  const auto [manual, faults] =
      read(with({{"content/editions/2017-08.md", "---\n---\n"},
                 {"content/editions/2017-02.md", "---\npublished: 2017-03-01\n---\n"},
                 {"content/editions/2017-03.md",
                  "---\npublished: 2017-02-01\nkind: interim\nerrata: [{edition: 2017-09, details: "
                  "A}]\n---\n"},
                 {"content/editions/2017-02-20.md", "---\npublished: 2017-03-01\n---\n"}}));
  Texts ids;
  for (const Edition& edition : manual.editions) ids.push_back(edition.id);
  EXPECT_EQ(ids, (Texts{"2017-03", "2017-02", "2017-02-20", "2017-08"}));
  EXPECT_EQ(report(faults),
            "content/editions/2017-02-20.md:1:1: error: `2017-02` is the six-monthly edition of "
            "that month already [front-matter-invalid]\n"
            "  help: Write `kind: interim` in one of the two.\n"
            "content/editions/2017-03.md:4:20: error: there is no edition `2017-09` "
            "[amendment-unknown-edition]\n  help: Did you mean `2017-03`?\n");
}

TEST(ReadManual, ChecksAreasAndAudiences) {
  EXPECT_EQ(faults_of({{"content/core/referrals.md",
                        chapter("R",
                                "areas: [leicester, liecester]\naudience: [health]\namendments:\n"
                                "  - {edition: 2017-02, kind: new, audience: [polcie]}\n")}}),
            "content/core/referrals.md:3:20: error: the manual has no area `liecester` "
            "[front-matter-invalid]\n  help: Did you mean `leicester`?\n"
            "content/core/referrals.md:4:12: error: the manual has no audience `health` "
            "[front-matter-invalid]\n"
            "  help: Add it to `audiences` in `manual.yml`, or take it out.\n"
            "content/core/referrals.md:6:46: error: the manual has no audience `polcie` "
            "[front-matter-invalid]\n  help: Did you mean `police`?\n");
}

TEST(ReadManual, RefusesParagraphsBesideSubHeadingsWhereTheyAreNumbered) {
  const std::string body =
      "## One\n\nWords.\n\nMore.\n\n### Inner\n\nInside.\n\n## Two\n\nWords.\n\n"
      "### Apart {-}\n";
  EXPECT_EQ(faults_of({{"content/core/referrals.md", chapter("R", "", body)}}), "");
  EXPECT_EQ(faults_of({{"content/core/referrals.md",
                        chapter("R", "numbering: chapter-paragraphs\n", body)}}),
            "content/core/referrals.md:5:1: error: section 1 has both numbered paragraphs and "
            "sub-headings of its own [paragraph-numbering]\n"
            "  help: Put a sub-heading above the paragraph on line 7, or take the sub-headings "
            "out.\n");
}

TEST(ReadManual, LetsAChapterOverrideTheNumbering) {
  const auto [manual, faults] =
      read(with({{"manual.yml", std::string(definition) + "numbering: paragraphs\n"},
                 {"content/core/referrals.md", chapter("R", "numbering: sections\n")}}));
  EXPECT_EQ(manual.chapters[0].numbering, Numbering::sections);
  EXPECT_EQ(manual.chapters[1].numbering, Numbering::paragraphs);
}

TEST(ReadManual, TellsOfMissingAndEmptyContent) {
  EXPECT_EQ(report(read({{"manual.yml", std::string(definition)}}).diagnostics),
            "manual.yml:1:1: error: the content's folder `content` does not exist or is empty "
            "[front-matter-invalid]\n"
            "  help: Put chapters into it, or say with `content: FOLDER` where they are.\n");
  EXPECT_EQ(report(read({{"manual.yml", std::string(definition) + "content: texts\n"},
                         {"texts/pages/a.md", chapter("A")}})
                       .diagnostics),
            "manual.yml:3:1: error: none of the parts has a chapter [front-matter-invalid]\n"
            "  help: Write one with `codicil new chapter ID --part PART --title TITLE`.\n");
}

TEST(ReadManual, FindsContentWhereTheDefinitionSays) {
  const std::string parts = "parts: [{id: core, title: Core}]\n";
  const std::string head = "title: A\nurl: https://a.example/\n";
  const auto read_at = [&](const std::string& path, const std::string& content,
                           const std::string& file, const std::string& root) {
    ChapterStore store;
    const MemoryTree tree(
        {{path, head + parts + "content: " + content + "\n"}, {file, chapter("A")}});
    const auto [manual, faults] = read_manual(tree, path, store, {nullptr, root, 1});
    return contents(manual) + report(faults);
  };
  EXPECT_EQ(read_at("site/manual.yml", "../text", "text/core/a.md", ""), "1.1 a");
  EXPECT_EQ(read_at("manual.yml", ".", "core/a.md", ""), "1.1 a");
  EXPECT_EQ(read_at("manual.yml", "/srv/manual/text", "text/core/a.md", "/srv/manual"), "1.1 a");
  EXPECT_EQ(read_at("manual.yml", "/srv/manual/text", "srv/manual/text/core/a.md", "/"), "1.1 a");
  EXPECT_EQ(read_at("manual.yml", "/srv/other", "text/core/a.md", "/srv/manual"),
            "manual.yml:4:1: error: `/srv/other` is not below the folder that holds the manual "
            "[front-matter-invalid]\n"
            "  help: Put the content into the same repository as the definition.\n");
}

TEST(ReadManual, NamesTheRevisionInEveryFault) {
  Files files = with(
      {{"content/core/referrals.md", chapter("R", "led: A\n")}, {"content/core/inner/a.md", ""}});
  ChapterStore store;
  const auto faults =
      read_manual(MemoryTree(files, "0123456789"), "manual.yml", store, {}).diagnostics;
  ASSERT_EQ(faults.size(), 2U);
  for (const Diagnostic& fault : faults) EXPECT_EQ(fault.location.revision, "0123456789");
}

/// Counts what is read.
class CountingTree : public MemoryTree {
 public:
  explicit CountingTree(const Files& files, bool knows_ids)
      : MemoryTree(files), knows_ids_(knows_ids) {}

  std::vector<SourceEntry> list(std::string_view folder) const override {
    auto entries = MemoryTree::list(folder);
    for (SourceEntry& entry : entries) {
      entry.id = knows_ids_ ? content_id_of(*MemoryTree::read(entry.path)) : ContentId();
    }
    return entries;
  }
  std::optional<std::string> read(std::string_view path) const override {
    reads += path.starts_with("content/");
    return MemoryTree::read(path);
  }

  mutable int reads = 0;

 private:
  bool knows_ids_;
};

TEST(ReadManual, ReadsEachDistinctTextOnce) {
  const Files files = with({{"content/guidance/records.md", chapter("Referrals", "led: A\n")},
                            {"content/core/referrals.md", chapter("Referrals", "led: A\n")}});
  ChapterStore store;
  const CountingTree tree(files, true);
  const auto first = read_manual(tree, "manual.yml", store, {});
  EXPECT_EQ(tree.reads, 2) << "two distinct texts";
  const auto second = read_manual(tree, "manual.yml", store, {});
  EXPECT_EQ(tree.reads, 2);
  EXPECT_EQ(first.value.chapters[0].text, second.value.chapters[2].text);
  EXPECT_EQ(report(first.diagnostics), report(second.diagnostics));
  EXPECT_EQ(first.diagnostics.size(), 2U) << "the fault is told of both files, each time";

  const CountingTree folder(files, false);
  const auto third = read_manual(folder, "manual.yml", store, {});
  EXPECT_EQ(folder.reads, 3);
  EXPECT_EQ(third.value.chapters[0].text, first.value.chapters[0].text);
  EXPECT_EQ(third.value.chapters[0].content_id, first.value.chapters[0].content_id);
}

TEST(ReadManual, GivesTheSameWithAnyNumberOfJobs) {
  Files files = good_files();
  for (int i = 0; i < 200; ++i) {
    files[fmt::format("content/core/c{}.md", i)] =
        i % 3 == 0 ? chapter(fmt::format("T{}", i % 7), "led: A\n") : std::string(good_chapter);
  }
  const auto one = read(files);
  for (unsigned jobs : {2U, 5U, 16U}) {
    const auto many = read(files, {.fallback = nullptr, .root = {}, .jobs = jobs});
    EXPECT_EQ(contents(many.value), contents(one.value));
    EXPECT_EQ(report(many.diagnostics), report(one.diagnostics));
  }
}

/// Entries that no memory tree has.
class StrangeTree : public MemoryTree {
 public:
  using MemoryTree::MemoryTree;
  std::vector<SourceEntry> list(std::string_view folder) const override {
    auto entries = MemoryTree::list(folder);
    entries.push_back({"content/core/link.md", EntryKind::symbolic_link, {}, 0});
    entries.push_back({"content/core/pipe.md", EntryKind::other, {}, 0});
    entries.push_back({"content/core/vast.md", EntryKind::file, {}, 1'000'000});
    return entries;
  }
};

TEST(ReadManual, FollowsNoLinksAndReadsNothingTooLarge) {
  ChapterStore store;
  const auto [manual, faults] = read_manual(StrangeTree(good_files()), "manual.yml", store, {});
  EXPECT_EQ(report(faults),
            "content/core/link.md:1:1: warning: this is a symbolic link, which is not followed "
            "[symbolic-link]\n  help: Put the file itself here.\n"
            "content/core/pipe.md:1:1: warning: this is neither a file nor a folder "
            "[file-misplaced]\n  help: Take it out of the content.\n"
            "content/core/vast.md:1:1: error: this file has 1,000,000 bytes; the most that is read "
            "is 524,288 bytes [input-too-large]\n  help: Cut it into several files, or put large "
            "tables and forms under `resources/`.\n");
  EXPECT_EQ(contents(manual), "1.1 referrals, 1.2 conferences, 1.3 vast, PG1 records");
}

}  // namespace
}  // namespace codicil::reader
