#include "authoring/new_manual.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <pugixml.hpp>
#include <regex>
#include <string>
#include <vector>

#include "check/check_manual.h"
#include "index/reference_table.h"
#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using testing::HasSubstr;

constexpr Date today = year(2026) / month(11) / day(22);

Files files_of(const Plan& plan) {
  return applied({}, plan);
}

Reported<Manual> read(const Plan& plan) {
  return authoring::read(files_of(plan), "site/manual.yml");
}

TEST(NewManual, IsReadWithoutASingleRemark) {
  const Reported<Manual> manual = read(plan_new_manual({"Example Procedures", today}));
  EXPECT_EQ(remarks(manual.diagnostics), "");
  EXPECT_EQ(manual.value.definition.title, "Example Procedures");
  EXPECT_EQ(manual.value.parts.size(), 2U);
  EXPECT_EQ(manual.value.chapters.size(), 4U);
  EXPECT_EQ(manual.value.pages.size(), 1U);
}

TEST(NewManual, IsCheckedWithoutASingleRemark) {
  const Manual manual = read(plan_new_manual({"Example Procedures", today})).value;
  const index::ReferenceTable references = index::tabulate_references(manual, {});
  EXPECT_EQ(remarks(check::check_manual({manual, references, {}, today})), "");

  std::size_t citations = 0;
  for (const index::ChapterReferences& chapter : references.chapters) {
    citations += std::ranges::count_if(chapter, &index::Reference::is_citation);
    for (const index::Reference& reference : chapter)
      EXPECT_EQ(reference.standing, index::Standing::good);
  }
  EXPECT_GE(citations, 5U);  // it shows how it is done
}

TEST(NewManual, HasOnePublishedEditionAndKnowsTheNext) {
  const Manual manual = read(plan_new_manual({"Example", today})).value;
  ASSERT_EQ(manual.editions.size(), 1U);
  const Edition& edition = manual.editions[0];
  EXPECT_EQ(edition.id, "2026-11");
  EXPECT_EQ(edition.published, today);
  EXPECT_EQ(edition.next_update, year(2027) / month(5));
  EXPECT_THAT(manual.definition.update_cycle, testing::ElementsAre(month(5), month(11)));
}

TEST(NewManual, HasAFirstCommitThatIsItsFirstEdition) {
  const NewManual manual{"Example", today};
  EXPECT_EQ(first_edition(manual), "2026-11");
  EXPECT_EQ(first_commit_message(manual), "Begin Example\n\nEdition: 2026-11\n");
}

TEST(NewManual, LeavesNoMarkUnfilled) {
  for (const OutputFile& file : plan_new_manual({"Example", today}).creations) {
    EXPECT_EQ(file.path.find('@'), std::string::npos) << file.path;
    // A version of an action on GitHub stands behind an @ too, but none stands behind it.
    static const std::regex mark("@[a-z-]+@");
    EXPECT_FALSE(std::regex_search(file.bytes, mark)) << file.path;
  }
}

TEST(NewManual, TakesAnyTitle) {
  for (const char* title : {"Harm: advice", "\"Quoted\" \\ # title", "- dash",
                            "Diogelu Plant: Gweithdrefnau \xC3\xA9", "2026", "yes", "{a}",
                            "a\xE2\x80\xA8"
                            "b"}) {
    const Reported<Manual> manual = read(plan_new_manual({title, today}));
    EXPECT_EQ(remarks(manual.diagnostics), "") << title;
  }
  EXPECT_EQ(read(plan_new_manual({"  Harm:\n advice @title@ ", today})).value.definition.title,
            "Harm: advice @title@");
}

TEST(NewManual, RefusesATitleThatIsNone) {
  EXPECT_THROW(plan_new_manual({" \n", today}), Failure);
  EXPECT_THROW(plan_new_manual({"\xff", today}), Failure);
}

TEST(NewManual, ExplainsEveryStepInItsReadme) {
  const std::string readme = files_of(plan_new_manual({"Example", today}))["README.md"];
  for (const char* step : {"# Example\n", "codicil build", "codicil check", "codicil new chapter",
                           "codicil new edition", "codicil adopt", "codicil amend",
                           "codicil release 2027-05", "which is May 2027"}) {
    EXPECT_THAT(readme, HasSubstr(step));
  }
}

/// What the links and pictures of a Markdown file lead to, as far as that is in the manual's
/// folder.
std::vector<std::string> targets_in(const std::string& text) {
  std::vector<std::string> targets;
  static const std::regex link("\\]\\(([^)#:]+)\\)");
  for (auto match = std::sregex_iterator(text.begin(), text.end(), link);
       match != std::sregex_iterator(); ++match)
    targets.push_back((*match)[1]);
  return targets;
}

TEST(NewManual, ShowsInDrawingsHowAChangeIsProposed) {
  Files files = files_of(plan_new_manual({"Example", today}));
  EXPECT_THAT(files["README.md"], HasSubstr("`EDITING.md`"));
  const std::vector<std::string> drawings = targets_in(files["EDITING.md"]);
  EXPECT_GE(drawings.size(), 5U);
  for (const std::string& path : drawings) {
    ASSERT_TRUE(files.contains(path)) << path;
    pugi::xml_document drawing;
    ASSERT_TRUE(drawing.load_string(files[path].c_str())) << path;
    const pugi::xml_node top = drawing.child("svg");
    EXPECT_STREQ(top.attribute("role").value(), "img") << path;
    EXPECT_STRNE(top.child("title").text().get(), "") << path;
    EXPECT_STRNE(top.child("desc").text().get(), "") << path;
    // Forges drop drawings that do or fetch something.
    EXPECT_FALSE(drawing.select_node("//script | //*[@href] | //image | //foreignObject")) << path;
  }
}

TEST(NewManual, ShowsEntriesThatCanBePasted) {
  Files files = files_of(plan_new_manual({"Example", today}));
  const std::string guide = files["EDITING.md"];
  std::string fields;
  const std::string fence = "```yaml\n";
  for (std::size_t at = guide.find(fence); at != std::string::npos; at = guide.find(fence, at)) {
    at += fence.size();
    fields += guide.substr(at, guide.find("```", at) - at);
  }
  EXPECT_THAT(fields, HasSubstr("forwards:"));
  std::string& chapter = files["content/procedures/visitors.md"];
  chapter.insert(chapter.find("---\n", 3), fields);
  files["content/editions/2027-05.md"] = "---\nkind: six-monthly\n---\n";
  const Reported<Manual> manual = authoring::read(files, "site/manual.yml");
  EXPECT_EQ(remarks(manual.diagnostics), "");
  const auto index = manual.value.chapter_index("visitors");
  ASSERT_TRUE(index);
  const ChapterText& text = *manual.value.chapters[*index].text;
  ASSERT_EQ(text.amendments.size(), 1U);
  EXPECT_EQ(text.amendments[0].edition.value, "2027-05");
  EXPECT_EQ(text.amendments[0].action, "Please tell your team.");
}

TEST(NewManual, UsesNoWordOfGitThatNoButtonSays) {
  const std::string guide = files_of(plan_new_manual({"Example", today}))["EDITING.md"];
  for (const char* word : {"repository", "pull the", "rebase", "checkout", "push", " git ", "clone",
                           "merge base", "YAML"}) {
    EXPECT_THAT(guide, testing::Not(HasSubstr(word)));
  }
}

TEST(NewManual, KeepsTheFinishedSiteOutOfGit) {
  EXPECT_THAT(files_of(plan_new_manual({"Example", today}))[".gitignore"],
              HasSubstr("\n/site/public/\n"));
}

TEST(TitleFromFolder, IsMadeOfItsWords) {
  EXPECT_EQ(title_from_folder("our-procedures_2026"), "Our Procedures 2026");
  EXPECT_EQ(title_from_folder("LSCB manual"), "LSCB Manual");
  EXPECT_EQ(title_from_folder("\xC3\xA9t\xC3\xA9"), "\xC3\xA9t\xC3\xA9");
  EXPECT_EQ(title_from_folder("..."), "Our Manual");
  EXPECT_EQ(title_from_folder(""), "Our Manual");
  EXPECT_EQ(title_from_folder("\xff"), "Our Manual");
}

}  // namespace
}  // namespace codicil::authoring
