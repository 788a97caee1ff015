// What changed between two texts, as a person asks for it, and a revision in progress as it is
// shown.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

using testing::HasSubstr;

std::string chapter(const std::string& days) {
  return "---\ntitle: Referrals\n---\n## Response\n\nThe team must answer within " + days +
         " working days.\n";
}

/// Two editions, the second of which changed a timescale, and a revision in progress.
void write_manual(const Scene& scene) {
  scene.write("m/manual.yml",
              "title: T\nurl: https://x.example/\ncontent: content\noutput: public\nparts:\n"
              "  - {id: core, title: Core, chapters: [referrals]}\n");
  scene.write("m/.gitignore", "public/\n");
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.write("m/content/core/referrals.md", chapter("10"));
  scene.git("init -q -b main", "m");
  scene.commit("Begin\n\nEdition: 2020-02", "2020-02-20", "m");
  scene.write("m/content/editions/2020-08.md", "---\npublished: 2020-08-20\n---\n");
  scene.write("m/content/core/referrals.md", chapter("15"));
  scene.write("m/content/core/referrals.draft.md", chapter("3"));
  scene.commit("Go on\n\nEdition: 2020-08", "2020-08-20", "m");
}

TEST(Changes, AreToldInEveryForm) {
  const Scene scene;
  write_manual(scene);
  const Ran text = scene.codicil("changes 2020-02 2020-08", "m");
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("Section 1, Response [Timescale]"));
  EXPECT_THAT(text.out, HasSubstr("within [-10-]{+15+} working days"));
  EXPECT_THAT(text.out, HasSubstr("Read these first\n----------------\n"));
  EXPECT_THAT(text.out, HasSubstr("* 1.1 Referrals, Section 1, Response [Timescale]\n"));
  const Ran json = scene.codicil("changes 2020-02 2020-08 --format json", "m");
  EXPECT_THAT(json.out, HasSubstr("\"change\": \"amended\""));
  EXPECT_THAT(json.out, HasSubstr("within <del>10</del><ins>15</ins> working days"));
  EXPECT_THAT(json.out, HasSubstr("\"before\": \"The team must answer within 10 working days.\""));
  const Ran markdown = scene.codicil("changes 2020-02 --format markdown", "m");
  EXPECT_THAT(markdown.out, HasSubstr("within ~~10~~**15** working days"));
  const Ran csv = scene.codicil("changes 2020-03-01 --format csv", "m");
  EXPECT_THAT(csv.out,
              HasSubstr("referrals,1.1,Referrals,response,1,Response,,amended,timescale,"));
  const Ran html = scene.codicil("changes HEAD~ HEAD --format html", "m");
  EXPECT_THAT(html.out, HasSubstr("<del>10</del><ins>15</ins>"));
  EXPECT_THAT(html.out, HasSubstr("<th scope=\"col\">Section or point</th>"));
  EXPECT_THAT(html.out, HasSubstr("<th scope=\"row\">Section 1, Response</th>"));
}

TEST(Changes, EndWithTheOldAndNewNumbers) {
  const Scene scene;
  write_manual(scene);
  std::string longer = chapter("15");
  longer.insert(longer.find("## Response"), "## First Steps\n\nThink.\n\n");
  scene.write("m/content/core/referrals.md", longer);
  EXPECT_THAT(scene.codicil("changes 2020-08", "m").out,
              HasSubstr("Referrals: 1 is now 2, Response"));
  EXPECT_THAT(scene.codicil("changes 2020-08 --format html", "m").out,
              HasSubstr("<tr><td>Referrals</td><td>1</td><td>2</td><td>Response</td></tr>"));
}

TEST(Changes, InBoldTextStandBesideItsMarks) {
  const Scene scene;
  write_manual(scene);
  const std::string bold =
      "---\ntitle: Referrals\n---\n## Response\n\nWithin **15 days** at most.\n";
  scene.write("m/content/core/referrals.md", bold);
  scene.commit("Bold", "2020-09-01", "m");
  scene.write("m/content/core/referrals.md", std::string(bold).replace(bold.find("15"), 2, "7"));
  EXPECT_THAT(scene.codicil("changes HEAD --format markdown", "m").out,
              HasSubstr("Within ~~<b>15</b>~~**<b>7</b>**<b> days</b> at most."));
  EXPECT_THAT(scene.codicil("proposal HEAD --format markdown", "m").out,
              HasSubstr("<del><b>15</b></del> <ins><b><b>7</b></b></ins><b> days</b>"));
}

TEST(Changes, ReplacedByADraftMustBeInTheHistory) {
  const Scene scene;
  write_manual(scene);
  scene.write("m/content/core/referrals.md", chapter("9"));
  const Ran refused = scene.codicil("adopt referrals", "m");
  EXPECT_EQ(refused.status, 1);
  EXPECT_THAT(refused.err, HasSubstr("has changes that are not committed"));
  EXPECT_EQ(scene.read("m/content/core/referrals.md"), chapter("9"));
  scene.commit("Nine", "2020-09-01", "m");
  EXPECT_EQ(scene.codicil("adopt referrals", "m").status, 0);
}

TEST(Changes, SayWhatMoved) {
  const Scene scene;
  write_manual(scene);
  const std::string moved =
      "Write down what the child says, in the words of the child, on that day.";
  scene.write("m/content/core/visits.md",
              "---\ntitle: Visits\n---\n## Before\n\nRead it.\n\n" + moved + "\n");
  scene.commit("Visits", "2020-09-01", "m");
  scene.write("m/content/core/visits.md", "---\ntitle: Visits\n---\n## Before\n\nRead it.\n");
  scene.write("m/content/core/referrals.md", chapter("15") + "\n" + moved + "\n");
  const Ran text = scene.codicil("changes HEAD", "m");
  EXPECT_THAT(text.out, HasSubstr("{moved here: Write down what the child says"));
  EXPECT_THAT(text.out, HasSubstr("[moved away: Write down what the child says"));
  const Ran markdown = scene.codicil("changes HEAD --format markdown", "m");
  EXPECT_THAT(markdown.out, HasSubstr("*moved here:* Write down"));
  EXPECT_THAT(markdown.out, HasSubstr("*moved away:* ~~Write down"));
  const Ran report = scene.codicil("proposal HEAD --format markdown", "m");
  EXPECT_THAT(report.out, HasSubstr("<i>moved here:</i> <ins>Write down"));
}

TEST(Changes, OfNothingAreNone) {
  const Scene scene;
  write_manual(scene);
  EXPECT_THAT(scene.codicil("changes 2020-08", "m").out, HasSubstr("Nothing changed."));
  EXPECT_EQ(scene.codicil("changes 2019-01", "m").status, 2);
  EXPECT_EQ(scene.codicil("changes 2020-02 --chapter nobody", "m").status, 2);
  scene.write("m/content/editions/2021-02.md", "---\nkind: six-monthly\n---\n");
  EXPECT_THAT(scene.codicil("changes 2020-02 2021-02", "m").err,
              HasSubstr("the edition `2021-02` is in preparation"));
}

TEST(Changes, StandOnTheSiteForEveryEdition) {
  const Scene scene;
  write_manual(scene);
  ASSERT_EQ(scene.codicil("build", "m").status, 0);
  for (const char* page : {"changes/2020-08/index.html", "changes/since/2020-02/index.html",
                           "chapters/referrals/history/2020-08/index.html",
                           "chapters/referrals/since/2020-02/index.html"}) {
    EXPECT_THAT(scene.read(std::string("m/public/") + page),
                HasSubstr("within <del>10</del><ins>15</ins> working days"))
        << page;
  }
}

TEST(Changes, KeepTheNumbersOfSteps) {
  const Scene scene;
  write_manual(scene);
  const std::string steps = "1. Read the referral.\n2. Ring the person who wrote it.\n";
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\n---\n## Response\n\n" + steps + "3. Write within 10 days.\n");
  scene.write("m/content/editions/2021-02.md", "---\npublished: 2021-02-20\n---\n");
  scene.commit("Steps\n\nEdition: 2021-02", "2021-02-20", "m");
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\n---\n## Response\n\n" + steps + "3. Write within 5 days.\n");
  scene.write("m/content/editions/2021-08.md", "---\npublished: 2021-08-20\n---\n");
  scene.commit("Sooner\n\nEdition: 2021-08", "2021-08-20", "m");
  ASSERT_EQ(scene.codicil("build", "m").status, 0);
  EXPECT_THAT(scene.read("m/public/changes/2021-08/index.html"),
              HasSubstr("<li value=\"3\">Write within <del>10</del><ins>5</ins> days.</li>"));
}

TEST(Changes, OfARevisionInProgressAreShownOnlyWhereDraftsAre) {
  const Scene scene;
  write_manual(scene);
  ASSERT_EQ(scene.codicil("build", "m").status, 0);
  EXPECT_FALSE(scene.exists("m/public/chapters/referrals/draft/index.html"));
  ASSERT_EQ(scene.codicil("build --working --drafts --out ../drafts", "m").status, 0);
  const std::string page = scene.read("drafts/chapters/referrals/draft/index.html");
  EXPECT_THAT(page, HasSubstr("within <del>15</del><ins>3</ins> working days"));
  EXPECT_THAT(page, HasSubstr("Draft – not in force."));
  EXPECT_THAT(scene.read("drafts/chapters/referrals/index.html"), HasSubstr("draft/index.html"));
}

}  // namespace
}  // namespace codicil::program
