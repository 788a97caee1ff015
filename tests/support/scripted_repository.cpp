#include "support/scripted_repository.h"

#include <fmt/core.h>

#include <array>
#include <cstdio>
#include <stdexcept>

namespace codicil::test {
namespace {

std::string for_shell(std::string_view text) {
  std::string shell = "'";
  for (const char c : text) {
    if (c == '\'') {
      shell += "'\\''";
    } else {
      shell += c;
    }
  }
  return shell + "'";
}

std::string run(const std::string& command) {
  FILE* pipe = ::popen(command.c_str(), "r");
  if (!pipe) throw std::runtime_error("cannot run " + command);
  std::string output;
  std::array<char, 4096> part{};
  while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe)) {
    output.append(part.data(), count);
  }
  if (::pclose(pipe) != 0) throw std::runtime_error("failed: " + command + "\n" + output);
  if (output.ends_with('\n')) output.pop_back();
  return output;
}

}  // namespace

ScriptedRepository::ScriptedRepository() : path_(folder_ / "repository") {
  std::filesystem::create_directory(path_);
  git({"init", "-q", "-b", "main"});
}

void ScriptedRepository::write(std::string_view path, std::string_view bytes) const {
  folder_.write("repository/" + std::string(path), bytes);
}

void ScriptedRepository::remove(std::string_view path) const {
  std::filesystem::remove_all(path_ / path);
}

std::string ScriptedRepository::commit(std::string_view message) {
  return commit_at(clock_ + 3600, message);
}

std::string ScriptedRepository::commit_at(long long seconds, std::string_view message) {
  clock_ = seconds;
  git({"add", "-A"});
  git({"commit", "-q", "--allow-empty", "--allow-empty-message", "--cleanup=verbatim", "-m",
       std::string(message)});
  return git({"rev-parse", "HEAD"});
}

std::string ScriptedRepository::git(const std::vector<std::string>& arguments) const {
  return git_in(path_, arguments);
}

std::string ScriptedRepository::git_in(const std::filesystem::path& folder,
                                       const std::vector<std::string>& arguments) const {
  std::string command = fmt::format(
      "cd {} && env -i PATH=\"$PATH\" LC_ALL=C.UTF-8 TZ=UTC HOME={} GIT_CONFIG_NOSYSTEM=1 "
      "GIT_AUTHOR_NAME='A. Author' GIT_AUTHOR_EMAIL=author@example.org "
      "GIT_COMMITTER_NAME='C. Committer' GIT_COMMITTER_EMAIL=committer@example.org "
      "GIT_AUTHOR_DATE='@{} +0000' GIT_COMMITTER_DATE='@{} +0000' "
      "git -c commit.gpgsign=false -c tag.gpgsign=false -c protocol.file.allow=always "
      "-c gc.auto=0 -c maintenance.auto=false",
      for_shell(folder.string()), for_shell(folder_.path().string()), clock_, clock_);
  for (const std::string& argument : arguments) command += " " + for_shell(argument);
  return run(command + " 2>&1");
}

}  // namespace codicil::test
