#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

#include "cli/terminal.h"
#include "parallel/for_each_index.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::cli {

namespace {

/// Turns a date option into a value, with words for what is no date.
std::string date_fault(const std::string& text) {
  return parse_date(text) ? std::string()
                          : "`" + text + "` is not a day; a date is written 2026-02-28";
}

/// A value that is one of a few names, in words for what is none of them; `noun` is "a format".
template <typename Value>
CLI::Validator one_of(std::string noun, std::vector<std::pair<std::string, Value>> choices) {
  const auto turn = [noun = std::move(noun), choices = std::move(choices)](std::string& text) {
    std::vector<std::string> names;
    for (const auto& [name, value] : choices) {
      if (name == text) {
        text = std::to_string(static_cast<int>(value));
        return std::string();
      }
      names.push_back(name);
    }
    std::string listed;
    for (std::size_t i = 0; i < names.size(); ++i) {
      listed += (i == 0 ? "" : i + 1 < names.size() ? ", " : " or ") + names[i];
    }
    return "`" + text + "` is not " + noun + "; choose " + listed;
  };
  return CLI::Validator(turn, "");
}

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

/// What is wrong with the words, in words; CLI11's own where they will do.
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

/// The words of one line while CLI11 fills them in.
struct Draft {
  Arguments arguments;
  std::string today;
  std::string as_at;
  BuildArguments build;
  ServeArguments serve;
  PdfArguments pdf;
  VerifyArguments verify;
  CheckArguments check;
  ChangesArguments changes;
  ProposalArguments proposal;
  NoticeArguments notice;
  NewManualArguments new_manual;
  NewChapterArguments new_chapter;
  NewEditionArguments new_edition;
  AdoptArguments adopt;
  AmendArguments amend;
  RetitleArguments retitle;
  ReleaseArguments release;
  WorkplanArguments workplan;
  ImpactArguments impact;
  HistoryArguments history;
};

void add_common(CLI::App& app, Draft& draft) {
  CommonArguments& common = draft.arguments.common;
  app.add_option("--manual", common.manual,
                 "The manual's definition (default: manual.yml, else site/manual.yml)")
      ->type_name("FILE");
  app.add_option("--jobs", common.jobs, "How many cores to use (default: all)")
      ->type_name("N")
      ->check(CLI::Range(1U, 1024U));
  app.add_option("--today", draft.today, "Take this day for today")
      ->type_name("DATE")
      ->check(date_fault);
  app.add_flag("--quiet", common.quiet, "Print faults and reports only");
  app.add_option("--color", common.color, "Colour in reports: auto, always or never")
      ->type_name("WHEN")
      ->transform(one_of<ColorChoice>("a choice of colour", {{"auto", ColorChoice::automatic},
                                                             {"always", ColorChoice::always},
                                                             {"never", ColorChoice::never}}));
}

CLI::App* add_build(CLI::App& app, Draft& draft) {
  BuildArguments& build = draft.build;
  CLI::App* command = app.add_subcommand("build", "Publish the site");
  command->add_option("--out", build.out, "Where to publish (default: the definition's `output`)")
      ->type_name("DIR");
  auto* edition = command->add_option("--edition", build.edition, "Build this edition, or `latest`")
                      ->type_name("ID");
  auto* as_at =
      command->add_option("--as-at", draft.as_at, "Build the edition in force on that day")
          ->type_name("DATE")
          ->check(date_fault);
  auto* working = command->add_flag("--working", build.working,
                                    "Build the files as they are now, marked as a working draft");
  command->add_flag("--drafts", build.drafts, "Show drafts and editions in preparation too");
  command->add_flag("--no-history", build.no_history, "Leave out the archive of past editions");
  command->add_flag("--zip", build.zip, "Make one file of the site too, for a memory stick");
  command->add_flag("--strict", build.strict, "Treat warnings as errors");
  command->add_flag("--notes", build.notes, "Print every note about past editions, not a few");
  edition->excludes(as_at);
  working->excludes(edition);
  working->excludes(as_at);
  return command;
}

CLI::App* add_serve(CLI::App& app, Draft& draft) {
  CLI::App* command =
      app.add_subcommand("serve", "Show the files as they are now in a browser, and every save");
  command
      ->add_option("--port", draft.serve.port,
                   "The port of 127.0.0.1 to show them at (default: 8000; 0: any that is free)")
      ->type_name("N")
      ->check(CLI::Range(0, 65535));
  return command;
}

CLI::App* add_pdf(CLI::App& app, Draft& draft) {
  PdfArguments& pdf = draft.pdf;
  CLI::App* command =
      app.add_subcommand("pdf", "Print the manual, or some of its chapters, with a certificate");
  command->add_option("--out", pdf.out, "The PDF to write (default: named for manual and edition)")
      ->type_name("FILE");
  auto* edition = command->add_option("--edition", pdf.edition, "Print this edition, or `latest`")
                      ->type_name("ID");
  command->add_option("--as-at", draft.as_at, "Print the edition in force on that day")
      ->type_name("DATE")
      ->check(date_fault)
      ->excludes(edition);
  command->add_option("--chapters", pdf.chapters, "Only these chapters and parts, by their ids")
      ->type_name("ID,...")
      ->delimiter(',');
  command
      ->add_option("--changes-to", pdf.changes_to,
                   "Add what changed since, up to the edition in force on that day, an edition, or "
                   "`latest`")
      ->type_name("DATE");
  return command;
}

CLI::App* add_verify(CLI::App& app, Draft& draft) {
  CLI::App* command =
      app.add_subcommand("verify", "Check a site or a printed document against its commit");
  command
      ->add_option("target", draft.verify.target,
                   "A site's folder, its zip file, a PDF with its certificate, or that certificate")
      ->required()
      ->type_name("SITE");
  return command;
}

CLI::App* add_check(CLI::App& app, Draft& draft) {
  CheckArguments& check = draft.check;
  CLI::App* command = app.add_subcommand("check", "Check the files as they are now");
  command->add_flag("--strict", check.strict, "Treat warnings as errors");
  command->add_flag("--fix", check.fix,
                    "First mend stale citations and former ids that have one right answer");
  command->add_flag("--notes", check.notes, "Print every note about past editions, not a few");
  command->add_option("--format", check.format, "How to report: text, json, sarif or github")
      ->type_name("FORMAT")
      ->transform(one_of<ReportFormat>("a format", {{"text", ReportFormat::text},
                                                    {"json", ReportFormat::json},
                                                    {"sarif", ReportFormat::sarif},
                                                    {"github", ReportFormat::github}}));
  command
      ->add_option("--explain", check.explain,
                   "Explain one code instead, such as xref-stale-number")
      ->type_name("CODE");
  command->add_flag("--write-baseline", check.write_baseline,
                    "Write the faults of now to baseline.yml, and show only new ones from then on");
  return command;
}

CLI::App* add_changes(CLI::App& app, Draft& draft) {
  ChangesArguments& changes = draft.changes;
  CLI::App* command = app.add_subcommand("changes", "Print what changed between two texts");
  command
      ->add_option("from", changes.from, "An edition, a date (the edition in force), tag or commit")
      ->required()
      ->type_name("FROM");
  command->add_option("to", changes.to, "The same (default: the files as they are now)")
      ->type_name("TO");
  command->add_option("--chapter", changes.chapter, "Only this chapter")->type_name("ID");
  command->add_flag("--highlights", changes.highlights,
                    "Only chapters with an entry of the selection for practitioners");
  command
      ->add_option("--format", changes.format, "How to report: text, markdown, html, json or csv")
      ->type_name("FORMAT")
      ->transform(one_of<ChangesFormat>("a format", {{"text", ChangesFormat::text},
                                                     {"markdown", ChangesFormat::markdown},
                                                     {"html", ChangesFormat::html},
                                                     {"json", ChangesFormat::json},
                                                     {"csv", ChangesFormat::csv}}));
  return command;
}

CLI::App* add_proposal(CLI::App& app, Draft& draft) {
  ProposalArguments& proposal = draft.proposal;
  CLI::App* command = app.add_subcommand(
      "proposal", "Report on a proposed change: its faults, its redline, what it announces");
  command
      ->add_option("base", proposal.base,
                   "What it is made against: a branch, commit, tag or edition (default: the newest "
                   "edition)")
      ->type_name("BASE");
  command
      ->add_option("--format", proposal.format,
                   "How to report: text, json, markdown for a comment in a forge, or github: the "
                   "faults alone")
      ->type_name("FORMAT")
      ->transform(one_of<ProposalFormat>("a format", {{"text", ProposalFormat::text},
                                                      {"markdown", ProposalFormat::markdown},
                                                      {"json", ProposalFormat::json},
                                                      {"github", ProposalFormat::github}}));
  command
      ->add_option("--limit", proposal.limit,
                   "Leave out whole chapters and faults where it would be longer than this")
      ->type_name("CHARACTERS")
      ->check(CLI::Range(std::size_t{10'000}, std::size_t{1'000'000'000}));
  return command;
}

CLI::App* add_notice(CLI::App& app, Draft& draft) {
  NoticeArguments& notice = draft.notice;
  CLI::App* command = app.add_subcommand("notice", "Print the notice of an edition, ready to send");
  command->add_option("edition", notice.edition, "The edition, such as 2026-02")
      ->required()
      ->type_name("EDITION");
  command
      ->add_option("--style", notice.style,
                   "update: for everyone who uses the manual (default); board: a report")
      ->type_name("STYLE")
      ->transform(one_of<pipeline::NoticeStyle>(
          "a style",
          {{"update", pipeline::NoticeStyle::update}, {"board", pipeline::NoticeStyle::board}}));
  command
      ->add_option("--format", notice.format,
                   "text (default), markdown, html, or eml: a message that opens as a draft")
      ->type_name("FORMAT")
      ->transform(one_of<pipeline::NoticeFormat>("a format",
                                                 {{"text", pipeline::NoticeFormat::text},
                                                  {"markdown", pipeline::NoticeFormat::markdown},
                                                  {"html", pipeline::NoticeFormat::html},
                                                  {"eml", pipeline::NoticeFormat::eml}}));
  return command;
}

CLI::App* add_release(CLI::App& app, Draft& draft) {
  ReleaseArguments& release = draft.release;
  CLI::App* command = app.add_subcommand(
      "release", "Print an edition's release sheet, then commit and tag it unless it is refused");
  command->add_option("edition", release.edition, "The id of the edition")
      ->required()
      ->type_name("EDITION");
  command->add_flag("--dry-run", release.dry_run, "Print the sheet, and change nothing");
  command
      ->add_option("--revert", release.revert,
                   "Make it a correction that restores the text of that edition")
      ->type_name("EDITION");
  return command;
}

CLI::App* add_workplan(CLI::App& app, Draft& draft) {
  CLI::App* command = app.add_subcommand(
      "workplan", "Print which chapters are to be reviewed, by whom and by when");
  command->add_option("--format", draft.workplan.format, "How to report: text, json or csv")
      ->type_name("FORMAT")
      ->transform(one_of<PlanFormat>(
          "a format",
          {{"text", PlanFormat::text}, {"json", PlanFormat::json}, {"csv", PlanFormat::csv}}));
  return command;
}

CLI::Validator text_or_json() {
  return one_of<TextOrJson>("a format", {{"text", TextOrJson::text}, {"json", TextOrJson::json}});
}

CLI::App* add_impact(CLI::App& app, Draft& draft) {
  CLI::App* command =
      app.add_subcommand("impact", "Print every chapter and section that rests on a source");
  command->add_option("source", draft.impact.source, "The id of the source in the definition")
      ->required()
      ->type_name("SOURCE");
  command->add_option("--format", draft.impact.format, "How to report: text or json")
      ->type_name("FORMAT")
      ->transform(text_or_json());
  return command;
}

CLI::App* add_history(CLI::App& app, Draft& draft) {
  CLI::App* command =
      app.add_subcommand("history", "Print the versions of a chapter, or of one of its sections");
  command->add_option("chapter", draft.history.chapter, "Its id, such as referrals#consent")
      ->required()
      ->type_name("CHAPTER[#SECTION]");
  command->add_option("--format", draft.history.format, "How to report: text or json")
      ->type_name("FORMAT")
      ->transform(text_or_json());
  return command;
}

CLI::App* add_amend(CLI::App& app, Draft& draft) {
  CLI::App* command =
      app.add_subcommand("amend", "Propose the amendment entry for what changed in a chapter");
  command->add_option("chapter", draft.amend.chapter, "The chapter's id")
      ->required()
      ->type_name("CHAPTER");
  command
      ->add_option("--edition", draft.amend.edition,
                   "The edition that will publish it (default: the one in preparation)")
      ->type_name("ID");
  command->add_flag("--write", draft.amend.write, "Put it into the chapter's file");
  return command;
}

CLI::App* add_retitle(CLI::App& app, Draft& draft) {
  CLI::App* command = app.add_subcommand(
      "retitle", "Give a chapter or section another title, and rewrite all that cites it");
  command->add_option("name", draft.retitle.name, "Its id, such as referrals#consent")
      ->required()
      ->type_name("CHAPTER[#SECTION]");
  command->add_option("title", draft.retitle.title, "The new title, in quotes")
      ->required()
      ->type_name("TITLE");
  return command;
}

struct Commands {
  CLI::App* build = nullptr;
  CLI::App* serve = nullptr;
  CLI::App* pdf = nullptr;
  CLI::App* verify = nullptr;
  CLI::App* check = nullptr;
  CLI::App* changes = nullptr;
  CLI::App* proposal = nullptr;
  CLI::App* notice = nullptr;
  CLI::App* new_manual = nullptr;
  CLI::App* new_chapter = nullptr;
  CLI::App* new_edition = nullptr;
  CLI::App* adopt = nullptr;
  CLI::App* amend = nullptr;
  CLI::App* retitle = nullptr;
  CLI::App* release = nullptr;
  CLI::App* workplan = nullptr;
  CLI::App* impact = nullptr;
  CLI::App* history = nullptr;
};

void add_new(CLI::App& app, Draft& draft, Commands& commands) {
  CLI::App* command = app.add_subcommand("new", "Begin a manual, a chapter or an edition");
  command->require_subcommand(1);
  commands.new_manual = command->add_subcommand("manual", "Make a new manual that builds at once");
  commands.new_manual
      ->add_option("folder", draft.new_manual.folder, "A folder that is empty or does not exist")
      ->required()
      ->type_name("DIR");
  commands.new_chapter = command->add_subcommand("chapter", "Make a new chapter's file");
  commands.new_chapter
      ->add_option("id", draft.new_chapter.id, "Its lasting id, such as `private-fostering`")
      ->required()
      ->type_name("ID");
  commands.new_chapter->add_option("--part", draft.new_chapter.part, "The id of its part")
      ->required()
      ->type_name("PART");
  commands.new_chapter->add_option("--title", draft.new_chapter.title, "Its title")
      ->required()
      ->type_name("TITLE");
  commands.new_edition = command->add_subcommand("edition", "Begin the next edition");
  commands.new_edition
      ->add_option("id", draft.new_edition.id,
                   "YYYY-MM or YYYY-MM-DD (default: the next regular one)")
      ->type_name("ID");
}

CommandArguments chosen(const Commands& commands, Draft& draft) {
  if (commands.serve->parsed()) return draft.serve;
  if (commands.build->parsed()) {
    if (!draft.as_at.empty()) draft.build.as_at = parse_date(draft.as_at);
    return draft.build;
  }
  if (commands.pdf->parsed()) {
    if (!draft.as_at.empty()) draft.pdf.as_at = parse_date(draft.as_at);
    return draft.pdf;
  }
  if (commands.verify->parsed()) return draft.verify;
  if (commands.check->parsed()) return draft.check;
  if (commands.changes->parsed()) return draft.changes;
  if (commands.proposal->parsed()) return draft.proposal;
  if (commands.notice->parsed()) return draft.notice;
  if (commands.new_manual->parsed()) return draft.new_manual;
  if (commands.new_chapter->parsed()) return draft.new_chapter;
  if (commands.new_edition->parsed()) return draft.new_edition;
  if (commands.amend->parsed()) return draft.amend;
  if (commands.retitle->parsed()) return draft.retitle;
  if (commands.release->parsed()) return draft.release;
  if (commands.workplan->parsed()) return draft.workplan;
  if (commands.impact->parsed()) return draft.impact;
  if (commands.history->parsed()) return draft.history;
  return draft.adopt;
}

}  // namespace

std::variant<Arguments, int> read_arguments(int count, const char* const* words, Date real_today) {
  Draft draft;
  draft.arguments.common.jobs = available_jobs();
  CLI::App app("Codicil publishes a procedures manual and keeps its history.", "codicil");
  app.set_version_flag("--version", "codicil " CODICIL_VERSION);
  app.set_help_flag("--help,-h", "Print this help");
  app.require_subcommand(1);
  app.fallthrough();
  add_common(app, draft);
  Commands commands;
  commands.build = add_build(app, draft);
  commands.serve = add_serve(app, draft);
  commands.pdf = add_pdf(app, draft);
  commands.verify = add_verify(app, draft);
  commands.check = add_check(app, draft);
  commands.changes = add_changes(app, draft);
  commands.proposal = add_proposal(app, draft);
  commands.notice = add_notice(app, draft);
  add_new(app, draft, commands);
  commands.adopt = app.add_subcommand("adopt", "Make a draft revision the chapter");
  commands.adopt->add_option("id", draft.adopt.id, "The chapter's id")->required()->type_name("ID");
  commands.amend = add_amend(app, draft);
  commands.retitle = add_retitle(app, draft);
  commands.release = add_release(app, draft);
  commands.workplan = add_workplan(app, draft);
  commands.impact = add_impact(app, draft);
  commands.history = add_history(app, draft);
  app.footer(
      "Exit status: 0 done; 1 the content has errors; 2 wrong usage; 3 the surroundings failed.\n"
      "`codicil COMMAND --help` says more; so does `man codicil`.");
  for (CLI::App* command : app.get_subcommands({})) command->fallthrough();
  for (CLI::App* command : {commands.new_manual, commands.new_chapter, commands.new_edition})
    command->fallthrough();

  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    return report_failure(usage_fault(app, error), draft.arguments.common.color);
  }
  draft.arguments.common.today = draft.today.empty() ? real_today : *parse_date(draft.today);
  draft.arguments.command = chosen(commands, draft);
  return draft.arguments;
}

}  // namespace codicil::cli
