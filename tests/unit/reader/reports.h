// Faults as text, so that a test asserts the whole of what an author reads.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace codicil::reader {

/// "3:8: error: message [code]", with the path before it where there is one, and the help below.
inline std::string report(const std::vector<Diagnostic>& faults) {
  std::string text;
  for (const Diagnostic& fault : faults) {
    const Location& location = fault.location;
    if (!location.revision.empty()) text += location.revision + ":";
    if (!location.path.empty()) text += location.path + ":";
    text += fmt::format("{}:{}: {}: {} [{}]\n", location.place.line, location.place.column,
                        name_of(fault.severity), fault.message, name_of(fault.code));
    if (!fault.help.empty()) text += fmt::format("  help: {}\n", fault.help);
  }
  return text;
}

}  // namespace codicil::reader
