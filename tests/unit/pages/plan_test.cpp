#include "pages/plan.h"
#include "pages/paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "pages/manual_json.h"
#include "pages/paper.h"
#include "pages/resources.h"
#include "pages/view_catalogue.h"
#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// A manual that has something of everything.
Files full_manual() {
  Files files = third_edition();
  files["content/pages/contacts.md"] = chapter_file("title: Contacts\n", "## Police\n\nCall.\n");
  files["content/resources/form.pdf"] = "form";
  files["content/resources/unused.pdf"] = "unused";
  files[conferences_path] =
      chapter_file(R"yaml(title: First Conferences
aliases: [talks]
scope: For all, see [form](../resources/form.pdf).
timescales: Two days[^1].
related-chapters: [referrals]
related: ["[Law](https://law.example/)"]
sources: [handbook]
note: A note.
keywords: [{term: Talk, see-also: Bridge}, {term: Chat, see: Talk}]
lead: A group
reviewed: 2017-01
review-by: 2018-01
areas: [north]
audience: [police]
forwards: {old: referrals, gone: withdrawn, here: who-comes}
amendments:
  - {edition: 2017-02, kind: updated, details: "x", reason: {type: audit}, sections: [who-comes]}
  - {edition: 2016-08, kind: minor, details: "y"}
  - {edition: 2016-02, kind: updated, details: "z"}
)yaml",
                   "## Who Comes?\n\nAll.\n\n### Some\n\nAnd.\n\n## Map\n\nx\n");
  files["content/core/far.md"] =
      chapter_file("title: Far\nexternal: {publisher: P, url: \"https://far.example/\"}\n", "");
  files["content/core/coming.md"] = chapter_file("title: Coming\nstatus: draft\n", "## A\n\nb\n");
  files["content/editions/2017-08.md"] = edition_file("kind: interim\n");
  files["content/editions/2017-02.md"] = edition_file(R"(published: 2017-02-20
throughout: [{topic: T, replaces: a, by: b}]
errata: [{edition: 2016-08, chapter: referrals, details: e}, {edition: 2016-08, details: f}]
)",
                                                      "Introduction.\n");
  return files;
}

std::vector<Then> full_editions() {
  std::vector<Then> editions = three_editions();
  editions[1].files["content/core/gone.md"] =
      chapter_file("title: Gone\n", "## A\n\n[f](../resources/f.pdf)\n");
  editions[1].files["content/resources/f.pdf"] = "form";
  return editions;
}

void expect_within(const pages::Fields& fields, const pages::Fields& specimen,
                   const std::string& where) {
  for (const auto& [name, value] : fields.values()) {
    const pages::Value* known = specimen.find(name);
    const std::string here = where + "." + name;
    ASSERT_NE(known, nullptr) << here << " is not in the catalogue";
    if (std::holds_alternative<bool>(value) && !std::get<bool>(value)) continue;
    ASSERT_EQ(value.index(), known->index()) << here << " has another type";
    if (const auto* object = std::get_if<pages::Fields>(&value)) {
      expect_within(*object, std::get<pages::Fields>(*known), here);
    }
    if (const auto* rows = std::get_if<std::vector<pages::Fields>>(&value)) {
      const auto& row = std::get<std::vector<pages::Fields>>(*known);
      ASSERT_EQ(row.size(), 1U) << here;
      for (const pages::Fields& element : *rows) expect_within(element, row.front(), here);
    }
  }
}

/// The one layout that is on no site.
pages::Page paper_with_everything(const pages::Survey& survey) {
  const pages::PaperPlan plan{.snapshot = 0,
                              .as_at = parse_date("2016-03-01"),
                              .stories = pages::chapters_in_force(survey, 0),
                              .is_whole = true,
                              .changes_to = 1};
  const pages::CertifiedEdition edition{
      .edition = "2016-02", .commit = "c0ffee", .resolved = "tag"};
  const pages::Certificate certificate{.engine_version = "0.1.0",
                                       .libraries = {{"ICU", "72.1"}},
                                       .printer = "Chromium 1",
                                       .manual = "Ferry Procedures",
                                       .url = "https://ferry.example/",
                                       .text = edition,
                                       .as_at = plan.as_at,
                                       .changes_to = edition,
                                       .newest = "2017-02",
                                       .sources = pages::sources_of(survey, plan),
                                       .html_sha256 = "ab"};
  return pages::compose_paper(survey, plan, {{"page:certificate", 9}}, &certificate);
}

TEST(Plan, GivesThemesNoFieldThatTheCatalogueDoesNotList) {
  const pages::ViewCatalogue views = pages::all_views();
  std::set<std::string> layouts;
  const auto look_at = [&](const Shelf& shelf) {
    const Site site(shelf);
    for (const pages::PlannedPage& planned : site.plan()) {
      if (!planned.compose) continue;
      const pages::Page page = planned.compose();
      EXPECT_EQ(page.path, planned.path);
      ASSERT_TRUE(views.layouts.contains(page.layout)) << page.layout;
      layouts.insert(page.layout);
      expect_within(page.fields, views.layouts.at(page.layout), page.layout);
    }
  };
  for (const bool drafts : {false, true})
    look_at({full_manual(), full_editions(), {.working_draft = drafts, .with_drafts = drafts}});
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  look_at(shelf);
  const pages::Page paper = paper_with_everything(*pages::survey(shelf.publication()));
  expect_within(paper.fields, views.layouts.at(paper.layout), paper.layout);
  layouts.insert(paper.layout);
  for (const auto& [name, specimen] : views.layouts) {
    EXPECT_TRUE(layouts.contains(name)) << name << " is the layout of no page";
  }
}

TEST(Plan, HasEveryPathOnceAndCopiesAfterTheirOriginals) {
  const Shelf shelf(full_manual(), full_editions());
  const Site site(shelf);
  std::set<std::string> paths;
  for (const pages::PlannedPage& page : site.plan()) {
    EXPECT_TRUE(paths.insert(page.path).second) << page.path;
    EXPECT_EQ(page.compose == nullptr, !page.copy_of.empty()) << page.path;
    if (page.copy_of.empty()) continue;
    EXPECT_TRUE(paths.contains(page.copy_of)) << page.path;
  }
}

TEST(Plan, IsTheSameWithAnyNumberOfJobs) {
  const Shelf one(full_manual(), full_editions());
  const Shelf four(full_manual(), full_editions(), {.jobs = 4});
  const Site first(one);
  const Site second(four);
  ASSERT_EQ(first.plan().size(), second.plan().size());
  for (std::size_t page = 0; page < first.plan().size(); ++page) {
    EXPECT_EQ(first.plan()[page].path, second.plan()[page].path);
    EXPECT_EQ(first.plan()[page].copy_of, second.plan()[page].copy_of);
  }
  EXPECT_EQ(pages::manual_json(one.publication()), pages::manual_json(four.publication()));
}

TEST(Plan, ListsThePresentForSearchEnginesAndNotThePast) {
  const Shelf shelf(full_manual(), full_editions());
  const Site site(shelf);
  EXPECT_TRUE(site.planned("index.html").is_listed);
  EXPECT_TRUE(site.planned("chapters/conferences/index.html").is_listed);
  EXPECT_TRUE(site.planned("pages/contacts/index.html").is_listed);
  EXPECT_FALSE(site.planned("chapters/talks/index.html").is_listed);
  EXPECT_FALSE(site.planned("chapters/meetings/index.html").is_listed);
  EXPECT_FALSE(site.planned("404.html").is_listed);
  EXPECT_FALSE(site.planned("editions/2016-02/chapters/referrals/index.html").is_listed);
}

TEST(Plan, GivesNoAddressOfAChapterUp) {
  std::vector<Then> editions = full_editions();
  const Shelf shelf(full_manual(), editions);
  const Site site(shelf);
  EXPECT_EQ(site.page("chapters/gone/index.html").layout, "tombstone");
  EXPECT_TRUE(site.has("chapters/gone/history/index.html"));
  EXPECT_EQ(site.page("chapters/talks/index.html").layout, "redirect");
  EXPECT_EQ(site.page("chapters/far/index.html").layout, "chapter");
  EXPECT_FALSE(site.has("chapters/coming/index.html"));
}

TEST(Resources, AreThoseThatPagesLinkAndEqualOnesAreStoredOnce) {
  Files now = full_manual();
  std::vector<Then> editions = full_editions();
  editions[2].files = now;
  const Shelf shelf(now, editions, {.is_edition = true});
  const auto planned = pages::plan_resources(shelf.publication());
  std::vector<std::string> paths;
  for (const auto& resource : planned) paths.push_back(resource.site_path);
  ASSERT_THAT(paths, ElementsAre("resources/form.pdf", "editions/2016-08/resources/f.pdf",
                                 "editions/2017-02/resources/form.pdf"));
  EXPECT_EQ(planned[0].source_path, "content/resources/form.pdf");
  EXPECT_FALSE(planned[0].snapshot.has_value());
  EXPECT_EQ(planned[1].snapshot, std::size_t{1});
}

TEST(ManualJson, HasExactlyTheKeysOfTheContract) {
  using Json = nlohmann::json;
  const Shelf shelf(full_manual(), full_editions());
  const Json manual = Json::parse(pages::manual_json(shelf.publication()));
  const auto keys = [](const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names;
  };
  EXPECT_THAT(keys(manual), ElementsAre("amendments", "chapters", "edition", "editions", "keywords",
                                        "parts", "publisher", "title"));
  EXPECT_THAT(keys(manual["chapters"][0]),
              ElementsAre("areas", "audience", "id", "keywords", "number", "part", "sections",
                          "status", "title", "url"));
  EXPECT_THAT(keys(manual["chapters"][0]["sections"][0]), ElementsAre("id", "number", "title"));
  EXPECT_THAT(keys(manual["editions"][0]),
              ElementsAre("commit", "id", "in_force", "kind", "published", "resolved"));
  EXPECT_THAT(keys(manual["amendments"][0]),
              ElementsAre("action", "audience", "chapter", "details_html", "details_text",
                          "edition", "kind", "sections", "title"));
  EXPECT_THAT(keys(manual["keywords"][0]),
              ElementsAre("chapter", "section", "see", "see_also", "term", "url"));
}

TEST(ManualJson, TakesSectionsFromTheTextsWhereAnEntryNamesNone) {
  using Json = nlohmann::json;
  Files files = second_edition();
  files[referrals_path] = chapter_file(
      "title: Referrals\nscope: All.\namendments:\n  - {edition: 2016-08, kind: updated, details: "
      "d}\n",
      "Before all.\n\n## Making a Referral\n\nWrite to us.\n\n## Response\n\nStaff must answer.\n");
  const Shelf shelf(files, {{"2016-02", first_edition()}, {"2016-08", files}});
  const Json amendments = Json::parse(pages::manual_json(shelf.publication()))["amendments"];
  EXPECT_EQ(amendments[0]["sections"], Json::array({"scope", "response"}));
  // A chapter that is new is new as a whole.
  EXPECT_EQ(amendments[1]["chapter"], "bridges");
  EXPECT_EQ(amendments[1]["sections"], Json::array());
}

TEST(ManualJson, TellsChaptersAmendmentsAndKeywords) {
  using Json = nlohmann::json;
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const Json manual = Json::parse(pages::manual_json(shelf.publication()));
  EXPECT_EQ(manual["edition"], "2017-02");
  EXPECT_EQ(manual["chapters"][0]["number"], "1.1");
  EXPECT_EQ(manual["chapters"][0]["url"], "chapters/referrals/index.html");
  EXPECT_EQ(manual["chapters"][0]["sections"][1],
            (Json{{"id", "response"}, {"number", "2"}, {"title", "Response"}}));
  const Json& duty = manual["amendments"][1];
  EXPECT_EQ(duty["edition"], "2016-08");
  EXPECT_EQ(duty["chapter"], "referrals");
  EXPECT_EQ(duty["details_text"], "The answer is now a duty (see Section 2, Response).");
  EXPECT_THAT(duty["details_html"].get<std::string>(),
              HasSubstr("href=\"chapters/referrals/index.html#response\""));
  EXPECT_EQ(duty["sections"], Json::array({"response"}));
  EXPECT_EQ(manual["editions"][1]["in_force"], "2016-09-01");
  EXPECT_EQ(manual["editions"][1]["resolved"], "tag");
  EXPECT_EQ(manual["keywords"][0]["term"], "Bridge");
  EXPECT_EQ(manual["keywords"][0]["url"], "chapters/bridges/index.html");
  EXPECT_TRUE(manual["keywords"][0]["section"].is_null());
}

}  // namespace
}  // namespace codicil
