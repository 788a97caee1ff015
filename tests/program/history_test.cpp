// The manual as at every edition, from a real repository: by tag, by trailer, by date, through a
// rename and a move.
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

constexpr const char* definition = R"(title: Small Procedures
url: https://small.example.org/
content: ../content
update-cycle: [February, August]
parts:
  - {id: core, title: Core Procedures, chapters: [referrals, conferences]}
  - {id: practice, title: Practice}
)";

void write_edition(const Scene& scene, const std::string& id, const std::string& published,
                   const std::string& kind) {
  scene.write("m/content/editions/" + id + ".md",
              "---\npublished: " + published + "\nkind: " + kind + "\n---\n");
}

std::string chapter(const std::string& title, const std::string& amendments,
                    const std::string& body) {
  return "---\ntitle: " + title + "\n" + amendments + "---\n" + body;
}

/// Five editions: one told by its date, two by trailers, one by a tag, one by a trailer again; with
/// a rename and a move between parts.
void play_history(const Scene& scene) {
  scene.git("init -q m");
  scene.write("m/site/manual.yml", definition);
  scene.write(
      "m/content/core/referrals.md",
      chapter("Referrals", "", "## Introduction\n\nRefer at once.\n\n## Consent\n\nAsk.\n"));
  scene.write("m/content/core/conferences.md",
              chapter("Conferences", "",
                      "## Purpose\n\nSee [](referrals.md#consent) first.\n\n## Who Should "
                      "Attend?\n\nThose who know the child.\n"));
  scene.write("m/content/practice/notes.md",
              chapter("Taking Notes", "", "## Writing\n\nWrite within two days.\n"));
  write_edition(scene, "2020-02", "2020-02-20", "six-monthly");
  scene.commit("Begin", "2020-02-20", "m");

  scene.write("m/content/practice/notes.md",
              chapter("Taking Notes",
                      "amendments:\n  - {edition: 2020-08, kind: updated, details: The time was "
                      "cut (see Section 1, Writing).}\n",
                      "## Writing\n\nWrite within one day.\n"));
  write_edition(scene, "2020-08", "2020-08-20", "six-monthly");
  scene.commit("Notes: write within a day\n\nEdition: 2020-08\n", "2020-08-21", "m");

  // Renamed: the file, and with it the id; the former one is an alias.
  scene.git("mv content/practice/notes.md content/practice/recording.md", "m");
  scene.write("m/content/practice/recording.md",
              chapter("Recording",
                      "aliases: [notes]\namendments:\n  - {edition: 2020-08, kind: updated, "
                      "details: The time was cut (see Section 1, Writing).}\n  - {edition: "
                      "2020-11, kind: renamed, details: Formerly Taking Notes.}\n",
                      "## Writing\n\nWrite within one day.\n"));
  write_edition(scene, "2020-11", "2020-11-05", "interim");
  scene.commit("Recording: rename\n\nEdition: 2020-11\n", "2020-11-05", "m");

  // Moved to another part, where it is the second chapter.
  scene.git("mv content/core/conferences.md content/practice/conferences.md", "m");
  scene.write(
      "m/site/manual.yml",
      std::string(definition)
          .replace(std::string(definition).find("[referrals, conferences]"), 24, "[referrals]"));
  scene.write(
      "m/content/practice/conferences.md",
      chapter("Conferences",
              "amendments:\n  - {edition: 2021-02, kind: moved, details: Moved to Practice.}\n",
              "## Purpose\n\nSee [](../core/referrals.md#consent) first.\n\n## Who Should "
              "Attend?\n\nThose who know the child.\n"));
  write_edition(scene, "2021-02", "2021-02-20", "six-monthly");
  scene.commit("Conferences: move to Practice", "2021-02-20", "m");
  scene.git("tag edition/2021-02", "m");

  scene.write("m/content/core/referrals.md",
              chapter("Referrals",
                      "amendments:\n  - {edition: 2021-08, kind: updated, details: \"A new Section "
                      "2, Thresholds was added.\"}\n",
                      "## Introduction\n\nRefer at once.\n\n## Thresholds\n\nSee the table.\n\n## "
                      "Consent\n\nAsk.\n"));
  write_edition(scene, "2021-08", "2021-08-20", "six-monthly");
  scene.commit("Referrals: thresholds\n\nEdition: 2021-08\n", "2021-08-20", "m");
  scene.write("m/content/core/referrals.md", "not yet published");
  scene.commit("Work in progress", "2021-09-01", "m");
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(History, EveryEditionIsReadableAsItWas) {
  const Scene scene;
  play_history(scene);
  const Ran built = scene.codicil("build", "m");
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(holds(built.err, "edition 2021-08")) << built.err;

  // The first edition, told by its date: numbers, titles and wording as then, at the present
  // address.
  const std::string site = "m/site/public/";
  const std::string first = scene.read(site + "editions/2020-02/chapters/recording/index.html");
  EXPECT_TRUE(holds(first, "2.1 Taking Notes")) << first;
  EXPECT_TRUE(holds(first, "within two days"));
  EXPECT_FALSE(holds(first, "within one day"));
  EXPECT_TRUE(holds(scene.read(site + "editions/2020-02/chapters/notes/index.html"),
                    "recording/index.html"));
  EXPECT_TRUE(holds(scene.read(site + "editions/2020-02/index.html"), "econstructed by date"));

  const std::string second = scene.read(site + "editions/2020-08/chapters/recording/index.html");
  EXPECT_TRUE(holds(second, "within one day"));

  // Moved: 1.2 then, 2.1 (by title before Recording) now.
  EXPECT_TRUE(holds(scene.read(site + "editions/2020-11/chapters/conferences/index.html"),
                    "1.2 Conferences"));
  EXPECT_TRUE(holds(scene.read(site + "editions/2021-02/chapters/conferences/index.html"),
                    "2.1 Conferences"));
  EXPECT_TRUE(
      holds(scene.read(site + "editions/2021-02/chapters/recording/index.html"), "2.2 Recording"));

  // The citation of a section that was renumbered says what was true on each day.
  EXPECT_TRUE(holds(scene.read(site + "editions/2021-02/chapters/conferences/index.html"),
                    "Section 2, Consent"));
  EXPECT_TRUE(holds(scene.read(site + "editions/2021-08/chapters/conferences/index.html"),
                    "Section 3, Consent"));
  EXPECT_TRUE(holds(scene.read(site + "chapters/conferences/index.html"), "Section 3, Consent"));

  // Old addresses lead on, and what is not published is nowhere.
  EXPECT_TRUE(holds(scene.read(site + "chapters/notes/index.html"), "../recording/index.html"));
  EXPECT_EQ(scene.shell("grep -rl \"not yet published\" site/public", "m").out, "");
}

TEST(History, UnchangedPagesAreTheSameBytes) {
  const Scene scene;
  play_history(scene);
  ASSERT_EQ(scene.codicil("build", "m").status, 0);
  const std::string editions = "m/site/public/editions/";
  EXPECT_EQ(scene.read(editions + "2020-02/chapters/referrals/index.html"),
            scene.read(editions + "2021-02/chapters/referrals/index.html"));
  EXPECT_NE(scene.read(editions + "2021-02/chapters/referrals/index.html"),
            scene.read(editions + "2021-08/chapters/referrals/index.html"));
}

TEST(History, EveryWordOfEveryEditionComesFromItsCommit) {
  const Scene scene;
  play_history(scene);
  ASSERT_EQ(scene.codicil("build", "m").status, 0);
  const struct {
    const char* edition;
    const char* revision;
    const char* path;
    const char* page;
    const char* sentence;
  } cases[] = {
      {"2020-02", ":/Begin", "content/practice/notes.md", "recording", "Write within two days."},
      {"2020-08", ":/Notes", "content/practice/notes.md", "recording", "Write within one day."},
      {"2020-11", ":/Recording", "content/practice/recording.md", "recording",
       "Write within one day."},
      {"2021-02", "edition/2021-02", "content/core/referrals.md", "referrals", "Refer at once."},
      {"2021-08", ":/Referrals", "content/core/referrals.md", "referrals", "See the table."},
  };
  for (const auto& one : cases) {
    EXPECT_TRUE(holds(
        scene.git(std::string("show $(git rev-parse \"") + one.revision + "\"):" + one.path, "m"),
        one.sentence));
    EXPECT_TRUE(holds(scene.read(std::string("m/site/public/editions/") + one.edition +
                                 "/chapters/" + one.page + "/index.html"),
                      one.sentence))
        << one.edition;
  }
}

TEST(History, AnEditionCanBePublishedByItselfOrByADay) {
  const Scene scene;
  play_history(scene);
  ASSERT_EQ(scene.codicil("build --edition 2020-08 --out one", "m").status, 0);
  ASSERT_EQ(scene.codicil("build --as-at 2020-10-31 --out other", "m").status, 0);
  EXPECT_EQ(scene.listing("m/one"), scene.listing("m/other"));
  EXPECT_TRUE(scene.exists("m/one/chapters/notes/index.html"));
  EXPECT_FALSE(scene.exists("m/one/editions/2020-11"));
  EXPECT_EQ(scene.codicil("build --edition 2031-02", "m").status, 2);
  EXPECT_EQ(scene.codicil("build --as-at 2019-01-01", "m").status, 2);
}

/// A manual whose edition 2020-02 was released with its trailer.
void begin_manual(const Scene& scene) {
  scene.git("init -q m");
  scene.write("m/manual.yml",
              "title: Small\nurl: https://small.example.org/\nparts:\n  - {id: core, title: Core, "
              "chapters: [referrals]}\n");
  scene.write("m/content/core/referrals.md", "---\ntitle: Referrals\n---\n## Begin\n\nRefer.\n");
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
}

/// The next edition: a new section, and an entry that cites it.
void write_next_edition(const Scene& scene, const std::string& published) {
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\namendments:\n  - edition: 2020-08\n    kind: updated\n    "
              "details: Answers are new (see Section 2, Answer).\n---\n## "
              "Begin\n\nRefer.\n\n## Answer\n\nAnswer.\n");
  scene.write("m/content/editions/2020-08.md", "---\n" + published + "---\n");
}

TEST(History, UntilItIsCommittedAnEditionIsJudgedByTheFiles) {
  const Scene scene;
  begin_manual(scene);
  write_next_edition(scene, "published: 2020-08-20\n");
  const Ran checked = scene.codicil("check --strict --today 2020-08-20", "m");
  EXPECT_EQ(checked.status, 0) << checked.out;
  scene.git("commit -q --allow-empty -m Other", "m");
  EXPECT_EQ(scene.codicil("check --strict --today 2020-08-20", "m").status, 0);
  scene.commit("Publish\n\nEdition: 2020-08\n", "2020-08-21", "m");
  EXPECT_EQ(scene.codicil("check --strict --today 2020-08-20", "m").status, 0);
}

TEST(History, WhereOnlyItsDayTellsAnEditionsTextTheWordsSayFromWhereItIs) {
  const Scene scene;
  begin_manual(scene);
  write_next_edition(scene, "published: 2020-08-20\n");
  scene.commit("Publish", "2020-08-21", "m");
  const std::string first = scene.git("rev-parse --short=10 HEAD^", "m").substr(0, 10);
  const Ran checked = scene.codicil("check", "m");
  EXPECT_TRUE(holds(checked.out, "was taken from the commit `" + first + "`")) << checked.out;
  const Ran built = scene.codicil("build", "m");
  EXPECT_TRUE(holds(built.err,
                    "No commit is marked as edition 2020-08: its text was taken from the "
                    "commit " +
                        first + " of 2020-02-20."))
      << built.err;
  scene.git("tag edition/2020-08", "m");
  EXPECT_FALSE(holds(scene.codicil("build", "m").err, "No commit is marked"));
}

TEST(History, AnEditionThatIsNotCommittedIsMissedInWords) {
  const Scene scene;
  begin_manual(scene);
  write_next_edition(scene, "");
  const Ran early = scene.codicil("build --edition 2020-08", "m");
  EXPECT_EQ(early.status, 2);
  EXPECT_TRUE(holds(early.err, "the edition `2020-08` is in preparation")) << early.err;
  EXPECT_FALSE(holds(scene.codicil("build", "m").err, "not committed"));
  write_next_edition(scene, "published: 2020-08-20\n");
  const Ran built = scene.codicil("build", "m");
  EXPECT_EQ(built.status, 0);
  EXPECT_TRUE(holds(built.err, "Edition 2020-08 is published in your files but not committed"))
      << built.err;
  EXPECT_TRUE(holds(built.err, "Published edition 2020-02")) << built.err;
  const Ran named = scene.codicil("build --edition 2020-08", "m");
  EXPECT_EQ(named.status, 2);
  EXPECT_TRUE(holds(named.err, "is published in your files but not committed")) << named.err;
  EXPECT_TRUE(holds(named.err, "`Edition: 2020-08`")) << named.err;
}

TEST(History, AMarkThatNamesNoEditionIsMissedInWords) {
  const Scene scene;
  begin_manual(scene);
  write_next_edition(scene, "published: 2020-08-20\n");
  scene.commit("Publish\n\nEdition: 2020-8\n", "2020-08-20", "m");
  const Ran built = scene.codicil("build", "m");
  EXPECT_TRUE(holds(built.err, "The line `Edition: 2020-8` of the commit")) << built.err;
  EXPECT_TRUE(holds(built.err, "did you mean `2020-08`?")) << built.err;
  scene.git("tag edition/2020-09", "m");
  EXPECT_TRUE(holds(scene.codicil("build", "m").err, "The tag `edition/2020-09` of the commit"));
}

TEST(History, AWorkingBuildRefusesFaultsThatAnEditionOnlyNotes) {
  const Scene scene;
  play_history(scene);
  const Ran working = scene.codicil("build --working", "m");
  EXPECT_EQ(working.status, 1);
  EXPECT_TRUE(holds(working.err, "content/core/referrals.md:1:1: error:")) << working.err;
  EXPECT_FALSE(scene.exists("m/site/preview"));
}

}  // namespace
}  // namespace codicil::program
