// A Markdown value of the front matter, its words where they stand in the file.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "manual/document.h"
#include "yaml/node.h"

namespace codicil::reader {

/// Parses the text of a scalar. All places, of nodes, their characters and faults, are those in the
/// file, also where the text is written in quotes, with escapes, or on lines that YAML joins.
Document read_markdown(const yaml::Node& scalar, std::vector<Diagnostic>& faults);

}  // namespace codicil::reader
