#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command_line.h"

namespace codicil::cli {

namespace {

struct EditionOptions {
  CLI::Option* by_id = nullptr;
  CLI::Option* by_day = nullptr;
};

/// The options by which an edition is chosen; `verb` is what is done with it: "Build".
EditionOptions add_edition_options(CLI::App& command, EditionArguments& arguments,
                                   const std::string& verb) {
  EditionOptions options;
  options.by_id =
      command.add_option("--edition", arguments.edition, verb + " this edition, or `latest`")
          ->type_name("ID");
  options.by_day =
      command
          .add_option_function<std::string>(
              "--as-at",
              [&arguments](const std::string& day) { arguments.as_at = parse_date(day); },
              verb + " the edition in force on that day")
          ->type_name("DATE")
          ->check(date_fault);
  options.by_id->excludes(options.by_day);
  return options;
}

void add_build(CLI::App& app, CommandArguments& chosen) {
  const auto build = std::make_shared<BuildArguments>();
  CLI::App* command = app.add_subcommand("build", "Publish the site");
  command->add_option("--out", build->out, "Where to publish (default: the definition's `output`)")
      ->type_name("DIR");
  const EditionOptions edition = add_edition_options(*command, build->text, "Build");
  auto* working = command->add_flag("--working", build->working,
                                    "Build the files as they are now, marked as a working draft");
  command->add_flag("--drafts", build->drafts, "Show drafts and editions in preparation too");
  command->add_flag("--no-history", build->no_history, "Leave out the archive of past editions");
  command->add_flag("--zip", build->zip, "Make one file of the site too, for a memory stick");
  command->add_flag("--strict", build->strict, "Treat warnings as errors");
  command->add_flag("--notes", build->notes, "Print every note about past editions, not a few");
  working->excludes(edition.by_id);
  working->excludes(edition.by_day);
  command->callback([build, &chosen] { chosen = *build; });
}

void add_serve(CLI::App& app, CommandArguments& chosen) {
  const auto serve = std::make_shared<ServeArguments>();
  CLI::App* command =
      app.add_subcommand("serve", "Show the files as they are now in a browser, and every save");
  command
      ->add_option("--port", serve->port,
                   "The port of 127.0.0.1 to show them at (default: 8000; 0: any that is free)")
      ->type_name("N")
      ->check(CLI::Range(0, 65535));
  command->callback([serve, &chosen] { chosen = *serve; });
}

void add_pdf(CLI::App& app, CommandArguments& chosen) {
  const auto pdf = std::make_shared<PdfArguments>();
  CLI::App* command =
      app.add_subcommand("pdf", "Print the manual, or some of its chapters, with a certificate");
  command->add_option("--out", pdf->out, "The PDF to write (default: named for what is printed)")
      ->type_name("FILE");
  add_edition_options(*command, pdf->text, "Print");
  command->add_option("--chapters", pdf->chapters, "Only these, by id or number; parts too")
      ->type_name("ID,...")
      ->delimiter(',');
  command
      ->add_option("--changes-to", pdf->changes_to,
                   "Add what changed since, up to the edition in force on that day, an edition, or "
                   "`latest`")
      ->type_name("DATE");
  command->callback([pdf, &chosen] { chosen = *pdf; });
}

void add_verify(CLI::App& app, CommandArguments& chosen) {
  const auto verify = std::make_shared<VerifyArguments>();
  CLI::App* command =
      app.add_subcommand("verify", "Check a site or a printed document against its commit");
  command
      ->add_option("target", verify->target,
                   "A site's folder, its zip file, a PDF with its certificate, or that certificate")
      ->required()
      ->type_name("SITE");
  command->callback([verify, &chosen] { chosen = *verify; });
}

}  // namespace

void add_publishing_commands(CLI::App& app, CommandArguments& chosen) {
  add_build(app, chosen);
  add_serve(app, chosen);
  add_pdf(app, chosen);
  add_verify(app, chosen);
}

}  // namespace codicil::cli
