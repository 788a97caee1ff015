// Releasing an edition, as its editors do: the sheet is read, what is not fit is refused with every
// reason, and what is released is what the next build publishes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* definition = R"(title: Small Procedures
url: https://small.example.org/
require-approval: true
parts:
  - {id: core, title: Core Procedures, chapters: [referrals, conferences]}
)";

constexpr const char* referrals_before =
    "---\ntitle: Referrals\n---\n## Begin\n\nRefer within 5 days.\n\n## Consent\n\nAsk.\n";

std::string referrals_after(const std::string& entry) {
  return "---\ntitle: Referrals\namendments:\n" + entry +
         "---\n## Begin\n\nRefer within 2 days.\n\n## Consent\n\nAsk.\n";
}

constexpr const char* approved_entry =
    "  - edition: 2020-08\n    kind: updated\n    details: The time was cut (see Section 1, "
    "Begin).\n    approved: {by: Editorial Board, date: 2020-07-30}\n";

/// A manual at m with one edition, and the next one in preparation, all committed.
void prepare(const Scene& scene, const std::string& entry = approved_entry) {
  scene.git("init -q m");
  scene.write("m/manual.yml", definition);
  scene.write("m/.gitignore", "public/\n");
  scene.write("m/content/core/referrals.md", referrals_before);
  scene.write("m/content/core/conferences.md",
              "---\ntitle: Conferences\n---\n## Purpose\n\nMeet.\n");
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  scene.write("m/content/core/referrals.md", referrals_after(entry));
  scene.write("m/content/core/conferences.draft.md",
              "---\ntitle: Conferences\nconsultation: {closes: 2020-10-01}\n---\n## "
              "Purpose\n\nMeet soon.\n");
  scene.write("m/content/editions/2020-08.md", "---\n# Notes\nin-force: 2020-09-01\n---\n");
  scene.commit("Referrals: cut the time", "2020-08-01", "m");
}

/// All that a release could touch.
std::string state(const Scene& scene) {
  return scene.git("rev-parse HEAD", "m") + scene.git("for-each-ref", "m") +
         scene.git("status --porcelain", "m") + scene.git("ls-files --stage", "m") +
         scene.shell("find . -path ./.git -prune -o -type f -print | sort | xargs sha256sum", "m")
             .out +
         scene.shell("find .git -name \"*.lock\"", "m").out;
}

TEST(Release, CommitsOneFileTagsItAndTheNextBuildPublishesIt) {
  const Scene scene;
  prepare(scene);
  scene.write("m/notes.txt", "work of somebody's own");
  const std::string before = scene.git("rev-parse HEAD", "m");
  const Ran released = scene.codicil("release 2020-08 --today 2020-08-20", "m");
  ASSERT_EQ(released.status, 0) << released.out << released.err;
  EXPECT_EQ(scene.git("rev-parse HEAD~1", "m"), before);
  EXPECT_EQ(scene.git("diff --name-only HEAD~1 HEAD", "m"), "content/editions/2020-08.md\n");
  EXPECT_EQ(scene.read("m/content/editions/2020-08.md"),
            "---\n# Notes\npublished: 2020-08-20\nin-force: 2020-09-01\n---\n");
  EXPECT_EQ(scene.git("log -1 \"--format=%(trailers:key=Edition,valueonly,separator=)\"", "m"),
            "2020-08\n");
  EXPECT_EQ(scene.git("rev-parse edition/2020-08^{commit}", "m"), scene.git("rev-parse HEAD", "m"));
  EXPECT_EQ(scene.git("status --porcelain", "m"), "?? notes.txt\n");

  const Ran built = scene.codicil("build", "m");
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_THAT(built.err, HasSubstr("Published edition 2020-08"));
  EXPECT_THAT(scene.read("m/public/manual.json"), HasSubstr("\"resolved\": \"tag\""));
  EXPECT_THAT(scene.read("m/public/chapters/referrals/index.html"), HasSubstr("within 2 days"));
  EXPECT_EQ(scene.shell("grep -rl \"Meet soon\" public", "m").out, "");
}

TEST(Release, TheSheetSaysWhatGoesOutAndWhatIsHeldBack) {
  const Scene scene;
  prepare(scene);
  const std::string before = state(scene);
  const Ran dry = scene.codicil("release 2020-08 --dry-run --today 2020-08-20", "m");
  EXPECT_EQ(dry.status, 0) << dry.err;
  EXPECT_EQ(dry.out, R"(Release sheet of edition 2020-08
  The regular update
  Published 2020-08-20, in force from 2020-09-01
  Compared with edition 2020-02

Chapters that change: 1, of 2 in force
  1.1 Referrals (content/core/referrals.md)
    Section 1, Begin [Timescale]
    Entry, updated: The time was cut (see Section 1, Begin).
      Approved by Editorial Board, 2020-07-30

Held back
  content/core/conferences.draft.md: a revision of `conferences`, consultation closes 2020-10-01

Faults: no faults found

Given to git
  content/editions/2020-08.md with `published: 2020-08-20`
  A commit that ends with the line `Edition: 2020-08`
  The tag `edition/2020-08` at it
)");
  EXPECT_EQ(state(scene), before);
  const Ran released = scene.codicil("release 2020-08 --today 2020-08-20", "m");
  EXPECT_EQ(released.out, dry.out);
}

TEST(Release, TheSheetEndsWithWhatIsOddThoughNothingForbidsIt) {
  const Scene scene;
  prepare(scene);
  const Ran early = scene.codicil("release 2020-08 --dry-run --today 2020-02-25", "m");
  EXPECT_EQ(early.status, 0) << early.err;
  EXPECT_THAT(early.out, HasSubstr("published on 2020-02-25, 6 months before the month"));
  EXPECT_THAT(early.err, HasSubstr("odd as it is"));
  const Ran usual = scene.codicil("release 2020-08 --dry-run --today 2020-08-20", "m");
  EXPECT_THAT(usual.out, Not(HasSubstr("Look again")));
}

TEST(Release, IsRefusedForEveryReasonAtOnceAndTouchesNothing) {
  const Scene scene;
  prepare(scene,
          "  - {edition: 2020-08, kind: updated, details: The time was cut to two days.}\n"
          "  - {edition: 2020-11, kind: updated, details: More is to come here.}\n");
  scene.write("m/content/editions/2020-11.md", "---\nkind: interim\n---\n");
  scene.write("m/.gitignore", "public/\nhidden.md\n");
  scene.write("m/content/core/hidden.md", "---\ntitle: Hidden\n---\n## One\n\nText.\n");
  scene.commit("Prepare two at once", "2020-08-02", "m");
  scene.write("m/content/core/conferences.md",
              "---\ntitle: Conferences\n---\n## Purpose\n\nSee [](referrals.md#nowhere).\n");
  const std::string before = state(scene);
  const Ran refused = scene.codicil("release 2020-08 --today 2020-08-20", "m");
  EXPECT_EQ(refused.status, 1);
  EXPECT_THAT(refused.out, HasSubstr("[xref-missing-section]"));
  EXPECT_THAT(refused.out, HasSubstr("an entry is without `approved`"));
  EXPECT_THAT(refused.out, HasSubstr("an entry is for edition 2020-11"));
  EXPECT_THAT(refused.out, HasSubstr("a file is not committed: content/core/conferences.md"));
  EXPECT_THAT(refused.out, HasSubstr("would not have it: content/core/hidden.md"));
  EXPECT_THAT(refused.err, HasSubstr("edition 2020-08 cannot be released"));
  EXPECT_EQ(state(scene), before);
  const Ran dry = scene.codicil("release 2020-08 --today 2020-08-20 --dry-run", "m");
  EXPECT_EQ(dry.status, 1);
  EXPECT_EQ(dry.out, refused.out);
}

TEST(Release, ChangesThatNothingAnnouncesAndIdsThatVanishAreRefused) {
  const Scene scene;
  prepare(scene);
  scene.write("m/content/core/conferences.md",
              "---\ntitle: Conferences\n---\n## Aims\n\nMeet within 3 days.\n");
  scene.commit("Change it silently", "2020-08-02", "m");
  const std::string before = state(scene);
  const Ran refused = scene.codicil("release 2020-08 --today 2020-08-20", "m");
  EXPECT_EQ(refused.status, 1);
  EXPECT_THAT(refused.out, HasSubstr("1 error [change-unannounced]"));
  EXPECT_THAT(refused.out, HasSubstr("1 error [id-vanished]"));
  EXPECT_EQ(state(scene), before);

  scene.write("m/content/core/conferences.md",
              "---\ntitle: Conferences\nforwards: {purpose: aims}\namendments:\n  - {edition: "
              "2020-08, kind: updated, details: Conferences have a time limit., approved: {by: "
              "Editorial Board}}\n---\n## Aims\n\nMeet within 3 days.\n");
  scene.commit("Announce it", "2020-08-03", "m");
  const Ran released = scene.codicil("release 2020-08 --today 2020-08-20", "m");
  EXPECT_EQ(released.status, 0) << released.out;
}

TEST(Release, WhatCannotBeMeantOrProvedHasItsOwnStatus) {
  const Scene scene;
  prepare(scene);
  const Ran unknown = scene.codicil("release 2020-8", "m");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("Did you mean `2020-08`?"));
  scene.git("clone -q --depth 1 file://" + scene.at("m").string() + " shallow");
  EXPECT_EQ(scene.codicil("release 2020-08", "shallow").status, 3);
  scene.git("clone -q --bare m bare.git");
  EXPECT_EQ(scene.codicil("release 2020-08", "bare.git").status, 2);
  scene.shell("cp -r m plain && rm -rf plain/.git");
  EXPECT_EQ(scene.codicil("release 2020-08", "plain").status, 3);
}

TEST(Release, ADayThatStandsThereIsKept) {
  const Scene scene;
  prepare(scene);
  scene.write("m/content/editions/2020-08.md", "---\npublished: 2020-08-18\n---\n");
  scene.commit("Set the day", "2020-08-17", "m");
  const Ran released = scene.codicil("release 2020-08 --today 2020-08-20", "m");
  ASSERT_EQ(released.status, 0) << released.out << released.err;
  EXPECT_EQ(scene.git("diff --name-only HEAD~1 HEAD", "m"), "");
  EXPECT_THAT(scene.codicil("build", "m").err, HasSubstr("Published edition 2020-08"));
}

TEST(Release, AnEditionIsReleasedOnceAndInItsOrder) {
  const Scene scene;
  prepare(scene);
  const Ran early = scene.codicil("release 2020-08 --today 2020-01-01", "m");
  EXPECT_EQ(early.status, 1);
  EXPECT_THAT(early.out, HasSubstr("edition 2020-02 comes after it, published on 2020-02-20"));
  ASSERT_EQ(scene.codicil("release 2020-08 --today 2020-08-20", "m").status, 0);
  const std::string before = state(scene);
  const Ran again = scene.codicil("release 2020-08 --today 2020-08-21", "m");
  EXPECT_EQ(again.status, 1);
  EXPECT_THAT(again.out, HasSubstr("edition 2020-08 is released already"));
  EXPECT_EQ(state(scene), before);
}

TEST(Release, ATagThatAPowerCutPreventedIsAdded) {
  const Scene scene;
  prepare(scene);
  ASSERT_EQ(scene.codicil("release 2020-08 --today 2020-08-20", "m").status, 0);
  const std::string commit = scene.git("rev-parse HEAD", "m");
  scene.git("tag -d edition/2020-08", "m");
  const Ran again = scene.codicil("release 2020-08 --today 2020-08-21", "m");
  EXPECT_EQ(again.status, 0) << again.out << again.err;
  EXPECT_EQ(scene.git("rev-parse edition/2020-08^{commit}", "m"), commit);
  EXPECT_EQ(scene.git("rev-parse HEAD", "m"), commit);
}

TEST(Release, TheFirstEditionNeedsNoEntries) {
  const Scene scene;
  scene.git("init -q m");
  scene.write("m/manual.yml", definition);
  scene.write("m/content/core/referrals.md", referrals_before);
  scene.write("m/content/core/conferences.md",
              "---\ntitle: Conferences\n---\n## Purpose\n\nMeet.\n");
  scene.write("m/content/editions/2020-02.md", "---\n---\n");
  scene.commit("Begin", "2020-02-01", "m");
  const Ran released = scene.codicil("release 2020-02 --today 2020-02-20", "m");
  EXPECT_EQ(released.status, 0) << released.out << released.err;
  EXPECT_THAT(released.out, HasSubstr("All are new with it"));
}

TEST(Release, ARevertRestoresATextAsACorrectionOfItsOwn) {
  const Scene scene;
  prepare(scene);
  scene.shell("sed -i /require-approval/d manual.yml", "m");
  scene.write("m/content/core/fresh.md",
              "---\ntitle: Fresh\namendments:\n  - {edition: 2020-08, kind: new, details: A "
              "chapter on fresh cases.}\n---\n## Fresh cases\n\nNew.\n");
  scene.commit("Add a chapter by mistake", "2020-08-02", "m");
  ASSERT_EQ(scene.codicil("release 2020-08 --today 2020-08-20", "m").status, 0);
  const std::string before = state(scene);
  const std::string words = "release 2020-08-25 --revert 2020-02 --today 2020-08-25";
  const Ran dry = scene.codicil(words + " --dry-run", "m");
  EXPECT_EQ(dry.status, 0) << dry.out << dry.err;
  EXPECT_EQ(state(scene), before);

  const Ran reverted = scene.codicil(words, "m");
  ASSERT_EQ(reverted.status, 0) << reverted.out << reverted.err;
  EXPECT_EQ(reverted.out, dry.out);
  EXPECT_EQ(scene.git("diff --name-only HEAD~1 HEAD", "m"),
            "content/core/fresh.md\ncontent/core/referrals.md\ncontent/editions/2020-08-25.md\n");
  EXPECT_EQ(scene.git("status --porcelain", "m"), "");
  EXPECT_THAT(scene.read("m/content/core/referrals.md"), HasSubstr("within 5 days"));
  EXPECT_THAT(scene.read("m/content/core/referrals.md"), HasSubstr("The time was cut"));
  EXPECT_THAT(scene.read("m/content/core/fresh.md"), HasSubstr("status: withdrawn"));

  ASSERT_EQ(scene.codicil("build", "m").status, 0);
  EXPECT_THAT(scene.read("m/public/chapters/referrals/index.html"), HasSubstr("within 5 days"));
  EXPECT_THAT(scene.read("m/public/amendments/index.html"),
              HasSubstr("The text of the edition of February 2020 was restored."));
  EXPECT_THAT(scene.read("m/public/editions/2020-08/chapters/referrals/index.html"),
              HasSubstr("within 2 days"));
}

TEST(Release, ARevertIsRefusedLikeAnyReleaseAndTouchesNothing) {
  const Scene scene;
  prepare(scene);
  ASSERT_EQ(scene.codicil("release 2020-08 --today 2020-08-20", "m").status, 0);
  scene.write("m/content/core/conferences.md",
              "---\ntitle: Conferences\n---\n## Purpose\n\nMeet at once.\n");
  const std::string before = state(scene);
  const Ran refused = scene.codicil("release 2020-08-25 --revert 2020-02 --today 2020-08-25", "m");
  EXPECT_EQ(refused.status, 1);
  EXPECT_THAT(refused.out, HasSubstr("2 entries are without `approved`"));
  EXPECT_THAT(refused.out, HasSubstr("a file is not committed: content/core/conferences.md"));
  EXPECT_EQ(scene.codicil("release 2020-08-25 --revert 2019-02", "m").status, 2);
  EXPECT_EQ(scene.codicil("release soon --revert 2020-02", "m").status, 2);
  EXPECT_EQ(state(scene), before);
}

TEST(Release, KilledAtAnyMomentItLeavesNothingOrEverything) {
  const Scene scene;
  prepare(scene);
  const std::string before = state(scene);
  const std::string first = scene.git("rev-parse HEAD", "m");
  const auto begin = std::chrono::steady_clock::now();
  ASSERT_EQ(scene.codicil("release 2020-08 --dry-run --today 2020-08-20", "m").status, 0);
  const double whole =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  std::mt19937 random(20200820);  // NOLINT(cert-msc51-cpp)
  std::uniform_real_distribution<double> part(0.3, 1.7);
  int nothing = 0;
  int everything = 0;
  for (int round = 0; round < rounds(12); ++round) {
    // Reading up to the end of the pipe waits for all that is still at work.
    scene.shell("timeout -s KILL " + std::to_string(whole * part(random)) +
                    " " CODICIL_PROGRAM " release 2020-08 --today 2020-08-20 2>&1 | cat",
                "m");
    if (scene.git("rev-parse HEAD", "m") == first) {
      ++nothing;
      ASSERT_EQ(state(scene), before);
      continue;
    }
    ++everything;
    ASSERT_EQ(scene.git("rev-parse HEAD~1", "m"), first);
    ASSERT_EQ(scene.git("rev-parse edition/2020-08^{commit}", "m"),
              scene.git("rev-parse HEAD", "m"));
    ASSERT_EQ(scene.git("status --porcelain", "m"), "");
    ASSERT_THAT(scene.read("m/content/editions/2020-08.md"), HasSubstr("published: 2020-08-20"));
    ASSERT_THAT(state(scene), Not(HasSubstr(".lock")));
    scene.git("reset -q --hard HEAD~1", "m");
    scene.git("tag -d edition/2020-08", "m");
  }
  RecordProperty("nothing", nothing);
  RecordProperty("everything", everything);
}

}  // namespace
}  // namespace codicil::program
