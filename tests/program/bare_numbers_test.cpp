// Numbers cited alone, judged by a real history: by the commit that wrote their sentence.
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

const std::string front = "---\ntitle: Conferences\n---\n## Purpose\n\n";
const std::string rest = "\n\n## Fees\n\nText.\n\n## Forms\n\nText.\n";
const std::string rest_with_notice = "\n\n## Notice\n\nText." + rest;

/// A published chapter with the sections Purpose, Fees and Forms.
class BareNumbers : public testing::Test {
 protected:
  BareNumbers() {
    scene_.git("init -q m");
    scene_.write("m/site/manual.yml",
                 "title: Small Procedures\nurl: https://small.example.org/\n"
                 "content: ../content\nparts:\n"
                 "  - {id: core, title: Core, chapters: [conferences]}\n"
                 "  - {id: more, title: More, chapters: []}\n");
    write("Text.", rest);
    publish("2020-02", "2020-02-20");
  }

  void write(const std::string& sentence, const std::string& sections,
             const std::string& path = "core/conferences.md") const {
    scene_.write("m/content/" + path, front + sentence + sections);
  }
  void commit(const std::string& day) const { scene_.commit("Work", day, "m"); }
  void publish(const std::string& edition, const std::string& day) const {
    scene_.write("m/content/editions/" + edition + ".md", "---\npublished: " + day + "\n---\n");
    scene_.commit("Publish\n\nEdition: " + edition + "\n", day, "m");
  }

  /// What the check says of citations.
  std::string faults() const {
    std::string found;
    const std::string out = scene_.codicil("check", "m").out;
    for (std::size_t at = 0; at < out.size();) {
      const std::size_t end = out.find('\n', at);
      const std::string line = out.substr(at, end - at);
      if (line.find("[xref-") != std::string::npos) found += line + '\n';
      at = end + 1;
    }
    return found;
  }

  Scene scene_;
};

std::string stale(const std::string& path, int number, int now) {
  return "content/" + path + ":6:20: error: section " + std::to_string(number) +
         " was `Fees` when this sentence was written, and that is section " + std::to_string(now) +
         " now [xref-stale-number]\n";
}

const std::string words = "They are paid (see section 2).";
const std::string in_conferences = "core/conferences.md";

TEST_F(BareNumbers, AreStaleOnceAnotherSectionHasThem) {
  write(words, rest);
  EXPECT_EQ(faults(), "");
  commit("2020-03-01");
  EXPECT_EQ(faults(), "");
  write("*They are\n" + words.substr(9), rest_with_notice);
  EXPECT_NE(faults().find("section 2 was `Fees`"), std::string::npos) << faults();
  write(words, rest_with_notice);
  EXPECT_EQ(faults(), stale(in_conferences, 2, 3));
  commit("2020-03-02");
  EXPECT_EQ(faults(), stale(in_conferences, 2, 3));
  const Ran checked = scene_.codicil("check", "m");
  EXPECT_NE(checked.out.find("help: Write `Section 3, Fees`, or `[](#fees)`."), std::string::npos);
  publish("2020-08", "2020-08-20");
  EXPECT_EQ(faults(), stale(in_conferences, 2, 3)) << "published as it was";
  write("They are paid (see section 3).", rest_with_notice);
  EXPECT_EQ(faults(), "");
}

TEST_F(BareNumbers, AreJudgedByTheCommitThatWroteThem) {
  write(words, rest_with_notice);
  EXPECT_EQ(faults(), "") << "renumbered and written at once";
  commit("2020-03-01");
  EXPECT_EQ(faults(), "");
  write(words, "\n\n## Notice\n\n" + words + rest);
  EXPECT_EQ(faults(), "") << "the same words once more";
}

TEST_F(BareNumbers, FollowABranchToWhereItWasWritten) {
  scene_.git("checkout -q -b work", "m");
  write(words, rest);
  commit("2020-03-01");
  scene_.git("checkout -q -", "m");
  write("Text.", rest_with_notice);
  commit("2020-03-02");
  scene_.git("merge -q --no-edit -m Join work", "m");
  EXPECT_EQ(faults(), stale(in_conferences, 2, 3));
}

TEST_F(BareNumbers, FollowAFileThatWasRenamed) {
  write(words, rest, "core/meetings.md");
  commit("2020-03-01");
  std::filesystem::create_directories(scene_.at("m/content/more"));
  scene_.git("mv content/core/meetings.md content/more/gatherings.md", "m");
  commit("2020-03-02");
  write(words, rest_with_notice, "more/gatherings.md");
  EXPECT_EQ(faults(), stale("more/gatherings.md", 2, 3));
}

TEST_F(BareNumbers, TellWhatIsGoneAndWhatNeverWas) {
  write(words + " See section 7.", rest);
  commit("2020-03-01");
  write(words + " See section 7.", "\n\n## Forms\n\nText.\n");
  EXPECT_EQ(faults(),
            "content/core/conferences.md:6:20: warning: `section 2` was `Fees` when this sentence "
            "was written, and that is gone [xref-unresolved-citation]\n"
            "content/core/conferences.md:6:36: warning: nothing in this manual has the number of "
            "`section 7` [xref-unresolved-citation]\n");
}

TEST_F(BareNumbers, AreNotLinkedToWhatTheyDoNotMean) {
  write(words, rest);
  publish("2020-08", "2020-08-20");
  write(words, rest_with_notice);
  publish("2021-02", "2021-02-20");
  ASSERT_EQ(scene_.codicil("build", "m").status, 0);
  const std::string present = scene_.read("m/site/public/chapters/conferences/index.html");
  EXPECT_NE(present.find("(see section 2)"), std::string::npos);
  const std::string past =
      scene_.read("m/site/public/editions/2020-08/chapters/conferences/index.html");
  EXPECT_NE(past.find("(see <a class=\"citation\" href=\"#fees\">section 2</a>)"),
            std::string::npos)
      << past;
}

TEST_F(BareNumbers, AreNoChangeWhereTheirWordsAreNone) {
  scene_.write("m/content/core/plans.md",
               "---\ntitle: Plans\n---\nSee the Conferences chapter, section 2.\n");
  publish("2020-08", "2020-08-20");
  write("Text.", rest_with_notice);
  const std::string out = scene_.codicil("check", "m").out;
  EXPECT_NE(out.find("in `Conferences`, section 2 was `Fees`"), std::string::npos) << out;
  const std::size_t unannounced = out.find("[change-unannounced]");
  EXPECT_EQ(out.find("[change-unannounced]", unannounced + 1), std::string::npos) << out;
}

TEST_F(BareNumbers, AreNoChangeOfARevision) {
  write(words, rest);
  publish("2020-08", "2020-08-20");
  write(words, rest_with_notice);
  publish("2021-02", "2021-02-20");
  write(words + "\n\nMore.", "\n\n## Another" + rest_with_notice, "core/conferences.draft.md");
  commit("2021-03-01");
  ASSERT_EQ(scene_.codicil("build --drafts --out out", "m").status, 0);
  const std::string draft = scene_.read("m/out/chapters/conferences/draft/index.html");
  EXPECT_NE(draft.find("<p>They are paid (see section 2).</p>"), std::string::npos) << draft;
  EXPECT_NE(draft.find("<ins>More.</ins>"), std::string::npos);
}

TEST_F(BareNumbers, OfAPageAreJudgedWhereThereIsNoChapter) {
  std::filesystem::remove(scene_.at("m/content/core/conferences.md"));
  write("See section 2.", rest, "pages/using.md");
  publish("2020-08", "2020-08-20");
  const Ran built = scene_.codicil("build", "m");
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_NE(scene_.read("m/site/public/pages/using/index.html").find("See section 2."),
            std::string::npos);
}

TEST_F(BareNumbers, AreNotJudgedWithoutHistory) {
  write(words + " See section 7.", rest_with_notice);
  std::filesystem::remove_all(scene_.at("m/.git"));
  EXPECT_EQ(faults(), "");
}

}  // namespace
}  // namespace codicil::program
