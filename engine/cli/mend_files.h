// Mends what `check --fix` can mend in the author's files.
#pragma once

#include <string>

#include "cli/arguments.h"
#include "pipeline/workplace.h"

namespace codicil::cli {

/// Rewrites stale citations and former ids that have one right answer, once it is proved that each
/// then leads there and nothing else changes. Gives the report of what was mended, a line each;
/// empty where nothing was. Throws Failure (usage) where there are no files to change.
std::string mend_files(const pipeline::Workplace& workplace, const CommonArguments& common);

}  // namespace codicil::cli
