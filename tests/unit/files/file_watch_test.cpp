#include "files/file_watch.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <string>

#include "support/temporary_folder.h"

namespace codicil {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds patience{60};        // Machines may be very busy.
constexpr milliseconds a_moment{300};  // Long enough for what must not be noticed.

class Watching : public testing::TestWithParam<WatchMethod> {
 protected:
  Watching() {
    folder.write("content/core/a.md", "one");
    folder.write("manual.yml", "title: T");
  }

  const test::TemporaryFolder folder;
};

TEST_P(Watching, NoticesEveryWayOfSaving) {
  FileWatch watch({folder / "content", folder / "manual.yml"}, GetParam());
  EXPECT_EQ(watch.method(), GetParam());
  EXPECT_FALSE(watch.wait(a_moment));

  folder.write("content/core/a.md", "two");
  EXPECT_TRUE(watch.wait(patience)) << "written in place";
  folder.write("content/core/.a.md.swp", "three");
  fs::rename(folder / "content/core/.a.md.swp", folder / "content/core/a.md");
  EXPECT_TRUE(watch.wait(patience)) << "written beside and renamed";
  fs::rename(folder / "content/core/a.md", folder / "content/core/b.md");
  EXPECT_TRUE(watch.wait(patience)) << "renamed";
  fs::remove(folder / "content/core/b.md");
  EXPECT_TRUE(watch.wait(patience)) << "deleted";
  folder.write("manual.yml", "title: U");
  EXPECT_TRUE(watch.wait(patience)) << "a single file";
  EXPECT_FALSE(watch.wait(a_moment));
}

TEST_P(Watching, FollowsFoldersThatComeAndGo) {
  FileWatch watch({folder / "content"}, GetParam());
  folder.write("content/new/deep/c.md", "one");
  EXPECT_TRUE(watch.wait(patience)) << "a folder came";
  folder.write("content/new/deep/c.md", "two");
  EXPECT_TRUE(watch.wait(patience)) << "a file in it changed";
  fs::rename(folder / "content/new", folder / "content/newer");
  EXPECT_TRUE(watch.wait(patience)) << "it was renamed";
  folder.write("content/newer/deep/c.md", "three");
  EXPECT_TRUE(watch.wait(patience)) << "a file in the renamed one changed";
  fs::remove_all(folder / "content");
  EXPECT_TRUE(watch.wait(patience)) << "all is gone";
  folder.write("content/core/a.md", "back");
  EXPECT_TRUE(watch.wait(patience)) << "and back";
  folder.write("content/core/a.md", "changed");
  EXPECT_TRUE(watch.wait(patience)) << "and watched again";
}

TEST_P(Watching, ManyChangesAtOnceAreOne) {
  FileWatch watch({folder / "content"}, GetParam());
  for (int i = 0; i < 200; ++i) folder.write("content/core/" + std::to_string(i) + ".md", "x");
  EXPECT_TRUE(watch.wait(patience));
  EXPECT_FALSE(watch.wait(a_moment));
}

TEST_P(Watching, LooksPastHiddenNamesAndWhatIsTakenAwayAgain) {
  FileWatch watch({folder / "content"}, GetParam());
  folder.write("content/core/.#a.md", "lock");
  folder.write("content/.cache/x", "x");
  folder.write("content/core/4913", "");
  fs::remove(folder / "content/core/4913");
  EXPECT_FALSE(watch.wait(a_moment));
}

TEST_P(Watching, SeesAFileOfTheSameSizeAndTimeThatIsAnother) {
  FileWatch watch({folder / "content"}, GetParam());
  const auto time = fs::last_write_time(folder / "content/core/a.md");
  folder.write("content/core/a.md", "eno");
  fs::last_write_time(folder / "content/core/a.md", time);
  EXPECT_TRUE(watch.wait(patience));
}

TEST_P(Watching, WaitsForPlacesThatAreNotThereYet) {
  FileWatch watch({folder / "refs/tags", folder / "baseline.yml"}, GetParam());
  folder.write("baseline.yml", "x");
  EXPECT_TRUE(watch.wait(patience));
  folder.write("refs/tags/edition", "x");
  EXPECT_TRUE(watch.wait(patience));
}

INSTANTIATE_TEST_SUITE_P(FileWatch, Watching,
                         testing::Values(WatchMethod::kernel, WatchMethod::looking));

}  // namespace
}  // namespace codicil
