// The files as they are now, read for a command that is going to change some of them.
#pragma once

#include <memory>

#include "cli/arguments.h"
#include "files/source_tree.h"
#include "manual/manual.h"
#include "pipeline/workplace.h"

namespace codicil::cli {

struct FilesAtHand {
  pipeline::Workplace workplace;
  std::unique_ptr<SourceTree> tree;
  Manual manual;
};

/// Finds the manual that a command is about to change. Throws Failure (usage) where there is none,
/// or no files to change (a bare repository).
pipeline::Workplace workplace_at_hand(const CommonArguments& common);

/// Finds and reads the manual that the command is about. Faults in its text are left to `check`.
/// Throws Failure where there is no manual, or no files to change (a bare repository).
FilesAtHand files_at_hand(const CommonArguments& common);

}  // namespace codicil::cli
