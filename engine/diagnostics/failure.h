// What the surroundings did wrong: the engine's one exception, caught once, in cli/main.cpp.
#pragma once

#include <stdexcept>
#include <string>

namespace codicil {

/// Why work cannot go on; decides the exit status of the program.
enum class FailureKind {
  content,      ///< Exit 1: the author's files make it impossible.
  usage,        ///< Exit 2: the command cannot be meant as it was given.
  environment,  ///< Exit 3: permissions, a full disk, no git repository where one is needed.
};

/// Thrown by the rooms that touch the outside (files, git, cli), never for faults in an author's
/// text.
class Failure : public std::runtime_error {
 public:
  /// `message` says what failed and names the path; `help` says what to do, and may be empty.
  Failure(FailureKind kind, const std::string& message, std::string help = {})
      : std::runtime_error(message), kind_(kind), help_(std::move(help)) {}

  FailureKind kind() const { return kind_; }
  const std::string& help() const { return help_; }

 private:
  FailureKind kind_;
  std::string help_;
};

}  // namespace codicil
