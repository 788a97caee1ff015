// What became of checking something that was published against where it says that it comes from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/workplace.h"

namespace codicil::pipeline {

/// Why something cannot be compared with its commits; without a reason it can.
struct Obstacle {
  std::string reason;
  std::string help;  ///< What to do about that.
};

/// What stands in the way of finding these commits in a workplace (nullptr: there is none). `what`
/// is checked: "site", "document".
Obstacle obstacle_to(const Workplace* workplace, const std::vector<std::string>& commits,
                     std::string_view what);

/// Differences say that it is not what it says; without them, what could not be checked is said.
struct Verification {
  std::vector<std::string> confirmed;    ///< What is as it should be, in sentences.
  std::vector<std::string> differences;  ///< Every one that was found, in words, in order.
  Obstacle obstacle;  ///< Why the rest could not be checked; without a reason all was.
};

}  // namespace codicil::pipeline
