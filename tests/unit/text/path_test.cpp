#include "text/path.h"

#include <gtest/gtest.h>

namespace codicil {
namespace {

TEST(Path, BecomesNormal) {
  EXPECT_EQ(normal_path("a/b/c.md"), "a/b/c.md");
  EXPECT_EQ(normal_path(""), "");
  EXPECT_EQ(normal_path("."), "");
  EXPECT_EQ(normal_path("./a/./b"), "a/b");
  EXPECT_EQ(normal_path("a//b/"), "a/b");
  EXPECT_EQ(normal_path("a/../b"), "b");
  EXPECT_EQ(normal_path("a/.."), "");
  EXPECT_EQ(normal_path("/a/b"), "a/b");
  EXPECT_EQ(normal_path("a/...b/c..d"), "a/...b/c..d");
}

TEST(Path, NeverLeadsAboveTheRoot) {
  EXPECT_EQ(normal_path(".."), std::nullopt);
  EXPECT_EQ(normal_path("a/../../b"), std::nullopt);
  EXPECT_EQ(normal_path("/../a"), std::nullopt);
  EXPECT_EQ(resolve_path("content/core", "../../../manual.yml"), std::nullopt);
}

TEST(Path, IsResolvedFromTheFolderOfItsFile) {
  EXPECT_EQ(resolve_path("content/core", "../other/a.md"), "content/other/a.md");
  EXPECT_EQ(resolve_path("content/core", "a.md"), "content/core/a.md");
  EXPECT_EQ(resolve_path("content/core", "."), "content/core");
  EXPECT_EQ(resolve_path("content/core", ""), "content/core");
  EXPECT_EQ(resolve_path("", "a.md"), "a.md");
  EXPECT_EQ(resolve_path("content/core", "/resources/a.pdf"), "resources/a.pdf");
  EXPECT_EQ(resolve_path("content/", "a.md"), "content/a.md");
}

TEST(Path, LinksFromPageToPage) {
  EXPECT_EQ(relative_link("chapters/a/index.html", "chapters/b/index.html"), "../b/index.html");
  EXPECT_EQ(relative_link("index.html", "chapters/b/index.html"), "chapters/b/index.html");
  EXPECT_EQ(relative_link("chapters/b/index.html", "index.html"), "../../index.html");
  EXPECT_EQ(relative_link("index.html", "index.html"), "index.html");
  EXPECT_EQ(relative_link("a/index.html", "a/index.html"), "index.html");
  EXPECT_EQ(relative_link("a/index.html", "a/b/index.html"), "b/index.html");
  EXPECT_EQ(relative_link("a/b/index.html", "a/index.html"), "../index.html");
  EXPECT_EQ(relative_link("ab/index.html", "abc/index.html"), "../abc/index.html");
  EXPECT_EQ(relative_link("abc/index.html", "ab/index.html"), "../ab/index.html");
  EXPECT_EQ(relative_link("a/x/index.html", "b/x/index.html"), "../../b/x/index.html");
}

TEST(Path, ALinkLeadsToItsTarget) {
  const std::vector<std::string> pages{
      "index.html", "a/index.html", "a/b/index.html", "ab/c", "a/b/c/index.html", "b/a", "b"};
  for (const std::string& from : pages) {
    for (const std::string& to : pages) {
      EXPECT_EQ(resolve_path(folder_of(from), relative_link(from, to)), to) << from;
    }
  }
}

TEST(Path, HasAFolderANameAStemAndAnExtension) {
  EXPECT_EQ(folder_of("a/b/c.md"), "a/b");
  EXPECT_EQ(folder_of("c.md"), "");
  EXPECT_EQ(folder_of(""), "");
  EXPECT_EQ(file_name_of("a/b/c.md"), "c.md");
  EXPECT_EQ(file_name_of("c.md"), "c.md");
  EXPECT_EQ(file_name_of("a/"), "");
  EXPECT_EQ(stem_of("a/b/c.md"), "c");
  EXPECT_EQ(stem_of("a/c.draft.md"), "c.draft");
  EXPECT_EQ(extension_of("a.b/c"), "");
  EXPECT_EQ(extension_of("c.draft.md"), "md");
  EXPECT_EQ(stem_of(".gitignore"), ".gitignore");
  EXPECT_EQ(extension_of(".gitignore"), "");
  EXPECT_EQ(stem_of("end."), "end.");
  EXPECT_EQ(extension_of("end."), "");
  EXPECT_EQ(stem_of(""), "");
}

TEST(Path, IsEncodedForUrlsAndBack) {
  EXPECT_EQ(url_path("resources/a b.pdf"), "resources/a%20b.pdf");
  EXPECT_EQ(url_path("tŷ/50%?#.html"), "t%C5%B7/50%25%3F%23.html");
  EXPECT_EQ(url_path("a:b/c"), "a%3Ab/c") << "no link may look as if it had a scheme";
  EXPECT_EQ(url_path("a-b_c.d~(1),e/"), "a-b_c.d~(1),e/");
  for (const std::string_view path : {"a b", "tŷ?", "100%25", "a:b", "", "%", "\x01\xFF"}) {
    EXPECT_EQ(decode_url(url_path(path)), path);
  }
}

TEST(Path, DecodesOnlyWholeEscapes) {
  EXPECT_EQ(decode_url("a%20b"), "a b");
  EXPECT_EQ(decode_url("%c3%A9"), "é");
  EXPECT_EQ(decode_url("100%"), "100%");
  EXPECT_EQ(decode_url("%2"), "%2");
  EXPECT_EQ(decode_url("%zz%2g%41"), "%zz%2gA");
  EXPECT_EQ(decode_url("%%41"), "%A");
  EXPECT_EQ(decode_url("a+b"), "a+b");
}

TEST(Path, KnowsLinksThatLeaveTheSite) {
  EXPECT_TRUE(has_scheme("https://example.org/"));
  EXPECT_TRUE(has_scheme("mailto:a@example.org"));
  EXPECT_TRUE(has_scheme("TEL:101"));
  EXPECT_TRUE(has_scheme("//example.org/a"));
  EXPECT_TRUE(has_scheme("source:working-together"));
  EXPECT_FALSE(has_scheme(""));
  EXPECT_FALSE(has_scheme("referrals.md#a:b"));
  EXPECT_FALSE(has_scheme("../a:b"));
  EXPECT_FALSE(has_scheme("#who:me"));
  EXPECT_FALSE(has_scheme("/a"));
  EXPECT_FALSE(has_scheme(":a"));
  EXPECT_FALSE(has_scheme("1a:b"));
}

}  // namespace
}  // namespace codicil
