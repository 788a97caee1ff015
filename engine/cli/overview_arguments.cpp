#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command_line.h"

namespace codicil::cli {

namespace {

CLI::Validator text_or_json() {
  return one_of("a format",
                numbered<TextOrJson>({{"text", TextOrJson::text}, {"json", TextOrJson::json}}));
}

void add_workplan(CLI::App& app, CommandArguments& chosen) {
  const auto workplan = std::make_shared<WorkplanArguments>();
  CLI::App* command = app.add_subcommand(
      "workplan", "Print which chapters are to be reviewed, by whom and by when");
  command->add_option("--format", workplan->format, "How to report: text, json or csv")
      ->type_name("FORMAT")
      ->transform(one_of("a format", numbered<PlanFormat>({{"text", PlanFormat::text},
                                                           {"json", PlanFormat::json},
                                                           {"csv", PlanFormat::csv}})));
  command->callback([workplan, &chosen] { chosen = *workplan; });
}

void add_impact(CLI::App& app, CommandArguments& chosen) {
  const auto impact = std::make_shared<ImpactArguments>();
  CLI::App* command =
      app.add_subcommand("impact", "Print every chapter and section that rests on a source");
  command->add_option("source", impact->source, "The id of the source in the definition")
      ->required()
      ->type_name("SOURCE");
  command->add_option("--format", impact->format, "How to report: text or json")
      ->type_name("FORMAT")
      ->transform(text_or_json());
  command->callback([impact, &chosen] { chosen = *impact; });
}

void add_history(CLI::App& app, CommandArguments& chosen) {
  const auto history = std::make_shared<HistoryArguments>();
  CLI::App* command =
      app.add_subcommand("history", "Print the versions of a chapter, or of one of its sections");
  command->add_option("chapter", history->chapter, "Its id, such as referrals#consent")
      ->required()
      ->type_name("CHAPTER[#SECTION]");
  command->add_option("--format", history->format, "How to report: text or json")
      ->type_name("FORMAT")
      ->transform(text_or_json());
  command->callback([history, &chosen] { chosen = *history; });
}

}  // namespace

void add_overview_commands(CLI::App& app, CommandArguments& chosen) {
  add_workplan(app, chosen);
  add_impact(app, chosen);
  add_history(app, chosen);
}

}  // namespace codicil::cli
