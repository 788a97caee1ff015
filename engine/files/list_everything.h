// All that stands in a folder on disk, whatever it is: for those who prove that nothing else does.
#pragma once

#include <filesystem>
#include <vector>

#include "files/source_tree.h"

namespace codicil {

/// Every file below a folder in byte order of their paths, hidden ones too; what is neither a file
/// nor a folder is listed as what it is. Throws Failure (environment) where it cannot be read.
std::vector<SourceEntry> list_everything(const std::filesystem::path& folder);

}  // namespace codicil
