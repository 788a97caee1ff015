// Faults that are set aside: by a baseline, and by what authors allow.
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

/// A published manual with retired wording, and an edition in preparation.
class SetAside : public testing::Test {
 protected:
  SetAside() {
    scene_.git("init -q m");
    scene_.write("m/site/manual.yml",
                 "title: Small Procedures\nurl: https://small.example.org/\ncontent: ../content\n"
                 "parts:\n  - {id: core, title: Core, chapters: [letters]}\n"
                 "terms:\n  - {old: Core Group, new: Working Group, since: 2019-02}\n");
    write("The Core Group wrote to a Core Group.");
    scene_.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
    scene_.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  }

  void write(const std::string& words, const std::string& fields = "") const {
    scene_.write("m/content/core/letters.md",
                 "---\ntitle: Letters\n" + fields + "---\n" + words + "\n");
  }
  Ran run(const std::string& words) const { return scene_.codicil(words, "m"); }

  Scene scene_;
};

const std::string amended =
    "amendments:\n  - {edition: 2020-08, kind: updated, details: A line tells what a letter "
    "costs.}\n";

TEST_F(SetAside, ABaselineShowsOnlyWhatIsNew) {
  EXPECT_EQ(run("check --strict").status, 1);
  const Ran written = run("check --write-baseline --strict");
  EXPECT_EQ(written.status, 0) << written.out;
  EXPECT_EQ(written.out, "");
  EXPECT_NE(written.err.find("Made site/baseline.yml"), std::string::npos) << written.err;
  EXPECT_NE(written.err.find("2 faults of the baseline are not shown"), std::string::npos);
  const std::string baseline = scene_.read("m/site/baseline.yml");
  EXPECT_NE(baseline.find("\n  - {file: \"../content/core/letters.md\", code: term-retired, "
                          "count: 2, message: "),
            std::string::npos)
      << baseline;
  EXPECT_EQ(run("check --strict").status, 0);
  const Ran json = run("check --format json");
  EXPECT_NE(json.out.find("\"baseline\": 2"), std::string::npos) << json.out;

  scene_.write("m/content/editions/2020-08.md", "---\nkind: six-monthly\n---\n");
  write("Costs.\n\nThe Core Group wrote to a Core Group, which is no Core Group.", amended);
  const Ran more = run("check --strict");
  EXPECT_EQ(more.status, 1);
  EXPECT_NE(more.out.find("letters.md:8:51: error: "), std::string::npos) << more.out;
  EXPECT_EQ(more.out.find("[term-retired]"), more.out.rfind("[term-retired]")) << more.out;

  write("Costs.", amended);
  const Ran mended = run("check --strict");
  EXPECT_EQ(mended.status, 0);
  EXPECT_NE(mended.out.find("site/baseline.yml:4:5: note: "), std::string::npos) << mended.out;
  EXPECT_EQ(run("check --write-baseline").status, 0);
  EXPECT_EQ(run("check --strict").out, "");
  EXPECT_NE(scene_.read("m/site/baseline.yml").find("faults: []\n"), std::string::npos);
}

TEST_F(SetAside, HoldsNoPromise) {
  write("The Core Group changed.");
  const Ran written = run("check --write-baseline --strict");
  EXPECT_EQ(written.status, 1);
  EXPECT_NE(written.out.find("[change-unannounced]"), std::string::npos) << written.out;
  EXPECT_EQ(scene_.read("m/site/baseline.yml").find("change-unannounced"), std::string::npos);
}

TEST_F(SetAside, ADamagedBaselineIsAFault) {
  run("check --write-baseline");
  const std::string baseline = scene_.read("m/site/baseline.yml");
  scene_.write("m/site/baseline.yml",
               "<<<<<<< ours\n" + baseline + "=======\n" + baseline + ">>>>>>> theirs\n");
  const Ran merged = run("check");
  EXPECT_EQ(merged.status, 1);
  EXPECT_NE(merged.out.find("site/baseline.yml:1:1: error: "), std::string::npos) << merged.out;
  EXPECT_NE(merged.out.find("[merge-unfinished]"), std::string::npos) << merged.out;
  EXPECT_EQ(run("check --write-baseline").status, 0);
  EXPECT_EQ(scene_.read("m/site/baseline.yml"), baseline);
}

TEST_F(SetAside, BuildAndReleaseSeeTheSame) {
  scene_.write("m/content/editions/2020-08.md", "---\nkind: six-monthly\n---\n");
  write("A Core Group has [a form](gone.md).",
        amended + "allowances:\n  - {code: term-retired, reason: It was called that then.}\n");
  EXPECT_EQ(run("build --working").status, 1);
  run("check --write-baseline");
  const Ran dirty = run("release 2020-08 --dry-run --today 2020-08-20");
  EXPECT_EQ(dirty.status, 1);
  EXPECT_NE(dirty.out.find("site/baseline.yml"), std::string::npos) << dirty.out;
  scene_.commit("Set aside", "2020-08-01", "m");
  const Ran built = run("build --working --strict");
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_NE(built.err.find("1 fault of the baseline is not shown"), std::string::npos);
  EXPECT_NE(built.err.find("1 fault is allowed, with a reason"), std::string::npos) << built.err;
  const Ran released = run("release 2020-08 --today 2020-08-20");
  EXPECT_EQ(released.status, 0) << released.out << released.err;
  EXPECT_NE(released.out.find("Faults: no faults found; 1 fault of the baseline is not shown; "
                              "1 fault is allowed, with a reason"),
            std::string::npos)
      << released.out;
}

}  // namespace
}  // namespace codicil::program
