#include "pages/search_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "pages/survey.h"
#include "unit/pages/ferry.h"

namespace codicil {
namespace {

using namespace test;
using nlohmann::json;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;
using testing::SizeIs;

/// The files of a shelf by their paths.
std::map<std::string, std::string> search_files(const Shelf& shelf) {
  std::map<std::string, std::string> files;
  pages::ExtractNames names;
  for (const auto& file : pages::plan_search_files(pages::survey(shelf.publication()), names)) {
    EXPECT_TRUE(files.emplace(file.path, file.compose()).second) << file.path << " twice";
  }
  return files;
}

/// What a script hands to `codicilSearch.index`.
json handed_over(const std::string& script) {
  const std::size_t begin = script.find('(') + 1;
  return json::parse(script.substr(begin, script.rfind(')') - begin));
}

json index_of(const Shelf& shelf, const std::string& folder = {}) {
  return handed_over(search_files(shelf).at(folder + "search/index.js"));
}

std::vector<std::string> addresses(const json& index) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < index["index"]["documentIds"].size(); ++i) {
    found.push_back(index["index"]["documentIds"][std::to_string(i)]);
  }
  return found;
}

/// What is shown of the passage at an address.
json shown(const json& index, const std::string& address) {
  const auto all = addresses(index);
  const auto place = std::ranges::find(all, address) - all.begin();
  return index["index"]["storedFields"].at(std::to_string(place))["shown"];
}

std::vector<std::string> keywords(const json& index, const std::string& address) {
  return shown(index, address).value("keywords", std::vector<std::string>());
}

TEST(SearchFiles, EverySectionIsFoundWhereItStands) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const json index = index_of(shelf);
  EXPECT_THAT(
      addresses(index),
      ElementsAre(
          "chapters/referrals/index.html", "chapters/referrals/index.html#making-a-referral",
          "chapters/referrals/index.html#response", "chapters/conferences/index.html",
          "chapters/conferences/index.html#who-comes", "chapters/conferences/index.html#children",
          "chapters/conferences/index.html#appendix-map", "chapters/bridges/index.html",
          "chapters/bridges/index.html#crossing"));
  EXPECT_EQ(shown(index, "chapters/conferences/index.html#children"),
            json({{"chapter", 1}, {"number", "1.1"}, {"title", "Children"}}));
  EXPECT_EQ(index["chapters"][1][0], "1.2");
  EXPECT_EQ(index["chapters"][1][1], "First Conferences");
  EXPECT_EQ(index["chapters"][1][3], json::array({"core"}));
}

TEST(SearchFiles, AnEditionFindsItsOwnText) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const json first = index_of(shelf, "editions/2016-02/");
  EXPECT_THAT(addresses(first), Contains("chapters/meetings/index.html#rooms"));
  EXPECT_THAT(addresses(first), Not(Contains(HasSubstr("bridges"))));
  EXPECT_THAT(addresses(index_of(shelf)), Not(Contains(HasSubstr("meetings"))));
}

TEST(SearchFiles, EditionsShareTheWordsOfEqualTexts) {
  const Shelf shelf(third_edition(), three_editions(), {.is_edition = true});
  const auto files = search_files(shelf);
  const json present = index_of(shelf);
  const json first = index_of(shelf, "editions/2016-02/");
  EXPECT_EQ(present["chapters"][1][2], first["chapters"][1][2]);
  EXPECT_NE(present["chapters"][0][2], first["chapters"][0][2]);
  EXPECT_TRUE(first["chapters"][0][2].get<std::string>().starts_with("past/"));
  // Four indices; referrals twice, conferences, meetings and bridges once.
  EXPECT_THAT(files, SizeIs(4 + 5));
  const std::string name = present["chapters"][0][2];
  EXPECT_EQ(
      files.at("search/words/" + name + ".js"),
      "codicilSearch.words(\"" + name + "\",[\"\",\"Write to us.\",\"Staff must answer.\"]);\n");
}

TEST(SearchFiles, DraftsAndWithdrawnChaptersAreNotFound) {
  const Files files = with(third_edition(), "content/guides/piers.md",
                           chapter_file("title: Piers\nstatus: draft\n", "## Wood\n\nRotten.\n"));
  const Shelf shelf(files, three_editions(), {.with_drafts = true});
  EXPECT_THAT(addresses(index_of(shelf)), Not(Contains(HasSubstr("piers"))));
}

TEST(SearchFiles, WordsThatMeanTheSameFindWhatIsMeant) {
  Files files = with(third_edition(), conferences_path,
                     conferences("aliases: [first-meetings]\nkeywords:\n  - Case conference\n"
                                 "  - {term: CC, see: Case conference}\n"
                                 "  - {term: Guests, section: children}\n"));
  files[bridges_path] = chapter_file(
      "title: Bridges\nkeywords:\n  - {term: Bridge, section: crossing}\n",
      "## Crossing\n\nThe Case Conference Board (CCB) may look. A Bridge Inspection (BI) too.\n");
  files["manual.yml"] = definition() + "terms:\n  - {old: Viaduct, new: bridge}\n";
  const json index = index_of(Shelf(files, three_editions()));
  EXPECT_THAT(keywords(index, "chapters/conferences/index.html"),
              ElementsAre("Case conference", "CC", "first-meetings"));
  EXPECT_THAT(keywords(index, "chapters/conferences/index.html#children"), ElementsAre("Guests"));
  EXPECT_THAT(keywords(index, "chapters/bridges/index.html#crossing"),
              ElementsAre("Bridge", "Viaduct"));
  EXPECT_THAT(keywords(index, "chapters/bridges/index.html"), ElementsAre("Viaduct"));
  EXPECT_THAT(index["synonyms"],
              IsSupersetOf({json({"BI", "Bridge Inspection"}), json({"CC", "Case conference"}),
                            json({"Viaduct", "bridge"})}));
}

TEST(SearchFiles, FormerTitlesFindTheChapter) {
  const Files now = with(third_edition(), conferences_path,
                         chapter_file("title: Panels\n", "## Who Comes?\n\nEverybody.\n"));
  const json index = index_of(Shelf(now, three_editions()));
  EXPECT_THAT(keywords(index, "chapters/conferences/index.html"), ElementsAre("First Conferences"));
  const json past = index_of(Shelf(now, three_editions()), "editions/2016-02/");
  EXPECT_THAT(keywords(past, "chapters/conferences/index.html"), ElementsAre());
}

TEST(SearchFiles, NumberedParagraphsAreFoundByTheirNumbers) {
  const Files files = with(third_edition(), bridges_path,
                           chapter_file("title: Bridges\nnumbering: chapter-paragraphs\n",
                                        "## Crossing\n\nLook out.\n\nThen go. {#then-go}\n"));
  const json index = index_of(Shelf(files, three_editions()));
  EXPECT_EQ(shown(index, "chapters/bridges/index.html#crossing")["paragraphs"],
            json::parse(R"([["1.1.1","1.1.1"],["1.1.2","then-go"]])"));
}

TEST(SearchFiles, AScopeLendsItsWordsToAChapterWithout) {
  const Files files =
      with(third_edition(), bridges_path,
           chapter_file("title: Bridges\nscope: Whoever crosses.\n", "## Crossing\n\nLook out.\n"));
  const Shelf shelf(files, three_editions());
  const json index = index_of(shelf);
  const std::string name = index["chapters"][2][2];
  EXPECT_THAT(search_files(shelf).at("search/words/" + name + ".js"),
              HasSubstr("[\"Whoever crosses.\",\"Whoever crosses.\",\"Look out.\"]"));
  EXPECT_EQ(shown(index, "chapters/bridges/index.html#scope")["title"], "Scope of this Chapter");
}

}  // namespace
}  // namespace codicil
