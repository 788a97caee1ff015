// Another program, run to be measured beside this one.
#pragma once

#include <string>
#include <vector>

namespace codicil::bench {

/// What a child cost.
struct ChildCost {
  double processor_seconds = 0;
  double peak_mebibytes = 0;
};

/// Runs a program found by PATH, its output thrown away, and waits for it. Throws where it cannot
/// be started, or ends with anything but 0.
ChildCost run_child(const std::vector<std::string>& words);

}  // namespace codicil::bench
