#include "authoring/amend_chapter.h"

#include <gtest/gtest.h>

#include "diagnostics/failure.h"

namespace codicil::authoring {
namespace {

const compare::ProposedEntry entry{
    .kind = AmendmentKind::updated,
    .sentences = {"A new Section 2, Copies has been added.", "Section 3, Fax has been removed."}};

const std::string lines =
    "  - edition: 2027-02\n    kind: updated\n    details: |\n"
    "      A new Section 2, Copies has been added.\n      Section 3, Fax has been removed.\n";

std::string amended(const std::string& text) {
  return with_entry("a.md", text, entry, "2027-02");
}

TEST(AmendedChapters, HaveTheEntryBeforeTheOthers) {
  EXPECT_EQ(amended("---\ntitle: A\namendments:\n  # newest first\n  - edition: 2026-08\n"
                    "    kind: minor\nlead: B\n---\nText.\n"),
            "---\ntitle: A\namendments:\n  # newest first\n" + lines +
                "  - edition: 2026-08\n    kind: minor\nlead: B\n---\nText.\n");
}

TEST(AmendedChapters, KeepTheIndentationAndLineEndingsOfTheirAuthor) {
  EXPECT_EQ(
      with_entry("a.md", "---\r\ntitle: A\r\namendments:\r\n- edition: 2026-08\r\n---\r\n",
                 {.kind = AmendmentKind::added, .sentences = {"It is new."}}, "2027-02"),
      "---\r\ntitle: A\r\namendments:\r\n- edition: 2027-02\r\n  kind: new\r\n  details: |\r\n"
      "    It is new.\r\n- edition: 2026-08\r\n---\r\n");
}

TEST(AmendedChapters, GetTheKeyWhereTheyHaveNone) {
  EXPECT_EQ(amended("---\ntitle: A\n---\nText.\n"),
            "---\ntitle: A\namendments:\n" + lines + "---\nText.\n");
  EXPECT_EQ(amended("---\ntitle: A\namendments:\nlead: B\n---\n"),
            "---\ntitle: A\namendments:\n" + lines + "lead: B\n---\n");
}

TEST(EntriesToPaste, SayWhereTheyBelong) {
  const EntryToPaste whole = entry_to_paste("a.md", "---\ntitle: A\n---\n", entry, "2027-02");
  EXPECT_EQ(whole.lines, "amendments:\n" + lines);
  EXPECT_EQ(whole.below, "");
  const EntryToPaste below = entry_to_paste(
      "a.md", "---\ntitle: A\namendments:\n  - edition: 2026-08\n---\n", entry, "2027-02");
  EXPECT_EQ(below.lines, lines);
  EXPECT_EQ(below.below, "amendments:");
  const EntryToPaste unindented =
      entry_to_paste("a.md", "---\r\namendments:\r\n- edition: 2026-08\r\n---\r\n",
                     {.kind = AmendmentKind::added, .sentences = {"It is new."}}, "2027-02");
  EXPECT_EQ(unindented.lines, "- edition: 2027-02\n  kind: new\n  details: |\n    It is new.\n");
}

TEST(AmendedChapters, AreNotGuessedAtWhereEntriesStandInBrackets) {
  EXPECT_THROW(amended("---\ntitle: A\namendments: [{edition: 2026-08}]\n---\n"), Failure);
  EXPECT_THROW(amended("no front matter\n"), Failure);
}

}  // namespace
}  // namespace codicil::authoring
