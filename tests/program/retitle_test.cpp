// Another title for a section and a chapter, in a real repository: everything that cites it
// follows, and nothing else does.
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

const std::string referrals =
    "---\ntitle: Referrals\n---\n## When\n\nSoon (see Section 2, Who Should Attend?).\n\n"
    "## Who Should Attend?\n\nAll.\n";
const std::string escalation =
    "---\ntitle: Escalation\nscope: \"Not for \\\"Referrals, Section 2, Who Should Attend?\\\"\"\n"
    "---\n## First\n\n1. Go to Referrals, Section 2, Who\n   Should Attend?, and wait.\n";
const std::string planning =
    "---\ntitle: Planning\nnote: |\n  See [Section 2, Who Should "
    "Attend?](referrals.md#who-should-attend)\n"
    "---\n## First\n\n| a | b |\n|---|---|\n| x | Section 2, Who Should Attend? of the Referrals "
    "chapter |\n";
const std::string reviews =
    "\xEF\xBB\xBF---\r\ntitle: Reviews\r\nforwards:\r\n  old: "
    "referrals#who-should-attend\r\n---\r\n"
    "## First\r\n\r\n> [!NOTE]\r\n> See *Referrals, Section 2, Who Should Attend?*\r\n\r\n"
    "Or [](referrals.md#who-should-attend), or [them][t].\r\n\r\n"
    "[t]: <referrals.md#who-should-attend> \"Them\"\r\n";
const std::string page =
    "---\ntitle: Using This Manual\n---\nSee the Referrals chapter, or\n"
    "[Who Should Attend?](../core/referrals.md#who-should-attend).\n";

void begin_manual(const Scene& scene) {
  scene.git("init -q m");
  scene.write("m/site/manual.yml",
              "title: Small Procedures\nurl: https://small.example.org/\ncontent: ../content\n"
              "parts:\n  - {id: core, title: Core, chapters: [referrals, escalation, planning, "
              "reviews]}\n");
  scene.write("m/content/core/referrals.md", referrals);
  scene.write("m/content/core/escalation.md", escalation);
  scene.write("m/content/core/planning.md", planning);
  scene.write("m/content/core/reviews.md", reviews);
  scene.write("m/content/pages/using.md", page);
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  scene.write("m/content/editions/2020-08.md", "---\nkind: six-monthly\n---\n");
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::string with_new_title(const std::string& text) {
  const std::string id = replaced(text, "#who-should-attend", "#whom-to-invite");
  const std::string wrapped = replaced(id, "Who\n   Should Attend?", "Whom\n   to Invite");
  return replaced(wrapped, "Who Should Attend?", "Whom to Invite");
}

TEST(Retitle, IsFollowedInEveryChapterAndFormOfCitation) {
  const Scene scene;
  begin_manual(scene);
  ASSERT_EQ(scene.codicil("check --strict", "m").out, "");
  const Ran ran = scene.codicil("retitle \"referrals#who-should-attend\" \"Whom to Invite\"", "m");
  ASSERT_EQ(ran.status, 0) << ran.out << ran.err;
  EXPECT_NE(ran.out.find("content/core/referrals.md:6: Section 2, Who Should Attend? → Section 2, "
                         "Whom to Invite\n"),
            std::string::npos)
      << ran.out;
  EXPECT_NE(ran.err.find("`codicil amend referrals`"), std::string::npos) << ran.err;
  EXPECT_EQ(scene.read("m/content/core/referrals.md"),
            replaced(with_new_title(referrals), "title: Referrals\n",
                     "title: Referrals\nforwards:\n  who-should-attend: whom-to-invite\n"));
  EXPECT_EQ(scene.read("m/content/core/escalation.md"), with_new_title(escalation));
  EXPECT_EQ(scene.read("m/content/core/planning.md"), with_new_title(planning));
  EXPECT_EQ(scene.read("m/content/core/reviews.md"), with_new_title(reviews));
  EXPECT_EQ(scene.read("m/content/pages/using.md"), with_new_title(page));

  EXPECT_EQ(scene.codicil("amend referrals --write", "m").status, 0);
  const Ran checked = scene.codicil("check --strict", "m");
  EXPECT_EQ(checked.status, 0) << checked.out;
  EXPECT_EQ(scene.codicil("build --working --out site/preview --quiet", "m").status, 0);

  const std::string before = scene.listing("m/content");
  const Ran again = scene.codicil("retitle \"referrals#whom-to-invite\" \"Whom to Invite\"", "m");
  EXPECT_EQ(again.status, 0);
  EXPECT_EQ(again.out, "");
  EXPECT_NE(again.err.find("is the title already"), std::string::npos) << again.err;
  EXPECT_EQ(scene.listing("m/content"), before);
}

TEST(Retitle, ChangesAChapterAndItsMentions) {
  const Scene scene;
  begin_manual(scene);
  const Ran ran = scene.codicil("retitle referrals \"Referral: Making One\"", "m");
  ASSERT_EQ(ran.status, 0) << ran.out << ran.err;
  EXPECT_EQ(scene.read("m/content/core/referrals.md"),
            replaced(referrals, "title: Referrals", "title: \"Referral: Making One\""));
  EXPECT_EQ(scene.read("m/content/core/escalation.md"),
            replaced(escalation, "Referrals", "Referral: Making One"));
  EXPECT_EQ(scene.read("m/content/pages/using.md"),
            replaced(page, "Referrals", "Referral: Making One"));
  EXPECT_EQ(scene.codicil("amend referrals --write", "m").status, 0);
  const Ran checked = scene.codicil("check --strict", "m");
  EXPECT_EQ(checked.status, 0) << checked.out;
}

TEST(Retitle, ChangesNothingWhereItCannotBeCertain) {
  const Scene scene;
  begin_manual(scene);
  scene.write("m/content/core/planning.md",
              replaced(planning, "Who Should Attend? of", "Who **Should** Attend? of"));
  const std::string before = scene.listing("m/content");
  const Ran ran = scene.codicil("retitle \"referrals#who-should-attend\" \"Guests\"", "m");
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.out.find("content/core/planning.md:10:7: error: "), std::string::npos) << ran.out;
  EXPECT_EQ(scene.listing("m/content"), before);

  scene.write("m/content/core/escalation.md", "---\ntitle: Escalation\nscop: x\n---\nText.\n");
  const std::string broken = scene.listing("m/content");
  const Ran unread = scene.codicil("retitle referrals \"Referring\"", "m");
  EXPECT_EQ(unread.status, 1);
  EXPECT_NE(unread.out.find("[front-matter-unknown-key]"), std::string::npos) << unread.out;
  EXPECT_EQ(scene.listing("m/content"), broken);
}

}  // namespace
}  // namespace codicil::program
