#include "authoring/retitle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "authoring/faithful.h"
#include "authoring/misread_titles.h"
#include "check/check_manual.h"
#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

constexpr std::string_view definition =
    "title: T\nurl: https://t.example.org/\n"
    "parts:\n"
    "  - {id: core, title: Core, chapters: [conferences, referrals, escalation]}\n";

constexpr std::string_view one_chapter =
    "title: T\nurl: https://t.example.org/\n"
    "parts: [{id: core, title: Core, chapters: [conferences]}]\n";

Files manual_files() {
  return {
      {"manual.yml", std::string(definition)},
      {"content/core/conferences.md",
       "---\ntitle: Conferences\nkeywords:\n"
       "  - {term: Attendance, section: who-should-attend}\n"
       "forwards:\n  guests: who-should-attend\n---\n"
       "## When\n\nSoon (see Section 2, Who Should Attend?).\n\n## Who Should Attend?\n\nAll.\n"},
      {"content/core/referrals.md",
       "---\ntitle: Referrals\nscope: 'Not for Conferences, Section 2, Who Should Attend?'\n---\n"
       "## First\n\n> * As [Section 2, Who Should\n>   Attend?](conferences.md#who-should-attend)\n"
       ">   says.\n\n"
       "| What | Where |\n|---|---|\n| Guests | Section 2, Who Should Attend? of the "
       "Conferences chapter |\n"},
      {"content/core/escalation.md",
       "---\ntitle: Escalation\nforwards:\n  old: conferences#who-should-attend\n---\n"
       "## First\n\nSee the [guests][g].\n\n[g]: conferences.md#who-should-attend\n"},
      {"content/pages/using.md",
       "---\ntitle: Using This Manual\n---\nSee Conferences, **Section 2, Who Should Attend?**\n"},
  };
}

struct Outcome {
  Retitling retitling;
  Files files;
  std::string obstacles;
};

Outcome retitled(const Files& files, std::string_view name, std::string_view title,
                 const history::Archive& archive = {}) {
  const Reported<Manual> before = read(files);
  EXPECT_EQ(remarks(before.diagnostics), "");
  const auto stories = history::trace_chapters(archive, before.value);
  const PresentTexts texts(before.value);
  const MemoryTree tree(files);
  Outcome outcome;
  outcome.retitling = plan_retitling({texts, before.value, tree, archive, stories},
                                     titled_place(before.value, texts, name), title);
  outcome.files = applied(files, outcome.retitling.plan);
  auto obstacles = outcome.retitling.obstacles;
  const Reported<Manual> after = read(outcome.files);
  if (obstacles.empty()) obstacles = misread_titles(before.value, after.value, outcome.retitling);
  if (obstacles.empty()) {
    const PresentTexts texts_after(after.value);
    for (const Unfaithful& one : unfaithful_references(texts, texts_after, {}))
      obstacles.push_back(one.obstacle);
  }
  for (const Obstacle& one : obstacles)
    outcome.obstacles += one.path + ":" + std::to_string(one.place.line) + ": " + one.what + "\n";
  return outcome;
}

std::string faults_of(const Files& files) {
  const Reported<Manual> manual = read(files);
  const auto references = index::tabulate_references(manual.value, {});
  auto faults = check::check_manual(
      {.manual = manual.value, .references = references, .archive = {}, .today = {}});
  return remarks(manual.diagnostics) + remarks(faults);
}

/// An archive of one edition, which published these files.
history::Archive published(const Files& files) {
  history::Archive archive;
  history::Snapshot& snapshot = archive.snapshots.emplace_back();
  snapshot.edition.id = "2020-02";
  snapshot.manual = std::make_shared<const Manual>(read(files).value);
  return archive;
}

TEST(Retitle, RewritesEveryCitationOfASection) {
  const Files before = manual_files();
  EXPECT_EQ(faults_of(before), "");
  const Outcome outcome =
      retitled(before, "conferences#who-should-attend", "Whom to Invite", published(before));
  EXPECT_EQ(outcome.obstacles, "");
  const Files& files = outcome.files;
  EXPECT_EQ(files.at("content/core/conferences.md"),
            "---\ntitle: Conferences\nkeywords:\n"
            "  - {term: Attendance, section: whom-to-invite}\n"
            "forwards:\n  guests: whom-to-invite\n  who-should-attend: whom-to-invite\n---\n"
            "## When\n\nSoon (see Section 2, Whom to Invite).\n\n## Whom to Invite\n\nAll.\n");
  EXPECT_EQ(files.at("content/core/referrals.md"),
            "---\ntitle: Referrals\nscope: 'Not for Conferences, Section 2, Whom to Invite'\n---\n"
            "## First\n\n> * As [Section 2, Whom to\n>   Invite](conferences.md#whom-to-invite)\n"
            ">   says.\n\n"
            "| What | Where |\n|---|---|\n| Guests | Section 2, Whom to Invite of the "
            "Conferences chapter |\n");
  EXPECT_EQ(files.at("content/core/escalation.md"),
            "---\ntitle: Escalation\nforwards:\n  old: conferences#whom-to-invite\n---\n"
            "## First\n\nSee the [guests][g].\n\n[g]: conferences.md#whom-to-invite\n");
  EXPECT_EQ(files.at("content/pages/using.md"),
            "---\ntitle: Using This Manual\n---\nSee Conferences, **Section 2, Whom to Invite**\n");
  EXPECT_EQ(faults_of(files), "");
}

TEST(Retitle, RewritesEveryMentionOfAChapter) {
  Files before = manual_files();
  before["content/core/referrals.md"] =
      "---\ntitle: Referrals\nscope: See the Conferences chapter.\nnote: See [](conferences.md).\n"
      "---\n# Referrals\n\n## First\n\nSee [Conferences](conferences.md) and the Conferences "
      "chapter,\nand this chapter too: the Referrals chapter.\n";
  const Outcome conferences = retitled(before, "conferences", "Meetings: First & Later");
  EXPECT_EQ(conferences.obstacles,
            "content/core/referrals.md:3: `Conferences chapter` is written so that its words "
            "cannot be changed with certainty\n");
  const Outcome outcome = retitled(before, "conferences", "Case Meetings");
  EXPECT_EQ(outcome.obstacles, "");
  EXPECT_EQ(outcome.files.at("content/core/referrals.md"),
            "---\ntitle: Referrals\nscope: See the Case Meetings chapter.\nnote: See "
            "[](conferences.md).\n---\n# Referrals\n\n## First\n\nSee [Case "
            "Meetings](conferences.md) and the Case Meetings chapter,\nand this chapter too: the "
            "Referrals chapter.\n");
  EXPECT_EQ(outcome.files.at("content/pages/using.md"),
            "---\ntitle: Using This Manual\n---\nSee Case Meetings, **Section 2, Who Should "
            "Attend?**\n");
  EXPECT_EQ(faults_of(outcome.files), "");
  const Outcome own = retitled(before, "referrals", "Referral: How");
  EXPECT_EQ(own.obstacles, "");
  EXPECT_EQ(own.files.at("content/core/referrals.md"),
            "---\ntitle: \"Referral: How\"\nscope: See the Conferences chapter.\nnote: See "
            "[](conferences.md).\n---\n# Referral: How\n\n## First\n\nSee "
            "[Conferences](conferences.md) and the Conferences chapter,\nand this chapter too: the "
            "Referral: How chapter.\n");
  EXPECT_EQ(faults_of(own.files), "");
}

TEST(Retitle, LeavesWhatRepeatsNoTitle) {
  for (const char* body : {"#  \n\n## When\n\nText.\n", "# ##\n\n## When\n\nText.\n",
                           "Conferences\n\n## When\n\nText.\n", "Conferences"}) {
    const std::string front = "---\ntitle: Conferences\n---\n";
    const Files before{{"manual.yml", std::string(one_chapter)},
                       {"content/core/conferences.md", front + body}};
    const Manual manual = read(before).value;
    const history::Archive archive;
    const auto stories = history::trace_chapters(archive, manual);
    const PresentTexts texts(manual);
    const MemoryTree tree(before);
    const Plan plan =
        plan_retitling({texts, manual, tree, archive, stories}, {0, std::nullopt}, "Meetings").plan;
    ASSERT_EQ(plan.replacements.size(), 1U);
    EXPECT_EQ(plan.replacements[0].bytes, std::string("---\ntitle: Meetings\n---\n") + body);
  }
}

TEST(Retitle, DoesNothingForThePresentTitle) {
  const Outcome outcome =
      retitled(manual_files(), "conferences#who-should-attend", " Who Should  Attend? ");
  EXPECT_FALSE(outcome.retitling.is_needed());
  EXPECT_EQ(outcome.retitling.plan, Plan{});
}

TEST(Retitle, ForwardsOnlyWhatAnEditionPublished) {
  const Files files = manual_files();
  Files older = files;
  older["content/core/conferences.md"] = "---\ntitle: Conferences\n---\n## When\n\nSoon.\n";
  const Outcome fresh =
      retitled(files, "conferences#who-should-attend", "Guests Invited", published(older));
  EXPECT_FALSE(fresh.retitling.is_forwarded);
  EXPECT_EQ(fresh.obstacles, "");
  EXPECT_EQ(faults_of(fresh.files), "");
}

TEST(Retitle, KeepsWhatIsWrittenAroundAHeading) {
  Files files{{"manual.yml", std::string(one_chapter)},
              {"content/core/conferences.md",
               "---\r\ntitle: Conferences\r\n---\r\n## One Thing {#fixed} ##\r\n\r\nText.\r\n\r\n"
               "## Other {-}\r\n\r\nText.\r\n\r\n## Appendix G: Form\r\n\r\nText.\r\n\r\n"
               "*Last* One\r\n---\r\n\r\nSee Appendix G: Form.\r\n"}};
  const auto heading = [&](std::string_view name, std::string_view title) {
    const Outcome outcome = retitled(files, name, title);
    EXPECT_EQ(outcome.obstacles, "");
    files = outcome.files;
  };
  heading("conferences#fixed", "One Matter");
  heading("conferences#other", "Another");
  heading("conferences#appendix-g-form", "Forms in Use");
  heading("conferences#last-one", "Last Two");
  EXPECT_EQ(files.at("content/core/conferences.md"),
            "---\r\ntitle: Conferences\r\n---\r\n## One Matter {#fixed} ##\r\n\r\nText.\r\n\r\n"
            "## Another {-}\r\n\r\nText.\r\n\r\n## Appendix G: Forms in Use\r\n\r\nText.\r\n\r\n"
            "*Last* Two\r\n---\r\n\r\nSee Appendix G: Forms in Use.\r\n");
}

TEST(Retitle, KeepsAnIdWhereTheNewOneIsAnothers) {
  Files files{{"manual.yml", std::string(one_chapter)},
              {"content/core/conferences.md",
               "---\ntitle: Conferences\nforwards:\n  gone: withdrawn\n---\n## One\n\nText.\n\n## "
               "Two ##\n\nSee [](#one).\n"}};
  for (const std::string_view title : {"Two", "Gone"}) {
    const Outcome outcome = retitled(files, "conferences#one", title);
    EXPECT_EQ(outcome.obstacles, "");
    EXPECT_EQ(outcome.files.at("content/core/conferences.md"),
              "---\ntitle: Conferences\nforwards:\n  gone: withdrawn\n---\n## " +
                  std::string(title) + " {#one}\n\nText.\n\n## Two ##\n\nSee [](#one).\n");
  }
  const Outcome last = retitled(files, "conferences#two", "One");
  EXPECT_EQ(last.obstacles, "");
  EXPECT_NE(last.files.at("content/core/conferences.md").find("## One {#two} ##\n"),
            std::string::npos);
}

TEST(Retitle, RefusesWhatWouldBeReadAsSomethingElse) {
  const Files files{{"manual.yml", std::string(one_chapter)},
                    {"content/core/conferences.md",
                     "---\ntitle: Conferences\n---\n## One\n\nText.\n\n## Two\n\nText.\n"}};
  const auto obstacles = [&](std::string_view title) {
    return retitled(files, "conferences#one", title).obstacles;
  };
  EXPECT_NE(obstacles("Appendix: One"), "");
  EXPECT_NE(obstacles("5. One"), "");
  EXPECT_NE(obstacles("One {#two}"), "");
  EXPECT_EQ(obstacles("One # and `more`"), "");
  const Files unlisted{
      {"manual.yml", "title: T\nurl: https://t.example.org/\nparts: [{id: core, title: Core}]\n"},
      {"content/core/a.md", "---\ntitle: Aims\n---\nText.\n"},
      {"content/core/b.md", "---\ntitle: Being Safe\n---\nText.\n"}};
  EXPECT_NE(retitled(unlisted, "a", "Zeal").obstacles.find("another number"), std::string::npos);
}

TEST(Retitle, LeavesPublishedEntriesAndRewritesThoseInPreparation) {
  Files files = manual_files();
  files["content/editions/2020-02.md"] = "---\npublished: 2020-02-20\n---\n";
  files["content/editions/2020-08.md"] =
      "---\nkind: six-monthly\n---\nSee Conferences, Section 2, Who Should Attend?\n";
  files["content/core/conferences.md"] =
      "---\ntitle: Conferences\namendments:\n"
      "  - edition: 2020-08\n    kind: updated\n    sections: [who-should-attend]\n"
      "    details: See Section 2, Who Should Attend? now.\n"
      "  - edition: 2020-02\n    kind: updated\n    sections: [who-should-attend]\n"
      "    details: See Section 2, Who Should Attend? now.\n---\n"
      "## When\n\nSoon.\n\n## Who Should Attend?\n\nAll.\n";
  const Outcome outcome =
      retitled(files, "conferences#who-should-attend", "Guests", published(files));
  EXPECT_EQ(outcome.obstacles, "");
  EXPECT_EQ(outcome.files.at("content/core/conferences.md"),
            "---\ntitle: Conferences\namendments:\n"
            "  - edition: 2020-08\n    kind: updated\n    sections: [guests]\n"
            "    details: See Section 2, Guests now.\n"
            "  - edition: 2020-02\n    kind: updated\n    sections: [who-should-attend]\n"
            "    details: See Section 2, Who Should Attend? now.\n"
            "forwards:\n  who-should-attend: guests\n---\n"
            "## When\n\nSoon.\n\n## Guests\n\nAll.\n");
  EXPECT_EQ(outcome.files.at("content/editions/2020-08.md"),
            "---\nkind: six-monthly\n---\nSee Conferences, Section 2, Guests\n");
}

TEST(Retitle, FollowsIntoRevisionsInProgress) {
  Files files = manual_files();
  files["content/core/referrals.draft.md"] =
      "---\ntitle: Referrals\n---\n## First\n\nSee Conferences, Section 2, Who Should Attend?\n";
  files["content/core/conferences.draft.md"] =
      "---\ntitle: Conferences\n---\n## New\n\nSee Section 3, Who Should Attend?\n\n## When\n\n"
      "Soon.\n\n## Who Should Attend?\n\nAll.\n";
  const Outcome outcome = retitled(files, "conferences#who-should-attend", "Those Invited");
  EXPECT_EQ(outcome.obstacles, "");
  EXPECT_EQ(outcome.files.at("content/core/referrals.draft.md"),
            "---\ntitle: Referrals\n---\n## First\n\nSee Conferences, Section 2, Those Invited\n");
  EXPECT_EQ(outcome.files.at("content/core/conferences.draft.md"),
            "---\ntitle: Conferences\n---\n## New\n\nSee Section 3, Those Invited\n\n## When\n\n"
            "Soon.\n\n## Those Invited\n\nAll.\n");
}

TEST(Retitle, NamesWhatIsNotThere) {
  Files files = manual_files();
  files["content/core/conferences.md"] =
      "---\ntitle: Conferences\naliases: [icpc]\nnote: Here.\nforwards:\n  who: "
      "who-should-attend\n---\n## Who Should Attend?\n\nAll. {#all}\n";
  files["content/core/referrals.md"] = "---\ntitle: Referrals\n---\nText.\n";
  files["content/pages/using.md"] = "---\ntitle: Using This Manual\n---\nText.\n";
  const auto failure = [&](std::string_view name, std::string_view title = "New") {
    return failure_of([&] { retitled(files, name, title); });
  };
  EXPECT_EQ(failure("conference"),
            "usage: there is no chapter `conference` / Did you mean `conferences`?");
  EXPECT_EQ(failure("icpc"),
            "usage: `icpc` is a former id of the chapter `conferences` / Write `conferences`.");
  EXPECT_EQ(failure("conferences#note"),
            "usage: `note` is a box, and the name of a box never changes / Name a section that "
            "begins with a heading.");
  EXPECT_EQ(
      failure("conferences#all"),
      "usage: `#all` is a paragraph, which has no title / Name the section that it stands in.");
  EXPECT_EQ(failure("conferences#who"),
            "usage: `#who` is a former id / Write `conferences#who-should-attend`.");
  EXPECT_EQ(failure("conferences#who-should-atend"),
            "usage: `conferences` has no section `#who-should-atend` / Did you mean "
            "`who-should-attend`?");
  EXPECT_EQ(failure("conferences", " ?! "),
            "usage: a title needs words / Write it in quotes behind the name.");
  EXPECT_EQ(failure("conferences", "One\nTwo"),
            "usage: a title is one line of text, and this has other characters in it / Write it on "
            "one line.");
}

}  // namespace
}  // namespace codicil::authoring
