// The order in which the steps of a flowchart are read.
#pragma once

#include <vector>

#include "flowchart/flowchart.h"

namespace codicil::flowchart {

/// The steps with which reading begins, by index: those to which no arrow leads but their own, and
/// where a part of the chart has none, its first step. In the chart's order.
std::vector<std::uint32_t> entries_of(const Flowchart& chart);

/// Puts each step behind all that lead to it, but for arrows that lead back, and what follows the
/// first arrow of a step before what follows the second: as one would explain it. What stands in
/// the text first decides nothing else. Arrows are put in the order of the steps they leave.
void put_in_reading_order(Flowchart& chart);

}  // namespace codicil::flowchart
