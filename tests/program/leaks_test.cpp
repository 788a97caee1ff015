// What is not released stays where it is: marked words stand in every place of a manual that is not
// public, and none of them may stand in any file of the site.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "program/scene.h"

namespace codicil::program {
namespace {

constexpr const char* definition = R"(title: Small Procedures
url: https://small.example.org/
content: ../content
parts:
  - {id: core, title: Core Procedures, chapters: [referrals, secretfile, gone]}
)";

/// Names the draft in every way there is; the words that it says are all its own.
constexpr const char* referrals = R"md(---
title: Referrals
scope: "Before all else [](secretfile.md#hidden)."
related-chapters: [secretfile, gone]
related: ["[](secretfile.md)"]
note: "See [](secretfile.md#hidden-paragraph)."
keywords: [Referral]
forwards: {old-stage: secretfile#hidden, old-chapter: secretfile}
amendments:
  - edition: 2020-02
    kind: new
    details: "Told with [](secretfile.md#hidden) and [](secretfile.md)."
    reason: {type: case-review, reference: MARKEDreference, recommendation: MARKEDrecommendation}
  - {edition: 2020-08, kind: updated, details: "Told again with [](secretfile.md#hidden)."}
---
## Introduction

First [](secretfile.md#hidden), [](secretfile.md), [](#old-stage), [](#old-chapter) and [form](../resources/form.txt).

## Words Of Its Own

[words](secretfile.md#hidden)
)md";

constexpr const char* draft = R"md(---
title: MARKEDtitle
status: draft
aliases: [markedalias]
scope: MARKEDscope
lead: MARKEDlead
keywords: [MARKEDkeyword, {term: Referral, see-also: MARKEDkeyword}]
amendments:
  - {edition: 2020-08, kind: new, details: MARKEDdetails}
  - {edition: 2020-05, kind: merged, details: MARKEDdatedetails, sections: [hidden]}
  - {edition: 2020-02, kind: new, details: MARKEDolddetails}
---
## MARKEDsection {#hidden}

MARKEDbody with a [file](../resources/MARKEDfile.txt). {#hidden-paragraph}
)md";

constexpr const char* revision = R"md(---
title: MARKEDrevised
keywords: [MARKEDrevisedkeyword]
amendments:
  - {edition: 2021-02, kind: updated, details: MARKEDreviseddetails}
---
## MARKEDrevisedsection

MARKEDrevisedbody with a [file](../resources/MARKEDfile.txt).
)md";

constexpr const char* coming_edition = R"md(---
kind: six-monthly
throughout:
  - {topic: MARKEDtopic, details: "MARKEDthroughout [](../resources/MARKEDfile.txt)"}
  - {topic: Words, replaces: MARKEDold, by: MARKEDnew}
errata:
  - {edition: 2020-02, chapter: referrals, details: MARKEDerratum}
rows:
  - {title: MARKEDrow, kind: new, details: MARKEDrowdetails}
---
MARKEDcoming
)md";

/// A chapter that changes without an announcement.
std::string plain(const std::string& often) {
  return "---\ntitle: Plain\n---\n## Asking\n\nAsk " + often + ".\n";
}

void write_edition(const Scene& scene, const std::string& id, const std::string& lines) {
  scene.write("m/content/editions/" + id + ".md",
              "---\npublished: " + id + "-20\n" + lines +
                  "throughout:\n  - {topic: Stages, details: \"See "
                  "[](../core/secretfile.md#hidden).\"}\nrows:\n  - {title: Leaflet, kind: new, "
                  "details: \"See [](../core/secretfile.md#hidden).\"}\n---\nWith "
                  "[](../core/secretfile.md#hidden) and [](../core/secretfile.md).\n");
}

/// Three published editions, one of them without a word of its commit; and after them all that is
/// not public: committed, and in the files.
void plant(const Scene& scene) {
  scene.git("init -q m");
  scene.write("m/site/manual.yml", definition);
  scene.write("m/content/core/referrals.md", referrals);
  scene.write("m/content/core/secretfile.md", draft);
  scene.write("m/content/core/secretfile.draft.md", revision);
  scene.write("m/content/core/referrals.draft.md", revision);
  scene.write("m/content/core/gone.md",
              "---\ntitle: Gone\nstatus: withdrawn\nreplaced-by: secretfile\n---\n");
  scene.write("m/content/pages/help.md",
              "---\ntitle: Help\n---\nHelp with [](../core/secretfile.md#hidden).\n");
  scene.write("m/content/resources/form.txt", "A form.");
  scene.write("m/content/resources/MARKEDfile.txt", "MARKEDbytes");
  scene.write("m/content/editions/2021-02.md", coming_edition);
  write_edition(scene, "2020-02", "");
  scene.write("m/content/core/plain.md", plain("once"));
  scene.write("m/content/core/vanished.md", "---\ntitle: Vanished\n---\nWords.\n");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  write_edition(scene, "2020-05", "kind: interim\n");
  scene.write("m/content/core/plain.md", plain("twice"));
  scene.shell("rm content/core/vanished.md", "m");
  scene.commit("Between", "2020-05-20", "m");
  scene.write("m/content/core/plain.md", plain("three times"));
  write_edition(scene, "2020-08",
                "errata:\n  - {edition: 2020-02, chapter: referrals, details: "
                "\"Meant [](../core/secretfile.md#hidden).\"}\n");
  scene.commit("Again\n\nEdition: 2020-08\n", "2020-08-20", "m");

  scene.write(
      "m/content/core/referrals.md",
      "---\ntitle: MARKEDnewtitle\nkeywords: [MARKEDnewkeyword]\n---\n## MARKEDnewsection\n\n"
      "MARKEDnewbody [file](../resources/MARKEDfile.txt)\n");
  // The draft takes over a published address, and says so of a published edition.
  std::string heir(draft);
  heir.insert(heir.find("markedalias"), "vanished, ");
  scene.write("m/content/core/secretfile.md", heir);
  scene.write("m/content/core/later.md", "---\ntitle: MARKEDlater\n---\nMARKEDlaterbody\n");
  scene.write("m/content/pages/help.md", "---\ntitle: MARKEDhelp\n---\nMARKEDhelpbody\n");
  scene.commit("MARKEDmessage", "2020-09-01", "m");
  scene.write("m/content/core/later.md", "---\ntitle: MARKEDfiles\n---\nMARKEDfilesbody\n");
}

/// Every file of a site that says a marked word, or is called by one.
std::string leaks(const Scene& scene, const std::string& site) {
  return scene
      .shell(
          "grep -roE \".{0,40}(MARKED|markedalias).{0,20}\" .; find . -name \"*MARKED*\" -o -name "
          "\"*markedalias*\"",
          site)
      .out;
}

TEST(Leaks, NothingThatIsNotReleasedStandsInTheSite) {
  const Scene scene;
  plant(scene);
  for (const char* choice : {"", "--edition 2020-02", "--no-history", "--as-at 2020-03-01"}) {
    const Ran built = scene.codicil(std::string("build --out ../site ") + choice, "m");
    ASSERT_EQ(built.status, 0) << built.err;
    EXPECT_EQ(leaks(scene, "site"), "") << choice;
  }
  // The citations are there, in neutral words, and lead nowhere.
  const std::string page = scene.read("site/chapters/referrals/index.html");
  EXPECT_NE(page.find("First <span class=\"dead-link\">a chapter in preparation</span>,"),
            std::string::npos)
      << page;
  EXPECT_EQ(scene.shell("grep -rl secretfile/ site").out, "");
}

TEST(Leaks, NothingStandsInTheListsOfWhatChanged) {
  const Scene scene;
  plant(scene);
  ASSERT_EQ(scene.codicil("build --out ../site", "m").status, 0);
  const std::string page = scene.read("site/amendments/2020/index.html");
  const std::size_t august = page.find("id=\"edition-2020-08\"");
  const std::size_t may = page.find("id=\"edition-2020-05\"");
  ASSERT_LT(august, may);
  for (const auto& [edition, begin] : {std::pair("2020-08", august), std::pair("2020-05", may)}) {
    const std::size_t list = page.find("Changed without an announcement", begin);
    EXPECT_NE(page.find("chapters/plain/history/" + std::string(edition), list), std::string::npos)
        << page;
  }
  EXPECT_NE(page.find("chapters/vanished/history/2020-05", may), std::string::npos) << page;
  EXPECT_EQ(leaks(scene, "site"), "");
}

TEST(Leaks, AWorkingDraftWithoutDraftsHidesThemToo) {
  const Scene scene;
  plant(scene);
  // A text that is on its way to release may not lean on a draft; all else about it may stand.
  scene.git("checkout -q -f HEAD -- .", "m");
  scene.shell("rm content/core/later.md", "m");
  scene.git("checkout -q HEAD~ -- content/pages content/core", "m");
  scene.shell(
      "sed -i -e \"s/.*secretfile.*/text: none/;/^text: none/d\" content/core/referrals.md "
      "content/pages/help.md content/core/gone.md",
      "m");
  const Ran built = scene.codicil("build --working --out ../site", "m");
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_EQ(leaks(scene, "site"), "");
}

TEST(Leaks, DraftsAreShownWhereTheyAreAskedFor) {
  const Scene scene;
  plant(scene);
  ASSERT_EQ(scene.codicil("build --drafts --out ../site", "m").status, 0);
  const std::string page = scene.read("site/chapters/referrals/index.html");
  EXPECT_NE(page.find("MARKEDtitle, Section 1, MARKEDsection"), std::string::npos) << page;
}

}  // namespace
}  // namespace codicil::program
