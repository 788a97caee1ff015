#include "compare/proposal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>

#include "files/source_tree.h"
#include "history/chapter_story.h"
#include "reader/read_manual.h"

namespace codicil::compare {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;
using testing::ElementsAre;

constexpr const char* referrals = "content/core/referrals.md";

std::shared_ptr<const Manual> read(Files files) {
  files["site/manual.yml"] =
      "title: M\nurl: https://m.example/\ncontent: ../content\nparts:\n"
      "  - {id: core, title: Core}\n  - {id: more, title: More}\n";
  reader::ChapterStore store;
  return std::make_shared<const Manual>(
      reader::read_manual(MemoryTree(files), "site/manual.yml", store, {}).value);
}

ProposedEntry proposal(const Files& before, const Files& after, std::size_t chapter = 0) {
  const auto then = read(before);
  const auto now = read(after);
  const index::ReferenceTable references_then = index::tabulate_references(*then, {});
  const index::ReferenceTable references_now = index::tabulate_references(*now, {});
  history::Archive archive;
  archive.snapshots.emplace_back().manual = then;
  std::vector<ChapterPair> pairs;
  for (const history::ChapterStory& story : history::trace_chapters(archive, *now)) {
    pairs.push_back(
        {story.chapters.front(), story.is_present ? now->chapter_index(story.id) : std::nullopt});
  }
  const Sides sides{{*then, references_then}, {*now, references_now}};
  const Comparison comparison = compare_manuals(sides, pairs);
  const ChapterComparison& changed = comparison.chapters.at(chapter);
  return propose_entry(changed, announcement_of(changed, sides, {}), sides);
}

Files chapter(const std::string& body, const std::string& fields = {}) {
  return {{referrals, "---\ntitle: Referrals\n" + fields + "---\n" + body}};
}

std::vector<std::string> sentences(const std::string& before, const std::string& after) {
  return proposal(chapter(before), chapter(after)).sentences;
}

TEST(Proposals, NameTimescalesFromAndTo) {
  EXPECT_THAT(
      sentences("## Who\n\nWithin ten working days.\n", "## Who\n\nWithin 15 working days.\n"),
      ElementsAre("A timescale has changed from 10 to 15 working days (see Section 1, Who)."));
  EXPECT_THAT(sentences("## Who\n\nWithin 24 hours.\n", "## Who\n\nWithin 1 week.\n"),
              ElementsAre("A timescale has changed from 24 hours to 1 week (see Section 1, Who)."));
}

TEST(Proposals, NameDutiesThatChanged) {
  EXPECT_THAT(sentences("## Who\n\nThey should come.\n", "## Who\n\nThey must come.\n"),
              ElementsAre("“should” has been replaced by “must” (see Section 1, Who)."));
}

TEST(Proposals, TellOfSectionsThatCameWentAndWereRetitled) {
  EXPECT_THAT(sentences("## Who\n\nAll of them come.\n\n## Fax Numbers\n\nNone here.\n",
                        "## Who\n\nAll of them come.\n\n## Copies\n\nThese go to parents soon.\n"),
              ElementsAre("Section 2, Fax Numbers has been removed.",
                          "A new Section 2, Copies has been added."));
  EXPECT_THAT(sentences("## Who\n\nAll.\n", "## Who Comes {#who}\n\nAll.\n"),
              ElementsAre("Section 1, Who Comes has a new title; it was called “Who”."));
}

TEST(Proposals, NameLinksThatCameAndWent) {
  EXPECT_THAT(sentences("## Who\n\nAsk them.\n",
                        "## Who\n\nAsk them, or the [Law Society](https://l.example).\n"),
              ElementsAre("A link to Law Society has been added (see Section 1, Who)."));
  EXPECT_THAT(sentences("## Who\n\nAsk the [Society](https://l.example).\n",
                        "## Who\n\nAsk the Society.\n"),
              ElementsAre("A link to Society has been dropped (see Section 1, Who)."));
}

TEST(Proposals, QuoteShortWordingOnceForAllItsPlaces) {
  EXPECT_THAT(sentences("## Who\n\nThe duty team is told.\n\n## When\n\nCall the duty team.\n",
                        "## Who\n\nThe duty desk is told.\n\n## When\n\nCall the duty desk\n"),
              testing::Contains(testing::HasSubstr("“team” has been replaced by “desk”")));
}

TEST(Proposals, QuoteWordsWithoutTheMarksBesideThem) {
  EXPECT_THAT(sentences("## Who\n\nAsk the coordinator.\n\n## When\n\nThe coordinator (“Sam”) "
                        "decides.\n",
                        "## Who\n\nAsk the partner.\n\n## When\n\nThe partner (“Sam”) decides.\n"),
              ElementsAre("“coordinator” has been replaced by “partner” (see Section 1, Who and "
                          "Section 2, When)."));
}

TEST(Proposals, QuoteWordsThatWereAddedAndPassagesByTheirBeginning) {
  EXPECT_THAT(sentences("## Who\n\nAsk the family.\n", "## Who\n\nAsk the whole family.\n"),
              ElementsAre("“whole” has been added (see Section 1, Who)."));
  EXPECT_THAT(sentences("## Who\n\nAsk them.\n\nWrite down what the child says in the words in "
                        "which it was said, on the same day.\n",
                        "## Who\n\nAsk them.\n"),
              ElementsAre("A passage that began “Write down what the child says …” has been taken "
                          "out (see Section 1, Who)."));
}

TEST(Proposals, KeepMarksInWordsFromBeingMarkdown) {
  EXPECT_THAT(sentences("## Who\n\nAll of them come.\n",
                        "## Who\n\nAll of them come.\n\n## A \\*B\\* C\n\nMore.\n"),
              ElementsAre("A new Section 2, A \\*B\\* C has been added."));
}

TEST(Proposals, DoNotQuoteWhatWouldBeTakenForACitation) {
  EXPECT_THAT(sentences("## Who\n\nAsk them.\n", "## Who\n\nAsk them, see section 9, Nowhere.\n"),
              ElementsAre("Section 1, Who has been revised."));
}

TEST(Proposals, OfWholeChaptersHaveTheirKinds) {
  const Files old = chapter("Text.\n");
  Files both = old;
  both["content/core/plans.md"] = "---\ntitle: Plans\n---\nText.\n";
  EXPECT_EQ(proposal(old, both).kind, AmendmentKind::added);
  const ProposedEntry renamed =
      proposal(old, {{referrals, "---\ntitle: Making Referrals\n---\nText.\n"}});
  EXPECT_EQ(renamed.kind, AmendmentKind::renamed);
  EXPECT_THAT(renamed.sentences,
              ElementsAre("This chapter was renamed to Making Referrals from Referrals."));
  const ProposedEntry moved = proposal(old, {{"content/more/referrals.md", old.at(referrals)}});
  EXPECT_EQ(moved.kind, AmendmentKind::moved);
  EXPECT_THAT(moved.sentences, ElementsAre("This chapter was moved to More from Core."));
  Files withdrawn = both;
  withdrawn[referrals] = "---\ntitle: Referrals\nstatus: withdrawn\nreplaced-by: plans\n---\n";
  const ProposedEntry gone = proposal(both, withdrawn);
  EXPECT_EQ(gone.kind, AmendmentKind::withdrawn);
  EXPECT_THAT(gone.sentences,
              ElementsAre("This chapter was withdrawn. Please use Plans in its place."));
}

TEST(Proposals, OfAChapterThatTookInAWithdrawnOneSayMerged) {
  const std::string records =
      "## Records\n\nThey are kept by the service for as long as the law says.\n";
  Files before = chapter(records);
  before["content/core/plans.md"] = "---\ntitle: Plans\n---\n## Plan\n\nThey write it.\n";
  const Files after{
      {referrals, "---\ntitle: Referrals\nstatus: withdrawn\n---\n"},
      {"content/core/plans.md", "---\ntitle: Plans\n---\n## Plan\n\nThey write it.\n\n" + records}};
  const ProposedEntry plans = proposal(before, after, 0);
  EXPECT_EQ(plans.kind, AmendmentKind::merged);
  EXPECT_THAT(plans.sentences,
              ElementsAre("Section 2, Records has come here from the chapter “Referrals”."));
}

}  // namespace
}  // namespace codicil::compare
