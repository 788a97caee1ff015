// The reports on proposals as the forges make them: the commands of the workflows that a new manual
// has, run in a clone with the variables that the forge sets. The forges themselves are stand-ins.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "program/scene.h"
#include "yaml/node.h"

namespace codicil::program {
namespace {

namespace fs = std::filesystem;

using testing::HasSubstr;
using testing::Not;

constexpr const char* report_flow = ".github/workflows/proposal.yml";
constexpr const char* comment_flow = ".github/workflows/proposal-comment.yml";
constexpr const char* gitlab_flow = ".gitlab-ci.yml";

/// A program that a script finds in the place of the real one.
void stand_in(const Scene& scene, const std::string& name, const std::string& script) {
  const std::string path = "bin/" + name;
  scene.write(path, "#!/usr/bin/env bash\n" + script);
  fs::permissions(scene.at(path), fs::perms::owner_all);
}

/// A new manual that is published, with an edition in preparation, and `work`, a clone of it in
/// which a branch proposes a change that brings a fault.
void begin_manual(const Scene& scene) {
  ASSERT_EQ(scene.codicil("new manual m --today 2026-11-22").status, 0);
  ASSERT_EQ(scene.codicil("new edition", "m").status, 0);
  scene.commit("Begin the next edition", "2026-11-23", "m");
  scene.git("clone -q m work");
  scene.git("checkout -q -b change", "work");
  std::string text = scene.read("work/content/procedures/incidents.md");
  const std::string cited = "Section 2, Signing In";
  text.replace(text.find(cited), cited.size(), "Section 9, Signing In");
  scene.write("work/content/procedures/incidents.md", text);
  scene.commit("A change", "2026-11-24", "work");
  fs::create_directories(scene.at("work/.codicil/build/release"));
  scene.git("init -q .codicil", "work");
  fs::create_symlink(CODICIL_PROGRAM, scene.at("work/.codicil/build/release/codicil"));
  stand_in(scene, "apt-get", "echo \"apt-get $*\" >>\"$STAGE/log\"\n");
  scene.write("log", "");
}

yaml::Node flow(const Scene& scene, const std::string& path) {
  Reported<yaml::Node> read = yaml::read(scene.read("m/" + path), 1);
  EXPECT_EQ(read.diagnostics.size(), 0U) << read.diagnostics.front().message;
  return std::move(read.value);
}

void collect_scripts(const yaml::Node& node, std::vector<std::string>& scripts) {
  for (const yaml::Node& item : node.items) collect_scripts(item, scripts);
  for (const yaml::Entry& entry : node.entries) {
    collect_scripts(entry.value, scripts);
    if (entry.key == "run" && entry.value.kind == yaml::Kind::scalar)
      scripts.push_back(entry.value.text);
    if (entry.key != "script" && entry.key != "before_script") continue;
    for (const yaml::Node& item : entry.value.items) scripts.push_back(item.text);
  }
}

/// The commands of the step of that name in the only job of a workflow.
std::string step(const Scene& scene, const std::string& path, const std::string& name) {
  const yaml::Node file = flow(scene, path);
  for (const yaml::Node& one : file.find("jobs")->entries.front().value.find("steps")->items) {
    const yaml::Node* title = one.find("name");
    if (title && title->text == name) return one.find("run")->text;
  }
  ADD_FAILURE() << path << " has no step " << name;
  return {};
}

/// Runs commands in the clone as the forge does, with these variables.
Ran run(const Scene& scene, const std::string& commands, const std::string& variables) {
  scene.write(".commands", commands);
  return scene.shell(fmt::format("STAGE={0} PATH={0}/bin:$PATH GITHUB_STEP_SUMMARY={0}/summary "
                                 "GITHUB_OUTPUT={0}/output {1} bash -eo pipefail {0}/.commands",
                                 scene.at("").string(), variables),
                     "work");
}

TEST(Workflows, HaveCommandsWithoutSlips) {
  const Scene scene;
  begin_manual(scene);
  std::vector<std::string> scripts;
  for (const char* path : {report_flow, comment_flow, gitlab_flow})
    collect_scripts(flow(scene, path), scripts);
  EXPECT_GE(scripts.size(), 11U);
  for (const std::string& script : scripts) {
    scene.write("script", "#!/bin/bash\n" + script);
    const Ran ran = scene.shell("shellcheck script");
    EXPECT_EQ(ran.status, 0) << ran.out << ran.err << script;
  }
}

TEST(Workflows, OnGitHubReportAndFailForAFault) {
  const Scene scene;
  begin_manual(scene);
  const Ran ran = run(scene, step(scene, report_flow, "Report"), "GITHUB_BASE_REF=main");
  ASSERT_EQ(ran.status, 0) << ran.out << ran.err;
  const std::string comment = scene.read("work/proposal-report/comment.md");
  EXPECT_THAT(comment, HasSubstr("- In the way: 1 fault to mend, 1 to look at"));
  EXPECT_THAT(comment, HasSubstr("#### 2.2 Reporting an Incident"));
  EXPECT_THAT(comment, Not(HasSubstr("Beside the text of chapters")));
  EXPECT_EQ(scene.read("work/proposal-report/whole.md"), comment);
  EXPECT_EQ(scene.read("summary"), comment);
  EXPECT_EQ(scene.read("output"), "status=1\n");
  const std::string marks = step(scene, report_flow, "Mark the faults in the text");
  EXPECT_THAT(run(scene, marks, "GITHUB_BASE_REF=main").out, testing::StartsWith("::error file="));
  const std::string verdict = step(scene, report_flow, "Are there faults to mend?");
  EXPECT_EQ(run(scene, verdict, "STATUS=1").status, 1);
  EXPECT_EQ(run(scene, verdict, "STATUS=0").status, 0);
}

TEST(Workflows, SayWhenTheReportCannotBeMade) {
  const Scene scene;
  begin_manual(scene);
  const std::string report = step(scene, report_flow, "Report");
  const Ran ran = run(scene, report, "GITHUB_BASE_REF=nowhere");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.out, HasSubstr("The report could not be made"));
  const std::string look = step(scene, report_flow, "Look whether Codicil can be had");
  const Ran unset = run(scene, look, "CODICIL_SOURCE=");
  EXPECT_EQ(unset.status, 1);
  EXPECT_THAT(unset.out, HasSubstr("The keeper of the manual sets CODICIL_SOURCE"));
  EXPECT_EQ(scene.read("log"), "");
  EXPECT_EQ(run(scene, look, "CODICIL_SOURCE=x").status, 0);
  EXPECT_THAT(scene.read("log"), HasSubstr("apt-get install"));
}

TEST(Workflows, BuildTheVersionThatTheKeeperNamed) {
  const Scene scene;
  begin_manual(scene);
  scene.git("init -q source");
  scene.write("source/run", "#!/bin/sh\necho one >made\n");
  fs::permissions(scene.at("source/run"), fs::perms::owner_all);
  scene.commit("One", "2026-01-01", "source");
  scene.git("tag v1", "source");
  scene.write("source/run", "#!/bin/sh\necho it broke\nexit 7\n");
  scene.commit("Two", "2026-01-02", "source");
  const std::string build = step(scene, report_flow, "Build Codicil");
  fs::remove_all(scene.at("work/.codicil"));
  const std::string source = "CODICIL_SOURCE=file://" + scene.at("source").string();
  const Ran ran = run(scene, build, source + "#v1");
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  EXPECT_EQ(scene.read("work/made"), "one\n");
  const Ran broken = run(scene, build, source);
  EXPECT_EQ(broken.status, 1);
  EXPECT_THAT(broken.out, HasSubstr("it broke"));
}

/// GitHub, as `gh` speaks to it: what was asked is in the log, what was posted in `posted`.
void stand_in_for_github(const Scene& scene, const std::string& pulls,
                         const std::string& comments) {
  scene.write("pulls", pulls);
  scene.write("comments", comments);
  stand_in(scene, "gh", R"(echo "gh $*" >>"$STAGE/log"
filter=. answer=/dev/null
for word; do
  [ "$last" = --jq ] && filter=$word
  [ "$last" = --dir ] && folder=$word
  case $word in
    */pulls) answer=$STAGE/pulls ;;
    */comments) answer=$STAGE/comments ;;
    body=@*) cp "${word#body=@}" "$STAGE/posted"; exit ;;
  esac
  last=$word
done
if [ "$1" = run ]; then
  [ -e "$STAGE/artifact" ] || exit 1
  cp -RP "$STAGE/artifact" "$folder"
else
  jq -r "$filter" "$answer"
fi
)");
}

const std::string from_fork =
    "GH_REPO=board/manual RUN_ID=7 RUN_PAGE=https://forge.example.org/7 HEAD_SHA=abc "
    "HEAD_OWNER=member HEAD_BRANCH=change MARK=\"<!-- mark -->\"";
const std::string open_pull = R"([{"number": 3, "head": {"sha": "old"}},
                                  {"number": 5, "head": {"sha": "abc"}}])";

TEST(Workflows, OnGitHubKeepOneComment) {
  const Scene scene;
  begin_manual(scene);
  const std::string post = step(scene, comment_flow, "Post the comment, or write it anew");
  scene.write("artifact/comment.md", "## Report on this proposal\n");
  stand_in_for_github(scene, open_pull,
                      R"([{"id": 1, "user": {"login": "stranger"}, "body": "<!-- mark -->"},
                          {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "Other"}])");
  const Ran first = run(scene, post, from_fork);
  EXPECT_EQ(first.status, 0) << first.out << first.err;
  EXPECT_THAT(scene.read("log"), HasSubstr("-f head=member:change"));
  EXPECT_THAT(scene.read("log"), HasSubstr("--method POST repos/board/manual/issues/5/comments"));
  EXPECT_THAT(scene.read("posted"),
              testing::StartsWith("<!-- mark -->\n## Report on this proposal\n\n---\n[The whole "
                                  "report as a file](https://forge.example.org/7)"));
  scene.write(
      "comments",
      R"([{"id": 9, "user": {"login": "github-actions[bot]"}, "body": "<!-- mark -->\nx"}])");
  EXPECT_EQ(run(scene, post, from_fork).status, 0);
  EXPECT_THAT(scene.read("log"), HasSubstr("--method PATCH repos/board/manual/issues/comments/9"));
}

TEST(Workflows, OnGitHubPostNothingThatIsNoReport) {
  const Scene scene;
  begin_manual(scene);
  const std::string post = step(scene, comment_flow, "Post the comment, or write it anew");
  stand_in_for_github(scene, open_pull, "[]");
  const Ran none = run(scene, post, from_fork);
  EXPECT_EQ(none.status, 0) << none.err;
  EXPECT_THAT(none.out, HasSubstr("There is no report to post"));
  fs::create_directory(scene.at("artifact"));
  fs::create_symlink("/etc/hostname", scene.at("artifact/comment.md"));
  EXPECT_EQ(run(scene, post, from_fork).status, 1);
  fs::remove(scene.at("artifact/comment.md"));
  scene.write("artifact/comment.md", "Report\n");
  scene.write("pulls", "[]");
  const Ran closed = run(scene, post, from_fork);
  EXPECT_EQ(closed.status, 0) << closed.err;
  EXPECT_THAT(closed.out, HasSubstr("nothing to comment on"));
  EXPECT_FALSE(scene.exists("posted"));
}

/// GitLab, as `curl` speaks to it: one page of notes, then an empty one.
void stand_in_for_gitlab(const Scene& scene, const std::string& notes) {
  scene.write("notes", notes);
  stand_in(scene, "curl", R"(echo "curl $*" >>"$STAGE/log"
for word; do
  case $word in
    @*) grep -q "PRIVATE-TOKEN: secret" "${word#@}" || exit 22 ;;
    body@*) cp "${word#body@}" "$STAGE/posted"; echo {}; exit ;;
    */user) echo "{\"id\": 40}"; exit ;;
    *page=1) cat "$STAGE/notes"; exit ;;
    *page=*) echo "[]"; exit ;;
  esac
done
)");
}

std::string gitlab_script(const Scene& scene) {
  const yaml::Node file = flow(scene, gitlab_flow);
  std::string script;
  for (const yaml::Node& item : file.find("proposal")->find("script")->items) script += item.text;
  return script;
}

std::string gitlab_variables(const Scene& scene) {
  return "CI_API_V4_URL=https://forge.example.org/api CI_PROJECT_ID=6 CI_MERGE_REQUEST_IID=5 "
         "CI_JOB_URL=https://forge.example.org/job CI_MERGE_REQUEST_DIFF_BASE_SHA=" +
         scene.git("rev-parse main", "work").substr(0, 40) + " ";
}

TEST(Workflows, OnGitLabKeepOneNote) {
  const Scene scene;
  begin_manual(scene);
  const std::string script = gitlab_script(scene);
  const std::string variables = gitlab_variables(scene) + "CODICIL_REPORT_TOKEN=secret";
  const std::string mark = "<!-- Codicil's report on this proposal -->";
  stand_in_for_gitlab(scene,
                      fmt::format(R"([{{"id": 1, "author": {{"id": 7}}, "body": "{}"}}])", mark));
  const Ran first = run(scene, script, variables);
  EXPECT_EQ(first.status, 1) << first.err;  // there is a fault to mend
  EXPECT_THAT(first.out, HasSubstr("### What stands in the way"));
  EXPECT_THAT(scene.read("log"), HasSubstr("--request POST"));
  EXPECT_THAT(scene.read("log"), Not(HasSubstr("secret")));
  EXPECT_THAT(scene.read("posted"), testing::StartsWith(mark + "\n## Report on this proposal\n"));
  EXPECT_THAT(scene.read("posted"), HasSubstr("(https://forge.example.org/job/artifacts/file/"));
  scene.write("notes",
              fmt::format(R"([{{"id": 8, "author": {{"id": 40}}, "body": "{}\nx"}}])", mark));
  run(scene, script, variables);
  EXPECT_THAT(scene.read("log"), HasSubstr("--request PUT"));
  EXPECT_THAT(scene.read("log"), HasSubstr("/merge_requests/5/notes/8"));
}

TEST(Workflows, OnGitLabSayWhyNothingIsPosted) {
  const Scene scene;
  begin_manual(scene);
  stand_in_for_gitlab(scene, "[]");
  const Ran ran = run(scene, gitlab_script(scene), gitlab_variables(scene));
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr("there is no CODICIL_REPORT_TOKEN"));
  EXPECT_EQ(scene.read("log"), "");
  EXPECT_THAT(scene.read("work/proposal-report/whole.md"), HasSubstr("1 fault to mend"));
}

}  // namespace
}  // namespace codicil::program
