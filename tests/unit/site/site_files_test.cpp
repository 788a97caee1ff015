#include "site/site_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

namespace codicil::site {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

TEST(Sitemap, ListsEachAddressOnceAndInOrder) {
  const OutputFile file =
      sitemap("https://procedures.example.org/",
              {"index.html", "chapters/b & c/index.html", "chapters/a/index.html", "index.html"});
  EXPECT_EQ(file.path, "sitemap.xml");
  EXPECT_EQ(
      file.bytes,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
      "  <url>\n    <loc>https://procedures.example.org/chapters/a/index.html</loc>\n  </url>\n"
      "  <url>\n    <loc>https://procedures.example.org/chapters/b%20&amp;%20c/index.html</loc>\n  "
      "</url>\n"
      "  <url>\n    <loc>https://procedures.example.org/index.html</loc>\n  </url>\n"
      "</urlset>\n");
}

TEST(Sitemap, IsWellFormedWhateverTheAddress) {
  const OutputFile file = sitemap("https://x.example/?a=<&\"'>/", {"é/\"<>.html"});
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(file.bytes.c_str()));
  EXPECT_THAT(document.select_node("//loc").node().text().get(),
              StartsWith("https://x.example/?a=<&\"'>/"));
}

TEST(Robots, AreSentAwayFromAWorkingDraftOnly) {
  EXPECT_EQ(robots("https://x.example/", false),
            (OutputFile{"robots.txt",
                        "User-agent: *\nAllow: /\n\nSitemap: https://x.example/sitemap.xml\n"}));
  EXPECT_EQ(robots("https://x.example/", true),
            (OutputFile{"robots.txt", "User-agent: *\nDisallow: /\n"}));
}

Provenance sample() {
  return {.engine_version = "0.1.0",
          .commit = "c0ffee",
          .resolved = "trailer",
          .is_clean = true,
          .tree_hash = "",
          .edition = "2017-02",
          .libraries = {{"ICU", "72.1"}, {"cmark-gfm", "0.29.0.gfm.6"}}};
}

TEST(Provenance, BeginsWithWhatSiteFolderKnowsASiteBy) {
  const OutputFile file = provenance(sample(), {});
  EXPECT_EQ(file.path, "provenance.json");
  EXPECT_THAT(file.bytes, StartsWith("{\n  \"generator\": \"Codicil 0.1.0\",\n"));
}

TEST(Provenance, NamesTheTextTheEngineAndEveryFile) {
  const auto json = nlohmann::ordered_json::parse(
      provenance(sample(), {{"index.html", "aa"}, {"a \"b\"/é.html", "bb"}}).bytes);
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  EXPECT_THAT(keys, ElementsAre("generator", "edition", "commit", "resolved", "clean",
                                "tree_sha256", "history", "drafts", "libraries", "files"));
  EXPECT_EQ(json["commit"], "c0ffee");
  EXPECT_EQ(json["edition"], "2017-02");
  EXPECT_EQ(json["resolved"], "trailer");
  EXPECT_EQ(json["clean"], true);
  EXPECT_TRUE(json["tree_sha256"].is_null());
  EXPECT_EQ(json["libraries"]["ICU"], "72.1");
  EXPECT_EQ(json["files"].size(), 2U);
  EXPECT_EQ(json["files"]["index.html"], "aa");
  EXPECT_EQ(json["files"]["a \"b\"/é.html"], "bb");
}

TEST(Provenance, OfAWorkingTreeHasItsHash) {
  Provenance working = sample();
  working.resolved = "working-tree";
  working.is_clean = false;
  working.tree_hash = "abc";
  working.edition.clear();
  const auto json = nlohmann::json::parse(provenance(working, {}).bytes);
  EXPECT_EQ(json["clean"], false);
  EXPECT_EQ(json["tree_sha256"], "abc");
  EXPECT_TRUE(json["edition"].is_null());
}

TEST(TreeHash, ChangesWithEveryNameAndEveryByte) {
  const std::string hash = tree_hash({{"a", "1"}, {"b", "2"}});
  EXPECT_EQ(hash.size(), 64U);
  EXPECT_EQ(hash, tree_hash({{"b", "2"}, {"a", "1"}}));
  EXPECT_NE(hash, tree_hash({{"a", "1"}, {"b", "3"}}));
  EXPECT_NE(hash, tree_hash({{"a", "1"}, {"c", "2"}}));
  EXPECT_NE(hash, tree_hash({{"a", "1"}}));
}

}  // namespace
}  // namespace codicil::site
