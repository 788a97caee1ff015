// The history of a chapter and of a section as the command prints it: through a rename, a retitled
// section and one that moved to another chapter.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

using testing::HasSubstr;
using testing::Not;

void publish(const Scene& scene, const std::string& id, const std::string& day) {
  scene.write("m/content/editions/" + id + ".md", "---\npublished: " + day + "\n---\n");
  scene.commit("Publish\n\nEdition: " + id + "\n", day, "m");
}

constexpr const char* consent =
    "Ask the person with parental responsibility before you share what you know, and write down "
    "what was said and by whom on the same day.\n";

/// Three editions: notes is renamed to recording in the second, where its section Telling becomes
/// Sharing; in the third the section moves to referrals. Then one change that is not released.
void play(const Scene& scene) {
  scene.git("init -q m");
  scene.write("m/manual.yml",
              "title: Small\nurl: https://small.example.org/\nparts:\n  - {id: core, title: "
              "Core}\n");
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\n---\n## Begin\n\nRefer within 5 days.\n");
  scene.write("m/content/core/notes.md",
              std::string("---\ntitle: Notes\n---\n## Writing\n\nWrite it down.\n\n## "
                          "Telling\n\n") +
                  consent);
  publish(scene, "2020-02", "2020-02-20");
  scene.git("mv content/core/notes.md content/core/recording.md", "m");
  scene.write("m/content/core/recording.md",
              std::string("---\ntitle: Recording\naliases: [notes]\nforwards: {telling: "
                          "sharing}\namendments:\n  - {edition: 2020-08, kind: renamed, details: "
                          "Formerly Notes.}\n---\n## Writing\n\nWrite it down.\n\n## "
                          "Sharing\n\n") +
                  consent);
  publish(scene, "2020-08", "2020-08-20");
  scene.write("m/content/core/recording.md",
              "---\ntitle: Recording\naliases: [notes]\nforwards: {telling: sharing, sharing: "
              "referrals#sharing}\namendments:\n  - {edition: 2021-02, kind: updated, details: "
              "Sharing moved to Referrals.}\n  - {edition: 2020-08, kind: renamed, details: "
              "Formerly Notes.}\n---\n## Writing\n\nWrite it down.\n");
  scene.write("m/content/core/referrals.md",
              std::string("---\ntitle: Referrals\namendments:\n  - {edition: 2021-02, kind: "
                          "updated, details: Sharing came from Recording.}\n---\n## "
                          "Begin\n\nRefer within 5 days.\n\n## Sharing\n\n") +
                  consent);
  publish(scene, "2021-02", "2021-02-20");
  scene.write("m/content/core/referrals.md",
              std::string("---\ntitle: Referrals\namendments:\n  - {edition: 2021-02, kind: "
                          "updated, details: Sharing came from Recording.}\n---\n## "
                          "Begin\n\nRefer within 2 days.\n\n## Sharing\n\n") +
                  consent);
}

TEST(Record, AChapterIsFollowedThroughItsNamesTheNewestVersionFirst) {
  const Scene scene;
  play(scene);
  const std::string head = scene.git("rev-parse --short=10 HEAD", "m").substr(0, 10);
  const Ran ran = scene.codicil("history notes", "m");
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, testing::StartsWith("2021-02: published 2021-02-20, in force from "
                                           "2021-02-20, commit " +
                                           head + "\n  1.1 Recording\n  Changes: amended"));
  EXPECT_THAT(ran.out, HasSubstr("This section moved to Referrals"));
  EXPECT_THAT(ran.out, HasSubstr("  Entry, updated: Sharing moved to Referrals.\n"));
  EXPECT_THAT(ran.out, HasSubstr("\n2020-08: "));
  EXPECT_THAT(ran.out, HasSubstr("  Changes: renamed, amended\n"));
  EXPECT_THAT(ran.out, HasSubstr("  1.1 Notes\n  Changes: new\n"));
  EXPECT_THAT(ran.out, Not(HasSubstr("Not released yet")));
  EXPECT_EQ(scene.codicil("history recording", "m").out, ran.out);
}

TEST(Record, WhatIsNotReleasedComesFirst) {
  const Scene scene;
  play(scene);
  const Ran ran = scene.codicil("history referrals", "m");
  EXPECT_THAT(ran.out, testing::StartsWith(
                           "Not released yet\n  1.2 Referrals\n  Changes: amended\n    Section 1, "
                           "Begin [Timescale]\n"));
  const Ran json = scene.codicil("history referrals --format json", "m");
  EXPECT_THAT(json.out, HasSubstr("\"edition\": null"));
  EXPECT_THAT(json.out,
              HasSubstr("\"commit\": \"" + scene.git("rev-parse HEAD", "m").substr(0, 40) + "\""));
}

TEST(Record, ASectionIsFollowedThroughItsTitlesAndIntoItsFormerChapter) {
  const Scene scene;
  play(scene);
  const Ran ran = scene.codicil("history referrals#sharing", "m");
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("  1.2 Referrals: 2 Sharing\n  Changes: moved"));
  EXPECT_THAT(ran.out, HasSubstr("  1.1 Recording: 2 Sharing\n  Changes: retitled"));
  EXPECT_THAT(ran.out, HasSubstr("  1.1 Notes: 2 Telling\n  Changes: added\n"));
  // By its oldest name it is the same section.
  EXPECT_EQ(scene.codicil("history notes#telling", "m").out, ran.out);
  EXPECT_THAT(scene.codicil("history referrals#begin", "m").out,
              HasSubstr("Not released yet\n  1.2 Referrals: 1 Begin\n  Changes: amended\n"));
}

TEST(Record, ASectionThatWasTakenOutHasItsEnd) {
  const Scene scene;
  play(scene);
  scene.write("m/content/core/referrals.md",
              std::string("---\ntitle: Referrals\n---\n## Sharing\n\n") + consent);
  publish(scene, "2021-08", "2021-08-20");
  const Ran ran = scene.codicil("history referrals#begin", "m");
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, testing::StartsWith("2021-08: "));
  EXPECT_THAT(ran.out, HasSubstr("Referrals: Begin\n  Changes: removed\n"));
  EXPECT_THAT(ran.out, HasSubstr("2020-02: "));
}

TEST(Record, ADraftHasNoVersionsYet) {
  const Scene scene;
  play(scene);
  scene.write("m/content/core/fresh.md", "---\ntitle: Fresh\nstatus: draft\n---\n## One\n\nA.\n");
  const Ran ran = scene.codicil("history fresh", "m");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out, "No edition has it yet: it is a draft.\n");
}

TEST(Record, WhatWasNeverThereIsSaid) {
  const Scene scene;
  play(scene);
  const Ran chapter = scene.codicil("history referals", "m");
  EXPECT_EQ(chapter.status, 2);
  EXPECT_THAT(chapter.err, HasSubstr("Did you mean `referrals`?"));
  const Ran section = scene.codicil("history referrals#sharin", "m");
  EXPECT_EQ(section.status, 2);
  EXPECT_THAT(section.err, HasSubstr("Did you mean `sharing`?"));
  scene.shell("rm -rf m/.git");
  EXPECT_EQ(scene.codicil("history referrals", "m").status, 3);
}

}  // namespace
}  // namespace codicil::program
