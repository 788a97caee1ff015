// Repositories and machines as they are met with: no git, no commit, shallow, bare, linked,
// foreign, damaged.
#include <gtest/gtest.h>

#include <string>

#include "program/scene.h"

namespace codicil::program {
namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A manual with two editions in a repository at m.
void make_manual(const Scene& scene) {
  scene.git("init -q m");
  scene.write("m/site/manual.yml",
              "title: Small\nurl: https://small.example.org/\ncontent: ../content\nparts:\n  - "
              "{id: core, title: Core}\n");
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\n---\n## Introduction\n\nRefer at once.\n");
  scene.write("m/content/editions/2020-02.md", "---\npublished: 2020-02-20\n---\n");
  scene.commit("Begin\n\nEdition: 2020-02\n", "2020-02-20", "m");
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\n---\n## Introduction\n\nRefer within an hour.\n");
  scene.write("m/content/editions/2020-08.md", "---\npublished: 2020-08-20\n---\n");
  scene.commit("Referrals: say when\n\nEdition: 2020-08\n", "2020-08-20", "m");
}

TEST(Surroundings, WithoutGitTheFilesAreBuiltAndOneWarningSaysWhatIsMissing) {
  const Scene scene;
  make_manual(scene);
  scene.shell("rm -rf m/.git");
  const Ran built = scene.codicil("build", "m");
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(holds(built.err, "site/manual.yml:1:1: warning:")) << built.err;
  EXPECT_TRUE(holds(built.err, "[history-unavailable]")) << built.err;
  EXPECT_TRUE(holds(scene.read("m/site/public/chapters/referrals/index.html"), "within an hour"));
  EXPECT_EQ(scene.codicil("build --edition 2020-02", "m").status, 3);
}

TEST(Surroundings, AShallowCloneIsBuiltWithoutItsPast) {
  const Scene scene;
  make_manual(scene);
  scene.git("clone -q --depth 1 file://" + scene.at("m").string() + " s");
  const Ran built = scene.codicil("build", "s");
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(holds(built.err, "[history-unavailable]")) << built.err;
  EXPECT_TRUE(holds(scene.read("s/site/public/chapters/referrals/index.html"), "within an hour"));
}

TEST(Surroundings, LinkedWorkTreesAndBareRepositoriesHaveTheirHistory) {
  const Scene scene;
  make_manual(scene);
  scene.git("worktree add -q ../w", "m");
  ASSERT_EQ(scene.codicil("build --out ../from-worktree", "w").status, 0);
  scene.git("clone -q --bare m b.git");
  const Ran bare = scene.codicil("build --out ../from-bare", "b.git");
  ASSERT_EQ(bare.status, 0) << bare.err;
  ASSERT_EQ(scene.codicil("build --out ../from-clone", "m").status, 0);
  EXPECT_EQ(scene.listing("from-worktree"), scene.listing("from-clone"));
  EXPECT_EQ(scene.listing("from-bare"), scene.listing("from-clone"));
}

/// An unreleased change, committed and in the files: it must not go out in an edition's place.
void change_without_release(const Scene& scene) {
  scene.write("m/content/core/referrals.md",
              "---\ntitle: Referrals\n---\n## Introduction\n\nUnreleased words.\n");
  scene.commit("Work in progress", "2020-09-01", "m");
}

TEST(Surroundings, AShallowCloneThatLacksTheEditionsSaysThatItIsADraft) {
  const Scene scene;
  make_manual(scene);
  change_without_release(scene);
  scene.git("clone -q --depth 1 file://" + scene.at("m").string() + " s");
  const Ran built = scene.codicil("build", "s");
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(holds(built.err, "[history-unavailable]")) << built.err;
  EXPECT_TRUE(holds(built.err, "as a working draft")) << built.err;
  const std::string page = scene.read("s/site/public/chapters/referrals/index.html");
  EXPECT_TRUE(holds(page, "Unreleased words")) << page;
  EXPECT_TRUE(holds(page, "noindex")) << page;
  EXPECT_TRUE(holds(page, "Working draft")) << page;
}

/// Takes an object out of the repository at m.
void lose(const Scene& scene, const std::string& name) {
  const std::string id = scene.git("rev-parse " + name, "m").substr(0, 40);
  scene.shell("rm -f .git/objects/" + id.substr(0, 2) + "/" + id.substr(2), "m");
}

TEST(Surroundings, ARepositoryOfAnotherPersonIsNotTrustedUntilGitIsTold) {
  const Scene scene;
  make_manual(scene);
  change_without_release(scene);
  if (scene.shell("chown -R 12345 m").status != 0) GTEST_SKIP() << "only root can give files away";
  const Ran refused = scene.codicil("build", "m");
  EXPECT_EQ(refused.status, 3) << refused.err;
  EXPECT_TRUE(holds(refused.err, "safe.directory")) << refused.err;
  EXPECT_FALSE(scene.exists("m/site/public"));
  const Ran working = scene.codicil("build --working", "m");
  EXPECT_EQ(working.status, 0) << working.err;
  EXPECT_TRUE(holds(working.err, "[history-unavailable]")) << working.err;
  EXPECT_TRUE(holds(scene.codicil("check", "m").out, "[history-unavailable]"));
  scene.git("config --global --add safe.directory \"*\"");
  const Ran trusted = scene.codicil("build", "m");
  EXPECT_FALSE(holds(trusted.err, "[history-unavailable]")) << trusted.err;
  EXPECT_TRUE(scene.exists("m/site/public/editions/2020-02/index.html"));
}

TEST(Surroundings, ADamagedRepositoryIsNoReasonToPublishTheFiles) {
  for (const char* damage : {"echo nonsense > .git/HEAD", "rm -r .git/objects"}) {
    const Scene scene;
    make_manual(scene);
    change_without_release(scene);
    scene.shell(damage, "m");
    const Ran refused = scene.codicil("build", "m");
    EXPECT_EQ(refused.status, 3) << damage << refused.err;
    EXPECT_TRUE(holds(refused.err, "--working")) << refused.err;
    EXPECT_FALSE(scene.exists("m/site/public"));
    EXPECT_EQ(scene.codicil("build --working", "m").status, 0);
  }
}

TEST(Surroundings, MissingObjectsCostThePastOnly) {
  const Scene scene;
  make_manual(scene);
  lose(scene, "HEAD~:content/core/referrals.md");
  const Ran built = scene.codicil("build", "m");
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(holds(built.err, "[history-unavailable]")) << built.err;
  EXPECT_TRUE(holds(built.err, "the text of edition 2020-02 is left out")) << built.err;
  EXPECT_TRUE(holds(scene.read("m/site/public/chapters/referrals/index.html"), "within an hour"));
}

TEST(Surroundings, AMissingCommitOrTagCostsItsOwnEditionOnly) {
  for (const bool by_tag : {false, true}) {
    const Scene scene;
    make_manual(scene);
    if (by_tag) {
      scene.write("m/.git/refs/tags/edition/2020-02", std::string(40, '1') + "\n");
    } else {
      lose(scene, "HEAD~");
    }
    change_without_release(scene);
    const Ran built = scene.codicil("build", "m");
    ASSERT_EQ(built.status, 0) << built.err;
    EXPECT_TRUE(holds(built.err, "the text of edition 2020-02 is left out")) << built.err;
    EXPECT_TRUE(holds(scene.read("m/site/public/chapters/referrals/index.html"), "within an hour"));
    EXPECT_TRUE(holds(scene.read("m/site/public/manual.json"), "\"none\""));
    EXPECT_EQ(scene.shell("grep -rl Unreleased site/public", "m").out, "");
    EXPECT_EQ(scene.codicil("build --edition 2020-02", "m").status, 3);
    const Ran checked = scene.codicil("check", "m");
    EXPECT_TRUE(holds(checked.out, "the text of edition 2020-02 is left out")) << checked.out;
  }
}

TEST(Surroundings, WhereNoEditionCanBeReadTheFilesDoNotStandInForThem) {
  const Scene scene;
  make_manual(scene);
  change_without_release(scene);
  lose(scene, "HEAD~:content/core/referrals.md");
  lose(scene, "HEAD~2:content/core/referrals.md");
  const Ran refused = scene.codicil("build", "m");
  EXPECT_EQ(refused.status, 3) << refused.err;
  EXPECT_TRUE(holds(refused.err, "is missing from this copy")) << refused.err;
  EXPECT_FALSE(scene.exists("m/site/public"));
  EXPECT_EQ(scene.codicil("build --working", "m").status, 0);
}

TEST(Surroundings, AResourceThatIsTooLargeNeverStopsLaterEditions) {
  const Scene scene;
  make_manual(scene);
  scene.write(
      "m/content/core/referrals.md",
      "---\ntitle: Referrals\n---\n## Introduction\n\nSee [the film](../resources/film.mp4).\n");
  scene.write("m/content/resources/film.mp4", "");
  scene.shell("truncate -s 65M content/resources/film.mp4", "m");
  const Ran checked = scene.codicil("check", "m");
  EXPECT_EQ(checked.status, 1);
  EXPECT_TRUE(holds(checked.out, "film.mp4:1:1: error: `film.mp4` is larger")) << checked.out;
  EXPECT_EQ(scene.codicil("build --working", "m").status, 1);
  scene.write("m/content/editions/2021-02.md", "---\npublished: 2021-02-20\n---\n");
  scene.commit("A film\n\nEdition: 2021-02\n", "2021-02-20", "m");
  const Ran built = scene.codicil("build --notes", "m");
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(holds(built.err, "film.mp4:1:1: note: `film.mp4` is larger")) << built.err;
  EXPECT_TRUE(holds(scene.read("m/site/public/chapters/referrals/index.html"), ">the film</span>"));
  EXPECT_FALSE(scene.exists("m/site/public/resources/film.mp4"));

  scene.git("rm -q content/resources/film.mp4", "m");
  scene.write("m/content/core/referrals.md", "---\ntitle: Referrals\n---\nRefer today.\n");
  scene.write("m/content/editions/2021-08.md", "---\npublished: 2021-08-20\n---\n");
  scene.commit("No film\n\nEdition: 2021-08\n", "2021-08-20", "m");
  const Ran later = scene.codicil("build", "m");
  EXPECT_EQ(later.status, 0) << later.err;
  EXPECT_TRUE(holds(scene.read("m/site/public/chapters/referrals/index.html"), "Refer today."));
}

TEST(Surroundings, AStrictBuildIsNotContentWithPartOfThePast) {
  const Scene scene;
  make_manual(scene);
  EXPECT_EQ(scene.codicil("build --strict --out ../whole", "m").status, 0);
  lose(scene, "HEAD~:content/core/referrals.md");
  const Ran refused = scene.codicil("build --strict", "m");
  EXPECT_EQ(refused.status, 1) << refused.err;
  EXPECT_TRUE(holds(refused.err, "error: the manual's history")) << refused.err;
  EXPECT_FALSE(scene.exists("m/site/public"));
}

TEST(Surroundings, SymbolicLinksAreNotFollowed) {
  const Scene scene;
  make_manual(scene);
  scene.write("secret.md", "---\ntitle: Secret\n---\nHidden words.\n");
  scene.shell("ln -s ../../../secret.md content/core/secret.md", "m");
  const Ran checked = scene.codicil("check", "m");
  EXPECT_TRUE(holds(checked.out, "content/core/secret.md:1:1: warning:")) << checked.out;
  EXPECT_TRUE(holds(checked.out, "[symbolic-link]"));
  scene.commit("A link\n\nEdition: 2020-08\n", "2020-08-21", "m");
  ASSERT_EQ(scene.codicil("build", "m").status, 0);
  EXPECT_EQ(scene.shell("grep -rl \"Hidden words\" site/public", "m").out, "");
}

TEST(Surroundings, ContentThatStandsElsewhereIsPointedAt) {
  const Scene scene;
  make_manual(scene);
  scene.shell("rm -rf m/.git");
  EXPECT_TRUE(holds(scene.codicil("check", "m").out,
                    "`" + scene.at("m").string() + "` is not in a git repository"));
  scene.shell("sed -i /^content/d m/site/manual.yml");
  const Ran beside = scene.codicil("check", "m");
  EXPECT_EQ(beside.status, 1);
  EXPECT_TRUE(holds(beside.out, "help: Write `content: ../content`")) << beside.out;
  EXPECT_TRUE(holds(beside.out, "1 error, 1 warning") || holds(beside.err, "1 error, 1 warning"));
  scene.shell("mv m/site/manual.yml m && mv m/content m/text");
  EXPECT_TRUE(holds(scene.codicil("check", "m").out, "help: Write `content: text`"));
}

TEST(Surroundings, BeforeTheFirstCommitTheFilesAreBuilt) {
  const Scene scene;
  scene.git("init -q m");
  scene.write("m/site/manual.yml",
              "title: Small\nurl: https://small.example.org/\ncontent: ../content\nparts:\n  - "
              "{id: core, title: Core}\n");
  scene.write("m/content/core/referrals.md", "---\ntitle: Referrals\n---\nRefer.\n");
  const Ran built = scene.codicil("build", "m");
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(holds(built.err, "built from the files")) << built.err;
}

TEST(Surroundings, WithoutAManualTheWordsSayWhatToDo) {
  const Scene scene;
  const Ran ran = scene.codicil("build");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(holds(ran.err, "codicil new manual")) << ran.err;
}

}  // namespace
}  // namespace codicil::program
