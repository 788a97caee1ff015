// Faults that are known and set aside: those of a baseline, with which an old manual adopts the
// checks step by step.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace codicil {

/// Faults of one file that read the same. No lines: they move with every edit above them.
struct BaselineEntry {
  std::string path;  ///< As in Location.
  Code code{};
  std::string message;  ///< As `lasting_message` gives it.
  std::size_t count = 1;
  Place place;  ///< In the baseline's own file.
};

struct Baseline {
  std::string path;                    ///< Of its file; empty where there is none.
  std::vector<BaselineEntry> entries;  ///< By path, code and message.
};

/// A message without what moves when something else is edited: each number in it is a "#", white
/// space one space.
std::string lasting_message(std::string_view message);

/// The errors and warnings that can be set aside, counted.
Baseline baseline_of(const std::vector<Diagnostic>& diagnostics);

/// How many faults a report does not show.
struct SetAside {
  std::size_t in_baseline = 0;
  std::size_t allowed = 0;  ///< By an author, with a reason.
};

/// Takes out the faults that stand in the baseline, each as often as it stands there, and gives
/// their number. Entries of which there are fewer now are reported as notes.
std::size_t leave_out_baseline(const Baseline& baseline, std::vector<Diagnostic>& diagnostics);

}  // namespace codicil
