#include "authoring/adopt.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

using testing::HasSubstr;

constexpr const char* chapter_path = "content/core/referrals.md";
constexpr const char* draft_path = "content/core/referrals.draft.md";

Files manual_with(const std::string& chapter, const std::string& draft) {
  return {{"manual.yml",
           "title: T\nurl: https://x.example/\ncontent: content\nparts:\n  - {id: core, title: "
           "Core}\n  - {id: more, title: More}\n"},
          {"content/editions/2026-02.md", "---\npublished: 2026-02-20\n---\n"},
          {"content/editions/2026-08.md", "---\npublished: 2026-08-20\n---\n"},
          {"content/editions/2027-02.md", "---\nkind: six-monthly\n---\n"},
          {chapter_path, chapter},
          {draft_path, draft}};
}

Files after_adopting(const Files& files, std::string_view id = "referrals") {
  const Files after = applied(files, plan_adoption(read(files).value, MemoryTree(files), id));
  EXPECT_TRUE(read(after).value.drafts.empty());
  return after;
}

/// The chapter's bytes once its draft is adopted.
std::string adopted(const std::string& chapter, const std::string& draft) {
  return after_adopting(manual_with(chapter, draft)).at(chapter_path);
}

TEST(Adopt, PutsTheDraftInThePlaceOfTheChapterByteForByte) {
  const std::string draft =
      "---\r\ntitle:   \"New \\u0041\"   # c\r\nscope: >\r\n  x\r\n---\r\n## A  "
      "\r\n\r\n\ttext\r\n---\r\nend";
  EXPECT_EQ(adopted("---\ntitle: Old\n---\n## A\n", draft), draft);
  const std::string marked = "\xEF\xBB\xBF---\ntitle: New\n---\n";
  EXPECT_EQ(adopted("---\ntitle: Old\n---\n", marked), marked);
}

TEST(Adopt, TakesTheDraftsFileForTheChapter) {
  const std::string old = "---\ntitle: Old\n---\n";
  const std::string draft = "---\ntitle: New\n---\n";
  for (const char* named : {"referrals.draft.md", "content/core/referrals.draft.md",
                            "../core/referrals.md", "referrals.md"}) {
    EXPECT_EQ(after_adopting(manual_with(old, draft), named).at(chapter_path), draft) << named;
  }
}

TEST(Adopt, TakesTheConsultationOut) {
  EXPECT_EQ(adopted("---\ntitle: Old\n---\n",
                    "---\ntitle: New\nconsultation: {closes: 2026-06-30}\n# about the lead\nlead: "
                    "X\n---\ntext\n"),
            "---\ntitle: New\n# about the lead\nlead: X\n---\ntext\n");
  EXPECT_EQ(
      adopted("---\ntitle: Old\n---\n",
              "---\nconsultation:\n\n  # who\n  closes: 2026-06-30\n\n# lead\ntitle: New\n---\n"),
      "---\n\n# lead\ntitle: New\n---\n");
  EXPECT_EQ(adopted("---\ntitle: Old\n---\n",
                    "---\ntitle: New\nconsultation: {\n  closes: 2026-06-30\n}\n---\n"),
            "---\ntitle: New\n---\n");
}

TEST(Adopt, LosesNoPublishedEntry) {
  EXPECT_EQ(
      adopted("---\ntitle: Old\namendments:\n  - edition: 2026-08\n    kind: updated\n    details: "
              "|\n      August,\n\n      as it was.\n"
              "  # the first\n  - {edition: 2026-02, kind: new, details: February}\nlead: X\n---\n",
              "---\ntitle: New\namendments:\n- edition: 2027-02\n  details: Coming\n- edition: "
              "2026-02\n  kind: new\n  details: >\n"
              "    February\n  approved: {by: Board, date: 2026-01-01}\nlead: Y\n---\n"),
      "---\ntitle: New\namendments:\n- edition: 2027-02\n  details: Coming\n- edition: 2026-08\n  "
      "kind: updated\n  details: |\n"
      "    August,\n\n    as it was.\n- edition: 2026-02\n  kind: new\n  details: >\n    February\n"
      "  approved: {by: Board, date: 2026-01-01}\nlead: Y\n---\n");
}

TEST(Adopt, KeepsAPublishedEntryBesideAnotherWordingOfIt) {
  EXPECT_EQ(
      adopted("---\ntitle: Old\namendments:\n  - {edition: 2026-08, details: Published}\n---\n",
              "---\ntitle: New\namendments:\n  - {edition: 2026-08, details: Reworded}\n---\n"),
      "---\ntitle: New\namendments:\n  - {edition: 2026-08, details: Reworded}\n  - {edition: "
      "2026-08, details: Published}\n---\n");
}

TEST(Adopt, PrefersTheDraftsEntryForAnEditionInPreparation) {
  const std::string draft =
      "---\ntitle: New\namendments:\n  - {edition: 2027-02, details: Better}\n---\n";
  EXPECT_EQ(
      adopted("---\ntitle: Old\namendments:\n  - {edition: 2027-02, details: Worse}\n---\n", draft),
      draft);
}

TEST(Adopt, KeepsTheOrderOfEntriesThatHaveNoNeighbours) {
  const std::string draft =
      "---\ntitle: New\namendments:\n  - {edition: 2027-02, details: C}\n---\n";
  EXPECT_EQ(adopted("---\ntitle: Old\namendments:\n  - {edition: 2026-02, details: A}\n  - "
                    "{edition: 2026-08, details: B}\n---\n",
                    draft),
            "---\ntitle: New\namendments:\n  - {edition: 2026-02, details: A}\n  - {edition: "
            "2026-08, details: B}\n"
            "  - {edition: 2027-02, details: C}\n---\n");
  EXPECT_EQ(adopted("---\ntitle: Old\namendments:\n  - {edition: 2026-08, details: B}\n  - "
                    "{edition: 2026-02, details: A}\n---\n",
                    draft),
            "---\ntitle: New\namendments:\n  - {edition: 2027-02, details: C}\n  - {edition: "
            "2026-08, details: B}\n"
            "  - {edition: 2026-02, details: A}\n---\n");
}

TEST(Adopt, GivesADraftWithoutEntriesAllOfThem) {
  const std::string chapter =
      "---\ntitle: Old\namendments:\n- edition: 2026-02\n  details: A\n---\n";
  const std::string result =
      "---\ntitle: New\namendments:\n  - edition: 2026-02\n    details: A\n---\ntext";
  EXPECT_EQ(adopted(chapter, "---\ntitle: New\n---\ntext"), result);
  EXPECT_EQ(adopted(chapter, "---\ntitle: New\namendments:\n---\ntext"), result);
  EXPECT_EQ(adopted(chapter, "---\namendments: []\ntitle: New\n---\ntext"), result);
}

TEST(Adopt, KeepsForwardsAndAliases) {
  const std::string chapter =
      "---\ntitle: Old\naliases: [a, b]\nforwards:\n  x: y\n  z: other#s\n---\n## y\n";
  EXPECT_EQ(adopted(chapter, "---\ntitle: New\n---\n"),
            "---\ntitle: New\naliases: [a, b]\nforwards:\n  x: y\n  z: other#s\n---\n");
  EXPECT_EQ(adopted(chapter,
                    "---\ntitle: New\naliases: [b, c] # former\nforwards: {z: withdrawn}\n---\n"),
            "---\ntitle: New\naliases: [b, c, a] # former\nforwards: {z: withdrawn, x: y}\n---\n");
  EXPECT_EQ(
      adopted(
          chapter,
          "---\ntitle: New\naliases:\n  - c\nforwards:\n    z: withdrawn # gone\n\nlead: X\n---\n"),
      "---\ntitle: New\naliases:\n  - c\n  - a\n  - b\nforwards:\n    z: withdrawn # gone\n    x: "
      "y\n\nlead: X\n---\n");
}

TEST(Adopt, KeepsTheIdThatTheChapterNames) {
  EXPECT_EQ(after_adopting(
                manual_with("---\ntitle: Old\nid: first-contact\n---\n", "---\ntitle: New\n---\n"),
                "first-contact")
                .at(chapter_path),
            "---\ntitle: New\nid: first-contact\n---\n");
}

TEST(Adopt, MovesTheChapterToTheDraftsPart) {
  Files files = manual_with("---\ntitle: Old\n---\n", "");
  files.erase(draft_path);
  files["content/more/referrals.draft.md"] = "---\ntitle: New\n---\n";
  const Files after = after_adopting(files);
  EXPECT_EQ(after.at("content/more/referrals.md"), "---\ntitle: New\n---\n");
  EXPECT_FALSE(after.contains(chapter_path));
}

/// Front matter as many hands write it: lists in lines or brackets, comments and blank lines
/// anywhere.
class RandomChapter {
 public:
  explicit RandomChapter(unsigned seed) : random_(seed) {}

  std::string write() {
    std::vector<std::string> entries{"title: T\n", amendments(), forwards(), aliases(),
                                     "lead: L # who\n"};
    if (one_in(3)) entries.emplace_back("consultation: {closes: 2026-06-30}\n");
    std::ranges::shuffle(entries, random_);
    std::string text = "---\n";
    for (const std::string& entry : entries) text += entry + noise("");
    return text + "---\n## Text\n";
  }

 private:
  bool one_in(unsigned count) { return random_() % count == 0; }
  std::string noise(const std::string& indent) {
    return one_in(3) ? indent + "# a remark\n" : one_in(3) ? "\n" : "";
  }
  std::string amendments() {
    if (one_in(4)) return {};
    const std::string indent(random_() % 4, ' ');
    std::string list = "amendments:\n";
    for (auto count = 1 + random_() % 4; count > 0; --count) {
      const std::string edition = std::array{"2026-02", "2026-08", "2027-02"}[random_() % 3];
      const std::string words(1 + random_() % 3, 'x');
      list += one_in(2) ? indent + "- {edition: " + edition + ", details: " + words + "}\n"
                        : indent + "-  edition: " + edition + "\n" + indent + "   details: |\n" +
                              indent + "     " + words + "\n";
      list += noise(indent);
    }
    return list;
  }
  std::string forwards() {
    if (one_in(3)) return {};
    const std::string key(1, static_cast<char>('a' + random_() % 5));
    return one_in(2) ? "forwards: {" + key + ": withdrawn, z: text}\n"
                     : "forwards:\n  " + key + ": withdrawn\n" + noise("  ");
  }
  std::string aliases() {
    if (one_in(3)) return {};
    const std::string id(1, static_cast<char>('f' + random_() % 5));
    return one_in(2) ? "aliases: ['" + id + "']\n" : "aliases:\n- " + id + "\n";
  }

  std::mt19937 random_;
};

TEST(Adopt, LosesNothingHoweverItIsWritten) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    RandomChapter random(seed);
    const Files files = manual_with(random.write(), random.write());
    const Manual before = read(files).value;
    const Files after = after_adopting(files);
    SCOPED_TRACE(files.at(chapter_path) + files.at(draft_path) + after.at(chapter_path));
    const Manual manual = read(after).value;
    const ChapterText& old = *before.chapters[0].text;
    const ChapterText& draft = *before.drafts[0].text;
    const ChapterText& now = *manual.chapters[0].text;
    ASSERT_EQ(now.lead, "L");
    ASSERT_FALSE(now.consultation_closes);
    const auto times = [](const ChapterText& text, const Amendment& entry) {
      return std::ranges::count_if(text.amendments, [&](const Amendment& other) {
        return other.edition.value == entry.edition.value &&
               other.details.plain_text(0) == entry.details.plain_text(0);
      });
    };
    for (const Amendment& entry : old.amendments) {
      if (entry.edition.value == "2027-02") continue;
      ASSERT_EQ(times(now, entry), std::max(times(old, entry), times(draft, entry)));
    }
    for (const Amendment& entry : draft.amendments)
      ASSERT_GE(times(now, entry), times(draft, entry));
    for (const ChapterText* text : {&old, &draft}) {
      for (const Forward& forward : text->forwards) {
        ASSERT_TRUE(std::ranges::any_of(now.forwards, [&](const Forward& f) {
          return f.old_id.value == forward.old_id.value;
        }));
      }
      for (const auto& alias : text->aliases) {
        ASSERT_TRUE(std::ranges::any_of(now.aliases,
                                        [&](const auto& a) { return a.value == alias.value; }));
      }
    }
  }
}

TEST(Adopt, IsRefusedWithAReason) {
  const auto refusal = [](const std::string& chapter, const std::string& draft,
                          std::string_view id = "referrals") {
    const Files files = manual_with(chapter, draft);
    const Manual manual = read(files).value;
    return failure_of([&] { plan_adoption(manual, MemoryTree(files), id); });
  };
  const std::string sound = "---\ntitle: T\n---\n";
  EXPECT_EQ(refusal(sound, sound, "referal"),
            "usage: there is no draft of a chapter `referal` / Did you mean `referrals`?");
  EXPECT_EQ(refusal(sound, sound, "xyz"),
            "usage: there is no draft of a chapter `xyz` / A draft is a file `xyz.draft.md` beside "
            "the chapter's own.");
  EXPECT_EQ(refusal("---\ntitle: T\namendments: [{edition: 2026-02, details: A}]\n---\n", sound),
            "content: the amendments of the chapter stand in brackets / Write them one under the "
            "other, each beginning with a dash, "
            "and adopt again.");
  EXPECT_THAT(refusal("---\ntitle: T\namendments:\n  - {edition: 2026-02, details: A}\n---\n",
                      "---\ntitle: T\namendments: [{edition: 2026-08, details: A}]\n---\n"),
              HasSubstr("the amendments of the draft stand in brackets"));
  EXPECT_THAT(refusal(sound, "---\ntitle: \"T\n---\n"),
              HasSubstr("content: content/core/referrals.draft.md:"));
  EXPECT_THAT(refusal(sound, "title\n"),
              HasSubstr("content/core/referrals.draft.md does not begin with front matter"));
  EXPECT_THAT(refusal(sound, "---\n{title: T, consultation: {closes: 2026-01-01}}\n---\n"),
              HasSubstr("something else stands before this in its line"));
}

TEST(Adopt, IsRefusedWhereTwoDraftsOrAnotherChapterStandInTheWay) {
  const std::string sound = "---\ntitle: T\n---\n";
  Files files = manual_with(sound, sound);
  files["content/more/referrals.draft.md"] = sound;
  EXPECT_EQ(failure_of([&] { plan_adoption(read(files).value, MemoryTree(files), "referrals"); }),
            "content: the chapter `referrals` has two drafts, content/core/referrals.draft.md and "
            "content/more/referrals.draft.md / "
            "Make one of the two.");
  files = manual_with(sound, "---\ntitle: T\nid: other\n---\n");
  files["content/more/other.md"] = sound;
  EXPECT_THAT(failure_of([&] { plan_adoption(read(files).value, MemoryTree(files), "other"); }),
              HasSubstr("content/core/referrals.draft.md would become content/core/referrals.md, "
                        "where another chapter stands"));
}

}  // namespace
}  // namespace codicil::authoring
