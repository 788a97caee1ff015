// Repositories of other users. Whom git trusts stands in the user's settings, which the library
// reads once in the life of a process: so each case is a process of its own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "git/repository.h"
#include "support/scripted_repository.h"

namespace codicil::git {
namespace {

namespace fs = std::filesystem;

class OwnershipTest : public testing::Test {
 protected:
  void SetUp() override {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    if (::geteuid() != 0) GTEST_SKIP() << "only root can give a repository away";
    script_.write("content/a.md", "a");
    script_.commit("First");
    give_away(script_.path());
  }

  static void give_away(const fs::path& folder) {
    constexpr uid_t somebody = 12345;
    ASSERT_EQ(::chown(folder.c_str(), somebody, somebody), 0);
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      ASSERT_EQ(::lchown(entry.path().c_str(), somebody, somebody), 0);
    }
  }

  /// Opens it with these settings, in a process that ends with 0 when it could be read; else it
  /// prints why not.
  [[noreturn]] void open_with(const std::string& settings) const {
    home_.write(".gitconfig", settings);
    ::setenv("HOME", home_.path().c_str(), 1);
    ::unsetenv("XDG_CONFIG_HOME");
    ::unsetenv("SUDO_UID");
    int status = 1;
    try {
      const Repository repository = Repository::containing(script_.path() / "content");
      status = repository.tree(*repository.head())->read("content/a.md") == "a" ? 0 : 2;
    } catch (const HistoryUnavailable& failure) {
      std::cerr << failure.what() << " | " << failure.help();
    }
    fs::remove_all(script_.path().parent_path());  // exit() runs no destructors of ours.
    fs::remove_all(home_.path());
    std::exit(status);
  }

  test::ScriptedRepository script_;
  test::TemporaryFolder home_;
};

TEST_F(OwnershipTest, AnotherUsersRepositoryIsRefusedWithTheCommandThatHelps) {
  EXPECT_EXIT(open_with(""), testing::ExitedWithCode(1),
              "belongs to another user of this machine \\| If you trust it, run `git config "
              "--global --add safe.directory /.*/repository`.");
  EXPECT_EXIT(open_with("[safe]\n\tdirectory = /somewhere/else\n"), testing::ExitedWithCode(1),
              "belongs to another user");
}

TEST_F(OwnershipTest, ItIsReadWhenTheUserTrustsItOrEverything) {
  EXPECT_EXIT(open_with("[safe]\n\tdirectory = " + script_.path().string() + "\n"),
              testing::ExitedWithCode(0), "");
  EXPECT_EXIT(open_with("[safe]\n\tdirectory = *\n"), testing::ExitedWithCode(0), "");
  EXPECT_EXIT(open_with("[safe]\n\tdirectory = /else\n\tdirectory = *\n"),
              testing::ExitedWithCode(0), "");
  EXPECT_EXIT(open_with("[safe]\n\tdirectory = " + script_.path().parent_path().string() + "/*\n"),
              testing::ExitedWithCode(0), "");
}

TEST_F(OwnershipTest, AnEmptyValueTakesTrustBack) {
  EXPECT_EXIT(open_with("[safe]\n\tdirectory = *\n\tdirectory =\n"), testing::ExitedWithCode(1),
              "belongs to another user");
}

TEST_F(OwnershipTest, WhatTheRepositorySaysOfItselfDoesNotCount) {
  EXPECT_EXIT(
      {
        std::system(("printf '[safe]\\n directory = *\\n' >> '" +
                     (script_.path() / ".git/config").string() + "'")
                        .c_str());
        open_with("");
      },
      testing::ExitedWithCode(1), "belongs to another user");
}

}  // namespace
}  // namespace codicil::git
