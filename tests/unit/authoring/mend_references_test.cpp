#include "authoring/mend_references.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

constexpr std::string_view definition =
    "title: T\nurl: https://t.example.org/\n"
    "parts: [{id: core, title: Core, chapters: [referrals, escalation]}]\n";

/// The chapter Referrals with these sections, its front matter before them.
std::string referrals(const std::vector<std::string>& titles, const std::string& fields = "") {
  std::string text = "---\ntitle: Referrals\n" + fields + "---\n";
  for (const std::string& title : titles) text += "## " + title + "\n\nText.\n\n";
  return text;
}

Files with(const std::string& referrals_text, const std::string& escalation_text) {
  return {{"manual.yml", std::string(definition)},
          {"content/core/referrals.md", referrals_text},
          {"content/core/escalation.md", escalation_text}};
}

/// The files once they were mended, where the editions published the older texts.
Files mended(const std::vector<Files>& editions, const Files& files) {
  history::Archive archive;
  for (std::size_t i = 0; i < editions.size(); ++i) {
    history::Snapshot& snapshot = archive.snapshots.emplace_back();
    snapshot.edition.id = "202" + std::to_string(i) + "-02";
    snapshot.manual = std::make_shared<const Manual>(read(editions[i]).value);
  }
  const Reported<Manual> manual = read(files);
  const auto stories = history::trace_chapters(archive, manual.value);
  const PresentTexts texts(manual.value);
  const PastNames past(texts.finder().identities(), archive, stories, nullptr);
  const auto references = index::tabulate_references(manual.value, {});
  const MemoryTree tree(files);
  const Mending mending = plan_mending({texts, past, references, tree}, {});
  const Files after = applied(files, mending.plan);
  const Reported<Manual> manual_after = read(after);
  const PresentTexts texts_after(manual_after.value);
  for (const Unfaithful& one : unfaithful_references(texts, texts_after, mending.targets))
    ADD_FAILURE() << one.obstacle.path << ": " << one.obstacle.what;
  return after;
}

const std::vector<std::string> old_titles{"When", "Who Should Attend?", "Records"};
const std::vector<std::string> new_titles{"Aims", "When", "Whom to Invite", "Records"};
const std::string forwards = "forwards:\n  who-should-attend: whom-to-invite\n";

/// The chapter Escalation mended, where sections of Referrals moved and one was retitled.
std::string mended(const std::string& escalation) {
  const Files older = with(referrals(old_titles), "---\ntitle: Escalation\n---\nText.\n");
  const Files files = with(referrals(new_titles, forwards), escalation);
  const Files once = mended({older}, files);
  EXPECT_EQ(mended({older}, once), once) << "a second time changes nothing";
  EXPECT_EQ(once.at("content/core/referrals.md"), files.at("content/core/referrals.md"));
  return once.at("content/core/escalation.md");
}

std::string body(const std::string& text) {
  return "---\ntitle: Escalation\n---\n" + text + "\n";
}

std::string scope(const std::string& value) {
  return "---\ntitle: Escalation\nscope: " + value + "\n---\nText.\n";
}

TEST(MendReferences, RewritesNumberAndTitleWhereverTheyStand) {
  const std::vector<std::pair<std::string, std::string>> written{
      {"See Referrals, Section 3, Records.", "See Referrals, Section 4, Records."},
      {"See Referrals, Section 2, Who Should\nAttend?, now.",
       "See Referrals, Section 3, Whom to\nInvite, now."},
      {"> - See Referrals, *Section 2, Who\n>   Should Attend?*",
       "> - See Referrals, *Section 3, Whom\n>   to Invite*"},
      {"- \tSee **Referrals**, Section 2, Who Should Attend? &amp; so on",
       "- \tSee **Referrals**, Section 3, Whom to Invite &amp; so on"},
      {"| a | b |\n|---|---|\n| x \\| y | Referrals, Section 2, Who Should Attend? |",
       "| a | b |\n|---|---|\n| x \\| y | Referrals, Section 3, Whom to Invite |"},
      {"[Section 2, Who Should Attend?](referrals.md#whom-to-invite)",
       "[Section 3, Whom to Invite](referrals.md#whom-to-invite)"},
      {"[Section 2, Guests](referrals.md#whom-to-invite)",
       "[Section 3, Whom to Invite](referrals.md#whom-to-invite)"},
      {"[Section 2](referrals.md#whom-to-invite)", "[Section 3](referrals.md#whom-to-invite)"},
      {"[x](<referrals.md#who-should-attend> \"T\")", "[x](<referrals.md#whom-to-invite> \"T\")"},
      {"Section 2, Who Should Attend? of the Referrals chapter\r\nand more",
       "Section 3, Whom to Invite of the Referrals chapter\r\nand more"}};
  for (const auto& [before, after] : written) EXPECT_EQ(mended(body(before)), body(after));
}

TEST(MendReferences, RewritesInEveryKindOfValue) {
  const std::vector<std::pair<std::string, std::string>> written{
      {"See Referrals, Section 2, Who Should Attend? Or not",
       "See Referrals, Section 3, Whom to Invite Or not"},
      {"'It''s as Referrals, Section 2, Who Should Attend?'",
       "'It''s as Referrals, Section 3, Whom to Invite'"},
      {"\"\\u2019 See Referrals, Section 2, Who Should Attend?\"",
       "\"\\u2019 See Referrals, Section 3, Whom to Invite\""},
      {">\n  See Referrals, Section 2,\n  Who Should Attend?",
       ">\n  See Referrals, Section 3,\n  Whom to Invite"},
      {"|\n  See Referrals, Section 2, Who\n  Should Attend?",
       "|\n  See Referrals, Section 3, Whom\n  to Invite"}};
  for (const auto& [before, after] : written) EXPECT_EQ(mended(scope(before)), scope(after));
}

TEST(MendReferences, KnowsWhereATitleEnds) {
  EXPECT_EQ(mended(body("See Referrals, Section 2, Aims and Section 3, Records.")),
            body("See Referrals, Section 1, Aims and Section 4, Records."));
  EXPECT_EQ(mended(body("See Referrals, Section 2, Aims and wait.")),
            body("See Referrals, Section 1, Aims and wait."));
}

TEST(MendReferences, TakesTheJudgementOfANumberThatStandsAlone) {
  const Files files = with(referrals(new_titles), body("See Referrals, Section 2 and wait."));
  const Reported<Manual> manual = read(files);
  const history::Archive archive;
  const auto stories = history::trace_chapters(archive, manual.value);
  const PresentTexts texts(manual.value);
  const PastNames past(texts.finder().identities(), archive, stories, nullptr);
  auto references = index::tabulate_references(manual.value, {});
  const MemoryTree tree(files);
  EXPECT_EQ(plan_mending({texts, past, references, tree}, {}).plan, Plan{});
  index::Reference& bare = references.chapters.at(1).at(0);
  ASSERT_TRUE(bare.is_bare);
  bare.standing = index::Standing::stale_number;
  bare.target.section = 3;
  const Mending mending = plan_mending({texts, past, references, tree}, {});
  EXPECT_EQ(applied(files, mending.plan).at("content/core/escalation.md"),
            body("See Referrals, Section 4 and wait."));
}

TEST(MendReferences, KeepsTheBytesOfOtherFiles) {
  const std::string bytes =
      "\xEF\xBB\xBF---\r\ntitle: Escalation\r\n---\r\n\tCode\r\n\r\n* a\t\r\n* Referrals, Section "
      "4, "
      "Records  \r\n\r\n\r\n";
  EXPECT_EQ(mended(bytes), bytes);
}

TEST(MendReferences, LeavesWhatIsNotCertain) {
  for (const std::string text :
       {"See Referrals, Section 2, Who *Should* Attend?", "See Referrals, Section 2, Guests.",
        "See Referrals, Section 2, Aims and Ends.",
        "See [Section 2, Who Should Attend?](referrals.md#records).",
        "## See Referrals, Section 2, Who Should Attend?\n\nText."})
    EXPECT_EQ(mended(body(text)), body(text));
}

TEST(MendReferences, TakesNoTitleThatTwoSectionsHave) {
  const Files files =
      with(referrals({"When", "Other", "When {#second}"}), body("See Referrals, Section 2, When."));
  EXPECT_EQ(mended({}, files), files);
}

TEST(MendReferences, TakesNoTitleThatWasAnothers) {
  // Section 2 was called Records; it is called Notes now, and another section has its old title.
  const Files older = with(referrals({"When", "Records {#a}"}), body("Text."));
  const Files files = with(referrals({"When", "Notes {#a}", "Records {#b}"}),
                           body("See Referrals, Section 2, Records."));
  EXPECT_EQ(mended({older}, files), files);
}

TEST(MendReferences, TakesNoAnswerOfEditionsThatDisagree) {
  const Files first = with(referrals({"When", "Records {#a}"}), body("Text."));
  const Files second = with(referrals({"When", "Records {#b}", "Other {#a}"}), body("Text."));
  const Files files = with(referrals({"When", "Notes {#b}", "Others {#a}"}),
                           body("See Referrals, Section 2, Records."));
  EXPECT_EQ(mended({first, second}, files), files);
  EXPECT_NE(mended({second}, files), files);
}

TEST(MendReferences, FollowsForwardsThatEditionsMade) {
  const Files first = with(referrals({"When", "Records"}), body("Text."));
  const Files second =
      with(referrals({"When", "Notes"}, "forwards:\n  records: notes\n"), body("Text."));
  const Files files = with(referrals({"Notes", "When"}), body("See [](referrals.md#records)."));
  EXPECT_EQ(mended({first, second}, files).at("content/core/escalation.md"),
            body("See [](referrals.md#notes)."));
}

TEST(MendReferences, FollowsChaptersByTheNumbersThatTheyHad) {
  const Files older = with(referrals(old_titles), body("Text."));
  Files files = with(referrals(old_titles), body("See chapter 1.1, Referrals."));
  files["manual.yml"] =
      "title: T\nurl: https://t.example.org/\n"
      "parts: [{id: core, title: Core, chapters: [escalation, referrals]}]\n";
  EXPECT_EQ(mended({older}, files).at("content/core/escalation.md"),
            body("See chapter 1.2, Referrals."));
  files["content/core/referrals.md"] = "---\ntitle: Making Referrals\n---\nText.\n";
  EXPECT_EQ(mended({older}, files).at("content/core/escalation.md"),
            body("See chapter 1.2, Making Referrals."));
}

}  // namespace
}  // namespace codicil::authoring
