// A stage for whole-program tests: a scratch folder, files in it, git and codicil as a person would
// run them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace codicil::program {

struct Ran {
  int status = -1;  ///< Exit status; 128 and the signal's number for a process that was killed.
  std::string out;
  std::string err;
};

class Scene {
 public:
  Scene();
  ~Scene();
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  std::filesystem::path at(std::string_view path) const { return folder_ / path; }
  void write(std::string_view path, std::string_view text) const;
  std::string read(std::string_view path) const;
  bool exists(std::string_view path) const { return std::filesystem::exists(at(path)); }

  /// Runs a shell command in a folder of the scene, in an environment that does not depend on the
  /// machine's person.
  Ran shell(const std::string& command, std::string_view folder = "") const;
  /// Runs codicil with these words, in a folder of the scene.
  Ran codicil(const std::string& words, std::string_view folder = "") const;
  /// Runs a git command, which must succeed, and gives its output.
  std::string git(const std::string& words, std::string_view folder = "") const;
  /// Commits everything, on a day at noon UTC.
  void commit(const std::string& message, const std::string& day,
              std::string_view folder = "") const;

  /// Names and SHA-256 of all files below a folder, one a line, sorted.
  std::string listing(std::string_view folder) const;

 private:
  std::filesystem::path folder_;
};

/// How often a random test is repeated that is repeated so often in ./run test; ./run soak asks for
/// more, by CODICIL_REPETITIONS.
int rounds(int usual);

}  // namespace codicil::program
