// Stale citations mended by what the editions published: after sections were moved, retitled and
// renumbered in a real repository.
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

const std::string definition =
    "title: Small Procedures\nurl: https://small.example.org/\ncontent: ../content\n"
    "parts:\n  - {id: core, title: Core, chapters: [referrals, escalation, planning]}\n";

const std::string referrals =
    "---\ntitle: Referrals\n---\n## When\n\nA conference meets within fifteen working days of the "
    "discussion.\n\n## Who Should Attend?\n\nAll.\n\n## Records\n\n"
    "Kept.\n\n## Appendix: Form\n\nA form.\n";

void begin_manual(const Scene& scene, const std::string& escalation) {
  scene.git("init -q m");
  scene.write("m/site/manual.yml", definition);
  scene.write("m/content/core/referrals.md", referrals);
  scene.write("m/content/core/escalation.md", "---\ntitle: Escalation\n---\n" + escalation);
  scene.write("m/content/core/planning.md", "---\ntitle: Planning\naliases: [plans]\n---\nText.\n");
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  scene.write("m/content/editions/2020-08.md", "---\nkind: six-monthly\n---\n");
}

std::string mended(const Scene& scene) {
  const Ran ran = scene.codicil("check --fix", "m");
  EXPECT_NE(ran.status, 3) << ran.err;
  const std::string text = scene.read("m/content/core/escalation.md");
  const std::string listing = scene.listing("m");
  scene.codicil("check --fix", "m");
  EXPECT_EQ(scene.listing("m"), listing) << "a second time changes nothing";
  return text.substr(text.find("---\n", 4) + 4);
}

TEST(CheckFix, FollowsSectionsThatMovedAndWereRetitled) {
  const Scene scene;
  begin_manual(scene,
               "See Referrals, Section 2, Who Should Attend? and Section 3, Records.\n\n"
               "> * Section 2, **Who Should\n>   Attend?** of the Referrals chapter; Referrals, "
               "Appendix 1: Form.\n\n"
               "| a |\n|---|\n| [Section 3, Records](referrals.md#records) |\n\n"
               "Or [Section 2](referrals.md#who-should-attend).\n");
  ASSERT_EQ(scene.codicil("check", "m").out, "");
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\nforwards:\n  records: what-to-write\n  appendix-form: "
              "appendix-forms\n---\n## Aims\n\nNew.\n\n## When\n\nA conference meets within "
              "fifteen working days of the discussion.\n\n"
              "## Who Should Attend?\n\nAll.\n\n## What to Write\n\nKept.\n\n## Appendix: Forms\n\n"
              "A form.\n");
  const Ran before = scene.codicil("check", "m");
  EXPECT_NE(before.out.find("[xref-stale-number]"), std::string::npos) << before.out;
  EXPECT_NE(before.out.find("[xref-stale-title]"), std::string::npos) << before.out;
  EXPECT_EQ(mended(scene),
            "See Referrals, Section 3, Who Should Attend? and Section 4, What to Write.\n\n"
            "> * Section 3, **Who Should\n>   Attend?** of the Referrals chapter; Referrals, "
            "Appendix 1: Forms.\n\n"
            "| a |\n|---|\n| [Section 4, What to Write](referrals.md#what-to-write) |\n\n"
            "Or [Section 3](referrals.md#who-should-attend).\n");
  const Ran after = scene.codicil("check", "m");
  EXPECT_EQ(after.out.find("xref-"), std::string::npos) << after.out;
}

TEST(CheckFix, MendsFormerIdsOfLinks) {
  const Scene scene;
  begin_manual(scene,
               "See [](referrals.md#records), [it](./referrals.md#when), [P](plans.md) and "
               "[x](referrals.md#none).\n");
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\nforwards:\n  records: what-to-write\n---\n"
              "## At Which Time\n\nA conference meets within fifteen working days of the "
              "discussion.\n\n## Who Should Attend?\n\nAll.\n\n## What to Write\n\n"
              "Kept.\n\n## Appendix: Form\n\nA form.\n");
  EXPECT_EQ(mended(scene),
            "See [](referrals.md#what-to-write), [it](./referrals.md#at-which-time), "
            "[P](planning.md) and [x](referrals.md#none).\n");
  const Ran after = scene.codicil("check", "m");
  EXPECT_EQ(after.status, 1);
  EXPECT_NE(after.out.find("has no section `#none`"), std::string::npos) << after.out;
}

TEST(CheckFix, NeverGuesses) {
  const Scene scene;
  const std::string text =
      "See Referrals, Section 3, Notes Kept, Referrals, Section 1, Who Should Attend? and Section "
      "9, "
      "Other Things.\n\nSee Referrals, Section 2, Who *Should* Come Along?\n";
  begin_manual(scene, text);
  // Two sections have the title now; no edition had the others.
  scene.write("m/content/core/referrals.md", referrals.substr(0, referrals.find("## Appendix")) +
                                                 "## Who Should Attend? {#second}\n\nAll.\n");
  EXPECT_EQ(mended(scene), text);
  const Ran after = scene.codicil("check --fix", "m");
  EXPECT_EQ(after.status, 1);
  EXPECT_NE(after.err.find("Nothing was mended"), std::string::npos);
}

TEST(CheckFix, KeepsMachinesReportsClean) {
  const Scene scene;
  begin_manual(scene, "See Referrals, Section 1, Who Should Attend?\n");
  const Ran ran = scene.codicil("check --fix --format json", "m");
  EXPECT_TRUE(ran.out.starts_with("{")) << ran.out;
  EXPECT_NE(ran.err.find("Section 1, Who Should Attend? → "), std::string::npos) << ran.err;
  EXPECT_EQ(scene.read("m/content/core/escalation.md"),
            "---\ntitle: Escalation\n---\nSee Referrals, Section 2, Who Should Attend?\n");
}

}  // namespace
}  // namespace codicil::program
