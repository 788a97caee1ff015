#include "reader/read_edition.h"

#include <gtest/gtest.h>

#include "unit/reader/reports.h"

namespace codicil::reader {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view path = "content/editions/2017-02.md";

Reported<Edition> read(std::string_view front_matter, std::string_view body = "") {
  const std::string file = "---\n" + std::string(front_matter) + "---\n" + std::string(body);
  return read_edition(file, std::string(path), "");
}

/// The faults without the path, which is the same in all.
std::string faults_of(std::string_view front_matter) {
  auto faults = read(front_matter).diagnostics;
  for (Diagnostic& fault : faults) {
    EXPECT_EQ(fault.location.path, path);
    fault.location.path.clear();
  }
  return report(faults);
}

TEST(ReadEdition, ReadsEverything) {
  const auto [edition, faults] = read(R"(published: 2017-02-27
in-force: 2017-03-01
kind: interim
next-update: 2017-08
throughout:
  - {topic: Contacts, details: "New *numbers*"}
  - {topic: Terminology, replaces: UK Border Agency, by: UK Visas and Immigration}
errata:
  - {edition: 2016-08, chapter: referrals, details: "A slip"}
rows:
  - {title: Old Flowchart, kind: withdrawn, details: "It is gone."}
)",
                                      "An introduction.\n");
  EXPECT_EQ(report(faults), "");
  EXPECT_EQ(edition.id, "2017-02");
  EXPECT_EQ(edition.path, path);
  EXPECT_EQ(edition.published, Date(2017y / 2 / 27));
  EXPECT_EQ(edition.in_force_from(), Date(2017y / 3 / 1));
  EXPECT_EQ(edition.kind, EditionKind::interim);
  EXPECT_EQ(edition.next_update, Month(2017y / 8));
  ASSERT_EQ(edition.throughout.size(), 2U);
  EXPECT_EQ(edition.throughout[0].details.plain_text(0), "New numbers");
  EXPECT_EQ(edition.throughout[1].replaces, "UK Border Agency");
  EXPECT_EQ(edition.throughout[1].by, "UK Visas and Immigration");
  ASSERT_EQ(edition.errata.size(), 1U);
  EXPECT_EQ(edition.errata[0].edition.value, "2016-08");
  EXPECT_EQ(edition.errata[0].chapter->value, "referrals");
  ASSERT_EQ(edition.rows.size(), 1U);
  EXPECT_EQ(edition.rows[0].kind, AmendmentKind::withdrawn);
  EXPECT_EQ(edition.introduction.plain_text(0), "An introduction.");
}

TEST(ReadEdition, WithoutADateIsInPreparation) {
  const auto [edition, faults] = read("kind: six-monthly\n");
  EXPECT_EQ(report(faults), "");
  EXPECT_FALSE(edition.is_published());
  EXPECT_EQ(edition.kind, EditionKind::six_monthly);
}

TEST(ReadEdition, MayBeEmpty) {
  EXPECT_EQ(faults_of(""), "");
}

TEST(ReadEdition, ChecksDatesAndKinds) {
  EXPECT_EQ(faults_of("published: 27.02.2017\nin-force: no\nkind: yearly\nnext-update: 2016-08\n"
                      "publisher: me\n"),
            "2:12: error: `27.02.2017` is not a day; a date is written 2026-02-28 "
            "[front-matter-invalid]\n  help: Write `published: 2017-02-27`.\n"
            "3:11: error: `no` is not a day; a date is written 2026-02-28 [front-matter-invalid]\n"
            "4:7: error: `yearly` is not a kind of edition [front-matter-invalid]\n"
            "  help: It is one of `six-monthly` or `interim`.\n"
            "5:14: error: the next update, `2016-08`, comes before this edition "
            "[front-matter-invalid]\n"
            "  help: One of the two is a slip; the next update comes after this one.\n"
            "6:1: error: `publisher` is not a key of an edition [front-matter-unknown-key]\n"
            "  help: Did you mean `published`?\n");
}

TEST(ReadEdition, ChecksRows) {
  EXPECT_EQ(faults_of("throughout:\n  - {topic: A}\n  - {topic: B, replaces: C}\n  - {details: D}\n"
                      "errata:\n  - {edition: 2016, details: E}\n  - {edition: 2016-08}\n"
                      "rows:\n  - {title: F}\n"),
            "3:5: error: this row says nothing about its topic [front-matter-invalid]\n"
            "  help: Add `details`, or `replaces` and `by`.\n"
            "4:26: error: `replaces` stands here without `by` [front-matter-invalid]\n"
            "  help: Write `replaces: Old Wording` and `by: New Wording`.\n"
            "5:5: error: a row of `throughout` needs the key `topic` [front-matter-invalid]\n"
            "  help: Write, for example, `topic: Terminology`.\n"
            "7:15: error: `2016` does not name an edition; one is named 2026-02 or 2026-02-28 "
            "[front-matter-invalid]\n"
            "8:5: error: an erratum needs the key `details` [front-matter-invalid]\n"
            "  help: Write, for example, `details: The date given was wrong.`.\n"
            "10:5: error: a row needs the key `kind` [front-matter-invalid]\n"
            "  help: Write, for example, `kind: updated`.\n");
}

TEST(ReadEdition, NeedsFrontMatter) {
  EXPECT_EQ(report(read_edition("Words.\n", "editions/2017-02.md", "abc").diagnostics),
            "abc:editions/2017-02.md:1:1: error: this file does not begin with front matter "
            "[front-matter-invalid]\n"
            "  help: Begin it with a line `---`, a line `kind: six-monthly` and another line "
            "`---`.\n");
}

}  // namespace
}  // namespace codicil::reader
