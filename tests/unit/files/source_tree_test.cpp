#include "files/source_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "diagnostics/failure.h"
#include "support/ordinary_user.h"
#include "support/temporary_folder.h"

namespace codicil {
namespace {

using test::TemporaryFolder;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

std::vector<std::string> paths_of(const std::vector<SourceEntry>& entries) {
  std::vector<std::string> paths;
  for (const SourceEntry& entry : entries) paths.push_back(entry.path);
  return paths;
}

class DirectoryTreeTest : public testing::Test {
 protected:
  DirectoryTree tree() const { return DirectoryTree(folder_.path().string()); }

  TemporaryFolder folder_;
};

TEST_F(DirectoryTreeTest, ListsEveryDepthInByteOrder) {
  for (const char* path : {"content/b/z.md", "content/a.md", "content/a/x.md", "content/B.md",
                           "content/\xC3\xA9.md", "other/y.md"}) {
    folder_.write(path, "text");
  }
  EXPECT_THAT(paths_of(tree().list("content")),
              ElementsAre("content/B.md", "content/a.md", "content/a/x.md", "content/b/z.md",
                          "content/\xC3\xA9.md"));
  EXPECT_EQ(tree().list("").size(), 6U);
}

TEST_F(DirectoryTreeTest, TellsSizesButNoIds) {
  folder_.write("a.md", "12345");
  EXPECT_EQ(tree().list(""), (std::vector<SourceEntry>{{"a.md", EntryKind::file, "", 5}}));
}

TEST_F(DirectoryTreeTest, LeavesHiddenNamesOut) {
  folder_.write(".git/config", "x");
  folder_.write("content/.hidden.md", "x");
  folder_.write("content/.folder/a.md", "x");
  folder_.write("content/a.md", "x");
  EXPECT_THAT(paths_of(tree().list("")), ElementsAre("content/a.md"));
}

TEST_F(DirectoryTreeTest, AFolderThatIsNotThereIsEmpty) {
  folder_.write("a.md", "x");
  for (const char* name : {"none", "none/deeper", "a.md", "a.md/b", "..", "a/../..", "/", "."}) {
    EXPECT_THAT(tree().list(name), IsEmpty()) << name;
  }
  EXPECT_THAT(DirectoryTree("/nonexistent-folder").list(""), IsEmpty());
}

TEST_F(DirectoryTreeTest, NamesSymbolicLinksAndFollowsNone) {
  folder_.write("real/a.md", "text");
  folder_.write("secret.md", "secret");
  fs::create_directory_symlink(folder_ / "real", folder_ / "linked");
  fs::create_symlink(folder_ / "secret.md", folder_ / "real/link.md");
  fs::create_symlink("nowhere", folder_ / "real/broken.md");

  const std::vector<SourceEntry> entries = tree().list("");
  EXPECT_THAT(paths_of(entries),
              ElementsAre("linked", "real/a.md", "real/broken.md", "real/link.md", "secret.md"));
  EXPECT_EQ(entries[0].kind, EntryKind::symbolic_link);
  EXPECT_EQ(entries[2].kind, EntryKind::symbolic_link);
  EXPECT_EQ(entries[3].kind, EntryKind::symbolic_link);
  EXPECT_THAT(tree().list("linked"), IsEmpty());
  EXPECT_EQ(tree().read("real/link.md"), std::nullopt);
  EXPECT_EQ(tree().read("linked/a.md"), std::nullopt);
  EXPECT_EQ(tree().read("real/a.md"), "text");
}

TEST_F(DirectoryTreeTest, TheRootItselfMayBeALink) {
  folder_.write("real/a.md", "text");
  fs::create_directory_symlink(folder_ / "real", folder_ / "linked");
  EXPECT_EQ(DirectoryTree((folder_ / "linked").string()).read("a.md"), "text");
}

TEST_F(DirectoryTreeTest, NeverLeavesItsRoot) {
  folder_.write("outside.md", "secret");
  folder_.write("root/a.md", "text");
  const DirectoryTree inner((folder_ / "root").string());
  for (const char* path : {"../outside.md", "a.md/../../outside.md", "", ".", "./a.md", "/a.md",
                           "/etc/passwd", "a.md/", "none//a.md"}) {
    EXPECT_EQ(inner.read(path), std::nullopt) << path;
  }
}

TEST_F(DirectoryTreeTest, PipesAndFoldersAreNoFiles) {
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  folder_.write("folder/a.md", "x");
  EXPECT_EQ(tree().read("pipe"), std::nullopt);
  EXPECT_EQ(tree().read("folder"), std::nullopt);
  EXPECT_EQ(tree().list("")[1].kind, EntryKind::other);
}

TEST_F(DirectoryTreeTest, ReadsBytesAsTheyAre) {
  const std::string bytes("\xEF\xBB\xBF\r\n\0\xFF end", 10);
  folder_.write("a b/\xE2\x80\x94 \"'.md", bytes);
  folder_.write("empty", "");
  EXPECT_EQ(tree().read("a b/\xE2\x80\x94 \"'.md"), bytes);
  EXPECT_EQ(tree().read("empty"), "");
  EXPECT_EQ(tree().read(std::string("a\0b", 3)), std::nullopt);
  EXPECT_EQ(tree().read(std::string(5000, 'x')), std::nullopt);
}

TEST_F(DirectoryTreeTest, AFileThatMayNotBeReadIsAFailureThatNamesIt) {
  folder_.write("a.md", "x");
  ::chmod((folder_ / "a.md").c_str(), 0);
  const test::OrdinaryUser user(folder_.path());
  try {
    tree().read("a.md");
    FAIL();
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::environment);
    EXPECT_THAT(failure.what(), HasSubstr("/a.md`: permission denied"));
  }
}

TEST_F(DirectoryTreeTest, AFileThatIsTooLargeIsAFailure) {
  folder_.write("large.pdf", "");
  fs::resize_file(folder_ / "large.pdf", most_bytes + 1);
  EXPECT_THROW(tree().read("large.pdf"), Failure);
  fs::resize_file(folder_ / "large.pdf", most_bytes);
  EXPECT_EQ(tree().read("large.pdf")->size(), most_bytes);
}

TEST(MemoryTree, ListsAndReadsAsAFolderDoes) {
  const MemoryTree tree({{"content/b/z.md", "z"},
                         {"content/a.md", "a"},
                         {"content/a/x.md", "x"},
                         {"content/.b.md", "h"},
                         {"contents.md", "o"}},
                        "abc");
  EXPECT_THAT(paths_of(tree.list("content")),
              ElementsAre("content/a.md", "content/a/x.md", "content/b/z.md"));
  EXPECT_EQ(tree.list("content")[0].id, content_id_of("a"));
  EXPECT_EQ(tree.list("").size(), 4U);
  EXPECT_EQ(tree.read("contents.md"), "o");
  EXPECT_EQ(tree.read("content"), std::nullopt);
  EXPECT_EQ(tree.revision(), "abc");
}

}  // namespace
}  // namespace codicil
