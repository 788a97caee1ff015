// The main job: a manual becomes its site.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/baseline.h"
#include "diagnostics/diagnostic.h"
#include "pipeline/material.h"
#include "pipeline/workplace.h"
#include "text/date.h"

namespace codicil::pipeline {

struct BuildOptions {
  TextChoice text{};
  std::filesystem::path
      out;  ///< Empty: as the definition says; of a working draft, `preview` beside that.
  bool drafts = false;
  bool zip = false;     ///< Beside the folder, the same as one file.
  bool strict = false;  ///< Warnings stop the build; faults of an edition are notes, and do not.
  unsigned jobs = 1;
  std::function<void(std::string_view)> progress{};  ///< Told what is being done; may be empty.
};

struct BuildOutcome {
  std::vector<Diagnostic> diagnostics;
  SetAside set_aside;  ///< What is not among them.
  bool published =
      false;  ///< False where errors in the files stopped it; nothing was touched then.
  std::filesystem::path site;  ///< The folder that was published.
  std::filesystem::path zip;   ///< The file beside it; empty where none was asked for.
  std::string edition;         ///< The edition published; empty for a working tree.
  std::size_t pages = 0;       ///< Pages of the site, those that share their bytes included.
  EditionMarks marks;          ///< How the newest edition was found; only where it was asked for.
  bool fell_back = false;  ///< The files were built because no edition is published and archived.
  bool is_draft = false;   ///< Every page says that it is a working draft.
  std::vector<std::string> missing_assets;  ///< What pages load and the theme does not have.
  std::vector<std::string> differing;  ///< The definition and files under content that are not as
                                       ///< the edition published has them.
};

/// Builds and publishes. Throws Failure for what the surroundings, or the command, make impossible.
BuildOutcome build_site(const Workplace& workplace, const BuildOptions& options);

}  // namespace codicil::pipeline
