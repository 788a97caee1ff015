#include "index/keyword_index.h"

#include <gtest/gtest.h>

#include "support/sketched_manual.h"

namespace codicil::index {
namespace {

using test::sketched_manual;

Keyword keyword(std::string term, std::string section = {}) {
  Keyword made;
  made.term.value = std::move(term);
  if (!section.empty()) made.section = {std::move(section), {}};
  return made;
}

Keyword keyword_see(std::string term, std::string see) {
  Keyword made = keyword(std::move(term));
  made.see = {std::move(see), {}};
  return made;
}

Keyword keyword_see_also(std::string term, std::string other) {
  Keyword made = keyword(std::move(term));
  made.see_also.push_back({std::move(other), {}});
  return made;
}

std::string written(const KeywordIndex& index) {
  std::string text;
  for (const KeywordGroup& group : index.groups) {
    text += group.heading + ":";
    for (std::uint32_t i = group.begin; i < group.end; ++i) {
      const KeywordEntry& entry = index.entries[i];
      text += " " + entry.term;
      for (const KeywordPlace& place : entry.places) {
        text += " " + std::to_string(place.chapter) + "/" + std::to_string(place.section);
      }
      for (const auto see : entry.see) text += " see <" + index.entries[see].term + ">";
      for (const auto see : entry.see_also) text += " also <" + index.entries[see].term + ">";
      text += ";";
    }
    text += "\n";
  }
  return text;
}

TEST(KeywordIndexes, StandInTheOrderOfTheAlphabetWithTheirPlaces) {
  const Manual manual = sketched_manual(
      {{.id = "a",
        .title = "A",
        .body = "## One\n\n## Two\n",
        .keywords = {keyword("Solicitors", "two"), keyword("abduction"), keyword("16-year-olds"),
                     keyword("Écoles")}},
       {.id = "b", .title = "B", .keywords = {keyword("Solicitors"), keyword("Bullying")}}});
  EXPECT_EQ(written(index_keywords(manual)),
            "0–9: 16-year-olds 0/-1;\n"
            "A: abduction 0/-1;\n"
            "B: Bullying 1/-1;\n"
            "E: Écoles 0/-1;\n"
            "S: Solicitors 0/1 1/-1;\n");
}

TEST(KeywordIndexes, HoldOneEntryForTermsThatDifferInCase) {
  const Manual manual = sketched_manual(
      {{.id = "a", .title = "A", .keywords = {keyword("Core group"), keyword("core GROUP")}},
       {.id = "b", .title = "B", .keywords = {keyword("Core Group")}}});
  EXPECT_EQ(written(index_keywords(manual)), "C: Core group 0/-1 1/-1;\n");
}

TEST(KeywordIndexes, LeadFromOneTermToOthers) {
  const Manual manual = sketched_manual(
      {{.id = "a",
        .title = "A",
        .keywords = {keyword_see("ICPC", "conference"), keyword("Conference"),
                     keyword_see_also("Advice", "Legal advice"), keyword("Legal advice")}}});
  EXPECT_EQ(written(index_keywords(manual)),
            "A: Advice 0/-1 also <Legal advice>;\n"
            "C: Conference 0/-1;\n"
            "I: ICPC see <Conference>;\n"
            "L: Legal advice 0/-1;\n");
}

TEST(KeywordIndexes, LeaveOutWhatLeadsNowhere) {
  const Manual manual = sketched_manual(
      {{.id = "a",
        .title = "A",
        .keywords = {keyword_see("First", "Second"), keyword_see("Second", "Nothing"),
                     keyword_see("Self", "self"), keyword_see_also("Kept", "Nothing")}}});
  EXPECT_EQ(written(index_keywords(manual)), "K: Kept 0/-1;\n");
}

TEST(KeywordIndexes, LeaveOutDraftsAndWithdrawnChapters) {
  const Manual manual = sketched_manual({
      {.id = "a", .title = "A", .status = ChapterStatus::draft, .keywords = {keyword("Draft")}},
      {.id = "b", .title = "B", .status = ChapterStatus::withdrawn, .keywords = {keyword("Gone")}},
  });
  EXPECT_TRUE(index_keywords(manual).entries.empty());
  EXPECT_TRUE(index_keywords(manual).groups.empty());
}

TEST(KeywordIndexes, FollowSectionsThatWereRenamed) {
  const Manual manual =
      sketched_manual({{.id = "a",
                        .title = "A",
                        .body = "## One\n\n## Two\n",
                        .forwards = {{"second", "two"}},
                        .keywords = {keyword("Renamed", "second"), keyword("Whole", "nowhere")}}});
  const KeywordIndex index = index_keywords(manual);
  EXPECT_EQ(written(index), "R: Renamed 0/1;\nW: Whole 0/-1;\n");
  EXPECT_EQ(keyword_terms(index), (std::vector<std::string>{"Renamed", "Whole"}));
}

}  // namespace
}  // namespace codicil::index
