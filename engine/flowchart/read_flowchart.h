// The text of a flowchart becomes a Flowchart.
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.h"
#include "flowchart/flowchart.h"

namespace codicil::flowchart {

/// Reads a flowchart in the DOT language. Reports, without paths and with places counted from the
/// beginning of `text`, what cannot be read (errors: the value is then what was understood) and
/// what readers could not follow (warnings). Never throws for any bytes.
Reported<Flowchart> read_flowchart(std::string_view text);

}  // namespace codicil::flowchart
