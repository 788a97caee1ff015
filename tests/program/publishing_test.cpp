// Publishing as it is done to a site that people are reading: whole or not at all, and the same
// bytes everywhere.
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Publishing, ANewManualBuildsAtOnceWithoutAnyFault) {
  const Scene scene;
  const Ran made = scene.codicil("new manual our-procedures");
  ASSERT_EQ(made.status, 0) << made.err;
  const Ran checked = scene.codicil("check --strict", "our-procedures");
  EXPECT_EQ(checked.status, 0) << checked.out << checked.err;
  EXPECT_EQ(checked.out, "");
  const Ran built = scene.codicil("build", "our-procedures");
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(scene.exists("our-procedures/site/public/index.html"));
  EXPECT_TRUE(scene.exists("our-procedures/site/public/provenance.json"));
}

TEST(Publishing, TheSameCommitGivesTheSameBytesAnywhere) {
  const Scene scene;
  ASSERT_EQ(scene.codicil("new manual m").status, 0);
  ASSERT_EQ(scene.codicil("build --jobs 1", "m").status, 0);
  scene.git("clone -q m elsewhere/deep/copy");
  ASSERT_EQ(scene
                .shell(std::string("umask 077; TZ=Pacific/Apia LC_ALL=cy_GB.UTF-8 ") +
                           CODICIL_PROGRAM + " build --jobs 7",
                       "elsewhere/deep/copy")
                .status,
            0);
  EXPECT_EQ(scene.listing("m/site/public"), scene.listing("elsewhere/deep/copy/site/public"));
  EXPECT_NE(scene.listing("m/site/public"), "");
}

TEST(Publishing, AForeignFolderIsNeverTouched) {
  const Scene scene;
  ASSERT_EQ(scene.codicil("new manual m").status, 0);
  scene.write("photos/holiday.jpg", "not ours");
  for (const char* out : {"../photos", ".", "content", "content/inside", ".git", "..", "/"}) {
    const std::string before = scene.listing("photos") + scene.listing("m/content");
    const Ran refused = scene.codicil(std::string("build --out ") + out, "m");
    EXPECT_EQ(refused.status, 2) << out << "\n" << refused.err;
    EXPECT_EQ(scene.listing("photos") + scene.listing("m/content"), before) << out;
  }
  EXPECT_TRUE(scene.exists("m/.git/HEAD"));
}

TEST(Publishing, AFailedBuildLeavesTheOldSite) {
  const Scene scene;
  ASSERT_EQ(scene.codicil("new manual m").status, 0);
  ASSERT_EQ(scene.codicil("build --working --out ../site", "m").status, 0);
  const std::string before = scene.listing("site");
  scene.write("m/content/pages/broken.md", "---\ntitle: \"Broken\n---\n[dead](nowhere.md)\n");
  EXPECT_EQ(scene.codicil("build --working --out ../site", "m").status, 1);
  EXPECT_EQ(scene.listing("site"), before);
}

constexpr const char* definition =
    "title: Small\nurl: https://small.example.org/\ncontent: ../content\nparts:\n  - {id: core, "
    "title: Core}\n";

/// A manual with one edition at m.
void make_edition(const Scene& scene) {
  scene.git("init -q m");
  scene.write("m/site/manual.yml", definition);
  scene.write("m/content/core/referrals.md", "---\ntitle: Referrals\n---\nRefer at once.\n");
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.write("m/.gitignore", "public/\n");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
}

TEST(Publishing, ABrokenDefinitionThatIsCommittedLeavesTheOldSite) {
  const Scene scene;
  make_edition(scene);
  ASSERT_EQ(scene.codicil("build", "m").status, 0);
  const std::string before = scene.listing("m/site/public");
  for (const char* broken : {"title: [x\n", "title: Small\nurl: https://small.example.org/\n",
                             "title: Small\nurl: https://small.example.org/\nparts: [}\n",
                             "title: Small\nparts: [{id: core, title: Core}]\n"}) {
    scene.write("m/site/manual.yml", broken);
    scene.commit("Break\n\nEdition: 2020-02\n", "2020-02-21", "m");
    scene.write("m/site/manual.yml", definition);
    const Ran built = scene.codicil("build", "m");
    EXPECT_EQ(built.status, 1) << broken << built.err;
    EXPECT_TRUE(holds(built.err, "site/manual.yml:") && holds(built.err, ": error: "))
        << broken << built.err;
    EXPECT_TRUE(scene.listing("m/site/public") == before) << broken;
  }
}

TEST(Publishing, ADefinitionThatDiffersFromThePublishedOneIsTold) {
  const Scene scene;
  make_edition(scene);
  EXPECT_FALSE(holds(scene.codicil("build", "m").err, "1 file in the working tree"));
  scene.write("m/site/manual.yml", std::string(definition) + "urgent: Call 999.\n");
  const Ran built = scene.codicil("build", "m");
  EXPECT_TRUE(holds(built.err, "1 file in the working tree")) << built.err;
  EXPECT_TRUE(holds(built.err, "site/manual.yml")) << built.err;
}

TEST(Publishing, ControlCharactersAreFaultsOfTheFilesAndNeverReachAPage) {
  const Scene scene;
  make_edition(scene);
  const std::string hostile =
      "---\ntitle: \"Refer\\erals\"\nkeywords: [\"a\\x01b\"]\n---\n## One \x07 two\n\nText "
      "\xEF\xBF\xBE and [link](no\x1B.md).\n\n```\n\x01\n```\n";
  scene.write("m/content/core/referrals.md", hostile);
  const Ran checked = scene.codicil("check", "m");
  EXPECT_EQ(checked.status, 1);
  for (const char* fault :
       {"referrals.md:2:8: error: this value has an invisible control character",
        "referrals.md:3:12: error: this value has an invisible control character",
        "referrals.md:5:8: error: an invisible control character (U+0007)",
        "referrals.md:7:6: error: an invisible control character (U+FFFE)"}) {
    EXPECT_TRUE(holds(checked.out, fault)) << fault << "\n" << checked.out;
  }
  scene.commit("Again\n\nEdition: 2020-02\n", "2020-02-21", "m");
  const Ran built = scene.codicil("build", "m");
  ASSERT_EQ(built.status, 0) << built.err;
  const char* control =
      "LC_ALL=C grep -rlaP \"[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]\" site/public";
  EXPECT_EQ(scene.shell(control, "m").out, "");
  EXPECT_EQ(scene.shell("LC_ALL=C grep -rlaP \"\\xEF\\xBF[\\xBE\\xBF]\" site/public", "m").out, "");
  EXPECT_TRUE(holds(scene.read("m/site/public/index.html"),
                    "Refer\xEF\xBF\xBD"
                    "rals"));
}

TEST(Publishing, NamesOfFilesCannotWriteLinesOfAReport) {
  const Scene scene;
  make_edition(scene);
  scene.write("m/content/core/a\nb\x1B[31m.md", "---\ntitle: A\n---\n[dead](nowhere.md)\n");
  const Ran checked = scene.codicil("check", "m");
  EXPECT_EQ(checked.status, 1);
  EXPECT_TRUE(holds(checked.out, "a\\nb\\x1B[31m.md:")) << checked.out;
  EXPECT_FALSE(holds(checked.out, "\x1B")) << checked.out;
}

TEST(Publishing, ALimitOnTheSizeOfFilesIsAFailureOfTheSurroundings) {
  const Scene scene;
  make_edition(scene);
  const Ran limited =
      scene.shell(std::string("ulimit -f 1; exec ") + CODICIL_PROGRAM + " build", "m");
  EXPECT_EQ(limited.status, 3) << limited.err;
  EXPECT_FALSE(scene.exists("m/site/public"));
}

TEST(Publishing, KilledAtAnyMomentTheOldOrTheNewSiteStandsWhole) {
  const Scene scene;
  ASSERT_EQ(scene.codicil("new manual m").status, 0);
  ASSERT_EQ(scene.codicil("build --working --out ../first", "m").status, 0);
  const std::string first = scene.listing("first");
  scene.write("m/content/pages/contacts.md", "---\ntitle: Contacts\n---\nTelephone us.\n");
  ASSERT_EQ(scene.codicil("build --working --out ../second", "m").status, 0);
  const std::string second = scene.listing("second");
  ASSERT_NE(first, second);

  std::mt19937 random(42);
  std::set<std::string> seen;
  for (int round = 0; round < rounds(25); ++round) {
    scene.shell("rm -rf site && cp -a first site");
    const std::string seconds = "0.0" + std::to_string(100 + random() % 900);
    scene.shell("timeout -s KILL " + seconds + " " + CODICIL_PROGRAM +
                    " build --working --quiet --out ../site",
                "m");
    const std::string now = scene.listing("site");
    EXPECT_TRUE(now == first || now == second) << "after " << seconds << " s:\n" << now;
    seen.insert(now);
  }
  // The next build clears what the killed ones left.
  ASSERT_EQ(scene.codicil("build --working --out ../site", "m").status, 0);
  EXPECT_EQ(scene.listing("site"), second);
  EXPECT_EQ(scene.shell("ls -A | grep staging").out, "");
}

TEST(Publishing, TwoBuildsAtOnceNeverMix) {
  const Scene scene;
  ASSERT_EQ(scene.codicil("new manual m").status, 0);
  ASSERT_EQ(scene.codicil("build --out ../alone", "m").status, 0);
  const std::string one = std::string(CODICIL_PROGRAM) + " build --quiet --out ../site";
  for (int round = 0; round < rounds(5); ++round) {
    scene.shell(one + " & " + one + " & " + one + " & wait", "m");
    EXPECT_EQ(scene.listing("site"), scene.listing("alone"));
  }
}

TEST(Publishing, WrongWordsAreAnsweredInWords) {
  const Scene scene;
  const struct {
    const char* words;
    const char* answer;
  } cases[] = {
      {"check --format xml", "`xml` is not a format; choose text, json, sarif or github"},
      {"--color blue check", "`blue` is not a choice of colour; choose auto, always or never"},
      {"notice 2026-02 --style letter", "`letter` is not a style; choose update or board"},
      {"bild", "`bild` is not a command; did you mean `build`?"},
      {"new foo", "`foo` is not a command; choose `manual`, `chapter` or `edition`"},
      {"new", "`codicil new` needs a command: `manual`, `chapter` or `edition`"},
      {"check --strikt",
       "`--strikt` is not an option of `codicil check`; did you mean `--strict`?"},
      {"adopt a b", "`b` is one word more than `codicil adopt` takes"},
  };
  for (const auto& one : cases) {
    const Ran ran = scene.codicil(one.words);
    EXPECT_EQ(ran.status, 2) << one.words;
    EXPECT_NE(ran.err.find(one.answer), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("--help` says"), std::string::npos) << ran.err;
  }
  EXPECT_EQ(scene.codicil("--help").status, 0);
  EXPECT_EQ(scene.codicil("new chapter --help").status, 0);
}

TEST(Publishing, ExitStatusesAreTheOnesPromised) {
  const Scene scene;
  EXPECT_EQ(scene.codicil("--version").status, 0);
  EXPECT_TRUE(holds(scene.codicil("--help").out, "build"));
  EXPECT_EQ(scene.codicil("").status, 2);
  EXPECT_EQ(scene.codicil("bild").status, 2);
  EXPECT_EQ(scene.codicil("build --as-at yesterday").status, 2);
  ASSERT_EQ(scene.codicil("new manual m").status, 0);
  EXPECT_EQ(scene.codicil("new manual m").status, 2);
  EXPECT_EQ(scene.codicil("check > /dev/full", "m").status, 0);
  scene.write("m/content/pages/broken.md", "---\ntitle: Broken\n---\n[dead](nowhere.md)\n");
  EXPECT_EQ(scene.codicil("check", "m").status, 1);
  EXPECT_EQ(scene.codicil("check > /dev/full", "m").status, 3);
  EXPECT_EQ(scene.codicil("check --explain xref-missing-chapter").status, 0);
  EXPECT_EQ(scene.codicil("check --explain nonsense").status, 2);
}

}  // namespace
}  // namespace codicil::program
