// Recording an edition: judged by git itself. Everything that fails must leave the repository as it
// was.
#include "git/write_release.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>

#include "support/ordinary_user.h"
#include "support/scripted_repository.h"

namespace codicil::git {
namespace {

using test::ScriptedRepository;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

constexpr const char* edition = "content/editions/2017-02.md";

/// How often the random tests are repeated; ./run soak asks for more.
int times(int usual) {
  const char* asked = std::getenv("CODICIL_REPETITIONS");
  return asked ? usual * std::max(1, std::atoi(asked)) : usual;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

/// The words of the failure that `work` ends with, message and help.
template <typename Work>
std::string failure_of(const Work& work) {
  try {
    work();
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::environment);
    return std::string(failure.what()) + " | " + failure.help();
  }
  return "no failure";
}

ReleaseCommit release_of(std::vector<FileChange> changes) {
  return {.changes = std::move(changes),
          .message = "Publish the edition of February 2017\n\nEdition: 2017-02",
          .tag = {"edition/2017-02", "Edition 2017-02"},
          .time = std::chrono::sys_days{std::chrono::year{2017} / 2 / 27} + std::chrono::hours{12}};
}

const std::string before_release = "---\nkind: six-monthly\n---\n";
const std::string after_release = "---\npublished: 2017-02-27\nkind: six-monthly\n---\n";

ReleaseCommit usual_release() {
  return release_of({{edition, after_release}});
}

class WriteReleaseTest : public testing::Test {
 protected:
  void SetUp() override {
    script_.git({"config", "user.name", "E. Editor"});
    script_.git({"config", "user.email", "editor@example.org"});
    script_.write(edition, before_release);
    script_.write("content/core/referrals.md", "---\ntitle: Referrals\n---\nText.\n");
    first_ = script_.commit("First");
  }

  CommitId release(const ReleaseCommit& what = usual_release()) const {
    return write_release(Repository::containing(script_.path()), what);
  }

  std::string failure(const ReleaseCommit& what = usual_release()) const {
    return failure_of([&] { release(what); });
  }

  /// All that a release changes, and all that it must not leave behind.
  std::string state(const fs::path& folder) const {
    std::string text;
    for (const std::vector<std::string>& question : {std::vector<std::string>{"rev-parse", "HEAD"},
                                                     {"symbolic-ref", "-q", "HEAD"},
                                                     {"for-each-ref"},
                                                     {"status", "--porcelain", "--ignored"},
                                                     {"ls-files", "-s"},
                                                     {"reflog", "show", "HEAD"},
                                                     {"diff"},
                                                     {"diff", "--cached"}}) {
      try {
        text += script_.git_in(folder, question) + "\n--\n";
      } catch (const std::exception&) {
        text += "fails\n--\n";
      }
    }
    const fs::path git_folder =
        script_.git_in(folder, {"rev-parse", "--path-format=absolute", "--git-dir"});
    for (const auto& entry : fs::recursive_directory_iterator(git_folder)) {
      const std::string name = entry.path().filename();
      if (name.ends_with(".lock") || name.find("codicil") != name.npos) text += name + "\n";
    }
    return text;
  }
  std::string state() const { return state(script_.path()); }

  void expect_released(const fs::path& folder, const CommitId& commit) const {
    EXPECT_EQ(script_.git_in(folder, {"rev-parse", "HEAD"}), commit);
    EXPECT_EQ(script_.git_in(folder, {"rev-parse", "edition/2017-02^{commit}"}), commit);
    EXPECT_EQ(script_.git_in(folder, {"cat-file", "-t", "edition/2017-02"}), "tag");
    EXPECT_EQ(script_.git_in(folder, {"status", "--porcelain"}), "");
    EXPECT_EQ(script_.git_in(folder, {"diff-files"}), "") << "the index knows the file on disk";
    EXPECT_EQ(script_.git_in(folder, {"diff-index", "--cached", "HEAD"}), "");
    EXPECT_THAT(script_.git_in(folder, {"fsck", "--strict", "--full"}),
                testing::Not(HasSubstr("error")));
  }
  void expect_released(const CommitId& commit) const { expect_released(script_.path(), commit); }

  ScriptedRepository script_;
  CommitId first_;
};

TEST_F(WriteReleaseTest, MakesOneCommitOfThatFileAndATagAtIt) {
  const CommitId commit = release();
  expect_released(commit);
  EXPECT_EQ(script_.git({"rev-list", "HEAD"}), commit + "\n" + first_);
  EXPECT_EQ(script_.git({"symbolic-ref", "HEAD"}), "refs/heads/main");
  EXPECT_EQ(script_.git({"show", "--format=", "--name-status", "HEAD"}),
            std::string("M\t") + edition);
  EXPECT_THAT(script_.git({"show", "--stat", "HEAD"}), HasSubstr("1 file changed, 1 insertion(+)"));
  EXPECT_EQ(read(script_.path() / edition), after_release);
  EXPECT_EQ(script_.git({"log", "-1", "--format=%an <%ae> %cn <%ce> %at %ct %s"}),
            "E. Editor <editor@example.org> E. Editor <editor@example.org> 1488196800 1488196800 "
            "Publish the edition of February 2017");
  EXPECT_EQ(script_.git({"log", "-1", "--format=%(trailers:key=Edition,valueonly)"}), "2017-02\n");
  EXPECT_EQ(script_.git({"for-each-ref", "--format=%(contents) %(taggername)", "refs/tags"}),
            "Edition 2017-02\n E. Editor");
  for (const char* log : {"HEAD", "main"}) {
    EXPECT_EQ(script_.git({"reflog", "show", "--format=%gs", "-1", log}),
              "release: Publish the edition of February 2017");
  }
}

TEST_F(WriteReleaseTest, ItsTrailerIsReadByGitAndByUs) {
  const CommitId commit = release();
  script_.git({"log", "-1", "--format=%B", "--output=../message"});
  EXPECT_EQ(script_.git({"interpret-trailers", "--parse", "../message"}), "Edition: 2017-02");
  const Repository repository = Repository::containing(script_.path());
  EXPECT_EQ(repository.commits_by_trailer(commit, "Edition").by_value.at("2017-02"), commit);
  EXPECT_EQ(repository.tag("edition/2017-02"), commit);
}

TEST_F(WriteReleaseTest, FilesMayBeManyAndNewAndGo) {
  script_.write("old/only.md", "x");
  script_.write("old/two/deep.md", "x");
  script_.write("kept/a.md", "a");
  script_.write("kept/b.md", "b");
  script_.commit("More");
  const CommitId commit = release(release_of({{"old/only.md", std::nullopt},
                                              {"old/two/deep.md", std::nullopt},
                                              {"kept/a.md", std::nullopt},
                                              {"brand/new/folder/file.md", "new\n"},
                                              {"top.md", ""},
                                              {edition, after_release}}));
  expect_released(commit);
  EXPECT_EQ(script_.git({"show", "--format=", "--name-status", "HEAD"}),
            std::string("A\tbrand/new/folder/file.md\nM\t") + edition +
                "\nD\tkept/a.md\nD\told/only.md\nD\told/two/deep.md\nA\ttop.md");
  EXPECT_FALSE(fs::exists(script_.path() / "old"));
  EXPECT_TRUE(fs::exists(script_.path() / "kept/b.md"));
  EXPECT_EQ(read(script_.path() / "brand/new/folder/file.md"), "new\n");
  EXPECT_EQ(script_.git({"rev-parse", "HEAD^{tree}"}), script_.git({"write-tree"}));
}

TEST_F(WriteReleaseTest, WithoutChangesTheCommitIsEmpty) {
  const CommitId commit = release(release_of({}));
  expect_released(commit);
  EXPECT_EQ(script_.git({"rev-parse", "HEAD^{tree}"}), script_.git({"rev-parse", "HEAD~^{tree}"}));
}

TEST_F(WriteReleaseTest, OtherWorkStaysAsItIsStagedOrNot) {
  script_.write("staged.md", "staged");
  script_.git({"add", "staged.md"});
  script_.write("content/core/referrals.md", "changed");
  script_.write("untracked.md", "untracked");
  release();
  EXPECT_EQ(script_.git({"status", "--porcelain"}),
            " M content/core/referrals.md\nA  staged.md\n?? untracked.md");
  EXPECT_EQ(script_.git({"show", "--format=", "--name-only", "HEAD"}), edition);
}

TEST_F(WriteReleaseTest, AFileKeepsItsMode) {
  fs::permissions(script_.path() / edition, fs::perms(0750));
  script_.commit("Executable");
  const CommitId commit = release();
  expect_released(commit);
  EXPECT_THAT(script_.git({"ls-tree", "HEAD", edition}), testing::StartsWith("100755 blob"));
  EXPECT_EQ(fs::status(script_.path() / edition).permissions(), fs::perms(0750));
}

TEST_F(WriteReleaseTest, ADetachedHeadMovesAndNoBranch) {
  script_.git({"checkout", "-q", "--detach"});
  const CommitId commit = release();
  expect_released(commit);
  EXPECT_EQ(script_.git({"rev-parse", "main"}), first_);
  EXPECT_EQ(script_.git({"reflog", "show", "--format=%gs", "-1", "HEAD"}),
            "release: Publish the edition of February 2017");
}

TEST_F(WriteReleaseTest, PackedReferencesAreNoHindrance) {
  script_.git({"tag", "edition/2016-08"});
  script_.git({"pack-refs", "--all"});
  script_.git({"gc", "-q"});
  ASSERT_FALSE(fs::exists(script_.path() / ".git/refs/heads/main"));
  expect_released(release());
  EXPECT_EQ(script_.git({"rev-parse", "edition/2016-08"}), first_);
}

TEST_F(WriteReleaseTest, ALinkedWorkTreeHasItsOwnHeadAndIndex) {
  const fs::path linked = script_.beside("linked");
  script_.git({"worktree", "add", "-q", "-b", "side", linked.string()});
  const CommitId commit =
      write_release(Repository::containing(linked / "content"), usual_release());
  expect_released(linked, commit);
  EXPECT_EQ(script_.git({"rev-parse", "main"}), first_);
  EXPECT_EQ(script_.git({"rev-parse", "side"}), commit);
  EXPECT_EQ(script_.git({"status", "--porcelain"}), "");
  EXPECT_EQ(read(script_.path() / edition), before_release);
}

TEST_F(WriteReleaseTest, TheManualMayLieDeepInTheRepository) {
  script_.write("manuals/ours/content/editions/2017-02.md", "old\n");
  script_.commit("Deep");
  const CommitId commit =
      write_release(Repository::containing(script_.path() / "manuals/ours/content"),
                    release_of({{"manuals/ours/content/editions/2017-02.md", "new\n"}}));
  expect_released(commit);
  EXPECT_EQ(read(script_.path() / "manuals/ours/content/editions/2017-02.md"), "new\n");
}

TEST_F(WriteReleaseTest, LineEndsAreStoredAsGitWould) {
  struct Case {
    const char* settings;    ///< core.autocrlf
    const char* attributes;  ///< .gitattributes
    const char* stored;
  };
  for (const Case& each :
       {Case{"true", "", "---\nkind: x\n---\n"}, Case{"input", "", "---\nkind: x\n---\n"},
        Case{"false", "*.md text eol=crlf\n", "---\nkind: x\n---\n"},
        Case{"false", "*.md -text\n", "---\r\nkind: x\r\n---\r\n"},
        Case{"false", "", "---\r\nkind: x\r\n---\r\n"}}) {
    const ScriptedRepository script;
    script.git({"config", "user.name", "E. Editor"});
    script.git({"config", "user.email", "editor@example.org"});
    script.git({"config", "core.autocrlf", each.settings});
    script.write(".gitattributes", each.attributes);
    script.write(edition, "---\r\n---\r\n");
    ScriptedRepository& writable = const_cast<ScriptedRepository&>(script);
    writable.commit("First");
    write_release(Repository::containing(script.path()),
                  release_of({{edition, "---\r\nkind: x\r\n---\r\n"}}));
    EXPECT_EQ(script.git({"status", "--porcelain"}), "") << each.settings << each.attributes;
    EXPECT_EQ(script.git({"show", std::string("HEAD:") + edition}) + "\n", each.stored);
    EXPECT_EQ(read(script.path() / edition), "---\r\nkind: x\r\n---\r\n");
    // Had git itself stored it, it would be the same.
    script.git({"add", "--renormalize", "."});
    EXPECT_EQ(script.git({"diff", "--cached", "--name-only"}), "");
  }
}

TEST_F(WriteReleaseTest, AFileOnceStoredWithBothLineEndsStaysSo) {
  script_.write(edition, "---\r\n---\r\n");
  script_.commit("With carriage returns in the store");
  script_.git({"config", "core.autocrlf", "true"});
  const CommitId commit = release(release_of({{edition, "---\r\na: b\r\n---\r\n"}}));
  EXPECT_EQ(script_.git({"status", "--porcelain"}), "");
  EXPECT_EQ(script_.git({"show", "--stat", "--format=", commit}),
            " content/editions/2017-02.md | 1 +\n 1 file changed, 1 insertion(+)");
}

TEST_F(WriteReleaseTest, AFilterProgramIsRefusedUnlessItIsNotSetUp) {
  script_.write(".gitattributes", "*.md filter=crypt\n");
  script_.commit("Filtered");
  script_.git({"config", "filter.crypt.clean", "tr a-z b-za"});
  const std::string before = state();
  EXPECT_THAT(failure(), HasSubstr("passes `content/editions/2017-02.md` through the filter "
                                   "program `crypt`"));
  EXPECT_EQ(state(), before);
  script_.git({"config", "--unset", "filter.crypt.clean"});
  expect_released(release());
}

TEST_F(WriteReleaseTest, AnotherEncodingIsRefused) {
  script_.write(".gitattributes", "*.md working-tree-encoding=UTF-16\n");
  script_.git({"add", ".gitattributes"});
  script_.git({"commit", "-q", "-m", "Encoded"});
  EXPECT_THAT(failure(), HasSubstr("keeps `content/editions/2017-02.md` in the encoding `UTF-16`"));
}

TEST_F(WriteReleaseTest, HooksAreNotRun) {
  script_.git({"config", "core.hooksPath", "hooks"});
  for (const char* hook : {"pre-commit", "commit-msg", "post-commit", "reference-transaction"}) {
    script_.write(std::string("hooks/") + hook, "#!/bin/sh\ntouch ../hook-ran\nexit 1\n");
    fs::permissions(script_.path() / "hooks" / hook, fs::perms(0755));
  }
  release();
  EXPECT_FALSE(fs::exists(script_.beside("hook-ran")));
}

TEST_F(WriteReleaseTest, ATagOfThatNameIsRefusedAndOneInItsWay) {
  for (const char* tag : {"edition/2017-02", "edition", "edition/2017-02/b"}) {
    for (const bool packed : {false, true}) {
      script_.git({"tag", tag});
      if (packed) script_.git({"pack-refs", "--all"});
      const std::string before = state();
      const std::string words = failure();
      EXPECT_THAT(words, HasSubstr("tag `edition/2017-02`"));
      EXPECT_THAT(words, HasSubstr(std::string("tag `") + tag + "`"));
      EXPECT_EQ(state(), before);
      script_.git({"tag", "-d", tag});
    }
  }
  ReleaseCommit odd = usual_release();
  odd.tag.name = "edition/a..b";
  EXPECT_THAT(failure(odd), HasSubstr("git cannot have a tag `edition/a..b`"));
}

TEST_F(WriteReleaseTest, ABareRepositoryIsRefused) {
  script_.git({"clone", "-q", "--bare", ".", script_.beside("bare").string()});
  const Repository bare = Repository::containing(script_.beside("bare"));
  EXPECT_THAT(failure_of([&] { write_release(bare, usual_release()); }),
              HasSubstr("is a bare repository"));
}

TEST_F(WriteReleaseTest, BeforeTheFirstCommitItIsRefused) {
  script_.git({"checkout", "-q", "--orphan", "unborn"});
  EXPECT_THAT(failure(), HasSubstr("there is no commit yet in this repository"));
}

TEST_F(WriteReleaseTest, InTheMiddleOfAMergeOrRebaseItIsRefused) {
  script_.git({"checkout", "-q", "-b", "side"});
  script_.write("content/core/referrals.md", "side\n");
  script_.commit("Side");
  script_.git({"checkout", "-q", "main"});
  script_.write("content/core/referrals.md", "main\n");
  script_.commit("Main");
  EXPECT_THROW(script_.git({"merge", "side"}), std::exception);
  std::string before = state();
  EXPECT_THAT(failure(), HasSubstr("a merge is not finished"));
  EXPECT_EQ(state(), before);
  script_.git({"merge", "--abort"});
  EXPECT_THROW(script_.git({"rebase", "side"}), std::exception);
  before = state();
  EXPECT_THAT(failure(), HasSubstr("a rebase is not finished"));
  EXPECT_EQ(state(), before);
  script_.git({"rebase", "--abort"});
  expect_released(release());
}

TEST_F(WriteReleaseTest, ConflictsInTheIndexAreRefused) {
  const std::string blob = script_.git({"rev-parse", std::string("HEAD:") + edition});
  script_.write("../conflict", "100644 " + blob + " 1\tc.md\n100644 " + blob + " 2\tc.md\n");
  script_.git({"-c", "alias.conflict=!git update-index --index-info < ../conflict", "conflict"});
  EXPECT_THAT(failure(), HasSubstr("files in conflict"));
}

TEST_F(WriteReleaseTest, AFileWithChangesOfItsOwnIsRefused) {
  script_.write(edition, "the editor's own words\n");
  std::string before = state();
  EXPECT_THAT(failure(), HasSubstr("`content/editions/2017-02.md` has changes that are not"));
  EXPECT_EQ(state(), before);
  script_.git({"add", "."});
  before = state();
  EXPECT_THAT(failure(), HasSubstr("has changes that are not committed"));
  script_.git({"show", std::string("HEAD:") + edition, "--output=" + std::string(edition)});
  EXPECT_THAT(failure(), HasSubstr("has changes that are not committed"));
  script_.git({"reset", "-q", "--hard"});
  script_.remove(edition);
  EXPECT_THAT(failure(), HasSubstr("has changes that are not committed"));
  script_.git({"reset", "-q", "--hard"});
  script_.write("new.md", "untracked");
  EXPECT_THAT(failure(release_of({{"new.md", "ours"}})), HasSubstr("`new.md` has changes"));
  EXPECT_EQ(read(script_.path() / "new.md"), "untracked");
}

TEST_F(WriteReleaseTest, WhatAPowerCutLeftIsCompleted) {
  script_.write(edition, after_release);
  expect_released(release());
  script_.git({"reset", "-q", "--hard", first_});
  script_.git({"tag", "-d", "edition/2017-02"});
  script_.write(edition, after_release);
  script_.git({"add", "."});
  const CommitId commit = release();
  expect_released(commit);
  script_.git({"tag", "-d", "edition/2017-02"});
  const Repository repository = Repository::containing(script_.path());
  write_tag(repository, commit, usual_release().tag, usual_release().time);
  expect_released(commit);
  EXPECT_THAT(failure_of([&] { write_tag(repository, first_, usual_release().tag, {}); }),
              HasSubstr("the tag `edition/2017-02` exists already"));
}

TEST_F(WriteReleaseTest, NothingIsWrittenBehindALink) {
  fs::create_directory(script_.beside("outside"));
  fs::create_directory_symlink("../outside", script_.path() / "link");
  fs::create_symlink("../outside/file.md", script_.path() / "file.md");
  script_.commit("Links");
  const std::string before = state();
  EXPECT_THAT(failure(release_of({{"link/a.md", "x"}})), HasSubstr("`link` is not a plain folder"));
  EXPECT_THAT(failure(release_of({{"file.md", "x"}})), HasSubstr("`file.md` is not a plain file"));
  EXPECT_EQ(state(), before);
  EXPECT_TRUE(fs::is_empty(script_.beside("outside")));
}

TEST_F(WriteReleaseTest, AnyLockThatIsHeldStopsItBeforeAnythingIsSeen) {
  const std::string before = state();
  for (const char* lock :
       {".git/index.lock", ".git/refs/heads/main.lock", ".git/refs/tags/edition/2017-02.lock"}) {
    script_.write(lock, "");
    const std::string words = failure();
    EXPECT_THAT(words, HasSubstr("another git command is at work"));
    EXPECT_THAT(words, HasSubstr(lock));
    ASSERT_TRUE(fs::remove(script_.path() / lock)) << "another's lock is not ours to remove";
    EXPECT_EQ(state(), before);
  }
  expect_released(release());
}

/// Does `work` in a process of its own; true when it ended well.
template <typename Work>
bool in_a_process(const Work& work) {
  const pid_t process = ::fork();
  if (process == 0) {
    bool is_good = false;
    try {
      is_good = work();
    } catch (const std::exception& failure) {
      std::cerr << failure.what() << '\n';
    }
    ::_exit(is_good ? 0 : 1);
  }
  int status = 0;
  ::waitpid(process, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// What the release says when no file may grow beyond that many bytes, as on a full disk.
bool fails_within(const fs::path& folder, rlim_t bytes, const ReleaseCommit& what,
                  const std::string& words) {
  return in_a_process([&] {
    const Repository repository = Repository::containing(folder);
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const std::string failure = failure_of([&] { write_release(repository, what); });
    const bool is_expected = failure.find(words) != failure.npos;
    if (!is_expected) std::cerr << failure << '\n';
    return is_expected;
  });
}

TEST_F(WriteReleaseTest, ADiskThatIsFullForTheFileChangesNothing) {
  const std::string before = state();
  std::string large;
  for (int line = 0; large.size() < 40000; ++line) large += "the same words\n";
  EXPECT_TRUE(fails_within(script_.path(), 20000, release_of({{edition, large}}), "too large"));
  EXPECT_EQ(state(), before);
}

TEST_F(WriteReleaseTest, ADiskThatIsFullForTheIndexChangesNothing) {
  for (int number = 0; number < 200; ++number) {
    script_.write("many/file-" + std::to_string(number) + ".md", "");
  }
  script_.commit("Many");
  const std::string before = state();
  EXPECT_TRUE(fails_within(script_.path(), 14000, usual_release(), "index"));
  EXPECT_EQ(state(), before);
  EXPECT_EQ(read(script_.path() / edition), before_release);
}

TEST_F(WriteReleaseTest, ABranchThatCannotBeWrittenTakesFileAndIndexBack) {
  const std::string line(300, 'x');
  for (int number = 0; number < 60; ++number) {
    script_.git({"update-ref", "-m", line, "HEAD", first_, first_});
    script_.commit(line);
    script_.git({"reset", "-q", "--hard", first_});
  }
  ASSERT_GT(fs::file_size(script_.path() / ".git/logs/HEAD"), 20000U);
  ASSERT_LT(fs::file_size(script_.path() / ".git/index"), 10000U);
  const std::string before = state();
  const std::string logs = read(script_.path() / ".git/logs/HEAD");
  EXPECT_TRUE(fails_within(script_.path(), 15000, usual_release(), "cannot write the branch"));
  EXPECT_EQ(state(), before);
  EXPECT_EQ(read(script_.path() / ".git/logs/HEAD"), logs);
  EXPECT_EQ(read(script_.path() / edition), before_release);
}

TEST_F(WriteReleaseTest, ATagThatCannotBeWrittenTakesTheBranchBackToo) {
  script_.git({"config", "core.logAllRefUpdates", "always"});
  script_.write(".git/logs/refs/tags", "in the way of a log of tags");
  const std::string before = state();
  EXPECT_THAT(failure(), HasSubstr("cannot write the tag `edition/2017-02`"));
  EXPECT_EQ(state(), before);
  EXPECT_EQ(read(script_.path() / edition), before_release);
  fs::remove(script_.path() / ".git/logs/refs/tags");
  expect_released(release());
}

TEST_F(WriteReleaseTest, OfTwoAtOnceOneWinsAndTheOtherSaysWhy) {
  for (int round = 0; round < times(10); ++round) {
    std::array<pid_t, 2> processes{};
    for (pid_t& process : processes) {
      process = ::fork();
      if (process != 0) continue;
      const std::string words = failure();
      const bool is_told = words.find("at work") != words.npos ||
                           words.find("moved meanwhile") != words.npos ||
                           words.find("exists already") != words.npos ||
                           words.find("changes that are not committed") != words.npos;
      if (words != "no failure" && !is_told) std::cerr << words << '\n';
      ::_exit(words == "no failure" ? 0 : is_told ? 1 : 2);
    }
    int winners = 0;
    for (const pid_t process : processes) {
      int status = 0;
      ::waitpid(process, &status, 0);
      ASSERT_TRUE(WIFEXITED(status));
      ASSERT_NE(WEXITSTATUS(status), 2);
      if (WEXITSTATUS(status) == 0) ++winners;
    }
    ASSERT_EQ(winners, 1);
    expect_released(script_.git({"rev-parse", "HEAD"}));
    EXPECT_EQ(script_.git({"rev-parse", "HEAD~"}), first_);
    script_.git({"reset", "-q", "--hard", first_});
    script_.git({"tag", "-d", "edition/2017-02"});
  }
}

/// Releases in a process group of its own and kills the whole group after that time; returns when
/// nobody is at work any more.
void release_and_kill(const fs::path& folder, const ReleaseCommit& what, useconds_t after) {
  std::array<int, 2> life{};
  ASSERT_EQ(::pipe2(life.data(), O_CLOEXEC), 0);
  const pid_t process = ::fork();
  if (process == 0) {
    ::setpgid(0, 0);
    try {
      write_release(Repository::containing(folder), what);
    } catch (const std::exception& failure) {
      std::cerr << failure.what() << '\n';
    }
    ::_exit(0);
  }
  ::setpgid(process, process);
  ::close(life[1]);
  ::usleep(after);
  ::kill(-process, SIGKILL);
  ::waitpid(process, nullptr, 0);
  // Its other end is open for as long as any process of the release lives.
  char nothing = 0;
  EXPECT_EQ(::read(life[0], &nothing, 1), 0);
  ::close(life[0]);
}

TEST_F(WriteReleaseTest, KilledAtAnyMomentItLeavesNothingOrEverything) {
  std::mt19937 random(20170227);  // NOLINT(cert-msc51-cpp)
  const ReleaseCommit what = release_of({{edition, after_release}, {"new/file.md", "new\n"}});
  const std::string before = state();
  // How long one takes here, so that the moments fall everywhere in it.
  const auto begin = std::chrono::steady_clock::now();
  release(what);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  const auto undo = [&] {
    script_.git({"reset", "-q", "--hard", first_});
    script_.git({"tag", "-d", "edition/2017-02"});
  };
  undo();
  int nothing = 0;
  int everything = 0;
  for (int round = 0; round < times(20); ++round) {
    // More often early: most of the time goes by when it is out of reach already.
    const double part = std::generate_canonical<double, 32>(random);
    const auto moment = static_cast<useconds_t>(static_cast<double>(whole.count()) * part * part);
    const std::string logs = read(script_.path() / ".git/logs/HEAD");
    release_and_kill(script_.path(), what, moment);
    if (script_.git({"rev-parse", "HEAD"}) == first_) {
      ++nothing;
      ASSERT_EQ(script_.git({"status", "--porcelain", "--ignored"}), "");
      ASSERT_EQ(script_.git({"tag"}), "");
      ASSERT_EQ(read(script_.path() / edition), before_release);
      ASSERT_FALSE(fs::exists(script_.path() / "new"));
      ASSERT_EQ(read(script_.path() / ".git/logs/HEAD"), logs);
      ASSERT_THAT(state(), testing::Not(HasSubstr(".lock")));
    } else {
      ++everything;
      expect_released(script_.git({"rev-parse", "HEAD"}));
      ASSERT_EQ(script_.git({"rev-parse", "HEAD~"}), first_);
      ASSERT_EQ(read(script_.path() / edition), after_release);
      ASSERT_EQ(read(script_.path() / "new/file.md"), "new\n");
      undo();
    }
  }
  RecordProperty("nothing", nothing);
  RecordProperty("everything", everything);
}

// The library reads a user's settings once in the life of a process: so each case is a process of
// its own.
class AsUserTest : public WriteReleaseTest {
 protected:
  void SetUp() override {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    WriteReleaseTest::SetUp();
  }

  /// Releases in a process whose user has no settings; it ends with 0 when that succeeds.
  [[noreturn]] void release_in(const std::vector<std::pair<const char*, const char*>>& variables) {
    ::setenv("HOME", script_.beside("nobody").c_str(), 1);
    ::setenv("XDG_CONFIG_HOME", script_.beside("nobody").c_str(), 1);
    script_.git({"config", "--unset", "user.name"});
    script_.git({"config", "--unset", "user.email"});
    for (const auto& [name, value] : variables) ::setenv(name, value, 1);
    int status = 0;
    try {
      release();
      std::cerr << script_.git({"log", "-1", "--format=%an|%ae|%ad|%cn|%ce|%cd", "--date=raw"});
    } catch (const Failure& failure) {
      std::cerr << failure.what() << " | " << failure.help();
      status = 3;
    }
    fs::remove_all(script_.path().parent_path());  // exit() runs no destructors of ours.
    std::exit(status);
  }

  [[noreturn]] void release_into_read_only_folder();
};

/// Releases as a user who may not write to the folder of the editions; says what failed, and ends
/// with 0 when everything is as before.
[[noreturn]] void AsUserTest::release_into_read_only_folder() {
  script_.write("../.gitconfig", "[safe]\n\tdirectory = *\n");
  ::setenv("HOME", script_.beside("").c_str(), 1);
  ::unsetenv("XDG_CONFIG_HOME");
  fs::permissions(script_.beside(""), fs::perms(0755));
  for (const auto& entry : fs::recursive_directory_iterator(script_.path())) {
    if (::geteuid() == 0 && ::lchown(entry.path().c_str(), 65534, 65534) != 0) std::exit(1);
  }
  fs::permissions(script_.path() / "content/editions", fs::perms(0555));
  const std::string before = state();
  std::string words;
  {
    const test::OrdinaryUser user(script_.path());
    words = failure();
  }
  std::cerr << words;
  const bool is_as_before = state() == before;
  fs::permissions(script_.path() / "content/editions", fs::perms(0755));
  fs::remove_all(script_.path().parent_path());  // exit() runs no destructors of ours.
  std::exit(is_as_before ? 0 : 1);
}

TEST_F(AsUserTest, AFolderThatCanOnlyBeReadIsSaid) {
  EXPECT_EXIT(release_into_read_only_folder(), testing::ExitedWithCode(0),
              "content/editions/2017-02.md`: permission denied");
}

TEST_F(AsUserTest, WithoutOneTheCommandsThatSetItAreNamed) {
  EXPECT_EXIT(release_in({}), testing::ExitedWithCode(3),
              "git does not know the name .*git config --global user.name \"Your Name\".*git "
              "config --global user.email");
  EXPECT_EXIT(release_in({{"GIT_AUTHOR_NAME", "A"}, {"GIT_AUTHOR_EMAIL", "a@b"}}),
              testing::ExitedWithCode(3), "git does not know the name ");
  EXPECT_EXIT(release_in({{"GIT_AUTHOR_NAME", "A"}}), testing::ExitedWithCode(3),
              "git does not know the e-mail address ");
}

TEST_F(AsUserTest, TheEnvironmentComesFirstAsForGit) {
  EXPECT_EXIT(release_in({{"GIT_AUTHOR_NAME", "A"},
                          {"GIT_AUTHOR_EMAIL", "a@b"},
                          {"GIT_AUTHOR_DATE", "2017-02-28T10:00:00+01:00"},
                          {"GIT_COMMITTER_NAME", "C"},
                          {"GIT_COMMITTER_DATE", "@1488000000 -0530"},
                          {"EMAIL", "c@d"}}),
              testing::ExitedWithCode(0),
              "^A\\|a@b\\|1488272400 \\+0100\\|C\\|c@d\\|1488000000 -0530$");
  EXPECT_EXIT(release_in({{"GIT_AUTHOR_NAME", "A"},
                          {"GIT_AUTHOR_EMAIL", "a@b"},
                          {"GIT_AUTHOR_DATE", "yesterday"},
                          {"GIT_COMMITTER_NAME", "C"},
                          {"GIT_COMMITTER_EMAIL", "c@d"}}),
              testing::ExitedWithCode(3), "GIT_AUTHOR_DATE holds `yesterday`");
}

}  // namespace
}  // namespace codicil::git
