#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command_line.h"

namespace codicil::cli {

namespace {

void add_check(CLI::App& app, CommandArguments& chosen) {
  const auto check = std::make_shared<CheckArguments>();
  CLI::App* command = app.add_subcommand("check", "Check the files as they are now");
  command->add_flag("--strict", check->strict, "Treat warnings as errors");
  command->add_flag("--fix", check->fix,
                    "First mend stale citations and former ids that have one right answer");
  command->add_flag("--notes", check->notes, "Print every note about past editions, not a few");
  command->add_option("--format", check->format, "How to report: text, json, sarif or github")
      ->type_name("FORMAT")
      ->transform(one_of("a format", numbered<ReportFormat>({{"text", ReportFormat::text},
                                                             {"json", ReportFormat::json},
                                                             {"sarif", ReportFormat::sarif},
                                                             {"github", ReportFormat::github}})));
  command
      ->add_option("--explain", check->explain,
                   "Explain one code instead, such as xref-stale-number")
      ->type_name("CODE");
  command->add_flag("--write-baseline", check->write_baseline,
                    "Write the faults of now to baseline.yml, and show only new ones from then on");
  command->callback([check, &chosen] { chosen = *check; });
}

void add_changes(CLI::App& app, CommandArguments& chosen) {
  const auto changes = std::make_shared<ChangesArguments>();
  CLI::App* command = app.add_subcommand("changes", "Print what changed between two texts");
  command
      ->add_option("from", changes->from,
                   "An edition, a date (the edition in force), tag or commit")
      ->required()
      ->type_name("FROM");
  command->add_option("to", changes->to, "The same (default: the files as they are now)")
      ->type_name("TO");
  command->add_option("--chapter", changes->chapter, "Only this chapter")->type_name("ID");
  command->add_flag("--highlights", changes->highlights,
                    "Only chapters with an entry of the selection for practitioners");
  command
      ->add_option("--format", changes->format, "How to report: text, markdown, html, json or csv")
      ->type_name("FORMAT")
      ->transform(one_of("a format", numbered<ChangesFormat>({{"text", ChangesFormat::text},
                                                              {"markdown", ChangesFormat::markdown},
                                                              {"html", ChangesFormat::html},
                                                              {"json", ChangesFormat::json},
                                                              {"csv", ChangesFormat::csv}})));
  command->callback([changes, &chosen] { chosen = *changes; });
}

void add_proposal(CLI::App& app, CommandArguments& chosen) {
  const auto proposal = std::make_shared<ProposalArguments>();
  CLI::App* command = app.add_subcommand(
      "proposal", "Report on a proposed change: its faults, its redline, what it announces");
  command
      ->add_option("base", proposal->base,
                   "What it is made against: a branch, commit, tag or edition (default: the newest "
                   "edition)")
      ->type_name("BASE");
  command
      ->add_option("--format", proposal->format,
                   "How to report: text, json, markdown for a comment in a forge, or github: the "
                   "faults alone")
      ->type_name("FORMAT")
      ->transform(
          one_of("a format", numbered<ProposalFormat>({{"text", ProposalFormat::text},
                                                       {"markdown", ProposalFormat::markdown},
                                                       {"json", ProposalFormat::json},
                                                       {"github", ProposalFormat::github}})));
  command
      ->add_option("--limit", proposal->limit,
                   "Leave out whole chapters and faults where it would be longer than this")
      ->type_name("CHARACTERS")
      ->check(CLI::Range(std::size_t{10'000}, std::size_t{1'000'000'000}));
  command->callback([proposal, &chosen] { chosen = *proposal; });
}

void add_notice(CLI::App& app, CommandArguments& chosen) {
  const auto notice = std::make_shared<NoticeArguments>();
  CLI::App* command = app.add_subcommand("notice", "Print the notice of an edition, ready to send");
  command->add_option("edition", notice->edition, "The edition, such as 2026-02")
      ->required()
      ->type_name("EDITION");
  command
      ->add_option("--style", notice->style,
                   "update: for everyone who uses the manual (default); board: a report")
      ->type_name("STYLE")
      ->transform(one_of(
          "a style", numbered<pipeline::NoticeStyle>({{"update", pipeline::NoticeStyle::update},
                                                      {"board", pipeline::NoticeStyle::board}})));
  command
      ->add_option("--format", notice->format,
                   "text (default), markdown, html, or eml: a message that opens as a draft")
      ->type_name("FORMAT")
      ->transform(one_of("a format", numbered<pipeline::NoticeFormat>(
                                         {{"text", pipeline::NoticeFormat::text},
                                          {"markdown", pipeline::NoticeFormat::markdown},
                                          {"html", pipeline::NoticeFormat::html},
                                          {"eml", pipeline::NoticeFormat::eml}})));
  command->callback([notice, &chosen] { chosen = *notice; });
}

}  // namespace

void add_reviewing_commands(CLI::App& app, CommandArguments& chosen) {
  add_check(app, chosen);
  add_changes(app, chosen);
  add_proposal(app, chosen);
  add_notice(app, chosen);
}

}  // namespace codicil::cli
