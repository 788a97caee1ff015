#include <fmt/format.h>

#include "authoring/adopt.h"
#include "cli/apply_plan.h"
#include "cli/commands.h"
#include "cli/files_at_hand.h"
#include "cli/terminal.h"
#include "diagnostics/failure.h"

namespace codicil::cli {

namespace {

/// What is replaced must be in the history, or nobody could bring it back. Throws Failure
/// (content).
void require_committed(const authoring::Plan& plan, const pipeline::Workplace& workplace) {
  if (!workplace.repository || !workplace.repository->head()) return;
  for (const OutputFile& file : plan.replacements) {
    if (workplace.repository->uncommitted({file.path}).empty()) continue;
    throw Failure(FailureKind::content,
                  fmt::format("{} has changes that are not committed; the draft would replace them",
                              file.path),
                  "Commit them, or take them into the draft, and adopt it then.");
  }
}

}  // namespace

int adopt(const CommonArguments& common, const AdoptArguments& arguments) {
  const FilesAtHand files = files_at_hand(common);
  const authoring::Plan plan = authoring::plan_adoption(files.manual, *files.tree, arguments.id);
  require_committed(plan, files.workplace);
  apply_plan(plan, files.workplace.root, common);
  remark(common, "Now write the amendment entry for what changed, and run `codicil check`.");
  return status_done;
}

}  // namespace codicil::cli
