#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "git/repository.h"
#include "support/scripted_repository.h"

namespace codicil::git {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
namespace fs = std::filesystem;

class UncommittedTest : public testing::Test {
 protected:
  void SetUp() override {
    script_.write(".gitignore", "*.tmp\nignored/\n");
    script_.write("content/a.md", "a");
    script_.write("content/b.md", "b");
    script_.write("contents.md", "c");
    script_.write("site/manual.yml", "title: T");
    script_.commit("First");
  }

  std::vector<std::string> uncommitted(const std::vector<std::string>& paths) const {
    return Repository::containing(script_.path()).uncommitted(paths);
  }

  test::ScriptedRepository script_;
};

TEST_F(UncommittedTest, NothingIsAfterACommit) {
  EXPECT_THAT(uncommitted({""}), IsEmpty());
  fs::last_write_time(script_.path() / "content/a.md", fs::file_time_type::clock::now());
  EXPECT_THAT(uncommitted({""}), IsEmpty()) << "a file that was only touched";
}

TEST_F(UncommittedTest, WhatGitStatusNamesIsWithinThePathsAskedFor) {
  script_.write("content/a.md", "changed");
  script_.remove("content/b.md");
  script_.write("content/new/deep/n.md", "new");
  script_.write("content/x.tmp", "ignored");
  script_.write("content/ignored/x.md", "ignored");
  script_.write("contents.md", "changed");
  script_.write("site/manual.yml", "changed");
  script_.git({"add", "site/manual.yml"});
  EXPECT_THAT(uncommitted({"content"}),
              ElementsAre("content/a.md", "content/b.md", "content/new/deep/n.md"));
  EXPECT_THAT(uncommitted({"site/manual.yml", "content/new"}),
              ElementsAre("content/new/deep/n.md", "site/manual.yml"));
  EXPECT_THAT(uncommitted({"", "content"}),
              ElementsAre("content/a.md", "content/b.md", "content/new/deep/n.md", "contents.md",
                          "site/manual.yml"));
  EXPECT_THAT(uncommitted({}), IsEmpty());
  EXPECT_THAT(uncommitted({"cont*", "content/"}), IsEmpty()) << "names, not patterns";
}

TEST_F(UncommittedTest, WhatIsOnlyStagedCountsAndAModeToo) {
  script_.write("content/a.md", "staged");
  script_.git({"add", "."});
  script_.write("content/a.md", "a");
  fs::permissions(script_.path() / "contents.md", fs::perms(0755));
  EXPECT_THAT(uncommitted({""}), ElementsAre("content/a.md", "contents.md"));
}

TEST_F(UncommittedTest, BeforeTheFirstCommitEverythingCountsAndInABareRepositoryNothing) {
  script_.git({"checkout", "-q", "--orphan", "unborn"});
  EXPECT_THAT(uncommitted({"content"}), ElementsAre("content/a.md", "content/b.md"));
  script_.git({"clone", "-q", "--bare", "-b", "main", ".", script_.beside("bare").string()});
  EXPECT_THAT(Repository::containing(script_.beside("bare")).uncommitted({""}), IsEmpty());
}

}  // namespace
}  // namespace codicil::git
