// A git repository made by script, with fixed authors and dates: the same commits on every machine.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "support/temporary_folder.h"

namespace codicil::test {

/// Drives the git command, without the settings of the machine or of whoever runs the test.
class ScriptedRepository {
 public:
  /// An empty repository on branch main, in a temporary folder.
  ScriptedRepository();

  const std::filesystem::path& path() const { return path_; }

  void write(std::string_view path, std::string_view bytes) const;
  void remove(std::string_view path) const;

  /// Commits everything that is not ignored, even when nothing changed; gives the commit's full
  /// name. Each commit is an hour younger than the one before it.
  std::string commit(std::string_view message);
  /// The same with that committer date, in seconds since 1970.
  std::string commit_at(long long seconds, std::string_view message);

  /// Runs git there and gives what it printed, without the last line feed. Throws when git fails.
  std::string git(const std::vector<std::string>& arguments) const;
  /// The same in another folder.
  std::string git_in(const std::filesystem::path& folder,
                     const std::vector<std::string>& arguments) const;

  /// A folder beside the repository, for clones and the like; it is not made.
  std::filesystem::path beside(std::string_view name) const { return folder_ / name; }

 private:
  TemporaryFolder folder_;
  std::filesystem::path path_;
  long long clock_ = 1'577'836'800;  // 1 January 2020
};

}  // namespace codicil::test
