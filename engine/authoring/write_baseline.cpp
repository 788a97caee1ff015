#include "authoring/write_baseline.h"

#include <fmt/format.h>

#include "authoring/yaml_edit.h"
#include "text/path.h"

namespace codicil::authoring {

std::string baseline_file(const Baseline& baseline, const std::string& path) {
  std::string text =
      "# Faults that are known. `codicil check` shows only others; `codicil check\n"
      "# --write-baseline` writes this file anew.\n";
  if (baseline.entries.empty()) return text + "faults: []\n";
  text += "faults:\n";
  for (const BaselineEntry& entry : baseline.entries) {
    text += fmt::format("  - {{file: {}, code: {}, ", yaml_scalar(relative_link(path, entry.path)),
                        name_of(entry.code));
    if (entry.count != 1) text += fmt::format("count: {}, ", entry.count);
    text += fmt::format("message: {}}}\n", yaml_scalar(entry.message));
  }
  return text;
}

}  // namespace codicil::authoring
