// Diagnostics as people and programs read them: text, JSON, SARIF 2.1, GitHub's workflow commands.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/baseline.h"
#include "diagnostics/diagnostic.h"

namespace codicil::cli {

enum class ReportFormat { text, json, sarif, github };

struct ReportStyle {
  ReportFormat format = ReportFormat::text;
  bool color = false;  ///< Of text only.
  /// How a file's location is called where the command runs: a path relative to the current
  /// directory, or "<commit>:path".
  std::function<std::string(const Location&)> name_file;
  SetAside set_aside = {};  ///< Told by JSON only.
};

/// A text on one line of a terminal: control characters in it are shown as `\n` and `\x1B`.
std::string visible(std::string_view text);

/// The whole report, ending in a line feed unless it is empty. Diagnostics come in the order given.
std::string write_report(const std::vector<Diagnostic>& diagnostics, const ReportStyle& style);

/// "2 errors, 1 warning"; "no faults found" for none. Notes do not count.
std::string count_in_words(const std::vector<Diagnostic>& diagnostics);

/// "312 faults of the baseline are not shown" and the like; one for each reason, none for none.
std::vector<std::string> set_aside_in_words(const SetAside& set_aside);

}  // namespace codicil::cli
