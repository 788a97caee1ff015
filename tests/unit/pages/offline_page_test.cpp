#include "pages/offline_page.h"

#include <gtest/gtest.h>

namespace codicil::pages {
namespace {

TEST(BelongsToCopy, IsWhatThePresentManualIsReadWith) {
  for (const char* path :
       {"index.html", "chapters/a/index.html", "chapters/a/history/index.html",
        "keywords/index.html", "amendments/index.html", "amendments/2025/index.html",
        "search/index.html", "search/index.js", "search/words/0a1b.js", "editions/index.html",
        "resources/form.pdf", "assets/manual.css", "offline/index.html"}) {
    EXPECT_TRUE(belongs_to_copy(path)) << path;
  }
}

TEST(BelongsToCopy, IsNotThePastNorWhatProgramsRead) {
  for (const char* path :
       {"editions/2025-02/index.html", "editions/2025-02/chapters/a/index.html",
        "chapters/a/history/2025-02/index.html", "chapters/a/since/2025-02/index.html",
        "changes/2025-02/index.html", "notices/2025-02.eml", "search/words/past/0a1b.js",
        "feed.xml", "chapters/a/feed.xml", "sitemap.xml", "robots.txt", "manual.json", "404.html",
        "provenance.json"}) {
    EXPECT_FALSE(belongs_to_copy(path)) << path;
  }
}

}  // namespace
}  // namespace codicil::pages
