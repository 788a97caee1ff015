#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::cli {

namespace {

std::vector<std::string> names_of(const std::vector<const CLI::App*>& commands) {
  std::vector<std::string> names;
  for (const CLI::App* command : commands) names.push_back(command->get_name());
  return names;
}

/// "codicil new", the innermost command that the words name.
const CLI::App& innermost(const CLI::App& app) {
  const CLI::App* found = &app;
  while (!found->get_subcommands().empty()) found = found->get_subcommands().front();
  return *found;
}

std::string whole_name(const CLI::App& app) {
  return app.get_parent() ? whole_name(*app.get_parent()) + " " + app.get_name() : app.get_name();
}

/// The options that a command knows, its own and those of all commands.
std::vector<std::string> options_of(const CLI::App* command) {
  std::vector<std::string> names;
  for (; command; command = command->get_parent()) {
    for (const CLI::Option* option : command->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

}  // namespace

Failure usage_fault(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = innermost(app);
  const std::string name = whole_name(command);
  const std::string help = "`" + name + " --help` says what can be written.";
  const std::vector<std::string> extra = app.remaining(true);
  const bool is_unknown_word = !extra.empty() && !extra.front().empty();
  const auto commands = names_of(command.get_subcommands([](const CLI::App*) { return true; }));
  if (is_unknown_word && extra.front().front() == '-') {
    const std::string near = nearest(extra.front(), options_of(&command));
    return Failure(FailureKind::usage,
                   codicil::quoted(extra.front()) + " is not an option of `" + name + "`" +
                       (near.empty() ? "" : "; did you mean `" + near + "`?"),
                   help);
  }
  if (is_unknown_word && !commands.empty()) {
    const std::string near = nearest(extra.front(), commands);
    return Failure(FailureKind::usage,
                   codicil::quoted(extra.front()) + " is not a command" +
                       (near.empty() ? "; choose " + quoted_list(commands, "or")
                                     : "; did you mean `" + near + "`?"),
                   help);
  }
  if (!commands.empty() && error.get_name() == "RequiredError") {
    return Failure(FailureKind::usage,
                   "`" + name + "` needs a command: " + quoted_list(commands, "or"), help);
  }
  if (is_unknown_word) {
    return Failure(FailureKind::usage,
                   codicil::quoted(extra.front()) + " is one word more than `" + name + "` takes",
                   help);
  }
  return Failure(FailureKind::usage, error.what(), help);
}

}  // namespace codicil::cli
