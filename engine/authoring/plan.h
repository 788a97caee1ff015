// What a command would do to an author's files: planned here as values, applied by the command
// line.
#pragma once

#include <string>
#include <vector>

#include "files/output_file.h"

namespace codicil::authoring {

/// Paths are from the root of the source tree (of a new manual: from its new folder).
struct Plan {
  std::vector<OutputFile> creations;     ///< Files that must not exist yet.
  std::vector<OutputFile> replacements;  ///< Files that exist and get these bytes.
  std::vector<std::string> deletions;

  bool operator==(const Plan&) const = default;
};

}  // namespace codicil::authoring
