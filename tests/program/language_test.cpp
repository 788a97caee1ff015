// A manual in another language than English is in that language throughout: pages, notices, feeds.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

/// A Welsh manual with two editions, of which the second changed, brought and removed something.
void make_manual(const Scene& scene, const std::string& language) {
  scene.write("m/manual.yml", "title: Y Fferi\nurl: https://fferi.example/\nlanguage: " + language +
                                  "\nurgent: Galwch 999.\nupdate-cycle: [February, August]\n"
                                  "parts:\n  - {id: rhan, title: Rhan}\n");
  scene.write(
      "m/content/rhan/a.md",
      "---\ntitle: Croesi\nkeywords: [Afon]\nscope: Pawb.\n---\n## Rheolau\n\nEdrychwch.\n");
  scene.write("m/content/rhan/b.md", "---\ntitle: Glanio\n---\n## Trefn\n\nArhoswch.\n");
  scene.write("m/content/editions/2025-02.md", "---\npublished: 2025-02-03\n---\nCroeso.\n");
  scene.git("init -q m");
  scene.commit("Un\n\nEdition: 2025-02", "2025-02-03", "m");
  scene.write("m/content/rhan/a.md",
              "---\ntitle: Croesi\nkeywords: [Afon, Pont]\nscope: Pawb.\namendments:\n"
              "  - {edition: 2025-08, kind: updated, details: Gwrando hefyd.,"
              " reason: {type: audit}}\n---\n"
              "## Rheolau\n\nEdrychwch a gwrandewch.\n\n## Amserau\n\nO fewn 3 diwrnod.\n");
  scene.write("m/content/rhan/b.md",
              "---\ntitle: Glanio\nstatus: withdrawn\nreplaced-by: a\namendments:\n"
              "  - {edition: 2025-08, kind: withdrawn, details: Nid oes angen.}\n---\n");
  scene.write("m/content/editions/2025-08.md", "---\npublished: 2025-08-03\n---\n");
  scene.commit("Dau\n\nEdition: 2025-08", "2025-08-03", "m");
}

/// What a reader, or a screen reader, is told by a file.
std::string words_of(const std::string& path, std::string text) {
  if (!path.ends_with(".html") && !path.ends_with(".xml")) return text;
  if (const auto body = text.find("<body"); body != std::string::npos) {
    const std::string title = text.substr(text.find("<title>"), 300);
    text = title.substr(0, title.find("</title>")) + text.substr(body);
  }
  text = std::regex_replace(text, std::regex("aria-label=\"([^\"]*)\""), ">$1<");
  text = std::regex_replace(text, std::regex("&lt;[^&]*(&quot;[^&]*)*&gt;"), " ");
  return std::regex_replace(text, std::regex("<[^>]*>"), " ");
}

/// English that pages, notices or feeds would say of such a manual.
const std::regex english(
    "\\b(the|this|from|what|changed?s?|contents|section|edition|amendments?|updated|new|history|"
    "keywords?|published|in force|withdrawn|next|text|chapter|draft|reason|link|scope|february|"
    "august|manual)\\b",
    std::regex::icase);

TEST(Language, IsThatOfTheManualThroughout) {
  const Scene scene;
  make_manual(scene, "cy");
  const Ran built = scene.codicil("build --out site", "m");
  ASSERT_EQ(built.status, 0) << built.out << built.err;
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(scene.at("m/site"))) {
    const std::string path = entry.path().lexically_relative(scene.at("m")).generic_string();
    const std::string extension = entry.path().extension().string();
    const bool is_read = extension == ".html" || extension == ".txt" || extension == ".md";
    if (!is_read || path.ends_with("robots.txt")) continue;
    ++files;
    std::string words = words_of(path, scene.read("m/" + path));
    words = std::regex_replace(words, std::regex("https?://\\S*"), " ");
    std::smatch found;
    EXPECT_FALSE(std::regex_search(words, found, english))
        << path << " says “" << found.str() << "” in: "
        << found.prefix().str().substr(found.prefix().length() > 60 ? found.prefix().length() - 60
                                                                    : 0);
  }
  EXPECT_GT(files, 25);
  EXPECT_NE(scene.read("m/site/feed.xml").find("Diweddarwyd: Croesi"), std::string::npos);
}

TEST(Language, OfTheCommandsNoticeIsThatOfTheSite) {
  const Scene scene;
  make_manual(scene, "cy");
  for (const char* format : {"text", "markdown", "html"}) {
    const Ran notice = scene.codicil(std::string("notice 2025-08 --format ") + format, "m");
    EXPECT_EQ(notice.status, 0) << notice.err;
    EXPECT_NE(notice.out.find("Penodau a Ddiweddarwyd"), std::string::npos) << notice.out;
    const std::string words =
        std::regex_replace(words_of("x.html", notice.out), std::regex("https?://\\S*"), " ");
    std::smatch found;
    EXPECT_FALSE(std::regex_search(words, found, english)) << format << ": " << found.str();
  }
}

TEST(Language, TurnsPagesRoundAndSaysWhenTheThemeDoesNotSpeakIt) {
  const Scene scene;
  make_manual(scene, "ar");
  const Ran built = scene.codicil("build --out site", "m");
  ASSERT_EQ(built.status, 0) << built.out << built.err;
  EXPECT_NE(built.err.find("note: the theme has no words for the language `ar`: it speaks English"),
            std::string::npos)
      << built.err;
  for (const char* page : {"index.html", "chapters/a/index.html", "404.html"}) {
    EXPECT_NE(scene.read(std::string("m/site/") + page).find("<html lang=\"ar\" dir=\"rtl\">"),
              std::string::npos)
        << page;
  }
}

}  // namespace
}  // namespace codicil::program
