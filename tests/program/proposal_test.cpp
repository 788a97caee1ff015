// The report on a proposal, from a real repository with a branch beside main.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* report = "proposal main --format markdown";

std::string chapter(const std::string& title, const std::string& body,
                    const std::string& fields = {}) {
  return fmt::format("---\ntitle: {}\n{}---\n{}\n", title, fields, body);
}

const std::string referrals =
    "## Who\n\nWrite within ten working days.\n\n## Consent\n\nStaff should ask.\n";

/// A published manual with an edition in preparation and one old fault on main; the branch `change`
/// is checked out.
void begin_manual(const Scene& scene) {
  scene.git("init -q m");
  scene.write("m/site/manual.yml",
              "title: Small Procedures\nurl: https://small.example.org/\ncontent: ../content\n"
              "parts:\n  - {id: core, title: Core, chapters: [referrals, visits]}\n");
  scene.write("m/content/core/referrals.md", chapter("Referrals", referrals));
  scene.write(
      "m/content/core/visits.md",
      chapter("Visits", "## Before\n\nSee Section 7, Gone.\n\n## After\n\nWrite it down.\n"));
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  scene.write("m/content/editions/2020-08.md", "---\nkind: six-monthly\n---\n");
  scene.commit("Begin the next edition", "2020-03-01", "m");
  scene.git("checkout -q -b change", "m");
}

std::size_t place_of(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  EXPECT_NE(at, std::string::npos) << words << "\nis not in\n" << text;
  return at;
}

std::string with(std::string text, const std::string& words, const std::string& others) {
  text.replace(place_of(text, words), words.size(), others);
  return text;
}

TEST(Proposal, SaysWhatStandsInTheWayWhatChangesAndWhatIsAnnounced) {
  const Scene scene;
  begin_manual(scene);
  scene.write("m/content/core/referrals.md",
              chapter("Referrals", with(referrals, "ten working days",
                                        "15 working days, as Section 3, Consent says")));
  const Ran ran = scene.codicil(report, "m");
  EXPECT_EQ(ran.status, 1) << ran.err;
  const std::size_t faults = place_of(ran.out, "### What stands in the way");
  const std::size_t changes = place_of(ran.out, "### What would change");
  const std::size_t entries = place_of(ran.out, "### What would be announced");
  EXPECT_LT(faults, changes);
  EXPECT_LT(changes, entries);
  EXPECT_THAT(ran.out, HasSubstr("- In the way: 1 fault to mend, 1 to look at\n"
                                 "- Would change: 1 chapter\n"
                                 "- Entries that announce it: 0 written, 1 missing\n"));
  EXPECT_THAT(
      ran.out,
      HasSubstr("- **Must be mended.** `content/core/referrals.md`, line 6: `Consent` is "
                "section 2, not section 3.\\\n  How to mend it: Write `Section 2, Consent`"));
  EXPECT_THAT(ran.out, Not(HasSubstr("Gone")));
  EXPECT_THAT(
      ran.out,
      HasSubstr(
          "1 fault was there before this proposal, and is not listed; `codicil check` lists it."));
  EXPECT_THAT(ran.out, HasSubstr("#### 1.1 Referrals\n\n##### Section 1, Who (Timescale"));
  EXPECT_THAT(ran.out, HasSubstr("<del>ten</del> <ins><b>15</b></ins> working days<ins><b>, as"));
}

TEST(Proposal, TellsItsOwnFaultFromOneThatIsAlike) {
  const Scene scene;
  begin_manual(scene);
  const std::string old = "## Before\n\nSee Section 7, Gone.\n\n";
  scene.write("m/content/core/visits.md",
              chapter("Visits", "Also see Section 7, Gone.\n\n" + old + "## After\n\nWrite.\n"));
  const Ran added = scene.codicil(report, "m");
  EXPECT_THAT(added.out, HasSubstr("`content/core/visits.md`, line 4: nothing in this"));
  EXPECT_THAT(added.out, Not(HasSubstr("line 8: nothing")));
  EXPECT_THAT(added.out, HasSubstr("1 fault was there before"));
  scene.write("m/content/core/visits.md",
              chapter("Visits", "## Before\n\nDo see Section 7, Gone.\n\n## After\n\nWrite.\n"));
  EXPECT_THAT(scene.codicil(report, "m").out, Not(HasSubstr("nothing in this")));
}

TEST(Proposal, BringsAFaultThatOnlyAPastEditionHad) {
  const Scene scene;
  begin_manual(scene);
  const std::string gone = scene.read("m/content/core/visits.md");
  scene.git("checkout -q main", "m");
  scene.write("m/content/core/visits.md", chapter("Visits", "## Before\n\nMended.\n"));
  scene.commit("Mend", "2020-03-02", "m");
  scene.git("checkout -q -B change", "m");
  scene.write("m/content/core/visits.md", gone);
  EXPECT_THAT(scene.codicil(report, "m").out, HasSubstr("nothing in this manual matches"));
  scene.git("checkout -q -f -B change main~1", "m");
  scene.write("m/content/core/visits.md", gone + "\nSee Section 7, Gone.\n");
  const Ran again = scene.codicil("proposal --format markdown", "m");
  EXPECT_THAT(again.out, HasSubstr("line 13: nothing in this manual matches"));
  EXPECT_THAT(again.out, HasSubstr("1 fault was there before"));
}

TEST(Proposal, IsCompleteOnceItsLinesArePasted) {
  const Scene scene;
  begin_manual(scene);
  const std::string changed = with(referrals, "ten", "15");
  scene.write("m/content/core/referrals.md", chapter("Referrals", changed));
  const Ran missing = scene.codicil(report, "m");
  EXPECT_EQ(missing.status, 0) << missing.out;  // only a warning
  EXPECT_THAT(missing.out, HasSubstr("the lines to paste stand at the end of this report"));
  const std::string fence = "```yaml\n";
  const std::size_t begin = place_of(missing.out, fence) + fence.size();
  const std::string lines = missing.out.substr(begin, missing.out.find("```", begin) - begin);
  scene.write("m/content/core/referrals.md", chapter("Referrals", changed, lines));
  const Ran written = scene.codicil(report, "m");
  EXPECT_EQ(written.status, 0);
  EXPECT_THAT(written.out, HasSubstr("- In the way: no fault\n- Would change: 1 chapter\n"
                                     "- Entries that announce it: 1 written, 0 missing\n"));
  EXPECT_THAT(written.out,
              HasSubstr("To be published with edition 2020-08, under “Updated Chapters”:\n\n> A "
                        "timescale has changed from 10 to 15 working days (see Section 1, Who)."));
}

TEST(Proposal, ShowsNothingOfWhatOthersDidMeanwhile) {
  const Scene scene;
  begin_manual(scene);
  scene.write("m/content/core/referrals.md", chapter("Referrals", with(referrals, "ten", "15")));
  scene.commit("Change", "2020-03-02", "m");
  scene.git("checkout -q main", "m");
  scene.write("m/content/core/visits.md", chapter("Visits", "## Other\n\nQuite other.\n"));
  scene.commit("Meanwhile", "2020-03-03", "m");
  scene.git("checkout -q change", "m");
  const Ran ran = scene.codicil(report, "m");
  EXPECT_THAT(ran.out, HasSubstr("#### 1.1 Referrals"));
  EXPECT_THAT(ran.out, Not(HasSubstr("Visits")));
}

TEST(Proposal, RemindsOfAnEntryThatSaysNothingOfIt) {
  const Scene scene;
  begin_manual(scene);
  const std::string entry =
      "amendments:\n  - edition: 2020-08\n    kind: updated\n    details: Staff ask in writing.\n";
  const std::string asked = with(referrals, "should ask", "should ask in writing");
  scene.git("checkout -q main", "m");
  scene.write("m/content/core/referrals.md", chapter("Referrals", asked, entry));
  scene.commit("An earlier change", "2020-03-02", "m");
  scene.git("checkout -q -B change", "m");
  scene.write("m/content/core/referrals.md", chapter("Referrals", with(asked, "ten", "15"), entry));
  const Ran ran = scene.codicil(report, "m");
  EXPECT_THAT(ran.out, HasSubstr("has an entry from before, and the proposal leaves it as it is"));
  EXPECT_THAT(ran.out, HasSubstr("> Staff ask in writing.\n"));
  EXPECT_THAT(ran.out, HasSubstr("One could add:\n\n> A timescale has changed from 10 to 15"));
}

TEST(Proposal, AsksForAnEditionWhereNoneIsInPreparation) {
  const Scene scene;
  begin_manual(scene);
  scene.git("checkout -q -B change main~1", "m");
  scene.write("m/content/core/referrals.md", chapter("Referrals", with(referrals, "ten", "15")));
  const Ran ran = scene.codicil("proposal main --format markdown --today 2020-03-01", "m");
  EXPECT_THAT(ran.out, HasSubstr("No edition is in preparation. Ask those who keep the manual"));
  EXPECT_THAT(ran.out, HasSubstr("  - edition: 2020-03\n"));
}

TEST(Proposal, ShowsRevisionsAndNamesOtherFiles) {
  const Scene scene;
  begin_manual(scene);
  scene.write("m/content/core/referrals.draft.md",
              chapter("Referrals", with(referrals, "should", "must")));
  scene.write("m/content/pages/contacts.md", "---\ntitle: Contacts\n---\nThe desk.\n");
  scene.write("m/notes.txt", "Note.\n");
  const Ran ran = scene.codicil(report, "m");
  EXPECT_EQ(ran.status, 0) << ran.out;
  EXPECT_THAT(ran.out, HasSubstr("No chapter would read differently."));
  EXPECT_THAT(ran.out,
              HasSubstr("### Revisions in preparation, which are not published\n\n#### 1.1 "
                        "Referrals\n\n##### Section 2, Consent (Obligation)\n\nStaff "
                        "<del>should</del> <ins><b>must</b></ins> ask."));
  EXPECT_THAT(ran.out, HasSubstr("the proposal changes `content/pages/contacts.md`, `notes.txt`."));
  scene.commit("The revision", "2020-03-02", "m");
  scene.git("branch -f main", "m");
  scene.write("m/content/core/referrals.draft.md",
              chapter("Referrals", with(with(referrals, "should", "must"), "ask", "tell")));
  EXPECT_THAT(scene.codicil(report, "m").out,
              HasSubstr("Staff must <del>ask</del> <ins><b>tell</b></ins>."));
}

/// A line without what stands between backticks, which forges leave alone.
std::string without_code(const std::string& line) {
  if (line.starts_with("```")) return line;
  std::string rest;
  bool is_code = false;
  for (const char c : line) {
    if (c == '`') is_code = !is_code;
    if (!is_code) rest += c;
  }
  return rest;
}

TEST(Proposal, DoesNothingInTheForgeThatShowsIt) {
  const Scene scene;
  begin_manual(scene);
  scene.write("m/content/core/referrals.md",
              chapter("Referrals",
                      "## @team #1\n\n/close\n\nTell @manager of !5.\n\n```\n/merge\n````\n\n"
                      "<!-- hidden --> see section 9 ………\n\n## Consent\n\n\\<script>`x\n"));
  const Ran ran = scene.codicil(report, "m");
  std::size_t begin = 0;
  bool is_code = false;
  for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
    end = ran.out.find('\n', begin);
    const std::string line = without_code(ran.out.substr(begin, end - begin));
    if (line.starts_with("```")) is_code = !is_code;
    if (is_code) continue;
    EXPECT_FALSE(line.starts_with('/')) << line;
    EXPECT_EQ(line.find("@m"), std::string::npos) << line;
    EXPECT_EQ(line.find("@t"), std::string::npos) << line;
    EXPECT_EQ(line.find("!5"), std::string::npos) << line;
    EXPECT_EQ(line.find("<!"), std::string::npos) << line;
  }
  EXPECT_THAT(ran.out, HasSubstr("Tell @\u2060manager of !\u20605."));
  EXPECT_FALSE(is_code);
}

TEST(Proposal, LeavesOutWholeChaptersWhereTheReportWouldBeTooLong) {
  const Scene scene;
  begin_manual(scene);
  std::string body = "## Long\n\n";
  for (int i = 0; i < 300; ++i) body += fmt::format("Sentence {} of this chapter.\n\n", i);
  scene.write("m/content/core/visits.md", chapter("Visits", body));
  scene.write("m/content/core/referrals.md", chapter("Referrals", with(referrals, "ten", "15")));
  const Ran whole = scene.codicil(report, "m");
  EXPECT_GT(whole.out.size(), 12'000U);
  const Ran ran = scene.codicil("proposal main --format markdown --limit 10000", "m");
  EXPECT_LE(ran.out.size(), 10'000U);
  EXPECT_THAT(ran.out, HasSubstr("#### 1.1 Referrals\n\n##### Section 1, Who (Timescale"));
  EXPECT_THAT(ran.out,
              HasSubstr("Left out here for want of room: 1.2 Visits. The whole report has it."));
  EXPECT_THAT(ran.out, HasSubstr("### What would be announced"));
}

TEST(Proposal, IsNeverLongerThanAskedWhateverIsProposed) {
  const Scene scene;
  begin_manual(scene);
  std::string body = "## Many\n\n";
  for (int i = 0; i < 10; ++i) body += "See Section 9, Nowhere.\n\n";
  for (int i = 0; i < 20; ++i) {
    scene.write(fmt::format("m/content/core/long-{}.md", i),
                chapter(std::string(5'000, 'x') + std::to_string(i), body));
  }
  const Ran ran = scene.codicil("proposal main --format markdown --limit 12000", "m");
  EXPECT_LE(ran.out.size(), 12'000U);
  EXPECT_THAT(ran.out, testing::ContainsRegex("Left out here for want of room: [0-9,]+ faults"));
  EXPECT_THAT(ran.out, HasSubstr("; and 8 more. The whole report has them."));
}

TEST(Proposal, IsNotLongerForManyLongNames) {
  const Scene scene;
  begin_manual(scene);
  scene.git("checkout -q main", "m");
  for (int i = 0; i < 14; ++i) {
    const std::string title = fmt::format("{} {}", i, std::string(90, 'x'));
    scene.write(fmt::format("m/content/core/renamed-{}.md", i), chapter(title, "Text."));
    scene.write(fmt::format("m/content/core/revised-{}.md", i), chapter("R" + title, "Text."));
  }
  scene.commit("Publish\n\nEdition: 2020-02\n", "2020-03-02", "m");
  scene.git("checkout -q -B change", "m");
  std::string body;
  for (int i = 0; i < 200; ++i) body += "Many new words that take the room of a report.\n\n";
  for (int i = 0; i < 14; ++i) {
    const std::string title = fmt::format("{} {}", i, std::string(90, 'x'));
    scene.write(fmt::format("m/content/core/renamed-{}.md", i), chapter(title, body));
    scene.write(fmt::format("m/content/core/revised-{}.draft.md", i), chapter("R" + title, body));
  }
  for (int i = 0; i < 60; ++i) {
    scene.write(fmt::format("m/content/core/small-{}.md", i), chapter("S", "## A\n\nWords.\n"));
  }
  const Ran ran = scene.codicil("proposal main --format markdown --limit 10000", "m");
  EXPECT_LE(ran.out.size(), 10'000U);
}

TEST(Proposal, TakesTheMeaningOfANumberFromTheCommitsOfEachText) {
  const Scene scene;
  begin_manual(scene);
  scene.git("checkout -q main", "m");
  const std::string sections = "## Fees\n\nText.\n\n## Forms\n\nText.\n";
  const std::string citing = "## Purpose\n\nThey are paid (see section 2).\n\n";
  scene.write("m/content/core/visits.md", chapter("Visits", citing + sections));
  scene.commit("Cite", "2020-03-02", "m");
  const std::string notice = "## Notice\n\nText.\n\n";
  scene.write("m/content/core/visits.md", chapter("Visits", citing + notice + sections));
  scene.commit("Renumber", "2020-03-03", "m");
  scene.git("checkout -q -B change", "m");
  scene.shell("mkdir content/more && git mv content/core/visits.md content/more/visits.md", "m");
  scene.write("m/site/manual.yml",
              with(with(scene.read("m/site/manual.yml"), ", visits", ""), "referrals]}",
                   "referrals]}\n  - {id: more, title: More, chapters: [visits]}"));
  scene.commit("Move", "2020-03-04", "m");
  const Ran ran = scene.codicil("proposal main --format github", "m");
  EXPECT_THAT(ran.out, Not(HasSubstr("section 2")));
}

TEST(Proposal, TellsProgramsTheSame) {
  const Scene scene;
  begin_manual(scene);
  scene.write("m/content/core/referrals.md",
              chapter("Referrals", with(referrals, "ten", "15") + "\nSee Section 8, None.\n"));
  const Ran ran = scene.codicil("proposal --format json", "m");
  EXPECT_EQ(ran.status, 0) << ran.err;
  for (const char* member : {"\"base\": \"2020-02\"", "\"code\": \"xref-unresolved-citation\"",
                             "\"warnings\": 1", "\"from\": \"2020-02\"", "\"state\": \"missing\"",
                             "\"kind\": \"updated\"", "\"content/editions/2020-08.md\""}) {
    EXPECT_THAT(ran.out, HasSubstr(member));
  }
}

TEST(Proposal, MarksItsOwnFaultsTheHeaviestFirst) {
  const Scene scene;
  begin_manual(scene);
  scene.write("m/content/core/referrals.md",
              chapter("Referrals", referrals + "\nSee Section 8, None. See Section 3, Consent.\n"));
  const Ran ran = scene.codicil("proposal main --format github", "m");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, testing::StartsWith(
                           "::error file=content/core/referrals.md,line=12,col=26,title=xref-stale-"
                           "number::"));
  EXPECT_THAT(ran.out, HasSubstr("::warning file=content/core/referrals.md"));
  EXPECT_THAT(ran.out, Not(HasSubstr("visits")));
}

TEST(Proposal, NeedsSomethingToBeComparedWith) {
  const Scene scene;
  begin_manual(scene);
  EXPECT_EQ(scene.codicil("proposal nowhere", "m").status, 2);
  EXPECT_EQ(scene.codicil("proposal main --limit 10", "m").status, 2);
  scene.git("clone -q --depth 1 file://" + scene.at("m").string() + " shallow");
  const Ran cut_off = scene.codicil("proposal", "shallow");
  EXPECT_EQ(cut_off.status, 3);
  EXPECT_THAT(cut_off.err, HasSubstr("git fetch --unshallow"));
  std::filesystem::remove_all(scene.at("m/.git"));
  const Ran ran = scene.codicil("proposal main", "m");
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(ran.err, HasSubstr("there is nothing to compare with"));
}

}  // namespace
}  // namespace codicil::program
