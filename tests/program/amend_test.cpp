// The entry for a change, from a real repository: found missing, proposed, written, and then
// everything in order.
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

std::string chapter(const std::string& fields, const std::string& words) {
  return "---\ntitle: Referrals\nscope: |\n  For everyone:  two spaces.\n" + fields +
         "---\n## Who\n\n" + words + "\n";
}

/// A published chapter, changed since, with these editions in preparation.
void begin_manual(const Scene& scene, const std::string& words = "Write within 15 working days.") {
  scene.git("init -q m");
  scene.write("m/site/manual.yml",
              "title: Small Procedures\nurl: https://small.example.org/\ncontent: ../content\n"
              "parts:\n  - {id: core, title: Core, chapters: [referrals]}\n");
  scene.write("m/content/core/referrals.md", chapter("", "Write within ten working days."));
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  scene.write("m/content/editions/2020-08.md", "---\nkind: six-monthly\n---\n");
  scene.write("m/content/core/referrals.md", chapter("lead: Sub-group\n", words));
}

const std::string entry =
    "  - edition: 2020-08\n    kind: updated\n    details: |\n"
    "      A timescale has changed from 10 to 15 working days (see Section 1, Who).\n";

TEST(Amend, WritesTheEntryThatTheCheckMissed) {
  const Scene scene;
  begin_manual(scene);
  const Ran missing = scene.codicil("check", "m");
  EXPECT_NE(missing.out.find("[change-unannounced]"), std::string::npos) << missing.out;
  EXPECT_EQ(missing.status, 0);
  EXPECT_EQ(scene.codicil("check --strict", "m").status, 1);
  const std::string before = scene.read("m/content/core/referrals.md");
  const Ran proposed = scene.codicil("amend referrals", "m");
  EXPECT_EQ(proposed.status, 0) << proposed.err;
  EXPECT_EQ(proposed.out, entry);
  EXPECT_EQ(scene.read("m/content/core/referrals.md"), before);
  EXPECT_EQ(scene.codicil("amend referrals --write", "m").status, 0);
  EXPECT_EQ(scene.read("m/content/core/referrals.md"),
            chapter("lead: Sub-group\namendments:\n" + entry, "Write within 15 working days."));
  const Ran clean = scene.codicil("check --strict", "m");
  EXPECT_EQ(clean.status, 0) << clean.out;
}

TEST(Amend, SaysThatADraftIsNotAnnounced) {
  const Scene scene;
  begin_manual(scene);
  scene.write("m/content/core/plans.md",
              "---\ntitle: Plans\nstatus: draft\n---\n## Who\n\nEverybody.\n");
  const Ran draft = scene.codicil("amend plans", "m");
  EXPECT_EQ(draft.status, 0);
  EXPECT_NE(draft.err.find("plans.md is a draft: it is announced once it is in force"),
            std::string::npos)
      << draft.err;
}

TEST(Amend, WritesNoSecondEntry) {
  const Scene scene;
  begin_manual(scene);
  scene.codicil("amend referrals --write", "m");
  const std::string before = scene.read("m/content/core/referrals.md");
  const Ran again = scene.codicil("amend referrals --write", "m");
  EXPECT_EQ(again.status, 2);
  EXPECT_NE(again.err.find("has an entry for edition `2020-08` already"), std::string::npos);
  EXPECT_EQ(scene.read("m/content/core/referrals.md"), before);
}

TEST(Amend, NeedsOneEditionInPreparation) {
  const Scene scene;
  begin_manual(scene);
  scene.write("m/content/editions/2021-02.md", "---\nkind: six-monthly\n---\n");
  const Ran several = scene.codicil("amend referrals", "m");
  EXPECT_EQ(several.status, 2);
  EXPECT_NE(several.err.find("`--edition`"), std::string::npos) << several.err;
  EXPECT_EQ(scene.codicil("amend referrals --edition 2020-08", "m").out, entry);
  EXPECT_EQ(scene.codicil("amend referrals --edition 2020-02", "m").status, 2);
  EXPECT_EQ(scene.codicil("amend referral --edition 2020-08", "m").status, 2);
  std::filesystem::remove(scene.at("m/content/editions/2020-08.md"));
  std::filesystem::remove(scene.at("m/content/editions/2021-02.md"));
  const Ran none = scene.codicil("amend referrals", "m");
  EXPECT_EQ(none.status, 2);
  EXPECT_NE(none.err.find("`codicil new edition`"), std::string::npos) << none.err;
}

TEST(Amend, IsToldOfSeveralEditionsAtOnce) {
  const Scene scene;
  begin_manual(scene);
  const Ran second = scene.codicil("new edition 2021-02", "m");
  EXPECT_EQ(second.status, 0);
  EXPECT_NE(second.err.find("Edition 2020-08 is in preparation too"), std::string::npos)
      << second.err;
}

TEST(Amend, ProposesNothingWhileAChapterCannotBeRead) {
  const Scene scene;
  begin_manual(scene);
  scene.write("m/content/core/broken.md", "---\ntitle: Harm: advice\n---\nText.\n");
  const Ran ran = scene.codicil("amend referrals --write", "m");
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out, "");
  EXPECT_NE(ran.err.find("content/core/broken.md cannot be read"), std::string::npos) << ran.err;
}

TEST(Amend, SaysWhereNoEntryIsNeeded) {
  const Scene scene;
  begin_manual(scene, "Write within\nten working days.");
  const Ran same = scene.codicil("amend referrals --write", "m");
  EXPECT_EQ(same.status, 0);
  EXPECT_EQ(same.out, "");
  EXPECT_NE(same.err.find("no entry is needed"), std::string::npos) << same.err;
}

}  // namespace
}  // namespace codicil::program
