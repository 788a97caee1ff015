// Which theme a manual is shown in.
#pragma once

#include <filesystem>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "site/theme.h"

namespace codicil::pipeline {

/// The folder of a theme: `theme` as the definition names it, relative to the definition's folder;
/// when it is empty, the theme that ships with the engine: in $CODICIL_THEMES, beside the installed
/// program, or where the program was built. Throws Failure (usage) when there is no such folder.
std::filesystem::path find_theme(const std::filesystem::path& definition_folder,
                                 std::string_view theme);

/// Loads the theme of a folder in the words of a language ("en-GB"), with faults whose paths start
/// from `root`, as those of the manual.
Reported<site::Theme> load_theme(const std::filesystem::path& folder,
                                 const std::filesystem::path& root, std::string_view language);

}  // namespace codicil::pipeline
