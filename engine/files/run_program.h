// Another program of this machine at work for us: words in, words out, no shell between.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codicil {

struct ProgramLimits {
  std::string_view input{};                   ///< What it reads on its standard input.
  std::chrono::milliseconds timeout{60'000};  ///< After that it is killed.
  std::size_t largest_output = 64UL << 20UL;  ///< Bytes of each of its outputs; the same then.
};

struct ProgramRun {
  int status = 0;  ///< Its exit status; 128 and the signal's number where a signal ended it.
  std::string out;
  std::string err;
  bool timed_out = false;
  bool wrote_too_much = false;
};

/// The file of a program: `name` itself where a '/' is in it, else the first of that name in $PATH.
/// Nothing where there is none that may be run.
std::optional<std::filesystem::path> find_program(const std::string& name);

/// Runs the program `words[0]` (see `find_program`) with the other words, in a process group of its
/// own, and waits for its end. Whatever it started and left behind is killed with it. Throws
/// Failure (environment) where it cannot be started.
ProgramRun run_program(const std::vector<std::string>& words, const ProgramLimits& limits = {});

}  // namespace codicil
