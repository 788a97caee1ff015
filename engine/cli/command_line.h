// The commands as a line names them, each family in a file of its own.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/arguments.h"
#include "diagnostics/failure.h"

namespace CLI {
class App;
class ParseError;
class Validator;
}  // namespace CLI

namespace codicil::cli {

// Each adds its commands to the program; the one that a line names fills `chosen` when that line
// has been read.

void add_publishing_commands(CLI::App& app,
                             CommandArguments& chosen);  ///< build, serve, pdf, verify
void add_reviewing_commands(CLI::App& app,
                            CommandArguments& chosen);  ///< check, changes, proposal, notice
void add_editing_commands(CLI::App& app,
                          CommandArguments& chosen);  ///< new, adopt, amend, retitle, release
void add_overview_commands(CLI::App& app, CommandArguments& chosen);  ///< workplan, impact, history

/// Names for the values of an enum, as `one_of` takes them.
template <typename Value>
std::vector<std::pair<std::string, int>> numbered(
    const std::vector<std::pair<std::string, Value>>& choices) {
  std::vector<std::pair<std::string, int>> numbers;
  for (const auto& [name, value] : choices) numbers.emplace_back(name, static_cast<int>(value));
  return numbers;
}

/// A value that is one of a few names, in words for what is none of them; `noun` is "a format".
CLI::Validator one_of(std::string noun, std::vector<std::pair<std::string, int>> choices);

/// What is wrong with a date; empty where nothing is.
std::string date_fault(const std::string& text);

/// What is wrong with the words of a line, in words; CLI11's own where they will do.
Failure usage_fault(const CLI::App& app, const CLI::ParseError& error);

}  // namespace codicil::cli
