#include "authoring/revert_edition.h"

#include <gtest/gtest.h>

#include "unit/authoring/manual_builder.h"

namespace codicil::authoring {
namespace {

constexpr const char* definition =
    "title: T\nurl: https://t.example.org/\nparts:\n  - {id: core, title: Core}\n  - {id: more, "
    "title: More}\n";

/// Restores, in the files `now`, the text that the edition 2020-02 has in `then`.
Plan restored(Files then, Files now) {
  then.emplace("manual.yml", definition);
  now.emplace("manual.yml", definition);
  history::Archive archive;
  history::Snapshot& snapshot = archive.snapshots.emplace_back();
  snapshot.edition.id = "2020-02";
  snapshot.manual = std::make_shared<const Manual>(read(then).value);
  const Manual manual = read(now).value;
  const auto stories = history::trace_chapters(archive, manual);
  const MemoryTree files(now);
  const MemoryTree tree(then);
  return plan_revert({.manual = manual,
                      .files = files,
                      .then = *snapshot.manual,
                      .tree = tree,
                      .stories = stories,
                      .snapshot = 0,
                      .edition = "2020-09-10",
                      .restored = "2020-02"});
}

std::string bytes_of(const std::vector<OutputFile>& files, const std::string& path) {
  for (const OutputFile& file : files) {
    if (file.path == path) return file.bytes;
  }
  return "no " + path;
}

constexpr const char* entry =
    "  - edition: 2020-09-10\n    kind: correction\n    details: The text of the edition of "
    "February 2020 was restored.\n";

TEST(RevertEdition, AChapterHasItsFormerTextAndAllItsEntries) {
  const Plan plan = restored(
      {{"content/core/a.md", "---\ntitle: A\nlead: Old lead\nscope: Old\n---\n## One\n\nFive.\n"}},
      {{"content/core/a.md",
        "---\ntitle: A now\nlead: New lead\nreview-by: 2030-01\namendments:\n  - edition: "
        "2020-08\n    kind: updated\n    details: Two.\n---\n## One\n\nTwo.\n"}});
  EXPECT_EQ(bytes_of(plan.replacements, "content/core/a.md"),
            std::string("---\ntitle: A\nlead: New lead\nscope: Old\nreview-by: "
                        "2030-01\namendments:\n") +
                entry +
                "  - edition: 2020-08\n    kind: updated\n    details: Two.\n---\n## "
                "One\n\nFive.\n");
  EXPECT_TRUE(plan.deletions.empty());
}

TEST(RevertEdition, WhatIsTheSameStaysAndTheNotesAreMade) {
  const Files same{{"content/core/a.md", "---\ntitle: A\n---\n## One\n\nFive.\n"}};
  const Plan plan = restored(same, same);
  EXPECT_TRUE(plan.replacements.empty());
  EXPECT_TRUE(plan.deletions.empty());
  ASSERT_EQ(plan.creations.size(), 1U);
  EXPECT_EQ(plan.creations[0].path, "content/editions/2020-09-10.md");
}

TEST(RevertEdition, IdsThatGoLeadToWhatTheyWereOrAreWithdrawn) {
  const Plan plan = restored(
      {{"content/core/a.md", "---\ntitle: A\n---\n## Consent\n\nAsk.\n"}},
      {{"content/core/a.md",
        "---\ntitle: A\nnote: New.\nforwards: {consent: agreement, older: agreement}\n---\n## "
        "Agreement\n\nAsk.\n\n## Fresh\n\nNew.\n"}});
  EXPECT_EQ(bytes_of(plan.replacements, "content/core/a.md"),
            std::string("---\ntitle: A\nforwards:\n  agreement: consent\n  fresh: withdrawn\n  "
                        "note: withdrawn\n  older: agreement\namendments:\n") +
                entry + "---\n## Consent\n\nAsk.\n");
}

TEST(RevertEdition, ARenamedAndMovedChapterComesBackUnderItsPresentName) {
  const Plan plan =
      restored({{"content/core/notes.md", "---\ntitle: Notes\n---\n## One\n\nFive.\n"}},
               {{"content/more/recording.md",
                 "---\ntitle: Recording\naliases: [notes]\n---\n## One\n\nFive.\n"}});
  EXPECT_EQ(bytes_of(plan.creations, "content/core/recording.md"),
            std::string("---\ntitle: Notes\naliases: [notes]\namendments:\n") + entry +
                "---\n## One\n\nFive.\n");
  EXPECT_EQ(plan.deletions, std::vector<std::string>{"content/more/recording.md"});
}

TEST(RevertEdition, WhatIsGoneComesBackAndWhatWasNeverPublishedWaits) {
  const Plan plan =
      restored({{"content/core/a.md", "---\ntitle: A\n---\n## One\n\nFive.\n"}},
               {{"content/core/b.md", "---\ntitle: B\n---\n## One\n\nSix.\n"},
                {"content/core/c.md", "---\ntitle: C\nstatus: draft\n---\n## One\n\nSix.\n"}});
  EXPECT_EQ(bytes_of(plan.creations, "content/core/a.md"),
            std::string("---\ntitle: A\namendments:\n") + entry + "---\n## One\n\nFive.\n");
  EXPECT_EQ(bytes_of(plan.replacements, "content/core/b.md"),
            "---\ntitle: B\nstatus: draft\n---\n## One\n\nSix.\n");
  EXPECT_EQ(bytes_of(plan.replacements, "content/core/c.md"), "no content/core/c.md");
}

TEST(RevertEdition, PagesAndFilesAreRestoredByTheirBytes) {
  const Plan plan = restored({{"content/pages/using.md", "---\ntitle: Using\n---\nOld.\n"},
                              {"content/resources/form.pdf", "old"}},
                             {{"content/pages/using.md", "---\ntitle: Using\n---\nNew.\n"},
                              {"content/pages/more.md", "---\ntitle: More\n---\nNew.\n"},
                              {"content/resources/form.pdf", "new"},
                              {"content/resources/other.pdf", "other"}});
  EXPECT_EQ(bytes_of(plan.replacements, "content/pages/using.md"),
            "---\ntitle: Using\n---\nOld.\n");
  EXPECT_EQ(bytes_of(plan.replacements, "content/resources/form.pdf"), "old");
  EXPECT_EQ(plan.deletions, std::vector<std::string>{"content/pages/more.md"});
}

TEST(RevertEdition, AnEntryThatItsAuthorWroteIsNotRepeated) {
  const Plan plan = restored(
      {{"content/core/a.md", "---\ntitle: A\n---\n## One\n\nFive.\n"}},
      {{"content/core/a.md",
        "---\ntitle: A\namendments:\n- {edition: 2020-09-10, kind: correction, details: Put "
        "back.}\n---\n## One\n\nTwo.\n"}});
  EXPECT_EQ(bytes_of(plan.replacements, "content/core/a.md"),
            "---\ntitle: A\namendments:\n- {edition: 2020-09-10, kind: correction, details: Put "
            "back.}\n---\n## One\n\nFive.\n");
}

TEST(RevertEdition, WhatCannotBeMergedIsSaid) {
  const Files then{{"content/core/a.md", "---\ntitle: A\n---\n## One\n\nFive.\n"}};
  EXPECT_EQ(failure_of([&] {
              restored(then, {{"content/core/a.md",
                               "---\ntitle: A\namendments: [{edition: 2020-08, kind: updated, "
                               "details: Two.}]\n---\n## One\n\nTwo.\n"}});
            }),
            "content: the amendments of content/core/a.md stand in brackets / Write them one under "
            "the other, each beginning with a dash.");
  EXPECT_EQ(failure_of([&] {
              restored(then,
                       {{"manual.yml",
                         "title: T\nurl: https://t.example.org/\nparts:\n  - {id: more, title: "
                         "More}\n"}});
            }),
            "content: content/core/a.md was in the part `core`, which the definition has no more / "
            "Bring the part back into the definition first.");
}

}  // namespace
}  // namespace codicil::authoring
