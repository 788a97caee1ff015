#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command_line.h"

namespace codicil::cli {

namespace {

void add_new_manual(CLI::App& app, CommandArguments& chosen) {
  const auto manual = std::make_shared<NewManualArguments>();
  CLI::App* command = app.add_subcommand("manual", "Make a new manual that builds at once");
  command->add_option("folder", manual->folder, "A folder that is empty or does not exist")
      ->required()
      ->type_name("DIR");
  command->callback([manual, &chosen] { chosen = *manual; });
}

void add_new_chapter(CLI::App& app, CommandArguments& chosen) {
  const auto chapter = std::make_shared<NewChapterArguments>();
  CLI::App* command = app.add_subcommand("chapter", "Make a new chapter's file");
  command->add_option("id", chapter->id, "Its lasting id, such as `private-fostering`")
      ->required()
      ->type_name("ID");
  command->add_option("--part", chapter->part, "The id of its part")->required()->type_name("PART");
  command->add_option("--title", chapter->title, "Its title")->required()->type_name("TITLE");
  command->callback([chapter, &chosen] { chosen = *chapter; });
}

void add_new_edition(CLI::App& app, CommandArguments& chosen) {
  const auto edition = std::make_shared<NewEditionArguments>();
  CLI::App* command = app.add_subcommand("edition", "Begin the next edition");
  command->add_option("id", edition->id, "YYYY-MM or YYYY-MM-DD (default: the next regular one)")
      ->type_name("ID");
  command->callback([edition, &chosen] { chosen = *edition; });
}

void add_new(CLI::App& app, CommandArguments& chosen) {
  CLI::App* command = app.add_subcommand("new", "Begin a manual, a chapter or an edition");
  command->require_subcommand(1);
  add_new_manual(*command, chosen);
  add_new_chapter(*command, chosen);
  add_new_edition(*command, chosen);
}

void add_adopt(CLI::App& app, CommandArguments& chosen) {
  const auto adopt = std::make_shared<AdoptArguments>();
  CLI::App* command = app.add_subcommand("adopt", "Make a draft revision the chapter");
  command->add_option("id", adopt->id, "The chapter's id")->required()->type_name("ID");
  command->callback([adopt, &chosen] { chosen = *adopt; });
}

void add_amend(CLI::App& app, CommandArguments& chosen) {
  const auto amend = std::make_shared<AmendArguments>();
  CLI::App* command =
      app.add_subcommand("amend", "Propose the amendment entry for what changed in a chapter");
  command->add_option("chapter", amend->chapter, "The chapter's id")
      ->required()
      ->type_name("CHAPTER");
  command
      ->add_option("--edition", amend->edition,
                   "The edition that will publish it (default: the one in preparation)")
      ->type_name("ID");
  command->add_flag("--write", amend->write, "Put it into the chapter's file");
  command->callback([amend, &chosen] { chosen = *amend; });
}

void add_retitle(CLI::App& app, CommandArguments& chosen) {
  const auto retitle = std::make_shared<RetitleArguments>();
  CLI::App* command = app.add_subcommand(
      "retitle", "Give a chapter or section another title, and rewrite all that cites it");
  command->add_option("name", retitle->name, "Its id, such as referrals#consent")
      ->required()
      ->type_name("CHAPTER[#SECTION]");
  command->add_option("title", retitle->title, "The new title, in quotes")
      ->required()
      ->type_name("TITLE");
  command->callback([retitle, &chosen] { chosen = *retitle; });
}

void add_release(CLI::App& app, CommandArguments& chosen) {
  const auto release = std::make_shared<ReleaseArguments>();
  CLI::App* command = app.add_subcommand(
      "release", "Print an edition's release sheet, then commit and tag it unless it is refused");
  command->add_option("edition", release->edition, "The id of the edition")
      ->required()
      ->type_name("EDITION");
  command->add_flag("--dry-run", release->dry_run, "Print the sheet, and change nothing");
  command
      ->add_option("--revert", release->revert,
                   "Make it a correction that restores the text of that edition")
      ->type_name("EDITION");
  command->callback([release, &chosen] { chosen = *release; });
}

}  // namespace

void add_editing_commands(CLI::App& app, CommandArguments& chosen) {
  add_new(app, chosen);
  add_adopt(app, chosen);
  add_amend(app, chosen);
  add_retitle(app, chosen);
  add_release(app, chosen);
}

}  // namespace codicil::cli
