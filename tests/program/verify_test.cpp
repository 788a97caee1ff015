// Is it what was published? Sites, their zip files and printed documents, as they are and meddled
// with.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "program/paper_browser.h"
#include "program/scene.h"

namespace codicil::program {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

constexpr const char* definition =
    "title: \"Small: A Manual?\"\nurl: https://small.example.org/\ncontent: ../content\nparts:\n"
    "  - {id: core, title: Core, chapters: [referrals, conferences]}\n";

void replace_in(const Scene& scene, const std::string& path, const std::string& before,
                const std::string& after) {
  std::string text = scene.read(path);
  const std::size_t at = text.find(before);
  ASSERT_NE(at, text.npos) << path << " has no " << before;
  scene.write(path, text.replace(at, before.size(), after));
}

/// A manual at m with two editions, and work after them.
void make_editions(const Scene& scene) {
  scene.git("init -q m");
  scene.write("m/site/manual.yml", definition);
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\n---\n## Answer\n\nStaff should answer.\n");
  scene.write("m/content/core/conferences.md",
              "---\ntitle: Conferences\n---\nSee [](referrals.md#answer).\n");
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.write("m/.gitignore", "public*\n");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\namendments:\n  - {edition: 2020-08, kind: updated, details: "
              "The answer is a duty.}\n---\n## Answer\n\nStaff must answer.\n");
  scene.write("m/content/editions/2020-08.md", "---\npublished: 2020-08-20\n---\n");
  scene.commit("Go on\n\nEdition: 2020-08\n", "2020-08-20", "m");
  scene.write("m/content/core/conferences.md",
              "---\ntitle: Conferences\n---\nSee [](referrals.md#answer). To be agreed.\n");
  scene.commit("Draft\n", "2020-09-01", "m");
}

class Verify : public testing::Test {
 protected:
  Verify() { make_editions(scene_); }

  void expect(int status, const std::string& target, const std::string& words,
              const std::string& folder = "m") {
    const Ran ran = scene_.codicil("verify " + target, folder);
    EXPECT_EQ(ran.status, status) << ran.out << ran.err;
    EXPECT_THAT(ran.out + ran.err, HasSubstr(words));
  }

  const Scene scene_;
};

class VerifySite : public Verify {
 protected:
  VerifySite() { EXPECT_EQ(scene_.codicil("build --quiet --zip --out ../site", "m").status, 0); }
};

TEST_F(VerifySite, SaysOfWhichCommitItIs) {
  expect(0, "../site",
         "publishes as edition 2020-08 from the commit " +
             scene_.git("rev-parse HEAD~1", "m").substr(0, 40));
  expect(0, "../site/", "found by its trailer");
  expect(0, "../site.zip", "publishes as edition 2020-08");
}

TEST_F(VerifySite, TellsOfAPageBesideAnArchiveThatSaysOtherWords) {
  scene_.shell("mkdir open && cd open && python3 -m zipfile -e ../site.zip .");
  const std::string start = "open/Small A Manual/Open the manual.html";
  replace_in(scene_, start, "unpack the whole archive first", "telephone 01");
  const auto pack = [this] { scene_.shell("cd open && python3 -m zipfile -c ../site.zip *"); };
  pack();
  expect(1, "../site.zip", "Open the manual.html is not as that commit");
  scene_.write("away/x", "");
  expect(3, "../site.zip", "no manual here", "away");
  replace_in(scene_, start, "<p>If", "<p><a href=\"https://x.example/\">x</a>If");
  pack();
  expect(1, "../site.zip", "Open the manual.html does not belong there", "away");
}

TEST_F(VerifySite, IsTheSameInAnotherClone) {
  scene_.git("clone -q m other");
  expect(0, "../site", "publishes as edition 2020-08", "other");
}

TEST_F(VerifySite, IsNotComparedWhereTheThemeIsNotWhole) {
  scene_.shell("cp -r " CODICIL_DEFAULT_THEME " theme");
  scene_.write("m/site/manual.yml", std::string(definition) + "theme: ../../theme\n");
  scene_.commit("Take a theme of our own", "2020-09-02", "m");
  ASSERT_EQ(scene_.codicil("build --quiet --out ../own", "m").status, 0);
  expect(0, "../own", "publishes as edition 2020-08");
  scene_.shell("rm theme/assets/search.js");
  expect(3, "../own", "the theme here lacks `assets/search.js`");
  EXPECT_THAT(scene_.codicil("build --out ../bare", "m").err,
              HasSubstr("the theme has no file `assets/search.js`"));
  EXPECT_EQ(scene_.codicil("build --strict --out ../bare", "m").status, 1);
}

TEST_F(VerifySite, NamesEveryFileThatIsNotAsItWas) {
  replace_in(scene_, "site/chapters/referrals/index.html", "must", "may");
  scene_.write("site/extra.html", "x");
  scene_.write("site/.hidden", "x");
  scene_.shell("rm site/robots.txt && ln -s index.html site/link.html");
  const Ran ran = scene_.codicil("verify ../site", "m");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out,
              AllOf(HasSubstr("chapters/referrals/index.html was altered"),
                    HasSubstr("extra.html does not belong there"),
                    HasSubstr(".hidden does not belong there"), HasSubstr("robots.txt is missing"),
                    HasSubstr("link.html is no file"), HasSubstr("5 differences")));
}

TEST_F(VerifySite, FindsWhatAlsoItsProvenanceHides) {
  replace_in(scene_, "site/chapters/referrals/index.html", "must", "may");
  const std::string hash =
      scene_.shell("sha256sum <site/chapters/referrals/index.html").out.substr(0, 64);
  std::string provenance = scene_.read("site/provenance.json");
  const std::string key = "\"chapters/referrals/index.html\": \"";
  provenance.replace(provenance.find(key) + key.size(), 64, hash);
  scene_.write("site/provenance.json", provenance);
  expect(1, "../site", "chapters/referrals/index.html was altered");
}

TEST_F(VerifySite, FindsAnotherCommit) {
  const std::string right = scene_.git("rev-parse HEAD~1", "m").substr(0, 40);
  const std::string wrong = scene_.git("rev-parse HEAD~2", "m").substr(0, 40);
  replace_in(scene_, "site/provenance.json", right, wrong);
  expect(1, "../site", "the edition 2020-08 is the commit " + right + " here, not " + wrong);
}

TEST_F(VerifySite, TellsWhatItCannotCompare) {
  const std::string right = scene_.git("rev-parse HEAD~1", "m").substr(0, 40);
  scene_.write("away/x", "");
  expect(3, "../site", "no manual here", "away");
  scene_.codicil("new manual stranger");
  expect(3, "../site", "the commit " + right + " is not in this repository", "stranger");
  replace_in(scene_, "site/provenance.json", "\"Codicil 0", "\"Codicil 99");
  expect(3, "../site", "it was made by Codicil 99");
}

TEST_F(VerifySite, DoesNotTakeAWorkingDraftForAnEdition) {
  ASSERT_EQ(scene_.codicil("build --quiet --working --out ../draft", "m").status, 0);
  expect(3, "../draft", "made from files that no commit records");
}

TEST_F(VerifySite, KnowsASiteWithoutHistoryAndOneOfAnOlderEdition) {
  ASSERT_EQ(scene_.codicil("build --quiet --no-history --out ../brief", "m").status, 0);
  expect(0, "../brief", "edition 2020-08");
  ASSERT_EQ(scene_.codicil("build --quiet --as-at 2020-03-01 --out ../old", "m").status, 0);
  expect(0, "../old", "edition 2020-02");
}

TEST_F(VerifySite, RefusesWhatIsNoSite) {
  expect(2, "../nowhere", "there is nothing at");
  expect(2, "content", "holds no provenance.json");
  scene_.write("site/provenance.json", "{");
  expect(1, "../site", "not as Codicil writes it");
}

TEST_F(VerifySite, ZipHasTheSameBytesEverywhere) {
  scene_.git("clone -q m other");
  ASSERT_EQ(scene_
                .shell(std::string("TZ=Pacific/Apia LC_ALL=cy_GB.UTF-8 exec ") + CODICIL_PROGRAM +
                           " build --quiet --zip --jobs 3 --out ../again",
                       "other")
                .status,
            0);
  EXPECT_TRUE(scene_.read("site.zip") == scene_.read("again.zip"));
}

TEST_F(VerifySite, ZipThatWasMeddledWithIsFound) {
  scene_.shell("cp site.zip whole.zip");
  std::string bytes = scene_.read("site.zip");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  scene_.write("site.zip", bytes);
  EXPECT_EQ(scene_.codicil("verify ../site.zip", "m").status, 1);
  scene_.write("site.zip", scene_.read("whole.zip").substr(0, bytes.size() / 2));
  expect(1, "../site.zip", "cannot be read as a zip archive");
  scene_.write("site.zip", "not at all");
  expect(1, "../site.zip", "cannot be read as a zip archive");
}

TEST_F(VerifySite, ZipReplacesOnlyItsLike) {
  EXPECT_EQ(scene_.codicil("build --quiet --zip --out ../site", "m").status, 0);
  scene_.write("site.zip", "holiday pictures");
  const Ran refused = scene_.codicil("build --quiet --zip --out ../site", "m");
  EXPECT_EQ(refused.status, 2) << refused.err;
  EXPECT_THAT(refused.err, HasSubstr("site.zip"));
  EXPECT_EQ(scene_.read("site.zip"), "holiday pictures");
}

class VerifyPaper : public Verify {
 protected:
  VerifyPaper() { set_up_paper_browser(scene_); }

  Ran pdf(const std::string& words, const std::string& folder = "m") const {
    return print_pdf(scene_, words, folder);
  }

  void print_pack() {
    const Ran ran =
        pdf("--as-at 2020-03-01 --chapters referrals --changes-to latest --out ../pack.pdf");
    ASSERT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.err, AllOf(HasSubstr("edition 2020-02"), HasSubstr("pack.certificate.json")));
  }
};

TEST_F(VerifyPaper, HoldsInAnotherCloneAndWhenLaterEditionsCame) {
  print_pack();
  expect(0, "../pack.pdf", "edition 2020-02 from the commit");
  expect(0, "../pack.certificate.json", "edition 2020-02 from the commit");
  scene_.git("clone -q m other");
  scene_.write("other/content/editions/2021-02.md", "---\npublished: 2021-02-20\n---\n");
  scene_.commit("Go on\n\nEdition: 2021-02\n", "2021-02-20", "other");
  expect(0, "../pack.pdf", "edition 2020-02 from the commit", "other");
}

TEST_F(VerifyPaper, FindsAnAlteredDocument) {
  print_pack();
  scene_.write("pack.pdf", scene_.read("pack.pdf") + "\n");
  expect(1, "../pack.pdf", "pack.pdf was altered");
  scene_.shell("rm pack.pdf");
  expect(2, "../pack.certificate.json", "there is no document");
}

TEST_F(VerifyPaper, FindsEveryLieOfACertificate) {
  const std::string then = scene_.git("rev-parse HEAD~2", "m").substr(0, 40);
  const std::string now = scene_.git("rev-parse HEAD~1", "m").substr(0, 40);
  const struct {
    std::string before;
    std::string after;
    std::string words;
  } lies[] = {
      {then, now, "is the commit " + then},
      {"\"resolved\": \"trailer\"", "\"resolved\": \"tag\"", "found by its trailer"},
      {"\"until\": \"2020-08-19\"", "\"until\": \"2020-12-31\"", "in force differ"},
      {"\"title\": \"1.1 Referrals\"", "\"title\": \"1.1 Answers\"", "list of files differs"},
      {"referrals.md\",\n      \"sha256\": \"", "referrals.md\",\n      \"sha256\": \"0",
       "is not the file of that commit"},
      {"\"html_sha256\": \"", "\"html_sha256\": \"0", "the text differs"},
      {"\"as_at\": \"2020-03-01\"", "\"as_at\": \"2020-09-01\"", "is 2020-08 here, not 2020-02"},
      {"\"as_at\": \"2020-03-01\"", "\"as_at\": \"2020-13-01\"", "not a certificate"},
      {"\"chapters\": [\n    \"referrals\"", "\"chapters\": [\n    \"nothing\"", "`nothing`"},
  };
  for (const auto& lie : lies) {
    print_pack();
    replace_in(scene_, "pack.certificate.json", lie.before, lie.after);
    expect(1, "../pack.pdf", lie.words);
  }
}

TEST_F(VerifyPaper, TellsWhatItCannotCompare) {
  print_pack();
  scene_.write("away/x", "");
  expect(3, "../pack.pdf", "no manual here", "away");
  scene_.codicil("new manual stranger");
  expect(3, "../pack.pdf", "is not in this repository", "stranger");
  replace_in(scene_, "pack.certificate.json", "\"Codicil 0", "\"Codicil 99");
  expect(3, "../pack.pdf", "the text itself was made by Codicil 99");
}

TEST_F(VerifyPaper, PrintsTheSameBytesAgain) {
  print_pack();
  const std::string document = scene_.read("pack.pdf");
  const std::string certificate = scene_.read("pack.certificate.json");
  print_pack();
  EXPECT_TRUE(scene_.read("pack.pdf") == document);
  EXPECT_EQ(scene_.read("pack.certificate.json"), certificate);
}

TEST_F(VerifyPaper, IsNamedForManualAndEdition) {
  EXPECT_EQ(pdf("").status, 0);
  EXPECT_TRUE(scene_.exists("m/small-a-manual-2020-08.pdf"));
  EXPECT_TRUE(scene_.exists("m/small-a-manual-2020-08.certificate.json"));
  EXPECT_EQ(pdf("--edition 2020-02 --chapters referrals --changes-to latest").status, 0);
  EXPECT_TRUE(
      scene_.exists("m/small-a-manual-2020-02-referrals-changes-to-2020-08.certificate.json"));
}

TEST_F(VerifyPaper, SaysWhatCannotBePrinted) {
  const struct {
    const char* words;
    int status;
    const char* message;
  } faults[] = {
      {"--chapters refferals", 2, "Did you mean `referrals`?"},
      {"--edition 2019-02", 2, "there is no published edition `2019-02`"},
      {"--as-at 2019-02-01", 2, "no edition was in force on 2019-02-01"},
      {"--as-at soon", 2, "is not a day"},
      {"--as-at 2999-01-01", 2, "has not come yet"},
      {"--edition 2020-02 --changes-to 2999-01-01", 2, "has not come yet"},
      {"--changes-to 2020-03-01", 2, "older than 2020-08"},
      {"--changes-to latest", 2, "nothing changed"},
      {"--changes-to '1 August 2020'", 2, "A date is written 2026-02-28"},
      {"--chapters 9.9", 2, "named by its number or its id"},
      {"--out ../pack.txt", 2, "does not end in `.pdf`"},
      {"--edition 2020-02 --as-at 2020-03-01", 2, "--edition excludes --as-at"},
  };
  for (const auto& fault : faults) {
    const Ran ran = pdf(fault.words);
    EXPECT_EQ(ran.status, fault.status) << fault.words << "\n" << ran.err;
    EXPECT_THAT(ran.err, HasSubstr(fault.message)) << fault.words;
  }
  scene_.write("mine.pdf", "not a PDF at all");
  EXPECT_EQ(pdf("--out ../mine.pdf").status, 2);
  EXPECT_EQ(scene_.read("mine.pdf"), "not a PDF at all");
}

TEST_F(VerifyPaper, TakesAPartForItsChapters) {
  ASSERT_EQ(pdf("--chapters core --out ../part.pdf").status, 0);
  EXPECT_THAT(scene_.read("part.certificate.json"),
              AllOf(HasSubstr("core/referrals.md"), HasSubstr("core/conferences.md")));
}

TEST_F(VerifyPaper, WithoutChromiumSaysHowToGetIt) {
  const Ran ran = scene_.shell(
      std::string("PATH=/nowhere exec ") + CODICIL_PROGRAM + " pdf --out ../x.pdf", "m");
  EXPECT_EQ(ran.status, 3) << ran.err;
  EXPECT_THAT(ran.err, AllOf(HasSubstr("Chromium"), HasSubstr("apt install chromium"),
                             HasSubstr("CODICIL_CHROMIUM")));
  EXPECT_FALSE(scene_.exists("x.pdf"));
}

TEST_F(VerifyPaper, WithoutHistorySaysWhy) {
  scene_.shell("mkdir copy && cp -r m/site m/content copy");
  const Ran ran = pdf("--out ../x.pdf", "copy");
  EXPECT_EQ(ran.status, 3) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("the manual\x27s history cannot be read"));
}

TEST_F(VerifyPaper, OfAShallowCloneHoldsWhatItHas) {
  scene_.git("clone -q --depth 2 file://" + scene_.at("m").string() + " shallow");
  const Ran ran = pdf("--out ../x.pdf", "shallow");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("history-unavailable"));
}

TEST_F(VerifyPaper, WithoutAnEditionThereIsNothingToCertify) {
  scene_.write("n/manual.yml", "title: N\nurl: https://n.example/\nparts: [{id: a, title: A}]\n");
  scene_.write("n/content/a/b.md", "---\ntitle: B\n---\nText.\n");
  scene_.git("init -q n");
  scene_.commit("Begin\n", "2020-01-01", "n");
  const Ran ran = pdf("--out ../x.pdf", "n");
  EXPECT_EQ(ran.status, 3) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("no edition is published and recorded in git"));
}

}  // namespace
}  // namespace codicil::program
