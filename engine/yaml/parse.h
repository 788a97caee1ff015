// One run of the parser over some lines: the value they hold, as far as it could be read.
#pragma once

#include <optional>
#include <vector>

#include "yaml/explain.h"
#include "yaml/node.h"
#include "yaml/source.h"

namespace codicil::yaml {

struct Parsed {
  std::optional<Node> top;            ///< Absent: the lines hold nothing.
  std::vector<Diagnostic> faults;     ///< Beside which reading went on.
  std::optional<Diagnostic> stopped;  ///< Why reading ended before the end.
};

Parsed parse(const Source& source, LineRange lines);

/// Faults of one text that are worth telling; a file with more is no manual.
inline constexpr std::size_t most_faults = 100;

}  // namespace codicil::yaml
