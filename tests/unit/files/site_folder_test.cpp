#include "files/site_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "diagnostics/failure.h"
#include "files/content_id.h"
#include "files/site_target.h"
#include "support/ordinary_user.h"
#include "support/temporary_folder.h"

namespace codicil {
namespace {

using test::TemporaryFolder;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

const OutputFile provenance{"provenance.json", "{\n  \"generator\": \"Codicil 0.1.0\"\n}\n"};

using Files = std::map<std::string, std::string>;

/// Everything below a folder: files with their bytes, folders ending in '/'.
Files contents_of(const fs::path& folder) {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = fs::relative(entry.path(), folder).string();
    if (entry.is_directory()) {
      files[path + '/'] = "";
    } else {
      std::string bytes(fs::file_size(entry.path()), '\0');
      FILE* file = std::fopen(entry.path().c_str(), "rb");
      EXPECT_EQ(std::fread(bytes.data(), 1, bytes.size(), file), bytes.size());
      std::fclose(file);
      files[path] = bytes;
    }
  }
  return files;
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

ino_t file_number(const fs::path& path) {
  struct stat status {};
  EXPECT_EQ(::lstat(path.c_str(), &status), 0) << path;
  return status.st_ino;
}

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  EXPECT_EQ(::lstat(path.c_str(), &status), 0) << path;
  return status.st_mode & 07777;
}

class SiteFolderTest : public testing::Test {
 protected:
  fs::path target() const { return folder_ / "public"; }

  void publish(const Files& files) const {
    SiteFolder site(target(), {});
    for (const auto& [path, bytes] : files) site.add({path, bytes});
    site.add(provenance);
    site.publish();
  }

  /// The kind of the failure and its words; also checks that nothing was left beside the target.
  std::pair<FailureKind, std::string> refusal(const fs::path& path,
                                              const std::vector<fs::path>& forbidden = {}) const {
    const std::vector<std::string> before = names_in(folder_.path());
    try {
      SiteFolder site(path, forbidden);
    } catch (const Failure& failure) {
      EXPECT_EQ(names_in(folder_.path()), before);
      return {failure.kind(), std::string(failure.what()) + " | " + failure.help()};
    }
    return {FailureKind::content, "no failure"};
  }

  void expect_usage(const fs::path& path, const std::string& words,
                    const std::vector<fs::path>& forbidden = {}) const {
    const auto [kind, text] = refusal(path, forbidden);
    EXPECT_EQ(kind, FailureKind::usage) << text;
    EXPECT_THAT(text, HasSubstr(words));
  }

  TemporaryFolder folder_;
};

TEST_F(SiteFolderTest, PublishesWhereNothingStands) {
  publish({{"index.html", "home"}, {"chapters/a/index.html", "a"}});
  EXPECT_EQ(contents_of(target()), (Files{{"index.html", "home"},
                                          {"chapters/", ""},
                                          {"chapters/a/", ""},
                                          {"chapters/a/index.html", "a"},
                                          {"provenance.json", provenance.bytes}}));
  EXPECT_THAT(names_in(folder_.path()), ElementsAre("public"));
}

TEST_F(SiteFolderTest, MakesTheParentFolder) {
  SiteFolder site(folder_ / "a/b/public/", {});
  site.add(provenance);
  site.publish();
  EXPECT_TRUE(fs::exists(folder_ / "a/b/public/provenance.json"));
}

TEST_F(SiteFolderTest, ReplacesAnEmptyFolderAndAnOldSite) {
  fs::create_directory(target());
  publish({{"old/page.html", "old"}, {"index.html", "1"}});
  publish({{"new/page.html", "new"}, {"index.html", "2"}});
  EXPECT_EQ(contents_of(target()), (Files{{"index.html", "2"},
                                          {"new/", ""},
                                          {"new/page.html", "new"},
                                          {"provenance.json", provenance.bytes}}));
  EXPECT_THAT(names_in(folder_.path()), ElementsAre("public"));
}

TEST_F(SiteFolderTest, TheOldSiteStandsUntilPublishing) {
  publish({{"index.html", "old"}});
  {
    SiteFolder site(target(), {});
    site.add({"index.html", "new"});
    EXPECT_EQ(folder_.read("public/index.html"), "old");
  }  // Never published.
  EXPECT_EQ(folder_.read("public/index.html"), "old");
  EXPECT_THAT(names_in(folder_.path()), ElementsAre("public"));
}

TEST_F(SiteFolderTest, EqualBytesAreOneFile) {
  publish({{"a/one.html", "same"}, {"b/two.html", "same"}, {"c.html", "other"}});
  EXPECT_EQ(file_number(target() / "a/one.html"), file_number(target() / "b/two.html"));
  EXPECT_NE(file_number(target() / "a/one.html"), file_number(target() / "c.html"));
}

TEST_F(SiteFolderTest, ACopyIsTheSameFileUnderAnotherName) {
  SiteFolder site(target(), {});
  site.add({"a.html", "text"});
  site.add_copy("deep/er/b.html", "a.html");
  site.add_copy("c.html", "deep/er/b.html");
  site.add(provenance);
  EXPECT_EQ(site.hashes(), (Files{{"a.html", sha256_of("text")},
                                  {"c.html", sha256_of("text")},
                                  {"deep/er/b.html", sha256_of("text")},
                                  {"provenance.json", sha256_of(provenance.bytes)}}));
  site.publish();
  EXPECT_EQ(folder_.read("public/deep/er/b.html"), "text");
  EXPECT_EQ(file_number(target() / "a.html"), file_number(target() / "c.html"));
}

TEST_F(SiteFolderTest, WhatStaysTheSameIsNotWrittenAgain) {
  publish({{"same.html", "same"}, {"other.html", "old"}, {"gone.html", "gone"}});
  const ino_t before = file_number(target() / "same.html");
  publish({{"same.html", "same"}, {"other.html", "new"}, {"twin.html", "same"}});
  EXPECT_EQ(file_number(target() / "same.html"), before);
  EXPECT_EQ(file_number(target() / "twin.html"), before);
  EXPECT_EQ(folder_.read("public/other.html"), "new");
  EXPECT_FALSE(fs::exists(target() / "gone.html"));
}

TEST_F(SiteFolderTest, AnUnchangedSiteStaysWhereItIs) {
  const Files files{{"a/index.html", "a"}, {"b/index.html", "a"}, {"c.html", "c"}};
  publish(files);
  const ino_t before = file_number(target());
  publish(files);
  EXPECT_EQ(file_number(target()), before);
  EXPECT_THAT(names_in(folder_.path()), ElementsAre("public"));
  fs::create_directory(target() / "stray");
  publish(files);
  EXPECT_NE(file_number(target()), before);
  EXPECT_FALSE(fs::exists(target() / "stray"));
  folder_.write("public/a/stray.html", "s");
  publish(files);
  EXPECT_FALSE(fs::exists(target() / "a/stray.html"));
}

TEST_F(SiteFolderTest, AnOldFileThatSomebodyChangedIsWrittenAgain) {
  const Files files{{"a.html", "text"}, {"b/c.html", "more"}};
  publish(files);
  folder_.write("public/a.html", "TEXT");  // The same length.
  fs::permissions(target() / "b/c.html", fs::perms::owner_read);
  publish(files);
  EXPECT_EQ(folder_.read("public/a.html"), "text");
  EXPECT_EQ(mode_of(target() / "b/c.html"), 0644U);
}

TEST_F(SiteFolderTest, NothingIsLinkedThroughASymbolicLinkInTheOldSite) {
  const Files files{{"resources/form.pdf", "form"}};
  publish(files);
  folder_.write("sources/form.pdf", "form");
  fs::remove_all(target() / "resources");
  fs::create_directory_symlink(folder_ / "sources", target() / "resources");
  publish(files);
  EXPECT_FALSE(fs::is_symlink(target() / "resources"));
  EXPECT_NE(file_number(target() / "resources/form.pdf"),
            file_number(folder_ / "sources/form.pdf"));
  EXPECT_EQ(folder_.read("sources/form.pdf"), "form");
}

TEST_F(SiteFolderTest, TheUmaskMakesNoDifference) {
  const mode_t before = ::umask(0077);
  publish({{"a/b.html", "text"}});
  ::umask(before);
  EXPECT_EQ(mode_of(target()), 0755U);
  EXPECT_EQ(mode_of(target() / "a"), 0755U);
  EXPECT_EQ(mode_of(target() / "a/b.html"), 0644U);
}

TEST_F(SiteFolderTest, NamesMayHoldAnything) {
  const Files files{{"resources/\xC3\xA9t\xC3\xA9 \"1\" & '2'.pdf", "1"},
                    {"resources/a\nb\\c*?.pdf", "2"},
                    {"resources/.hidden", "3"},
                    {"-rf", "4"}};
  publish(files);
  for (const auto& [path, bytes] : files) EXPECT_EQ(folder_.read("public/" + path), bytes);
  publish(files);
  EXPECT_EQ(contents_of(target()).size(), 6U);
}

TEST_F(SiteFolderTest, ThreadsMayAddAtOnce) {
  for (int round = 0; round < 2; ++round) {
    SiteFolder site(target(), {});
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&site, t] {
        for (int i = t; i < 400; i += 4) {
          const std::string name = std::to_string(i);
          site.add({"folder" + std::to_string(i % 10) + "/" + name + ".html",
                    "text " + std::to_string(i % 50)});
          site.add_copy("copies/" + name + ".html",
                        "folder" + std::to_string(i % 10) + "/" + name + ".html");
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    site.add(provenance);
    site.publish();
    EXPECT_EQ(contents_of(target()).size(), 400U + 400U + 11U + 1U);
    EXPECT_EQ(folder_.read("public/copies/399.html"), "text 49");
  }
}

TEST_F(SiteFolderTest, AFileOrALinkIsNoTarget) {
  folder_.write("file", "x");
  expect_usage(folder_ / "file", "is no folder");
  fs::create_directory(folder_ / "real");
  fs::create_directory_symlink(folder_ / "real", folder_ / "link");
  expect_usage(folder_ / "link", "is a symbolic link");
  expect_usage(folder_ / "link/", "is a symbolic link");
  fs::create_symlink("nowhere", folder_ / "broken");
  expect_usage(folder_ / "broken", "is a symbolic link");
  expect_usage("/", "");
}

TEST_F(SiteFolderTest, AFolderOfSomebodyElseIsLeftAlone) {
  folder_.write("public/letter.txt", "mine");
  expect_usage(target(), "holds files that Codicil did not make");
  folder_.write("public/provenance.json", R"({"generator": "Another 1.0"})");
  expect_usage(target(), "did not make");
  folder_.write("public/provenance.json", R"("generator": "Codicil 1.0")");
  expect_usage(target(), "did not make");
  fs::remove(target() / "provenance.json");
  folder_.write("provenance.json", provenance.bytes);
  fs::create_symlink(folder_ / "provenance.json", target() / "provenance.json");
  expect_usage(target(), "did not make");
  EXPECT_EQ(folder_.read("public/letter.txt"), "mine");
}

TEST_F(SiteFolderTest, ASiteOfOursIsRecognisedHoweverItsJsonIsWritten) {
  for (const char* text : {R"({"generator":"Codicil 2.0","a":1})",
                           "{\n\t\"commit\": \"x\",\r\n  \"generator\" : \"Codicil 0.1\"\n}"}) {
    folder_.write("public/provenance.json", text);
    publish({{"a.html", "a"}});
    EXPECT_EQ(folder_.read("public/a.html"), "a");
  }
}

TEST_F(SiteFolderTest, AFolderWithARepositoryIsLeftAlone) {
  publish({{"a.html", "a"}});
  folder_.write("public/.git/HEAD", "ref");
  expect_usage(target(), "holds a git repository");
}

TEST_F(SiteFolderTest, ForbiddenFoldersAreNotTouched) {
  folder_.write("manual/content/a.md", "a");
  folder_.write("manual/.git/HEAD", "ref");
  const std::vector<fs::path> forbidden{folder_ / "manual/content", folder_ / "manual/.git"};
  expect_usage(folder_ / "manual/content", "publishing must not touch", forbidden);
  expect_usage(folder_ / "manual/content/public", "lies in", forbidden);
  expect_usage(folder_ / "manual/content/new/public", "lies in", forbidden);
  expect_usage(folder_ / "manual/.git/public", "lies in", forbidden);
  expect_usage(folder_ / "manual", "contains", forbidden);
  expect_usage(folder_ / "manual/x/../content/y", "lies in", forbidden);
  fs::create_directory_symlink(folder_ / "manual", folder_ / "alias");
  expect_usage(folder_ / "alias/content/public", "lies in", forbidden);
  expect_usage(folder_ / "manual/content/public", "lies in", {folder_ / "alias/content"});
  EXPECT_FALSE(fs::exists(folder_ / "manual/content/new"));
  SiteFolder beside(folder_ / "manual/content-public", forbidden);
}

TEST_F(SiteFolderTest, GitsOwnFolderIsRefusedWhoeverMayReadIt) {
  folder_.write("other/.git/HEAD", "ref");
  fs::create_directory_symlink(folder_ / "other/.git", folder_ / "alias");
  for (const char* inside : {"other/.git", "other/.git/site", "other/.git/a/b", "alias/site"}) {
    expect_usage(folder_ / inside, "`.git` folder");
  }
  EXPECT_FALSE(fs::exists(folder_ / "other/.git/site"));
  SiteFolder beside(folder_ / "other/.gitlike", {});
}

TEST_F(SiteFolderTest, APathRelativeToTheCurrentFolderIsFound) {
  const fs::path before = fs::current_path();
  fs::create_directory(folder_ / "work");
  fs::current_path(folder_ / "work");
  for (const char* path : {"public", "./public/", "../work/public", "."}) {
    if (std::string_view(path) == ".") fs::remove_all("public");
    SiteFolder site(path, {});
    site.add(provenance);
    site.publish();
    EXPECT_TRUE(fs::exists(folder_ / "work" / path / "provenance.json")) << path;
  }
  fs::current_path(before);
}

TEST_F(SiteFolderTest, AParentThatMayNotBeWrittenIsAFailureOfTheSurroundings) {
  fs::create_directory(folder_ / "locked");
  fs::permissions(folder_ / "locked", fs::perms::owner_read | fs::perms::owner_exec);
  const test::OrdinaryUser user(folder_.path());
  for (const char* path : {"locked/public", "locked/new/public"}) {
    const auto [kind, text] = refusal(folder_ / path);
    EXPECT_EQ(kind, FailureKind::environment);
    EXPECT_THAT(text, HasSubstr("permission denied"));
  }
}

TEST_F(SiteFolderTest, TwoBuildsAtOnceAreNotPossible) {
  publish({{"index.html", "old"}});
  SiteFolder first(target(), {});
  try {
    const SiteFolder second(target(), {});
    FAIL();
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::environment);
    EXPECT_THAT(failure.what(), HasSubstr("another build is publishing to `"));
    EXPECT_THAT(failure.what(), HasSubstr("right now"));
  }
  first.add({"index.html", "new"});
  first.add(provenance);
  first.publish();
  EXPECT_EQ(folder_.read("public/index.html"), "new");
  SiteFolder other(folder_ / "other", {});  // Another target is another matter.
}

TEST_F(SiteFolderTest, WhatAnotherProgramPutsIntoTheStageIsNotPublished) {
  publish({{"index.html", "old"}});
  const auto stage = [&] {
    for (const std::string& name : names_in(folder_.path())) {
      if (name.find("staging") != name.npos) return folder_ / name;
    }
    return fs::path();
  };
  const auto attempt = [&](const std::function<void()>& meddle) {
    SiteFolder site(target(), {});
    site.add({"index.html", "new"});
    site.add({"a/page.html", "page"});
    site.add(provenance);
    meddle();
    EXPECT_THROW(site.publish(), Failure);
  };
  attempt([&] { folder_.write(stage().filename().string() + "/a/extra.html", "x"); });
  attempt([&] { fs::remove(stage() / "a/page.html"); });
  attempt([&] { fs::resize_file(stage() / "a/page.html", 1); });
  attempt([&] { fs::create_directory(stage() / "empty"); });
  attempt(
      [&] { folder_.write("public/letter.txt", "x"), fs::remove(target() / "provenance.json"); });
  EXPECT_EQ(folder_.read("public/index.html"), "old");
  EXPECT_EQ(folder_.read("public/letter.txt"), "x");
}

TEST_F(SiteFolderTest, OnlyItsOwnLeftoversAreRemoved) {
  const std::string digits = "0123456789abcdef";
  folder_.write(".public.codicil-staging-" + digits + "/old/page.html", "left");
  folder_.write(".public.codicil-lock", "");
  folder_.write(".public.codicil-staging-" + digits.substr(1) + "/a", "not ours");
  folder_.write(".public.codicil-staging-" + digits + "0/a", "not ours");
  folder_.write(".other.codicil-staging-" + digits + "/a", "another's");
  fs::create_directory(folder_ / "precious");
  fs::create_directory_symlink(folder_ / "precious",
                               folder_ / (".public.codicil-staging-" + digits.substr(1) + "0"));
  publish({});
  EXPECT_THAT(
      names_in(folder_.path()),
      ElementsAre(".other.codicil-staging-" + digits, ".public.codicil-staging-" + digits + "0",
                  ".public.codicil-staging-" + digits.substr(1),
                  ".public.codicil-staging-" + digits.substr(1) + "0", "precious", "public"));
}

TEST(SiteTarget, KnowsWhatPublishingLeavesBeside) {
  EXPECT_TRUE(is_left_by_publishing(".public.codicil-lock"));
  EXPECT_TRUE(is_left_by_publishing(".public.codicil-staging-0123456789abcdef"));
  for (const char* name : {"public", ".public", "public.codicil-lock", ".codicil-staging-",
                           ".public.codicil-staging-0123456789abcdeg"}) {
    EXPECT_FALSE(is_left_by_publishing(name)) << name;
  }
}

}  // namespace
}  // namespace codicil
