// The whole story of an update, played as its people would: what the sub-group changes, what the
// checks find, what is announced and released, and the correction that follows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string chapter(const std::string& title, const std::string& body) {
  return "---\ntitle: " + title + "\n---\n" + body;
}

constexpr const char* cited = "(see Conferences, Section 2, Who Should Attend?)";

class UpdateStory : public testing::Test {
 protected:
  UpdateStory() {
    scene.git("init -q -b main m");
    scene.write("m/manual.yml",
                "title: Oakshire Procedures\nurl: https://oakshire.example.org/\ncontent: content\n"
                "parts:\n  - {id: core, title: Core, chapters: [conferences, referrals, plans, "
                "visits, reviews, prisons, records]}\n");
    scene.write("m/.gitignore", "public/\n");
    scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
    write("conferences", chapter("Conferences",
                                 "## Timing\n\nThe conference takes place within ten working days "
                                 "of the discussion.\n\n## Who Should Attend?\n\nThose who know "
                                 "the child, and the duty social worker.\n"));
    write("referrals", chapter("Referrals", body("The duty social worker answers the same day")));
    write("plans", chapter("Plans", body("Every plan says who does what")));
    write("visits", chapter("Visits", body("The worker may come unannounced")));
    write("reviews", chapter("Reviews", body("A review is held every six months")));
    write("records", chapter("Records", body("Keep the notes for 25 years")));
    write("prisons", chapter("Prisons",
                             "## Asking\n\nThe prison asks the council in which the child lives, "
                             "and waits for the answer.\n\n## Forms\n\nThe form is on paper.\n"));
    scene.commit("The first edition\n\nEdition: 2020-02", "2020-02-20", "m");
    scene.codicil("new edition 2020-08", "m");
  }

  static std::string body(const std::string& first) {
    return "## Practice\n\n" + first + " " + cited + ".\n";
  }
  void write(const std::string& id, const std::string& text) const {
    scene.write("m/content/core/" + id + ".md", text);
  }
  std::string text_of(const std::string& id) const {
    return scene.read("m/content/core/" + id + ".md");
  }
  void replace(const std::string& id, const std::string& old, const std::string& now) const {
    std::string text = text_of(id);
    const std::size_t at = text.find(old);
    ASSERT_NE(at, std::string::npos) << old;
    write(id, text.replace(at, old.size(), now));
  }
  Ran run(const std::string& words) const { return scene.codicil(words, "m"); }
  std::string site(const std::string& path) const { return scene.read("m/public/" + path); }

  /// What the sub-group does to its chapters.
  void change_the_text() const {
    replace("conferences", "within ten working days", "within 15 working days");
    replace("conferences", "duty social worker", "duty practitioner");
    replace("referrals", "duty social worker", "duty practitioner");
    write("prisons",
          "---\ntitle: Prisons\nstatus: withdrawn\nreplaced-by: visits\nforwards:\n"
          "  asking: visits#asking\n---\n");
    write("visits", text_of("visits") +
                        "\n## Asking\n\nThe prison asks the council in which the child lives, and "
                        "waits for the answer.\n");
    write("plans.draft", chapter("Plans", body("Secretly drafted wording")));
  }

  void announce() const {
    scene.write("m/content/editions/2020-08.md",
                "---\nkind: six-monthly\nthroughout:\n  - {topic: Terminology, replaces: duty "
                "social worker, by: duty practitioner}\n---\n");
    for (const char* id : {"conferences", "visits", "prisons"})
      EXPECT_EQ(run("amend " + std::string(id) + " --write").status, 0) << id;
  }

  void release(const std::string& edition, const std::string& day) const {
    scene.commit("The update of " + edition, day, "m");
    const Ran released = run("release " + edition + " --today " + day);
    ASSERT_EQ(released.status, 0) << released.out << released.err;
    ASSERT_EQ(run("build").status, 0);
  }

  Scene scene;
};

TEST_F(UpdateStory, IsToldFromTheFirstChangeToTheCorrection) {
  change_the_text();

  // A section that five chapters cite gets another title: all of them follow.
  const Ran retitled = run("retitle conferences#who-should-attend \"Who is Invited?\"");
  ASSERT_EQ(retitled.status, 0) << retitled.err;
  for (const char* id : {"referrals", "plans", "visits", "reviews", "records"}) {
    EXPECT_THAT(text_of(id), HasSubstr("(see Conferences, Section 2, Who is Invited?)")) << id;
  }

  // Two people changed something and said nothing: the checks name chapter and section.
  replace("reviews", "every six months", "every three months");
  replace("records", "Keep the notes", "You must keep the notes");
  announce();
  const Ran checked = run("check --strict");
  EXPECT_EQ(checked.status, 1);
  EXPECT_THAT(checked.out, AllOf(HasSubstr("reviews.md:4:1: error: `Section 1, Practice` changed"),
                                 HasSubstr("records.md:4:1: error: `Section 1, Practice` changed"),
                                 Not(HasSubstr("referrals.md")), Not(HasSubstr("plans.md"))));
  const std::string before = scene.git("rev-parse HEAD", "m");
  const Ran refused = run("release 2020-08 --today 2020-08-20");
  EXPECT_EQ(refused.status, 1);
  EXPECT_EQ(scene.git("rev-parse HEAD", "m"), before);
  EXPECT_THAT(refused.out, HasSubstr("2 errors [change-unannounced]"));

  // What the one meant is announced, what the other did is taken back.
  EXPECT_EQ(run("amend reviews").out,
            "  - edition: 2020-08\n    kind: updated\n    details: |\n"
            "      A timescale has changed from 6 to 3 months (see Section 1, Practice).\n");
  run("amend reviews --write");
  replace("records", "You must keep the notes", "Keep the notes");
  EXPECT_EQ(run("check --strict").out, "");
  release("2020-08", "2020-08-20");

  const std::string amendments = site("amendments/index.html");
  EXPECT_THAT(amendments,
              AllOf(HasSubstr("A timescale has changed from 10 to 15 working days"),
                    HasSubstr("This chapter was withdrawn. Please use Visits in its place"),
                    HasSubstr("“duty social worker” is now “duty practitioner”"),
                    Not(HasSubstr("Changed without an announcement"))));
  const std::string schedule = site("changes/2020-08/index.html");
  EXPECT_THAT(schedule, AllOf(HasSubstr("within <del>ten</del><ins>15</ins> working days"),
                              HasSubstr("This section was Prisons, Section 1, Asking."),
                              HasSubstr("Who Should Attend?")));
  EXPECT_THAT(scene.shell("grep -rl Secretly public || true", "m").out, "");
  EXPECT_THAT(site("notices/2020-08.txt"),
              AllOf(HasSubstr("Updated Chapters"), HasSubstr("Removed Chapters"),
                    Not(HasSubstr("Records"))));
  // The chapters that only cite what was retitled, or use the new term, are not marked.
  EXPECT_THAT(site("chapters/plans/index.html"), Not(HasSubstr("AMENDMENT")));

  // A slip is found in the notice: an interim correction says so beside it.
  ASSERT_EQ(run("new edition 2020-09-10 --today 2020-09-01").status, 0);
  scene.write("m/content/editions/2020-09-10.md",
              "---\nkind: interim\nerrata:\n  - {edition: 2020-08, chapter: reviews, details: "
              "\"Reviews of children under two are held every six weeks, as before.\"}\n---\n");
  replace("reviews", "every three months", "every three months, or six weeks for the youngest");
  ASSERT_EQ(run("amend reviews --write").status, 0);
  release("2020-09-10", "2020-09-10");
  EXPECT_THAT(site("notices/2020-09-10.txt"),
              AllOf(HasSubstr("Interim amendments: 10 September 2020"),
                    HasSubstr("Corrections of earlier notices"),
                    HasSubstr("Reviews of children under two")));
  EXPECT_THAT(site("amendments/index.html"), HasSubstr("Correction, 10 September 2020"));
  EXPECT_THAT(site("feed.xml"), HasSubstr("editions/2020-09-10/index.html#erratum/1"));
  EXPECT_EQ(run("check --strict --today 2020-09-11").out, "");
}

}  // namespace
}  // namespace codicil::program
