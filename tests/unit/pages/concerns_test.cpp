// Whom and what changes concern, and the pages that are narrowed down to it.
#include "pages/concerns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/filters.h"
#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

constexpr const char* entry = R"(amendments:
  - {edition: 2016-08, kind: updated, details: The answer is now a duty.)";

/// Referrals for one audience, with an entry that names `audience` of its own or none.
Files with_groups(const std::string& audience) {
  Files files = second_edition();
  files[referrals_path] =
      referrals("Staff must answer.",
                "areas: [north]\naudience: [police]\n" + std::string(entry) + audience + "}\n");
  return files;
}

pages::Fields page_of(const Files& files, const std::string& path) {
  const Shelf shelf(files, {{"2016-02", first_edition()}, {"2016-08", files}});
  return Site(shelf).page(path).fields;
}

/// The titles of all rows of a page of amendments.
std::vector<std::string> titles(const pages::Fields& page) {
  std::vector<std::string> all;
  for (const pages::Fields& month : list(page, "months")) {
    for (const pages::Fields& edition : list(month, "editions")) {
      for (const pages::Fields& table : list(edition, "tables")) {
        for (std::string& title : column(table, "rows", "row_title")) all.push_back(title);
      }
    }
  }
  return all;
}

pages::Fields first_concern(const pages::Fields& page) {
  const auto edition = list(list(page, "months")[0], "editions")[0];
  return object(list(list(edition, "tables")[0], "rows")[0], "concern");
}

TEST(Concerns, AreThoseOfTheChapterUnlessItsEntryNamesItsOwnAudience) {
  const auto concern = first_concern(page_of(with_groups(""), "amendments/index.html"));
  EXPECT_EQ(words(concern, "concern_part"), "core");
  EXPECT_EQ(words(concern, "concern_area"), "north");
  EXPECT_EQ(words(concern, "concern_audience"), "police");
  EXPECT_EQ(words(concern, "concern_month"), "2016-08");
  const Files own = with_groups(", audience: [health, police]");
  EXPECT_EQ(words(first_concern(page_of(own, "amendments/index.html")), "concern_audience"),
            "health police");
}

TEST(Concerns, AreThoseAsAtTheEdition) {
  Files later = with_groups("");
  later["content/editions/2017-02.md"] = edition_file("published: 2017-02-20\n");
  const Files august = with_groups("");
  later.erase(later.find(referrals_path));
  later["content/guides/referrals.md"] = august.at(referrals_path);
  const Shelf shelf(later, {{"2016-02", first_edition()}, {"2016-08", august}, {"2017-02", later}});
  const auto page = Site(shelf).page("amendments/2016/index.html").fields;
  EXPECT_EQ(words(first_concern(page), "concern_part"), "core");
}

TEST(Filters, OfferWhatTellsRowsApart) {
  const auto filters = object(page_of(with_groups(""), "amendments/index.html"), "filters");
  EXPECT_THAT(column(filters, "filter_parts", "choice"), ElementsAre("core", "guides"));
  EXPECT_THAT(column(filters, "filter_parts", "choice_title"),
              ElementsAre("Core Procedures", "Guides"));
  EXPECT_THAT(column(filters, "filter_audiences", "choice"), ElementsAre("police"));
  EXPECT_THAT(column(filters, "filter_areas", "choice_title"), ElementsAre("North Bank"));
  // One month tells nothing apart.
  EXPECT_THAT(column(filters, "filter_months", "choice"), IsEmpty());
  EXPECT_THAT(column(filters, "filter_part_links", "href"),
              ElementsAre("part/core/index.html", "part/guides/index.html"));
}

TEST(Filters, KeepWhatIsGoneUnderItsLastTitle) {
  Files files = second_edition();
  files["manual.yml"].replace(files["manual.yml"].find("  - id: guides"), 0,
                              "  - {id: tides, title: Tides}\n");
  files["content/tides/ebb.md"] = chapter_file(
      "title: Ebb\namendments:\n  - {edition: 2016-08, kind: new, details: It ebbs.}\n",
      "## A\n\nb\n");
  Files later = second_edition();
  later["content/editions/2016-10.md"] = edition_file("published: 2016-10-20\nkind: interim\n");
  const Shelf shelf(later, {{"2016-02", first_edition()}, {"2016-08", files}, {"2016-10", later}});
  const Site site(shelf);
  const auto filters = object(site.page("amendments/index.html").fields, "filters");
  EXPECT_THAT(column(filters, "filter_parts", "choice_title"),
              ElementsAre("Core Procedures", "Guides", "Tides"));
  EXPECT_THAT(titles(site.page("amendments/part/tides/index.html").fields), Contains("Ebb"));
}

TEST(Filters, HavePagesThatShowOnlyWhatConcernsTheChoice) {
  const auto page = page_of(with_groups(""), "amendments/part/guides/index.html");
  EXPECT_THAT(titles(page), Contains("Bridges"));
  EXPECT_THAT(titles(page), Not(Contains("Referrals")));
  EXPECT_EQ(words(page, "canonical"), "https://ferry.example/amendments/index.html");
  EXPECT_EQ(words(object(page, "chosen"), "chosen_all_href"), "../../index.html");
  const auto police = titles(page_of(with_groups(""), "amendments/audience/police/index.html"));
  EXPECT_THAT(police, Contains("Referrals"));
  EXPECT_THAT(police, Contains("Bridges"));
  const Files health = with_groups(", audience: [health]");
  EXPECT_THAT(titles(page_of(health, "amendments/audience/police/index.html")),
              Not(Contains("Referrals")));
}

TEST(Filters, ListNoPageOfAChoiceForSearchEngines) {
  const Files files = with_groups("");
  const Shelf shelf(files, {{"2016-02", first_edition()}, {"2016-08", files}});
  EXPECT_FALSE(Site(shelf).planned("amendments/area/north/index.html").is_listed);
}

TEST(Filters, TellSchedulesApartByPartAndLeadToEach) {
  const auto page = page_of(with_groups(""), "changes/since/2016-02/index.html");
  const auto chapters = list(page, "changed_chapters");
  ASSERT_THAT(column(chapters, "changed_title"), ElementsAre("Referrals", "Bridges"));
  EXPECT_EQ(words(object(chapters[0], "concern"), "concern_part"), "core");
  EXPECT_EQ(words(object(chapters[1], "changed_part"), "part_id"), "part-guides");
  EXPECT_THAT(column(object(page, "filters"), "filter_part_links", "href"),
              ElementsAre("#part-core", "#part-guides"));
  EXPECT_THAT(column(object(page, "filters"), "filter_area_links", "href"), IsEmpty());
}

}  // namespace
}  // namespace codicil
