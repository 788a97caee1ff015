#include "reader/read_definition.h"

#include <gtest/gtest.h>

#include "unit/reader/reports.h"

namespace codicil::reader {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view good_definition = R"(title: Example Procedures
publisher: Example Partnership
url: https://procedures.example.org
language: cy
content: ../content
theme: ../themes/default
output: out
numbering: chapter-paragraphs
update-cycle: [February, august]
urgent: Call 999.
require-approval: true
parts:
  - id: core-procedures
    title: Core Procedures
    label: CP
    chapters: [referrals, conferences]
  - {id: guidance, title: Guidance}
sources:
  - id: working-together
    title: Working Together
    version: "2023"
    url: https://www.gov.uk/wt
    written-as: [Working Together 2023]
    quick-link: View Working Together
  - {id: working-together-2018, title: Working Together, superseded-by: working-together}
terms:
  - {old: UK Border Agency, new: UK Visas and Immigration, since: 2017-02}
areas: [{id: leicester, title: Leicester}]
audiences: [{id: police, title: Police}]
)";

constexpr std::string_view least =
    "title: A\nurl: https://a.example/\nparts: [{id: core, title: Core}]\n";

std::string faults_of(std::string_view text) {
  return report(read_definition(text, "site/manual.yml", "").diagnostics);
}

/// The faults of the least definition with more lines.
std::string faults_of_more(std::string_view more) {
  return faults_of(std::string(least) + std::string(more));
}

TEST(ReadDefinition, ReadsEverything) {
  const auto [manual, faults] = read_definition(good_definition, "site/manual.yml", "");
  EXPECT_EQ(report(faults), "");
  EXPECT_EQ(manual.path, "site/manual.yml");
  EXPECT_EQ(manual.title, "Example Procedures");
  EXPECT_EQ(manual.publisher, "Example Partnership");
  EXPECT_EQ(manual.url, "https://procedures.example.org/");
  EXPECT_EQ(manual.language, "cy");
  EXPECT_EQ(manual.content, "content");
  EXPECT_EQ(manual.theme, "../themes/default");
  EXPECT_EQ(manual.output, "out");
  EXPECT_EQ(manual.numbering, Numbering::chapter_paragraphs);
  EXPECT_EQ(manual.update_cycle,
            (std::vector<std::chrono::month>{std::chrono::February, std::chrono::August}));
  EXPECT_EQ(manual.urgent, "Call 999.");
  EXPECT_TRUE(manual.require_approval);
  ASSERT_EQ(manual.parts.size(), 2U);
  EXPECT_EQ(manual.parts[0].label, "CP");
  ASSERT_EQ(manual.parts[0].chapters.size(), 2U);
  EXPECT_EQ(manual.parts[0].chapters[1], (Placed<std::string>{"conferences", {16, 27}}));
  ASSERT_EQ(manual.sources.size(), 2U);
  EXPECT_EQ(manual.sources[0].version, "2023");
  EXPECT_EQ(manual.sources[0].written_as, std::vector<std::string>{"Working Together 2023"});
  EXPECT_EQ(manual.sources[1].superseded_by->value, "working-together");
  ASSERT_EQ(manual.terms.size(), 1U);
  EXPECT_EQ(manual.terms[0].since, Month(2017y / 2));
  EXPECT_EQ(manual.area("leicester")->title, "Leicester");
  EXPECT_EQ(manual.audience("police")->title, "Police");
}

TEST(ReadDefinition, HasTheDefaultsOfTheContract) {
  const auto [manual, faults] = read_definition(least, "manual.yml", "");
  EXPECT_EQ(report(faults), "");
  EXPECT_EQ(manual.language, "en-GB");
  EXPECT_EQ(manual.content, "content");
  EXPECT_EQ(manual.theme, "");
  EXPECT_EQ(manual.output, "public");
  EXPECT_EQ(manual.numbering, Numbering::sections);
  EXPECT_FALSE(manual.require_approval);
}

TEST(ReadDefinition, NeedsTitleAddressAndParts) {
  EXPECT_EQ(faults_of(""),
            "site/manual.yml:1:1: error: the manual needs the key `parts` [front-matter-invalid]\n"
            "  help: Write, for example, `parts: [{id: core-procedures, title: Core "
            "Procedures}]`.\n"
            "site/manual.yml:1:1: error: the manual needs the key `title` [front-matter-invalid]\n"
            "  help: Write, for example, `title: Example Safeguarding Procedures`.\n"
            "site/manual.yml:1:1: error: the manual needs the key `url` [front-matter-invalid]\n"
            "  help: Write, for example, `url: https://procedures.example.org/`.\n");
}

TEST(ReadDefinition, NamesTheRevision) {
  EXPECT_EQ(
      report(read_definition("title: A\n", "manual.yml", "0123456789").diagnostics).substr(0, 27),
      "0123456789:manual.yml:1:1: ");
}

TEST(ReadDefinition, ChecksTheAddress) {
  EXPECT_EQ(faults_of("title: A\nurl: https://a.example/?x=1\nparts: [{id: a, title: A}]\n"),
            "site/manual.yml:2:6: error: the address of the manual has a `?` or `#` in it "
            "[front-matter-invalid]\n  help: Write `url: https://a.example/`.\n");
}

TEST(ReadDefinition, ChecksLanguageMonthsAndContent) {
  EXPECT_EQ(faults_of_more("language: English (GB)\nupdate-cycle: [Feb, May, May]\n"
                           "content: ../../content\n"),
            "site/manual.yml:4:11: error: `English (GB)` is not a language tag "
            "[front-matter-invalid]\n  help: Write a tag such as `en-GB` or `cy`.\n"
            "site/manual.yml:5:16: error: `Feb` is not the name of a month [front-matter-invalid]\n"
            "  help: Write the months in full: `update-cycle: [February, August]`.\n"
            "site/manual.yml:5:26: error: `May` stands twice in `update-cycle` "
            "[front-matter-invalid]\n  help: Take one of them out.\n"
            "site/manual.yml:6:1: error: `../../content` leads out of the folder that holds the "
            "manual [front-matter-invalid]\n"
            "  help: Put the content into the same repository as the definition.\n");
}

TEST(ReadDefinition, RefusesPartsThatCannotBeToldApart) {
  EXPECT_EQ(
      faults_of(
          "title: A\nurl: https://a.example/\nparts:\n"
          "  - {id: core, title: Core, label: CP}\n  - {id: core, title: Again, label: CP}\n"
          "  - {id: pages, title: Pages}\n  - {id: My Part, title: Mine}\n  - {title: None}\n"),
      "site/manual.yml:5:10: error: `core` is the id of the part on line 4 already "
      "[front-matter-invalid]\n  help: Choose another id for one of the two.\n"
      "site/manual.yml:5:37: error: `CP` is the label of the part `core` already "
      "[front-matter-invalid]\n  help: Give each part a label of its own, or none.\n"
      "site/manual.yml:6:10: error: `pages` is a folder of every manual and cannot be a part "
      "[front-matter-invalid]\n  help: Choose another id, and name the part's folder by it.\n"
      "site/manual.yml:7:10: error: `My Part` is not an id [front-matter-invalid]\n"
      "  help: An id has no spaces and no other signs than `-`, `_` and `.`; write `my-part`.\n"
      "site/manual.yml:8:5: error: a part needs the key `id` [front-matter-invalid]\n"
      "  help: Write, for example, `id: core-procedures`.\n");
}

TEST(ReadDefinition, ChecksSuccessorsOfSources) {
  EXPECT_EQ(faults_of_more("sources:\n  - {id: a, title: A, superseded-by: b}\n"
                           "  - {id: b, title: B, superseded-by: c}\n"
                           "  - {id: c, title: C, superseded-by: b}\n"
                           "  - {id: d, title: D, superseded-by: d}\n"
                           "  - {id: e-2018, title: E, superseded-by: e-2024}\n"
                           "  - {id: e-2023, title: E}\n"),
            "site/manual.yml:7:38: error: `c` and `b` are each superseded by the other in the end "
            "[front-matter-invalid]\n"
            "  help: Take `superseded-by` out of the newest of these sources.\n"
            "site/manual.yml:8:38: error: `d` is superseded by itself [front-matter-invalid]\n"
            "  help: Take `superseded-by` out of the newest of these sources.\n"
            "site/manual.yml:9:43: error: `e-2024` is not a source of this manual "
            "[front-matter-invalid]\n  help: Did you mean `e-2023`?\n");
}

TEST(ReadDefinition, ChecksTermsAndGroups) {
  EXPECT_EQ(faults_of_more("terms: [{old: A}]\nareas: [{id: a, title: A}, {id: a, title: B}]\n"
                           "audiences: [police]\n"),
            "site/manual.yml:4:9: error: a term needs the key `new` [front-matter-invalid]\n"
            "  help: Write, for example, `new: UK Visas and Immigration`.\n"
            "site/manual.yml:5:33: error: `a` is the id of the area on line 5 already "
            "[front-matter-invalid]\n  help: Choose another id for one of the two.\n"
            "site/manual.yml:6:13: error: an entry of `audiences` has keys of its own, and a text "
            "stands here [front-matter-invalid]\n"
            "  help: Write, for example, `- {id: police, title: Police}`.\n");
}

TEST(ReadDefinition, OfManyCircularSourcesTakesLinearTime) {
  std::string text = std::string(least) + "sources:\n";
  for (int i = 0; i < 20'000; ++i) {
    text += "  - {id: s" + std::to_string(i) + ", title: S, superseded-by: s" +
            std::to_string((i + 1) % 20'000) + "}\n";
  }
  const auto [manual, faults] = read_definition(text, "manual.yml", "");
  EXPECT_EQ(faults.size(), 1U);
  EXPECT_EQ(manual.sources.size(), 20'000U);
}

}  // namespace
}  // namespace codicil::reader
