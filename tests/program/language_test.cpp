// A manual in another language than English is in that language throughout: pages, notices, feeds,
// prints, and the page that opens a zipped site.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <string>

#include "program/paper_browser.h"
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
      "---\ntitle: Croesi\nkeywords: [Afon]\nscope: Pawb.\n---\n## Rheolau\n\nEdrychwch.\n\n"
      "## Cofio\n\nGweler [](#rheolau).\n");
  scene.write("m/content/rhan/b.md", "---\ntitle: Glanio\n---\n## Trefn\n\nArhoswch.\n");
  scene.write("m/content/editions/2025-02.md", "---\npublished: 2025-02-03\n---\nCroeso.\n");
  scene.git("init -q m");
  scene.commit("Un\n\nEdition: 2025-02", "2025-02-03", "m");
  scene.write("m/content/rhan/a.md",
              "---\ntitle: Croesi\nkeywords: [Afon, Pont]\nscope: Pawb.\namendments:\n"
              "  - {edition: 2025-08, kind: updated, details: Gwrando hefyd.,"
              " reason: {type: audit}}\n---\n"
              "## Rheolau\n\nEdrychwch a gwrandewch.[^1]\n\n> [!WARNING]\n> Gofalwch.\n\n[^1]: Yn "
              "astud.\n\n"
              "## Cofio\n\nGweler [](#rheolau).\n\n## Amserau\n\nO fewn 3 diwrnod.\n");
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
  // Commands, and what git keeps, are the same in every language.
  text = std::regex_replace(text, std::regex("<code[^>]*>[^<]*</code>"), " ");
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

/// Expects no English in what a file tells, whose addresses do not count.
void expect_no_english(const std::string& path, const std::string& text) {
  const std::string words =
      std::regex_replace(words_of(path, text), std::regex("https?://\\S*"), " ");
  std::smatch found;
  EXPECT_FALSE(std::regex_search(words, found, english))
      << path << " says “" << found.str() << "” in: "
      << found.prefix().str().substr(found.prefix().length() > 60 ? found.prefix().length() - 60
                                                                  : 0);
}

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
    expect_no_english(path, scene.read("m/" + path));
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
    expect_no_english("x.html", notice.out);
  }
}

TEST(Language, OfAPrintIsThatOfTheManual) {
  const Scene scene;
  make_manual(scene, "cy");
  set_up_paper_browser(scene);
  for (const char* words : {"", "--chapters a", "--edition 2025-02 --changes-to latest",
                            "--as-at 2025-03-01 --chapters a --changes-to latest"}) {
    const Ran printed = print_pdf(scene, std::string(words) + " --out ../x.pdf");
    ASSERT_EQ(printed.status, 0) << printed.err;
    const std::string page = scene.read("printed.html");
    expect_no_english(std::string("pdf ") + words + ".html", page);
    EXPECT_NE(page.find("<html lang=\"cy\">"), std::string::npos);
    EXPECT_NE(page.find("Tystysgrif"), std::string::npos);
    EXPECT_TRUE(std::regex_search(page, std::regex("3 (Chwefror|Awst) 2025")));
    EXPECT_NE(page.find("Adran 1, Rheolau"), std::string::npos) << "a link without words";
    EXPECT_NE(page.find("Gall fod testun mwy diweddar"), std::string::npos) << "at the foot";
    const std::string heads = page.substr(0, page.find("</style>"));
    EXPECT_NE(heads.find("\"Tudalen \" counter(page) \" o \" counter(pages)"), std::string::npos);
    for (const char* word : {"in force", "Printed", "changed", "Certificate", "Page"})
      EXPECT_EQ(heads.find(word), std::string::npos) << word;
  }
}

TEST(Language, OfThePageThatOpensAZippedSiteIsThatOfTheManual) {
  const Scene scene;
  make_manual(scene, "cy");
  ASSERT_EQ(scene.codicil("build --quiet --zip --out ../site", "m").status, 0);
  scene.shell("python3 -m zipfile -e site.zip open");
  const std::string page = scene.read("open/Y Fferi/Agor y llawlyfr.html");
  expect_no_english("x.html", page);
  EXPECT_NE(page.find("<html lang=\"cy\">"), std::string::npos);
  EXPECT_NE(page.find("<p>Os nad oes dim yn agor"), std::string::npos) << page;
  EXPECT_EQ(scene.codicil("verify ../site.zip", "m").status, 0);
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
