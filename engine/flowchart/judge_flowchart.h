// What a reader of a flowchart could not follow.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "flowchart/dot_graph.h"

namespace codicil::flowchart {

/// Reports a chart without steps (an error) or without a title, steps without words or with those
/// of another, several beginnings, steps that nothing joins, and questions whose answers are not
/// told apart.
void judge_flowchart(const DotGraph& graph, std::vector<Diagnostic>& faults);

}  // namespace codicil::flowchart
