// What became of checking something that was published against where it says that it comes from.
#pragma once

#include <string>
#include <vector>

namespace codicil::pipeline {

/// Differences say that it is not what it says; without them, what could not be checked is said.
struct Verification {
  std::vector<std::string> confirmed;    ///< What is as it should be, in sentences.
  std::vector<std::string> differences;  ///< Every one that was found, in words, in order.
  std::string unchecked;                 ///< Why the rest could not be checked; empty: all was.
  std::string help;                      ///< And what to do about that; may be empty.
};

}  // namespace codicil::pipeline
