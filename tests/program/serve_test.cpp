// The preview of the files as they are now, as an author meets it: whatever is saved, renamed,
// broken and mended, the pages are those that a build would write.
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <string>

#include "program/scene.h"
#include "program/served.h"

namespace codicil::program {
namespace {

namespace fs = std::filesystem;

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

constexpr const char* chapter = "m/content/core/referrals.md";
constexpr const char* page = "chapters/referrals/index.html";

std::string referrals(const std::string& words) {
  return "---\ntitle: Referrals\nkeywords: [Referral]\n---\n" + words +
         "\n\n## Who\n\nAnyone. See [the form](../resources/form.txt).\n";
}

/// A manual with an edition, a draft and a form at m.
void make_manual(const Scene& scene) {
  scene.git("init -q m");
  scene.write("m/site/manual.yml",
              "title: Small\nurl: https://small.example.org/\ncontent: ../content\nparts:\n  - "
              "{id: core, title: Core}\n");
  scene.write(chapter, referrals("Refer at once."));
  scene.write("m/content/core/conferences.md",
              "---\ntitle: Conferences\n---\nSee the Referrals chapter.\n");
  scene.write("m/content/resources/form.txt", "Name:\n");
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.write("m/.gitignore", "public/\npreview/\n");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  scene.write("m/content/core/referrals.draft.md", referrals("Refer within the hour."));
  scene.write("m/content/core/visits.md", "---\ntitle: Visits\nstatus: draft\n---\nVisit.\n");
}

/// Every file that a build of the working tree with drafts writes is served, byte for byte.
void expect_pages_of_a_build(const Scene& scene, const Served& served) {
  const Ran built = scene.codicil("build --working --drafts --quiet --out ../built", "m");
  ASSERT_EQ(built.status, 0) << built.err;
  // It holds the hashes of all others: the last change has been seen when it is the same.
  const std::string provenance = scene.read("built/provenance.json");
  Served::eventually([&] { return served.page("provenance.json") == provenance; });
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(scene.at("built"))) {
    if (!entry.is_regular_file()) continue;
    ++files;
    const std::string path = fs::relative(entry.path(), scene.at("built")).generic_string();
    EXPECT_TRUE(served.page(path) == scene.read("built/" + path)) << path;
  }
  EXPECT_GT(files, 20);
}

class Serving : public testing::Test {
 protected:
  Serving() { make_manual(scene); }

  const Scene scene;
};

TEST_F(Serving, ShowsTheBytesOfABuild) {
  const Served served(scene, "m");
  expect_pages_of_a_build(scene, served);
  EXPECT_FALSE(scene.exists("m/site/preview"));
  EXPECT_FALSE(scene.exists("m/site/public"));
}

TEST_F(Serving, FollowsEverySave) {
  const Served served(scene, "m");
  scene.write(chapter, referrals("Refer on the same day."));
  EXPECT_TRUE(Served::eventually([&] { return holds(served.page(page), "on the same day"); }));
  scene.write("m/content/core/strategy.md", "---\ntitle: Strategy\n---\nMeet.\n");
  EXPECT_TRUE(Served::eventually(
      [&] { return served.fetch("chapters/strategy/index.html").status == 200; }));
  fs::rename(scene.at("m/content/core/strategy.md"), scene.at("m/content/core/planning.md"));
  EXPECT_TRUE(Served::eventually(
      [&] { return served.fetch("chapters/planning/index.html").status == 200; }));
  EXPECT_EQ(served.fetch("chapters/strategy/index.html").status, 404);
  fs::remove(scene.at("m/content/core/planning.md"));
  EXPECT_TRUE(Served::eventually(
      [&] { return served.fetch("chapters/planning/index.html").status == 404; }));
  scene.write("m/content/resources/form.txt", "Name and date:\n");
  EXPECT_TRUE(Served::eventually(
      [&] { return holds(served.fetch("resources/form.txt").body, "and date"); }));
  expect_pages_of_a_build(scene, served);
}

TEST_F(Serving, FollowsTheHistory) {
  const Served served(scene, "m");
  scene.write("m/content/editions/2020-08.md", "---\npublished: 2020-08-20\n---\nSecond.\n");
  scene.write(chapter,
              "---\ntitle: Referrals\namendments:\n  - {edition: 2020-08, kind: updated, details: "
              "Sooner.}\n---\nRefer now.\n\n## Who\n\nAnyone.\n");
  scene.commit("Second\n\nEdition: 2020-08\n", "2020-08-20", "m");
  EXPECT_TRUE(Served::eventually([&] {
    return served.fetch("editions/2020-08/chapters/referrals/index.html").status == 200;
  }));
  scene.git("tag edition/2020-02", "m");
  expect_pages_of_a_build(scene, served);
  scene.write(chapter, scene.read(chapter) + "\nOne more.\n");
  EXPECT_TRUE(Served::eventually([&] { return holds(served.page(page), "One more"); }));
  expect_pages_of_a_build(scene, served);
}

TEST_F(Serving, KeepsTheLastGoodPagesWhileTheFilesAreBroken) {
  const Served served(scene, "m");
  const std::string before = served.page(page);
  scene.write(chapter, "---\ntitle: \"Referrals\n---\n[dead](<nowhere.md>)\n");
  EXPECT_TRUE(Served::eventually([&] { return holds(served.state(), "\"stale\":true"); }));
  EXPECT_TRUE(holds(served.state(), "referrals.md:2:8")) << served.state();
  EXPECT_TRUE(holds(served.state(), "last good pages")) << served.state();
  EXPECT_EQ(served.page(page), before);
  scene.write(chapter, referrals("Mended."));
  EXPECT_TRUE(Served::eventually([&] { return holds(served.page(page), "Mended."); }));
  EXPECT_TRUE(holds(served.state(), "\"stale\":false")) << served.state();
  fs::remove(scene.at("m/site/manual.yml"));
  EXPECT_TRUE(Served::eventually([&] { return holds(served.state(), "cannot be read"); }));
  EXPECT_TRUE(holds(served.page(page), "Mended."));
  scene.git("checkout -q -- site/manual.yml", "m");
  EXPECT_TRUE(Served::eventually([&] { return holds(served.state(), "\"stale\":false"); }));
  expect_pages_of_a_build(scene, served);
}

TEST_F(Serving, BeginsWithBrokenFiles) {
  scene.write(chapter, "---\ntitle: \"Referrals\n---\nText.\n");
  const Served served(scene, "m");
  EXPECT_EQ(served.fetch("").status, 404);
  EXPECT_TRUE(holds(served.fetch("").body, "There are no pages yet"));
  EXPECT_TRUE(holds(served.state(), "referrals.md:2:8")) << served.state();
  scene.write(chapter, referrals("Whole."));
  EXPECT_TRUE(Served::eventually([&] { return served.fetch("").status == 200; }));
  EXPECT_TRUE(holds(served.page(page), "Whole."));
}

TEST_F(Serving, IsForThisMachineOnly) {
  const Served served(scene, "m");
  EXPECT_EQ(served.fetch("", {{"Host", "rebound.example.org"}}).status, 403);
  EXPECT_EQ(served.fetch("", {{"Host", "127.0.0.1:1"}}).status, 403);
  fs::create_symlink("/etc/passwd", scene.at("m/content/resources/passwd"));
  scene.write(chapter, referrals("And [that](../resources/passwd)."));
  EXPECT_TRUE(Served::eventually([&] { return holds(served.state(), "\"stale\":true"); }));
  for (const char* path : {"resources/passwd", "../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd",
                           "content/core/referrals.md", "site/manual.yml", "/etc/passwd"}) {
    EXPECT_EQ(served.fetch(path).status, 404) << path;
  }
}

TEST_F(Serving, ABusyPortIsRefusedInWords) {
  const Served served(scene, "m");
  const Ran second = scene.shell("timeout -s KILL 60 " + std::string(CODICIL_PROGRAM) +
                                     " serve --port " + std::to_string(served.port()),
                                 "m");
  EXPECT_EQ(second.status, 3) << second.err;
  EXPECT_TRUE(holds(second.err, "is in use")) << second.err;
  EXPECT_TRUE(holds(second.err, "--port")) << second.err;
  EXPECT_EQ(scene.codicil("serve --port 65536", "m").status, 2);
  EXPECT_EQ(scene.codicil("serve", ".home").status, 2);
}

TEST_F(Serving, EndsAtOnceWhenAsked) {
  for (const int signal : {SIGINT, SIGTERM}) {
    Served served(scene, "m");
    EXPECT_EQ(served.fetch("").status, 200);
    EXPECT_EQ(served.end(signal), 0) << signal;
  }
}

}  // namespace
}  // namespace codicil::program
