#include "cli/files_at_hand.h"

#include "diagnostics/failure.h"
#include "pipeline/material.h"

namespace codicil::cli {

pipeline::Workplace workplace_at_hand(const CommonArguments& common) {
  pipeline::Workplace workplace = pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path()));
  if (workplace.repository && workplace.repository->is_bare()) {
    throw Failure(FailureKind::usage, "this repository holds no files to change",
                  "Make a clone of it and work there.");
  }
  return workplace;
}

FilesAtHand files_at_hand(const CommonArguments& common) {
  FilesAtHand files{workplace_at_hand(common), nullptr, {}};
  files.tree = files.workplace.working_tree();
  files.manual = pipeline::read_files(files.workplace, common.jobs).value;
  return files;
}

}  // namespace codicil::cli
