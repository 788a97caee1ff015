#include "git/swapped_file.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "diagnostics/failure.h"
#include "support/temporary_folder.h"

namespace codicil::git {
namespace {

namespace fs = std::filesystem;

class SwappedFileTest : public testing::TestWithParam<SwapBy> {
 protected:
  std::string names() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) {
      found.push_back(fs::relative(entry.path(), folder_.path()));
    }
    std::ranges::sort(found);
    std::string text;
    for (const std::string& name : found) text += name + ' ';
    return text;
  }

  test::TemporaryFolder folder_;
};

TEST_P(SwappedFileTest, NothingIsSeenBeforeTheSwapAndNothingIsLeftWithoutIt) {
  folder_.write("a", "old");
  {
    const SwappedFile file(folder_ / "a", "new", GetParam());
    const SwappedFile made(folder_ / "b/c/d", "new", GetParam());
    EXPECT_EQ(folder_.read("a"), "old");
    EXPECT_FALSE(fs::exists(folder_ / "b/c/d"));
  }
  EXPECT_EQ(names(), "a ");
  EXPECT_EQ(folder_.read("a"), "old");
}

TEST_P(SwappedFileTest, WhatIsKeptStays) {
  folder_.write("a", "old");
  folder_.write("gone/deep/a", "old");
  fs::permissions(folder_ / "a", fs::perms(0640));
  for (const auto& [path, bytes] : std::vector<std::pair<const char*, std::optional<const char*>>>{
           {"a", "new"}, {"b/c", "new"}, {"gone/deep/a", std::nullopt}}) {
    SwappedFile file(folder_ / path, bytes ? std::optional<std::string_view>(*bytes) : std::nullopt,
                     GetParam());
    file.swap();
    file.keep(folder_.path());
  }
  EXPECT_EQ(names(), "a b b/c ");
  EXPECT_EQ(folder_.read("a"), "new");
  EXPECT_EQ(fs::status(folder_ / "a").permissions(), fs::perms(0640));
}

TEST_P(SwappedFileTest, WhatIsTakenBackIsAsBefore) {
  folder_.write("a", "old");
  folder_.write("gone", "old");
  {
    SwappedFile file(folder_ / "a", "new", GetParam());
    SwappedFile made(folder_ / "b/c", "new", GetParam());
    SwappedFile gone(folder_ / "gone", std::nullopt, GetParam());
    for (SwappedFile* each : {&file, &made, &gone}) each->swap();
    EXPECT_EQ(folder_.read("a"), "new");
    EXPECT_EQ(folder_.read("b/c"), "new");
    EXPECT_FALSE(fs::exists(folder_ / "gone"));
    EXPECT_TRUE(file.take_back());
  }
  EXPECT_EQ(names(), "a gone ");
  EXPECT_EQ(folder_.read("a"), "old");
  EXPECT_EQ(folder_.read("gone"), "old");
}

TEST_P(SwappedFileTest, WhereItCannotStandNothingIsMade) {
  folder_.write("a", "old");
  EXPECT_THROW(SwappedFile(folder_ / "a/b", "new", GetParam()), Failure);
  fs::create_directory(folder_ / "folder");
  EXPECT_EQ(names(), "a folder ");
}

INSTANTIATE_TEST_SUITE_P(ByEither, SwappedFileTest,
                         testing::Values(SwapBy::exchange, SwapBy::renaming));

}  // namespace
}  // namespace codicil::git
