#include "reader/read_chapter.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/reader/reports.h"
#include "unit/reader/specimen.h"

namespace codicil::reader {
namespace {

using namespace std::chrono_literals;

std::string faults_of(std::string_view front_matter, std::string_view body = "") {
  std::string file = "---\n";
  file += front_matter;
  file += "---\n";
  file += body;
  return report(read_chapter(file).faults);
}

std::vector<std::string> values(const std::vector<Placed<std::string>>& placed) {
  std::vector<std::string> values;
  for (const auto& one : placed) values.push_back(one.value);
  return values;
}

using Texts = std::vector<std::string>;

TEST(ReadChapter, ReadsWhatAGoodOneSaysOfItself) {
  const ChapterText chapter = read_chapter(good_chapter);
  EXPECT_EQ(report(chapter.faults), "");
  EXPECT_EQ(chapter.title, "Initial Child Protection Conferences");
  EXPECT_EQ(chapter.title_place, (Place{2, 8}));
  EXPECT_EQ(chapter.id, (Placed<std::string>{"initial-conferences", {3, 5}}));
  EXPECT_EQ(values(chapter.aliases), Texts{"icpc"});
  EXPECT_EQ(chapter.status, ChapterStatus::in_force);
  EXPECT_EQ(chapter.numbering, Numbering::paragraphs);
  EXPECT_EQ(chapter.lead, "Policies and Procedures sub-group");
  EXPECT_EQ(chapter.reviewed, "2026-02");
  EXPECT_EQ(chapter.review_by->value, "2028-02-28");
  EXPECT_EQ(values(chapter.areas), Texts{"leicester"});
  EXPECT_EQ(values(chapter.audience), Texts{"police"});
}

TEST(ReadChapter, ReadsBoxesInTheirOrder) {
  const ChapterText chapter = read_chapter(good_chapter);
  ASSERT_EQ(chapter.boxes.size(), 7U);
  for (std::size_t i = 0; i < 7; ++i) {
    EXPECT_EQ(chapter.boxes[i].kind, all_box_kinds[i]);
    EXPECT_EQ(chapter.sections[i].kind, SectionKind::box);
    EXPECT_EQ(chapter.sections[i].id, id_of(all_box_kinds[i]));
  }
  EXPECT_EQ(chapter.box(BoxKind::definitions)->passages[0].plain_text(0),
            "A core group is a group.");
  EXPECT_EQ(values(chapter.box(BoxKind::related_chapters)->names),
            (Texts{"referrals", "core-groups"}));
  EXPECT_EQ(chapter.box(BoxKind::related)->passages.size(), 2U);
  EXPECT_EQ(values(chapter.box(BoxKind::sources)->names), Texts{"working-together"});
  EXPECT_EQ(chapter.box(BoxKind::scope)->place, (Place{7, 1}));
}

TEST(ReadChapter, PutsBoxesInOrderHoweverTheyStandInTheFile) {
  const ChapterText chapter = read_chapter("---\nnote: N\nscope: S\ntitle: T\nsources:\n---\n");
  ASSERT_EQ(chapter.boxes.size(), 2U);
  EXPECT_EQ(chapter.boxes[0].kind, BoxKind::scope);
  EXPECT_EQ(chapter.boxes[1].kind, BoxKind::note);
}

TEST(ReadChapter, PlacesTheLinksOfBoxesInTheFile) {
  const ChapterText chapter = read_chapter(good_chapter);
  const Document& scope = chapter.box(BoxKind::scope)->passages[0];
  const auto link = std::ranges::find(scope.nodes, NodeKind::link, &Node::kind);
  ASSERT_NE(link, scope.nodes.end());
  EXPECT_EQ(link->place, (Place{8, 23}));
}

TEST(ReadChapter, ReadsKeywords) {
  const auto keywords = read_chapter(good_chapter).keywords;
  ASSERT_EQ(keywords.size(), 4U);
  EXPECT_EQ(keywords[0].term, (Placed<std::string>{"Child protection conference", {23, 5}}));
  EXPECT_EQ(keywords[1].see->value, "Child protection conference");
  EXPECT_EQ(keywords[2].section->value, "who-should-attend");
  EXPECT_EQ(values(keywords[2].see_also), Texts{"Legal advice"});
  EXPECT_EQ(values(keywords[3].see_also), (Texts{"Family", "Carers"}));
}

TEST(ReadChapter, ReadsAmendments) {
  const auto amendments = read_chapter(good_chapter).amendments;
  ASSERT_EQ(amendments.size(), 2U);
  const Amendment& first = amendments[0];
  EXPECT_EQ(first.edition.value, "2017-02");
  EXPECT_EQ(first.kind, AmendmentKind::updated);
  EXPECT_EQ(first.details.plain_text(0), "A link was added (see Section 1, Who Should Attend?).");
  EXPECT_EQ(values(first.sections), Texts{"who-should-attend"});
  EXPECT_EQ(first.reason->kind, ReasonKind::case_review);
  EXPECT_EQ(first.reason->reference, "Review 7");
  EXPECT_EQ(first.reason->recommendation, "3");
  EXPECT_TRUE(first.reason->is_public);
  EXPECT_EQ(first.action, "Please re-reference.");
  EXPECT_TRUE(first.highlight);
  EXPECT_EQ(values(first.audience), Texts{"police"});
  EXPECT_EQ(first.approved->by, "Editorial Board");
  EXPECT_EQ(first.approved->date, Date(2017y / 2 / 20));
  EXPECT_EQ(first.title, "Old title");
  EXPECT_EQ(amendments[1].kind, AmendmentKind::added);
  EXPECT_FALSE(amendments[1].reason);
}

TEST(ReadChapter, ReadsForwards) {
  const auto forwards = read_chapter(good_chapter).forwards;
  ASSERT_EQ(forwards.size(), 3U);
  EXPECT_EQ(forwards[0].old_id, (Placed<std::string>{"attendance", {46, 3}}));
  EXPECT_EQ(forwards[1].target, (Placed<std::string>{"escalation-policy#stages", {47, 15}}));
  EXPECT_EQ(forwards[2].target.value, "withdrawn");
}

TEST(ReadChapter, ReadsTheOutline) {
  const ChapterText chapter = read_chapter(good_chapter);
  std::string ids;
  for (const Section& section : chapter.sections) ids += section.number + "#" + section.id + " ";
  EXPECT_EQ(ids,
            "#scope #definitions #timescales #related-chapters #related #sources #note "
            "1#who-should-attend 2#after 2.1#minutes Appendix 1#appendix-process-map ");
  ASSERT_EQ(chapter.paragraphs.size(), 2U);
  EXPECT_EQ(chapter.paragraphs[1].number, "1.2");
  EXPECT_EQ(chapter.paragraphs[1].id, "they-come");
  EXPECT_EQ(chapter.section("who-should-attend")->place, (Place{52, 1}));
}

TEST(ReadChapter, NeedsATitle) {
  EXPECT_EQ(faults_of("lead: Sub-group\n"),
            "2:1: error: a chapter needs the key `title` [front-matter-invalid]\n"
            "  help: Write, for example, `title: Referrals`.\n");
  EXPECT_EQ(report(read_chapter("---\n---\n").faults),
            "2:1: error: a chapter needs the key `title` [front-matter-invalid]\n"
            "  help: Write, for example, `title: Referrals`.\n");
  EXPECT_EQ(report(read_chapter("Words.\n").faults),
            "1:1: error: this file does not begin with front matter [front-matter-invalid]\n"
            "  help: Begin it with a line `---`, a line `title: …` and another line `---`.\n");
}

TEST(ReadChapter, NamesTheNearestKey) {
  EXPECT_EQ(faults_of("title: A\namendmets: []\nrelated_chapters: [a]\n"),
            "3:1: error: `amendmets` is not a key of a chapter [front-matter-unknown-key]\n"
            "  help: Did you mean `amendments`?\n"
            "4:1: error: `related_chapters` is not a key of a chapter [front-matter-unknown-key]\n"
            "  help: Did you mean `related-chapters`?\n");
}

TEST(ReadChapter, ListsTheKeysWhereNoneIsNear) {
  EXPECT_EQ(faults_of("title: A\nzzz: 1\n"),
            "3:1: error: `zzz` is not a key of a chapter [front-matter-unknown-key]\n"
            "  help: The keys of a chapter are `title`, `id`, `aliases`, `status`, `replaced-by`, "
            "`consultation`, `external`, `numbering`, `scope`, `definitions`, `timescales`, "
            "`related-chapters`, `related`, `sources`, `note`, `keywords`, `lead`, `reviewed`, "
            "`review-by`, `areas`, `audience`, `amendments`, `forwards` and `allowances`.\n");
}

TEST(ReadChapter, ReportsEveryFaultInOneRun) {
  EXPECT_EQ(faults_of("title:\nstatus: inforce\nreviewed: 31/02/2026\nreview-by: 1 March 2026\n"
                      "areas: leicester\nnumbering: paragraf\n",
                      "## One {#a}\n\n## Two {#a}\n"),
            "2:1: error: `title` is empty, and a chapter needs it [front-matter-invalid]\n"
            "  help: Write, for example, `title: Referrals`.\n"
            "3:9: error: `inforce` is not a status [front-matter-invalid]\n"
            "  help: Did you mean `in-force`? It is one of `in-force`, `draft` or `withdrawn`.\n"
            "4:11: error: `31/02/2026` is neither a day nor a month; write 2026-02-28 or 2026-02 "
            "[front-matter-invalid]\n"
            "5:12: error: `1 March 2026` is neither a day nor a month; write 2026-02-28 or 2026-02 "
            "[front-matter-invalid]\n  help: Write `review-by: 2026-03-01`.\n"
            "6:8: error: `areas` is a list, and a text stands here [front-matter-invalid]\n"
            "  help: Write `areas: [leicester]`.\n"
            "7:12: error: `paragraf` is not a way of numbering [front-matter-invalid]\n  help: Did "
            "you mean `paragraphs`? It is one of `sections`, `paragraphs` or "
            "`chapter-paragraphs`.\n"
            "11:1: error: `a` is the id of the heading on line 9 already [heading-duplicate-id]\n"
            "  help: Choose another id for one of the two.\n");
}

TEST(ReadChapter, RefusesContradictions) {
  EXPECT_EQ(faults_of("title: A\nreplaced-by: b\nreviewed: 2026-02\nreview-by: 2025-12-01\n"),
            "3:14: error: `replaced-by` is for a chapter that is withdrawn, and this one is not "
            "[front-matter-invalid]\n"
            "  help: Add `status: withdrawn`, or take out `replaced-by`.\n"
            "5:12: error: `review-by` is `2025-12-01`, before the last review in `2026-02` "
            "[front-matter-invalid]\n"
            "  help: One of the two dates is a slip; the next review comes after the last.\n");
  EXPECT_EQ(faults_of("title: A\nstatus: withdrawn\nreplaced-by: b\nreviewed: 2026-02-11\n"
                      "review-by: 2026-02\n"),
            "");
}

TEST(ReadChapter, KnowsChaptersThatLiveElsewhere) {
  const ChapterText chapter = read_chapter(
      "---\ntitle: A\nexternal: {publisher: Council, url: \"https://a.example/\"}\n---\n");
  EXPECT_EQ(report(chapter.faults), "");
  EXPECT_EQ(chapter.external->publisher, "Council");
  EXPECT_EQ(chapter.external->url, "https://a.example/");
  EXPECT_EQ(faults_of("title: A\nexternal: {url: www.a.example}\n", "Words.\n"),
            "3:11: error: an external chapter needs the key `publisher` [front-matter-invalid]\n"
            "  help: Write, for example, `publisher: Example Council`.\n"
            "3:17: error: `www.a.example` is not a web address; one begins with https:// or "
            "http:// [front-matter-invalid]\n  help: Write `url: https://www.a.example`.\n"
            "5:1: error: a chapter that lives elsewhere has no text of its own "
            "[front-matter-invalid]\n  help: Take out the text, or take out `external`.\n");
}

TEST(ReadChapter, ChecksAmendments) {
  EXPECT_EQ(faults_of("title: A\namendments:\n  - edition: Feb 2017\n    kind: updatd\n"
                      "    sections: ['#who', who, a/b]\n    reason: {type: law, publik: true}\n"
                      "    approved: {date: 2017-02-31}\n    highlight: maybe\n  - kind: new\n"),
            "4:14: error: `Feb 2017` does not name an edition; one is named 2026-02 or 2026-02-28 "
            "[front-matter-invalid]\n"
            "5:11: error: `updatd` is not a kind of amendment [front-matter-invalid]\n  help: Did "
            "you mean `updated`? It is one of `updated`, `new`, `replaced`, `renamed`, `moved`, "
            "`merged`, `withdrawn`, `correction` or `minor`.\n"
            "6:17: error: `#who` is not the id of a section [front-matter-invalid]\n  help: Write "
            "the id as it stands behind the `#` in links to the section.\n"
            "6:29: error: `a/b` is not the id of a section [front-matter-invalid]\n  help: Write "
            "the id as it stands behind the `#` in links to the section.\n"
            "7:20: error: `law` is not a type of reason [front-matter-invalid]\n  help: It is one "
            "of `legislation`, `statutory-guidance`, `case-review`, `audit`, `local` or `error`.\n"
            "7:25: error: `publik` is not a key of a reason [front-matter-unknown-key]\n"
            "  help: Did you mean `public`?\n"
            "8:15: error: an approval needs the key `by` [front-matter-invalid]\n"
            "  help: Write, for example, `by: Editorial Board`.\n"
            "8:22: error: `2017-02-31` is not a day; a date is written 2026-02-28 "
            "[front-matter-invalid]\n"
            "9:16: error: `maybe` is neither `true` nor `false` [front-matter-invalid]\n"
            "  help: Write `highlight: true` or `highlight: false`.\n"
            "10:5: error: an amendment needs the key `edition` [front-matter-invalid]\n"
            "  help: Write, for example, `edition: 2026-02`.\n");
}

TEST(ReadChapter, ChecksKeywordsAndForwards) {
  EXPECT_EQ(faults_of("title: A\nkeywords:\n  - {term: ICPC, see: Other, section: a}\n  - [x]\n"
                      "  - {see: Other}\nforwards:\n  a: ../b.md#c\n  b: '#c'\n  c:\n  d: [e]\n"
                      "  e: two words\n  f: f#\n"),
            "4:39: error: a keyword with `see` sends readers to another keyword and has no "
            "`section` [front-matter-invalid]\n"
            "  help: Take out `section`, or write `see-also` for `see`.\n"
            "5:5: error: an entry of `keywords` is neither a term nor a group of keys "
            "[front-matter-invalid]\n"
            "  help: Write `- Term` or `- {term: Term, see: Another term}`.\n"
            "6:5: error: a keyword needs the key `term` [front-matter-invalid]\n"
            "  help: Write, for example, `term: Child protection conference`.\n"
            "8:6: error: `../b.md#c` does not say where a section went [front-matter-invalid]\n"
            "  help: Write `section`, `chapter`, `chapter#section` or `withdrawn`, with the ids of "
            "the section and the chapter.\n"
            "9:6: error: `#c` does not say where a section went [front-matter-invalid]\n"
            "  help: Write `section`, `chapter`, `chapter#section` or `withdrawn`, with the ids of "
            "the section and the chapter.\n"
            "10:3: error: `c` is forwarded to nothing [front-matter-invalid]\n"
            "  help: Write `section`, `chapter`, `chapter#section` or `withdrawn`, with the ids of "
            "the section and the chapter.\n"
            "11:6: error: `d` is forwarded to nothing [front-matter-invalid]\n"
            "  help: Write `section`, `chapter`, `chapter#section` or `withdrawn`, with the ids of "
            "the section and the chapter.\n"
            "12:6: error: `two words` does not say where a section went [front-matter-invalid]\n"
            "  help: Write `section`, `chapter`, `chapter#section` or `withdrawn`, with the ids of "
            "the section and the chapter.\n"
            "13:6: error: `f#` does not say where a section went [front-matter-invalid]\n"
            "  help: Write `section`, `chapter`, `chapter#section` or `withdrawn`, with the ids of "
            "the section and the chapter.\n");
}

TEST(ReadChapter, ChecksEntriesOfRelated) {
  EXPECT_EQ(faults_of("title: A\nrelated:\n  - good [one](https://a.example/)\n  - {a: b}\n  -\n"
                      "  - |\n    one\n\n    two\n"),
            "5:5: error: an entry of `related` is one line of text, and brackets or keys stand "
            "here [front-matter-invalid]\n"
            "  help: Put the line in quotes: `- \"[Title](https://…)\"`.\n"
            "6:4: error: an entry of `related` is empty [front-matter-invalid]\n"
            "  help: Write its text, or take it out.\n"
            "7:5: error: an entry of `related` is more than one line of text "
            "[front-matter-invalid]\n  help: Make each line an entry of its own.\n");
}

TEST(ReadChapter, ReadsTheConsultationOfADraft) {
  EXPECT_EQ(
      read_chapter("---\ntitle: A\nconsultation: {closes: 2026-06-30}\n---\n").consultation_closes,
      Date(2026y / 6 / 30));
  EXPECT_EQ(faults_of("title: A\nconsultation: {}\n"),
            "3:15: error: a consultation needs the key `closes` [front-matter-invalid]\n"
            "  help: Write, for example, `closes: 2026-06-30`.\n");
}

TEST(ReadChapter, KeepsPlacesOfTheBodyWithAllKindsOfLines) {
  for (const std::string_view line_end : {"\n", "\r\n", "\r"}) {
    std::string file = "\xEF\xBB\xBF";
    for (const char* line : {"---", "title: A", "---", "", "## One", ""}) {
      file += line;
      file += line_end;
    }
    const ChapterText chapter = read_chapter(file);
    EXPECT_EQ(report(chapter.faults), "");
    ASSERT_EQ(chapter.sections.size(), 1U);
    EXPECT_EQ(chapter.sections[0].place, (Place{5, 1}));
  }
}

TEST(ReadChapter, ReadsWhatIsRightInAFileThatIsNotUtf8) {
  const ChapterText chapter = read_chapter("---\ntitle: A\nlead: caf\xE9\n---\n## One\n");
  EXPECT_EQ(chapter.title, "A");
  EXPECT_EQ(chapter.sections.size(), 1U);
  EXPECT_EQ(report(chapter.faults),
            "3:10: error: from here on this file is not UTF-8 text [text-not-utf8]\n"
            "  help: Save it again with the encoding UTF-8.\n");
}

TEST(ReadChapter, RefusesAFileThatIsTooLarge) {
  const std::string file = "---\ntitle: A\n---\n" + std::string(600'000, 'a');
  EXPECT_EQ(report(read_chapter(file).faults),
            "1:1: error: this file has 600,017 bytes; the most that is read is 524,288 bytes "
            "[input-too-large]\n  help: Cut it into several files, or put large tables and forms "
            "under `resources/`.\n");
}

}  // namespace
}  // namespace codicil::reader
