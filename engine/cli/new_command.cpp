#include <fmt/format.h>

#include "authoring/new_chapter.h"
#include "authoring/new_edition.h"
#include "authoring/new_manual.h"
#include "cli/apply_plan.h"
#include "cli/commands.h"
#include "cli/files_at_hand.h"
#include "cli/terminal.h"
#include "git/repository.h"
#include "text/wording.h"

namespace codicil::cli {

namespace fs = std::filesystem;

namespace {

/// Refuses a folder that holds anything: a new manual never mixes with what is there.
void want_empty(const fs::path& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (!fs::exists(status)) return;
  if (fs::is_directory(status) && fs::is_empty(folder, error) && !error) return;
  throw Failure(FailureKind::usage, fmt::format("`{}` is not an empty folder", folder.string()),
                "Name a folder that is empty or does not exist yet.");
}

}  // namespace

int new_manual(const CommonArguments& common, const NewManualArguments& arguments) {
  fs::path folder = fs::absolute(arguments.folder).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  want_empty(folder);
  const authoring::NewManual manual{authoring::title_from_folder(folder.filename().string()),
                                    common.today};
  apply_plan(authoring::plan_new_manual(manual), folder, common);
  const bool made = git::create_repository(folder, authoring::first_commit_message(manual));
  remark(
      common,
      made ? "The manual is a git repository of its own; its first edition is committed."
           : "The folder lies in a git repository already: commit the manual there, with the line "
             "`Edition: " +
                 authoring::first_edition(manual) + "` at the end of the message.");
  remark(common, fmt::format("Next: go to {} and run `codicil build`; README.md says how to go on.",
                             path_from_here(folder)));
  return status_done;
}

int new_chapter(const CommonArguments& common, const NewChapterArguments& arguments) {
  const FilesAtHand files = files_at_hand(common);
  const std::string definition =
      files.tree->read(files.workplace.definition).value_or(std::string());
  apply_plan(authoring::plan_new_chapter(files.manual, definition,
                                         {arguments.id, arguments.part, arguments.title}),
             files.workplace.root, common);
  return status_done;
}

int new_edition(const CommonArguments& common, const NewEditionArguments& arguments) {
  const FilesAtHand files = files_at_hand(common);
  const std::optional<EditionId> id =
      arguments.id.empty() ? std::nullopt : std::optional(arguments.id);
  apply_plan(authoring::plan_new_edition(files.manual, id, common.today), files.workplace.root,
             common);
  std::vector<EditionId> others;
  for (const Edition& edition : files.manual.editions) {
    if (!edition.is_published()) others.push_back(edition.id);
  }
  if (!others.empty()) {
    remark(common,
           fmt::format("{} in preparation too, so `codicil amend` has to be told which one "
                       "with `--edition`; delete the file of one that is not wanted",
                       others.size() == 1 ? fmt::format("Edition {} is", others.front())
                                          : fmt::format("Editions {} are", quoted_list(others))));
  }
  return status_done;
}

}  // namespace codicil::cli
