#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "git/repository.h"
#include "support/ordinary_user.h"
#include "support/scripted_repository.h"

namespace codicil::git {
namespace {

using testing::IsEmpty;
namespace fs = std::filesystem;

TEST(CreateRepository, MakesOneOfEverythingThatIsNotIgnored) {
  const test::TemporaryFolder folder;
  folder.write(".gitignore", "public/\n");
  folder.write("content/a.md", "a");
  folder.write("public/index.html", "generated");
  EXPECT_TRUE(create_repository(folder.path(), "Begin the manual\n"));
  const Repository repository = Repository::containing(folder.path());
  const auto head = repository.head();
  ASSERT_TRUE(head);
  EXPECT_EQ(repository.commit_named("main"), head);
  EXPECT_EQ(repository.tree(*head)->read("content/a.md"), "a");
  EXPECT_EQ(repository.tree(*head)->read(".gitignore"), "public/\n");
  EXPECT_THAT(repository.tree(*head)->list("public"), IsEmpty());
  EXPECT_THAT(repository.changed_since(*head, ""), IsEmpty());
  // Git itself must agree that nothing is left to do.
  const test::ScriptedRepository git;
  EXPECT_EQ(git.git_in(folder.path(), {"status", "--porcelain"}), "");
  EXPECT_EQ(git.git_in(folder.path(), {"log", "--format=%s"}), "Begin the manual");
  EXPECT_EQ(git.git_in(folder.path(), {"fsck", "--strict"}), "");
}

TEST(CreateRepository, LeavesAFolderOfARepositoryAlone) {
  test::ScriptedRepository script;
  script.write("inner/a.md", "a");
  const CommitId commit = script.commit("First");
  EXPECT_FALSE(create_repository(script.path() / "inner", "Begin"));
  EXPECT_FALSE(create_repository(script.path(), "Begin"));
  EXPECT_FALSE(fs::exists(script.path() / "inner/.git"));
  EXPECT_EQ(Repository::containing(script.path()).head(), commit);
}

TEST(CreateRepository, AFolderThatMayNotBeWrittenIsAFailure) {
  const test::TemporaryFolder folder;
  folder.write("locked/a.md", "a");
  fs::permissions(folder / "locked", fs::perms::owner_read | fs::perms::owner_exec);
  const test::OrdinaryUser user(folder.path());
  EXPECT_THROW(create_repository(folder / "locked", "Begin"), Failure);
}

}  // namespace
}  // namespace codicil::git
