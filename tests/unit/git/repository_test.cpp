#include "git/repository.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "support/scripted_repository.h"

namespace codicil::git {
namespace {

using test::ScriptedRepository;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
namespace fs = std::filesystem;

std::chrono::sys_seconds moment(long long seconds) {
  return std::chrono::sys_seconds{std::chrono::seconds{seconds}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The words of the failure that `work` ends with, message and help.
template <typename Work>
std::string failure_of(const Work& work) {
  try {
    work();
  } catch (const HistoryUnavailable& failure) {
    return std::string(failure.what()) + " | " + failure.help();
  }
  return "no failure";
}

class RepositoryTest : public testing::Test {
 protected:
  Repository open() const { return Repository::containing(script_.path()); }

  ScriptedRepository script_;
};

TEST_F(RepositoryTest, IsFoundFromAnyFolderInIt) {
  script_.write("content/a/b.md", "text");
  const CommitId commit = script_.commit("First");
  const Repository repository = Repository::containing(script_.path() / "content/a");
  EXPECT_EQ(repository.root(), script_.path());
  EXPECT_EQ(repository.git_folder(), script_.path() / ".git");
  EXPECT_FALSE(repository.is_bare());
  EXPECT_FALSE(repository.is_shallow());
  EXPECT_EQ(repository.head(), commit);
}

TEST_F(RepositoryTest, WhereThereIsNoneTheWordsSaySo) {
  const test::TemporaryFolder folder;
  EXPECT_THAT(failure_of([&] { Repository::containing(folder.path()); }),
              HasSubstr("is not in a git repository | "));
  EXPECT_THAT(failure_of([&] { Repository::containing(folder / "missing"); }),
              HasSubstr("is not in a git repository"));
}

TEST_F(RepositoryTest, BeforeTheFirstCommitThereIsNoHead) {
  EXPECT_EQ(open().head(), std::nullopt);
  EXPECT_EQ(open().commit_named("HEAD"), std::nullopt);
  EXPECT_EQ(open().tag("edition/2017-02"), std::nullopt);
}

TEST_F(RepositoryTest, NamesMeanCommits) {
  const CommitId first = script_.commit("First");
  const CommitId second = script_.commit("Second");
  script_.git({"tag", "edition/2017-02", first});
  script_.git({"tag", "-a", "-m", "note", "edition/2017-08", first});
  script_.git({"tag", "-a", "-m", "note of a note", "nested", "edition/2017-08"});
  script_.git({"tag", "of-a-folder", "HEAD^{tree}"});
  script_.git({"branch", "side", first});
  const Repository repository = open();
  EXPECT_EQ(repository.tag("edition/2017-02"), first);
  EXPECT_EQ(repository.tag("edition/2017-08"), first);
  EXPECT_EQ(repository.tag("nested"), first);
  EXPECT_EQ(repository.tag("of-a-folder"), std::nullopt);
  EXPECT_EQ(repository.tag("none"), std::nullopt);
  EXPECT_EQ(repository.tag("a b..c"), std::nullopt);
  EXPECT_EQ(repository.commit_named("edition/2017-08"), first);
  EXPECT_EQ(repository.commit_named("side"), first);
  EXPECT_EQ(repository.commit_named("HEAD"), second);
  EXPECT_EQ(repository.commit_named("HEAD~1"), first);
  EXPECT_EQ(repository.commit_named(Repository::abbreviated(first)), first);
  for (const char* name : {"none", "", "of-a-folder", "HEAD~9", "a..b", "^", "HEAD:a"}) {
    EXPECT_EQ(repository.commit_named(name), std::nullopt) << '"' << name << '"';
  }
}

TEST_F(RepositoryTest, TagsAreListedByTheirBeginning) {
  script_.write("a.md", "text");
  script_.commit("First");
  EXPECT_THAT(open().tags_named("edition/"), IsEmpty());
  script_.git({"tag", "edition/2020-08"});
  script_.git({"tag", "-a", "-m", "Words", "edition/2020-02"});
  script_.git({"tag", "other"});
  EXPECT_THAT(open().tags_named("edition/"), ElementsAre("edition/2020-02", "edition/2020-08"));
}

TEST_F(RepositoryTest, ATreeListsFilesLinksAndSubmodulesInByteOrder) {
  script_.write("content/b/z.md", "z");
  script_.write("content/b.md", "b");
  script_.write("content/.hidden.md", "h");
  script_.write("content/.folder/a.md", "h");
  script_.write("contents.md", "o");
  fs::create_symlink("b.md", script_.path() / "content/link.md");
  fs::create_directory_symlink("content", script_.path() / "alias");
  script_.commit("Submodule's first");
  script_.git({"update-index", "--add", "--cacheinfo",
               "160000," + script_.git({"rev-parse", "HEAD"}) + ",content/module"});
  script_.git({"commit", "-q", "-m", "With a submodule"});
  const Repository repository = open();
  const auto tree = repository.tree(*repository.head());
  const std::vector<SourceEntry> expected{
      {"content/b.md", EntryKind::file, content_id_of("b"), 0},
      {"content/b/z.md", EntryKind::file, content_id_of("z"), 0},
      {"content/link.md", EntryKind::symbolic_link, content_id_of("b.md"), 0},
      {"content/module", EntryKind::other, "", 0}};
  EXPECT_EQ(tree->list("content"), expected);
  EXPECT_EQ(tree->list("").size(), 6U);
  EXPECT_EQ(tree->revision(), repository.head()->substr(0, 10));
  for (const char* folder : {"none", "content/b.md", "alias", "content/module", "..", "content/"}) {
    EXPECT_THAT(tree->list(folder), IsEmpty()) << folder;
  }
  EXPECT_EQ(tree->read("content/b/z.md"), "z");
  EXPECT_EQ(tree->read("content/.hidden.md"), "h");
  for (const char* path : {"content", "content/link.md", "alias/b.md", "content/module", "none", "",
                           "content/", "/contents.md", "content/../contents.md"}) {
    EXPECT_EQ(tree->read(path), std::nullopt) << path;
  }
}

TEST_F(RepositoryTest, ATreeGivesTheBytesAsTheyWere) {
  const std::string bytes("\xEF\xBB\xBF\r\n\0\xFF", 7);
  script_.write("\xC3\xA9 \"quoted\".md", bytes);
  script_.write("empty", "");
  const CommitId commit = script_.commit("Odd names");
  const Repository repository = open();
  EXPECT_EQ(repository.tree(commit)->read("\xC3\xA9 \"quoted\".md"), bytes);
  EXPECT_EQ(repository.tree(commit)->read("empty"), "");
}

TEST_F(RepositoryTest, ManyThreadsReadTheSame) {
  constexpr int files = 60;
  for (int i = 0; i < files; ++i) {
    script_.write("content/" + std::to_string(i % 7) + "/" + std::to_string(i) + ".md",
                  std::string(200, 'a') + std::to_string(i));
  }
  const CommitId first = script_.commit("First");
  script_.write("content/0/0.md", "new");
  const CommitId second = script_.commit("Second");
  script_.git({"gc", "-q"});
  const Repository repository = open();
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      const auto tree = repository.tree(t % 2 == 0 ? first : second);
      for (const SourceEntry& entry : tree->list("content")) {
        if (content_id_of(tree->read(entry.path).value_or("")) != entry.id) ++wrong;
      }
      if (repository.commit_named("HEAD") != second) ++wrong;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

TEST_F(RepositoryTest, TheFirstCommitWithATrailerCounts) {
  script_.commit("Release\n\nEdition: 2016-08\n");
  const CommitId again = script_.commit("Again\n\nEdition: 2016-08\n");
  const CommitId other = script_.commit("Both\n\nEdition: 2017-02\nEdition: 2017-03-15\n");
  script_.commit("None\n");
  EXPECT_THAT(
      open().commits_by_trailer(*open().head(), "edition").by_value,
      ElementsAre(Pair("2016-08", again), Pair("2017-02", other), Pair("2017-03-15", other)));
  EXPECT_THAT(open().commits_by_trailer(*open().head(), "Other").by_value, IsEmpty());
}

/// A random history with merges, in which every commit has a trailer that others have too.
TEST_F(RepositoryTest, TrailersAreMetInTopologicalOrderAsGitWalks) {
  std::mt19937 random(47);
  std::vector<CommitId> commits;
  for (int i = 0; i < 60; ++i) {
    std::vector<std::string> command{"commit-tree", script_.git({"mktree", "--missing"})};
    const std::size_t parents = commits.empty() ? 0 : 1 + random() % 3;
    std::set<CommitId> chosen;
    for (std::size_t n = 0; n < parents; ++n) {
      const std::size_t back = 1 + random() % std::min<std::size_t>(commits.size(), 6);
      const CommitId& parent = commits[commits.size() - back];
      if (!chosen.insert(parent).second) continue;
      command.insert(command.end(), {"-p", parent});
    }
    const std::string values = std::to_string(random() % 12);
    command.insert(command.end(), {"-m", "Subject", "-m", "Edition: " + values});
    commits.push_back(script_.git(command));
  }
  script_.git({"update-ref", "refs/heads/main", commits.back()});
  std::map<std::string, CommitId> expected;
  for (const std::string& line : lines_of(script_.git(
           {"log", "--topo-order", "--format=%(trailers:key=Edition,valueonly,separator=) %H"}))) {
    expected.try_emplace(line.substr(0, line.find(' ')), line.substr(line.find(' ') + 1));
  }
  EXPECT_GE(expected.size(), 8U);
  EXPECT_EQ(open().commits_by_trailer(commits.back(), "Edition").by_value, expected);
}

TEST_F(RepositoryTest, TheCommitOfADayIsOnTheFirstParentLine) {
  const CommitId first = script_.commit_at(1000, "First");
  script_.git({"checkout", "-q", "-b", "side"});
  script_.commit_at(1500, "On the side");
  script_.git({"checkout", "-q", "main"});
  const CommitId second = script_.commit_at(2000, "Second");
  script_.git({"merge", "-q", "--no-ff", "-m", "Merge", "side"});
  const CommitId merge = script_.git({"rev-parse", "HEAD"});
  const CommitId last = script_.commit_at(3000, "Last");
  const Repository repository = open();
  EXPECT_EQ(repository.first_parent_commit_at(last, moment(999)), std::nullopt);
  EXPECT_EQ(repository.first_parent_commit_at(last, moment(1000)), first);
  EXPECT_EQ(repository.first_parent_commit_at(last, moment(1999)), first);
  EXPECT_EQ(repository.first_parent_commit_at(last, moment(2000)), merge);
  EXPECT_EQ(repository.first_parent_commit_at(second, moment(5000)), second);
  EXPECT_EQ(repository.first_parent_commit_at(last, moment(5000)), last);
}

TEST_F(RepositoryTest, TwoCommitsComeFromTheNewestThatBothHave) {
  script_.commit_at(1000, "First");
  const CommitId fork = script_.commit_at(2000, "Second");
  script_.git({"checkout", "-q", "-b", "side"});
  const CommitId side = script_.commit_at(2500, "On the side");
  script_.git({"checkout", "-q", "main"});
  const CommitId last = script_.commit_at(3000, "Third");
  script_.git({"checkout", "-q", "--orphan", "other"});
  const CommitId stranger = script_.commit_at(4000, "Another beginning");
  const Repository repository = open();
  EXPECT_EQ(repository.common_ancestor(side, last), fork);
  EXPECT_EQ(repository.common_ancestor(fork, last), fork);
  EXPECT_EQ(repository.common_ancestor(last, last), last);
  EXPECT_EQ(repository.common_ancestor(last, stranger), std::nullopt);
}

TEST_F(RepositoryTest, TellsSinceWhenAFileHoldsTheSame) {
  script_.write("content/a/one.md", "old");
  script_.write("content/b/two.md", "two");
  const CommitId first = script_.commit("First");
  script_.write("content/a/one.md", "new");
  const CommitId second = script_.commit("Second");
  script_.write("content/b/two.md", "other");
  const CommitId third = script_.commit("Third");
  script_.write("content/a/three.md", "three");
  const CommitId fourth = script_.commit("Fourth");
  script_.write("content/a/one.md", "old");
  const CommitId last = script_.commit("Last");
  const Repository repository = open();
  EXPECT_EQ(repository.same_content_since(fourth, "content/a/one.md"), second);
  EXPECT_EQ(repository.same_content_since(fourth, "content/b/two.md"), third);
  EXPECT_EQ(repository.same_content_since(third, "content/b/two.md"), third);
  EXPECT_EQ(repository.same_content_since(second, "content/b/two.md"), first);
  EXPECT_EQ(repository.same_content_since(last, "content/a/one.md"), last);
  EXPECT_EQ(repository.parents(second), std::vector<CommitId>{first});
  EXPECT_TRUE(repository.parents(first).empty());
  EXPECT_EQ(repository.content_of(first, "content/a/one.md"),
            repository.content_of(last, "content/a/one.md"));
  EXPECT_FALSE(repository.content_of(first, "content/a/three.md"));
  EXPECT_FALSE(repository.content_of(first, "content/a"));
}

std::string long_text(int seed) {
  std::string text;
  for (int i = 0; i < 30; ++i) {
    text += "Sentence " + std::to_string(seed * 100 + i) + " of the text.\n";
  }
  return text;
}

TEST_F(RepositoryTest, RenamesAreFoundByEqualBytesThenByLikeness) {
  script_.write("content/a/exact.md", long_text(1));
  script_.write("content/a/alike.md", long_text(2));
  script_.write("content/a/gone.md", long_text(3));
  script_.write("content/a/stays.md", long_text(4));
  script_.write("outside.md", long_text(5));
  const CommitId older = script_.commit("Older");
  script_.remove("content/a");
  script_.remove("outside.md");
  script_.write("content/b/renamed.md", long_text(1));
  script_.write("content/b/rewritten.md", long_text(2) + "One sentence more.\n");
  script_.write("content/b/new.md", long_text(6));
  script_.write("content/a/stays.md", long_text(7));
  script_.write("content/b/from-outside.md", long_text(5));
  const CommitId newer = script_.commit("Newer");
  EXPECT_THAT(open().renames(older, newer, "content"),
              ElementsAre(Rename{"content/a/alike.md", "content/b/rewritten.md"},
                          Rename{"content/a/exact.md", "content/b/renamed.md"}));
  EXPECT_EQ(open().renames(older, newer, "").size(), 3U);
  EXPECT_THAT(open().renames(older, newer, "none"), IsEmpty());
  EXPECT_THAT(open().renames(older, older, "content"), IsEmpty());
}

TEST_F(RepositoryTest, RenamesAreThoseThatGitFinds) {
  std::mt19937 random(85);
  for (int i = 0; i < 25; ++i) script_.write("old/" + std::to_string(i) + ".md", long_text(i));
  const CommitId older = script_.commit("Older");
  script_.remove("old");
  for (int i = 0; i < 25; ++i) {
    std::vector<std::string> lines = lines_of(long_text(i));
    // Clearly more than half, or clearly less: at the edge measures may differ.
    lines.resize(i % 2 == 0 ? 20 + random() % 10 : 3 + random() % 9);
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    script_.write("new/" + std::to_string(random()) + ".md", text);
  }
  const CommitId newer = script_.commit("Newer");
  std::vector<Rename> expected;
  for (const std::string& line :
       lines_of(script_.git({"diff", "-M50%", "--name-status", "--diff-filter=R", older, newer}))) {
    std::istringstream fields(line);
    std::string score;
    Rename rename;
    fields >> score >> rename.from >> rename.to;
    expected.push_back(rename);
  }
  std::ranges::sort(expected, {}, &Rename::from);
  EXPECT_EQ(expected.size(), 13U);
  EXPECT_EQ(open().renames(older, newer, ""), expected);
}

TEST_F(RepositoryTest, ChangesOfTheWorkTreeAreToldByBytesAlone) {
  script_.write(".gitignore", "ignored/\n*.tmp\n");
  script_.write("content/a.md", "a");
  script_.write("content/b.md", "b");
  script_.write("content/gone.md", "gone");
  script_.write("content/forced.tmp", "tracked");
  fs::create_symlink("a.md", script_.path() / "content/link");
  script_.git({"add", "-f", "content/forced.tmp"});
  const CommitId commit = script_.commit("First");
  EXPECT_THAT(open().changed_since(commit, ""), IsEmpty());

  script_.write("content/a.md", "a");  // Written again, but the same.
  script_.write("content/b.md", "changed");
  script_.git({"add", "content/b.md"});  // Staged makes no difference.
  script_.remove("content/gone.md");
  script_.write("content/new.md", "new");
  script_.write("content/x.tmp", "x");
  script_.write("content/.public.codicil-lock", "");  // A build that is under way.
  script_.write("content/.public.codicil-staging-0123456789abcdef/a.html", "");
  script_.write("content/ignored/y.md", "y");
  script_.write("outside.md", "o");
  script_.write("nested/.git/config", "");
  script_.write("nested/file.md", "of another repository");
  script_.write("content/forced.tmp", "tracked and changed");
  fs::remove(script_.path() / "content/link");
  fs::create_symlink("b.md", script_.path() / "content/link");
  EXPECT_THAT(open().changed_since(commit, "content"),
              ElementsAre("content/b.md", "content/forced.tmp", "content/gone.md", "content/link",
                          "content/new.md"));
  EXPECT_EQ(open().changed_since(commit, "").size(), 6U);
  script_.remove("content");
  EXPECT_EQ(open().changed_since(commit, "content").size(), 5U);
}

TEST_F(RepositoryTest, LineEndsThatGitConvertsAreNoChange) {
  script_.write(".gitattributes", "*.md text eol=crlf\n");
  script_.write("a.md", "one\r\ntwo\r\n");
  const CommitId commit = script_.commit("First");
  EXPECT_EQ(open().tree(commit)->read("a.md"), "one\ntwo\n");
  EXPECT_THAT(open().changed_since(commit, ""), IsEmpty());
}

TEST_F(RepositoryTest, AShallowCloneEndsQuietlyWhereItWasCut) {
  script_.commit_at(1000, "First\n\nEdition: 2016-08");
  script_.write("a.md", "a");
  script_.commit_at(2000, "Second\n\nEdition: 2017-02");
  const CommitId last = script_.commit_at(3000, "Third");
  const fs::path clone = script_.beside("clone");
  script_.git({"clone", "-q", "--depth=2", "file://" + script_.path().string(), clone.string()});
  const Repository repository = Repository::containing(clone);
  EXPECT_TRUE(repository.is_shallow());
  EXPECT_EQ(repository.commits_by_trailer(last, "Edition").by_value.size(), 1U);
  EXPECT_EQ(repository.first_parent_commit_at(last, moment(1000)), std::nullopt);
  EXPECT_EQ(repository.tree(last)->read("a.md"), "a");
}

TEST_F(RepositoryTest, AShallowCloneMayNotKnowWhatTwoCommitsComeFrom) {
  script_.commit_at(1000, "First");
  script_.git({"checkout", "-q", "-b", "side"});
  const CommitId side = script_.commit_at(2000, "On the side");
  script_.git({"checkout", "-q", "main"});
  const CommitId last = script_.commit_at(3000, "Second");
  const fs::path clone = script_.beside("clone");
  script_.git({"clone", "-q", "--depth=1", "--no-single-branch",
               "file://" + script_.path().string(), clone.string()});
  const Repository repository = Repository::containing(clone);
  EXPECT_THROW(repository.common_ancestor(side, last), HistoryUnavailable);
}

TEST_F(RepositoryTest, ACloneWithoutContentsSaysWhatIsMissing) {
  script_.write("content/a.md", "old");
  const CommitId first = script_.commit("First");
  script_.write("content/a.md", "new");
  script_.commit("Second");
  script_.git({"config", "uploadpack.allowFilter", "true"});
  const fs::path clone = script_.beside("clone");
  script_.git(
      {"clone", "-q", "--filter=blob:none", "file://" + script_.path().string(), clone.string()});
  const Repository repository = Repository::containing(clone);
  const auto tree = repository.tree(first);
  EXPECT_EQ(tree->list("content").size(), 1U);
  EXPECT_EQ(failure_of([&] { tree->read("content/a.md"); }),
            "`content/a.md` of commit `" + first.substr(0, 10) +
                "` is missing from this copy of the repository | It was cloned with `--filter`: "
                "clone it again without, in full.");
}

TEST_F(RepositoryTest, ObjectsThatAreLostAreNamed) {
  script_.write("content/a.md", "lost");
  const CommitId first = script_.commit("First\n\nEdition: 2016-08");
  const CommitId second = script_.commit("Second");
  const auto lose = [&](const std::string& id) {
    fs::remove(script_.path() / ".git/objects" / id.substr(0, 2) / id.substr(2));
  };
  lose(content_id_of("lost"));
  EXPECT_THAT(failure_of([&] { open().tree(second)->read("content/a.md"); }),
              HasSubstr("`content/a.md` of commit"));
  lose(script_.git({"rev-parse", "HEAD:content"}));
  EXPECT_THAT(failure_of([&] { open().tree(second)->list(""); }), HasSubstr("`content"));
  script_.git({"tag", "lost", first});
  lose(first);
  const MarkedCommits marked = open().commits_by_trailer(second, "Edition");
  ASSERT_TRUE(marked.cut_off);
  EXPECT_THAT(marked.cut_off->what(), HasSubstr("commit `" + first.substr(0, 10) + "` is missing"));
  EXPECT_THAT(failure_of([&] { open().tag("lost"); }), HasSubstr("refs/tags/lost"));
  lose(second);
  EXPECT_THAT(failure_of([&] { open().head(); }), HasSubstr("is missing"));
}

TEST_F(RepositoryTest, WorkTreesBareRepositoriesAndSubmodulesAreRepositories) {
  script_.write("content/a.md", "a");
  const CommitId commit = script_.commit("First");
  const fs::path linked = script_.beside("linked");
  script_.git({"worktree", "add", "-q", linked.string()});
  EXPECT_EQ(Repository::containing(linked / "content").root(), linked);
  EXPECT_EQ(Repository::containing(linked).git_folder(), script_.path() / ".git");
  EXPECT_EQ(Repository::containing(linked).tree(commit)->read("content/a.md"), "a");
  EXPECT_THAT(Repository::containing(linked).changed_since(commit, ""), IsEmpty());

  const fs::path bare = script_.beside("bare.git");
  script_.git({"clone", "-q", "--bare", script_.path().string(), bare.string()});
  const Repository repository = Repository::containing(bare);
  EXPECT_TRUE(repository.is_bare());
  EXPECT_EQ(repository.root(), bare);
  EXPECT_EQ(repository.head(), commit);
  EXPECT_EQ(repository.tree(commit)->read("content/a.md"), "a");
  EXPECT_THAT(repository.changed_since(commit, ""), IsEmpty());

  const ScriptedRepository outer;
  outer.git({"submodule", "--quiet", "add", bare.string(), "manual"});
  EXPECT_EQ(Repository::containing(outer.path() / "manual").root(), outer.path() / "manual");
  EXPECT_EQ(Repository::containing(outer.path() / "manual").head(), commit);
}

TEST_F(RepositoryTest, ALinkedWorkTreeOfAShallowCloneIsShallow) {
  script_.commit("First");
  script_.commit("Second");
  const fs::path clone = script_.beside("clone");
  script_.git({"clone", "-q", "--depth=1", "file://" + script_.path().string(), clone.string()});
  const fs::path linked = script_.beside("linked");
  script_.git_in(clone, {"worktree", "add", "-q", linked.string()});
  EXPECT_TRUE(Repository::containing(linked).is_shallow());
}

TEST_F(RepositoryTest, KindsThatCannotBeReadAreNamed) {
  const fs::path sha256 = script_.beside("sha256");
  script_.git({"init", "-q", "--object-format=sha256", sha256.string()});
  EXPECT_THAT(failure_of([&] { Repository::containing(sha256); }), HasSubstr("SHA-256"));
  script_.git({"config", "core.repositoryFormatVersion", "1"});
  script_.git({"config", "extensions.worktreeConfig", "true"});
  EXPECT_THAT(failure_of([&] { open(); }), HasSubstr("settings for each work tree"));
}

TEST_F(RepositoryTest, ADamagedRepositoryIsAFailureInWords) {
  script_.commit("First");
  std::ofstream(script_.path() / ".git/config") << "[core\nbroken";
  EXPECT_THAT(failure_of([&] { open(); }), HasSubstr("cannot be opened"));
}

}  // namespace
}  // namespace codicil::git
