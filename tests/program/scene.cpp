#include "program/scene.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace codicil::program {

namespace fs = std::filesystem;

namespace {

constexpr int status_of_signals = 128;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

}  // namespace

Scene::Scene() {
  std::string name = (fs::temp_directory_path() / "codicil-scene-XXXXXX").string();
  folder_ = fs::canonical(mkdtemp(name.data()));
  fs::create_directory(at(".home"));
}

Scene::~Scene() {
  std::error_code error;
  fs::remove_all(folder_, error);
}

void Scene::write(std::string_view path, std::string_view text) const {
  fs::create_directories(at(path).parent_path());
  std::ofstream(at(path), std::ios::binary) << text;
}

std::string Scene::read(std::string_view path) const {
  EXPECT_TRUE(exists(path)) << path;
  return bytes_of(at(path));
}

Ran Scene::shell(const std::string& command, std::string_view folder) const {
  const std::string line = fmt::format(
      "cd '{}' && env HOME='{}' GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=Editor "
      "GIT_AUTHOR_EMAIL=editor@example.org "
      "GIT_COMMITTER_NAME=Editor GIT_COMMITTER_EMAIL=editor@example.org sh -c '{}' >'{}' 2>'{}' "
      "</dev/null",
      at(folder).string(), at(".home").string(), command, at(".out").string(), at(".err").string());
  const int raw = std::system(line.c_str());
  Ran ran;
  ran.status = WIFEXITED(raw) ? WEXITSTATUS(raw) : status_of_signals + WTERMSIG(raw);
  ran.out = bytes_of(at(".out"));
  ran.err = bytes_of(at(".err"));
  return ran;
}

Ran Scene::codicil(const std::string& words, std::string_view folder) const {
  return shell(fmt::format("exec {} {}", CODICIL_PROGRAM, words), folder);
}

std::string Scene::git(const std::string& words, std::string_view folder) const {
  const Ran ran =
      shell("git -c init.defaultBranch=main -c protocol.file.allow=always " + words, folder);
  EXPECT_EQ(ran.status, 0) << "git " << words << "\n" << ran.err;
  return ran.out;
}

void Scene::commit(const std::string& message, const std::string& day,
                   std::string_view folder) const {
  write(".message", message);
  git("add -A", folder);
  const Ran ran = shell(
      fmt::format(
          "GIT_AUTHOR_DATE={0}T12:00:00Z GIT_COMMITTER_DATE={0}T12:00:00Z git commit -q -F {1}",
          day, at(".message").string()),
      folder);
  EXPECT_EQ(ran.status, 0) << ran.err;
}

std::string Scene::listing(std::string_view folder) const {
  return shell("find . -type f | LC_ALL=C sort | xargs -d \"\\n\" sha256sum", folder).out;
}

int rounds(int usual) {
  const char* asked = std::getenv("CODICIL_REPETITIONS");
  // Each round runs the whole program, and is dear under the sanitizers.
  return asked != nullptr ? usual * std::max(1, std::atoi(asked) / 10) : usual;
}

}  // namespace codicil::program
