// The theme of a manual, read and checked.
#pragma once

#include <filesystem>

#include "diagnostics/diagnostic.h"
#include "pipeline/workplace.h"
#include "site/theme.h"

namespace codicil::pipeline {

/// Loads the theme in a folder (see `find_theme`). Faults have their
/// paths from the root of the workplace; a theme with errors may not render.
Reported<site::Theme> load_theme(const Workplace& workplace, const std::filesystem::path& folder);

}  // namespace codicil::pipeline
