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
/// be started, or ends with anything but 0. It is started by a small process of this program's own
/// (`answer_as_starter`), since a child is charged with the peak of whoever starts it.
ChildCost run_child(const std::vector<std::string>& words);

/// What `main` does first: where this program was started to run a child, runs it, prints what it
/// cost, and ends.
void answer_as_starter(int count, char** words);

}  // namespace codicil::bench
