#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <string>

#include "cli/command_line.h"
#include "cli/terminal.h"
#include "parallel/for_each_index.h"

namespace codicil::cli {

namespace {

void add_common(CLI::App& app, CommonArguments& common, std::string& today) {
  app.add_option("--manual", common.manual,
                 "The manual's definition (default: manual.yml, else site/manual.yml)")
      ->type_name("FILE");
  app.add_option("--jobs", common.jobs, "How many cores to use (default: all)")
      ->type_name("N")
      ->check(CLI::Range(1U, 1024U));
  app.add_option("--today", today, "Take this day for today")->type_name("DATE")->check(date_fault);
  app.add_flag("--quiet", common.quiet, "Print faults and reports only");
  app.add_option("--color", common.color, "Colour in reports: auto, always or never")
      ->type_name("WHEN")
      ->transform(
          one_of("a choice of colour", numbered<ColorChoice>({{"auto", ColorChoice::automatic},
                                                              {"always", ColorChoice::always},
                                                              {"never", ColorChoice::never}})));
}

/// Options of all commands may stand behind the name of any.
void let_fall_through(CLI::App& app) {
  app.fallthrough();
  for (CLI::App* command : app.get_subcommands({})) let_fall_through(*command);
}

}  // namespace

std::variant<Arguments, int> read_arguments(int count, const char* const* words, Date real_today) {
  Arguments arguments;
  arguments.common.jobs = available_jobs();
  std::string today;
  CLI::App app("Codicil publishes a procedures manual and keeps its history.", "codicil");
  app.set_version_flag("--version", "codicil " CODICIL_VERSION);
  app.set_help_flag("--help,-h", "Print this help");
  app.require_subcommand(1);
  add_common(app, arguments.common, today);
  add_publishing_commands(app, arguments.command);
  add_reviewing_commands(app, arguments.command);
  add_editing_commands(app, arguments.command);
  add_overview_commands(app, arguments.command);
  app.footer(
      "Exit status: 0 done; 1 the content has errors; 2 wrong usage; 3 the surroundings failed.\n"
      "`codicil COMMAND --help` says more; so does `man codicil`.");
  let_fall_through(app);

  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    return report_failure(usage_fault(app, error), arguments.common.color);
  }
  arguments.common.today = today.empty() ? real_today : *parse_date(today);
  return arguments;
}

}  // namespace codicil::cli
