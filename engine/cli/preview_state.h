// What the script in a previewed page is told.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace codicil::cli {

struct PreviewState {
  std::string version;                  ///< Of the pages that are shown.
  std::vector<Diagnostic> diagnostics;  ///< Of the files as they are now.
  std::string failure;                  ///< Why they could not be looked at; empty where they were.
  std::string failure_help;
  bool is_stale = false;   ///< What is shown is not made of the files as they are now.
  bool has_pages = false;  ///< Something is shown.
};

/// One line of JSON, as server/preview.js reads it: errors first, a number of faults that can be
/// read, no notes, which concern what was published.
std::string preview_state_line(const PreviewState& state,
                               const std::function<std::string(const Location&)>& name_file);

}  // namespace codicil::cli
