// What happens to a site when its builder dies, when two build, and when the system refuses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <random>

#include "diagnostics/failure.h"
#include "files/site_folder.h"
#include "support/temporary_folder.h"

namespace codicil {
namespace {

namespace fs = std::filesystem;

constexpr int files_of_a_site = 120;

/// Builds a site in which every file tells the same word.
void build(const fs::path& target, const std::string& word) {
  SiteFolder site(target, {});
  for (int i = 0; i < files_of_a_site; ++i) {
    site.add({"pages/" + std::to_string(i) + "/index.html", word + " " + std::to_string(i)});
  }
  site.add({"provenance.json", "{\n  \"generator\": \"Codicil 0.1.0\"\n}\n"});
  site.publish();
}

/// The word of a site that is whole; "" where it is not.
std::string word_of(const test::TemporaryFolder& folder) {
  std::string word;
  for (int i = 0; i < files_of_a_site; ++i) {
    std::string text = folder.read("public/pages/" + std::to_string(i) + "/index.html");
    text.resize(text.find(' '));
    if (i > 0 && text != word) return "";
    word = text;
  }
  return word;
}

/// Runs `work` in a process of its own, which ends with 1 and prints the words when it fails.
template <typename Work>
pid_t start(const Work& work) {
  std::fflush(stdout);  // Else the child prints it once more.
  const pid_t child = ::fork();
  if (child != 0) return child;
  try {
    work();
  } catch (const Failure& failure) {
    std::cerr << failure.what() << " | " << failure.help();
    ::_exit(1);
  }
  ::_exit(0);
}

int status_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

TEST(SiteFolderCrash, ABuildThatIsKilledLeavesTheOldSiteOrTheNewOne) {
  const test::TemporaryFolder folder;
  build(folder / "public", "word0");
  std::mt19937 random(1984);
  std::string before = "word0";
  int killed = 0;
  for (int i = 1; i <= 60; ++i) {
    const std::string word = "word" + std::to_string(i);
    const pid_t child = start([&] { build(folder / "public", word); });
    ::usleep(static_cast<useconds_t>(random() % 12'000));
    ::kill(child, SIGKILL);
    if (WIFSIGNALED(status_of(child))) ++killed;
    const std::string now = word_of(folder);
    EXPECT_TRUE(now == before || now == word) << now;
    before = now;
  }
  EXPECT_GT(killed, 5);
  build(folder / "public", "last");
  EXPECT_EQ(word_of(folder), "last");
  const fs::directory_iterator left(folder.path());
  EXPECT_EQ(std::distance(begin(left), end(left)), 1) << "leftovers";
}

TEST(SiteFolderCrash, OfManyBuildsAtOnceEachIsWholeOrRefused) {
  const test::TemporaryFolder folder;
  build(folder / "public", "first");
  std::vector<pid_t> children;
  for (int i = 0; i < 8; ++i) {
    children.push_back(start([&, i] {
      ::close(STDERR_FILENO);
      for (int n = 0; n < 5; ++n) build(folder / "public", "word" + std::to_string(i));
    }));
  }
  for (const pid_t child : children) EXPECT_TRUE(WIFEXITED(status_of(child)));
  EXPECT_THAT(word_of(folder), testing::StartsWith("word"));
  build(folder / "public", "last");
  EXPECT_EQ(word_of(folder), "last");
  const fs::directory_iterator left(folder.path());
  EXPECT_EQ(std::distance(begin(left), end(left)), 1) << "leftovers";
}

/// Makes renameat2 fail in this process, as on a file system that does not know it.
void forbid_exchange() {
  sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_renameat2, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EINVAL),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const sock_fprog program{.len = std::size(filter), .filter = filter};
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) {
    ::_exit(77);
  }
}

TEST(SiteFolderCrash, AFileSystemThatCannotExchangeIsRefusedBeforeAnyWork) {
  const test::TemporaryFolder folder;
  build(folder / "public", "old");
  const int status = status_of(start([&] {
    forbid_exchange();
    try {
      const SiteFolder site(folder / "public", {});
    } catch (const Failure& failure) {
      const bool is_right =
          failure.kind() == FailureKind::environment &&
          std::string(failure.what()).find("cannot exchange two folders") != std::string::npos;
      ::_exit(is_right ? 42 : 1);
    }
  }));
  ASSERT_TRUE(WIFEXITED(status));
  if (WEXITSTATUS(status) == 77) GTEST_SKIP() << "this machine has no seccomp";
  EXPECT_EQ(WEXITSTATUS(status), 42);
  EXPECT_EQ(word_of(folder), "old");
  const fs::directory_iterator left(folder.path());
  EXPECT_EQ(std::distance(begin(left), end(left)), 1) << "leftovers";
}

/// Lets a process mount a small disk that no other sees; false where it may not.
bool mount_small_disk(const fs::path& folder) {
  return ::unshare(CLONE_NEWNS) == 0 &&
         ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         ::mount("none", folder.c_str(), "tmpfs", 0, "size=256k") == 0;
}

TEST(SiteFolderCrash, AFullDiskIsNamedAndLeavesTheOldSite) {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "disk");
  const int status = status_of(start([&] {
    if (!mount_small_disk(folder / "disk")) ::_exit(77);
    const fs::path target = folder / "disk/public";
    {
      SiteFolder site(target, {});
      site.add({"provenance.json", "{\"generator\": \"Codicil 0.1.0\"}"});
      site.publish();
    }
    try {
      SiteFolder site(target, {});
      site.add({"large.html", std::string(1'000'000, 'x')});
      ::_exit(2);
    } catch (const Failure& failure) {
      const std::string expected =
          "cannot write `" + target.string() + "/large.html`: the disk is full";
      const bool is_whole = fs::exists(target / "provenance.json") &&
                            std::distance(fs::directory_iterator(folder / "disk"), {}) == 1;
      ::_exit(failure.what() == expected && is_whole ? 42 : 1);
    }
  }));
  ASSERT_TRUE(WIFEXITED(status));
  if (WEXITSTATUS(status) == 77) GTEST_SKIP() << "only root can mount a small disk";
  EXPECT_EQ(WEXITSTATUS(status), 42);
}

TEST(SiteFolderCrash, AMountPointIsRefusedBeforeAnyWork) {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "public");
  const int status = status_of(start([&] {
    if (!mount_small_disk(folder / "public")) ::_exit(77);
    try {
      const SiteFolder site(folder / "public", {});
    } catch (const Failure& failure) {
      const std::string words = failure.what();
      ::_exit(words.ends_with("is a mount point, which cannot be replaced") ? 42 : 1);
    }
  }));
  ASSERT_TRUE(WIFEXITED(status));
  if (WEXITSTATUS(status) == 77) GTEST_SKIP() << "only root can mount a small disk";
  EXPECT_EQ(WEXITSTATUS(status), 42);
}

}  // namespace
}  // namespace codicil
