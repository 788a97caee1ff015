#include "authoring/adopt.h"
#include "cli/apply_plan.h"
#include "cli/commands.h"
#include "cli/files_at_hand.h"
#include "cli/terminal.h"

namespace codicil::cli {

int adopt(const CommonArguments& common, const AdoptArguments& arguments) {
  const FilesAtHand files = files_at_hand(common);
  apply_plan(authoring::plan_adoption(files.manual, *files.tree, arguments.id),
             files.workplace.root, common);
  remark(common, "Now write the amendment entry for what changed, and run `codicil check`.");
  return status_done;
}

}  // namespace codicil::cli
