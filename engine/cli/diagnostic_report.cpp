#include "cli/diagnostic_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>

#include "text/path.h"

namespace codicil::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr int spaces_per_level = 2;

// A fault of a whole file stands at its first character: every format asks for a line and a column.
std::uint32_t line_of(const Diagnostic& diagnostic) {
  return std::max(diagnostic.location.place.line, 1U);
}
std::uint32_t column_of(const Diagnostic& diagnostic) {
  return std::max(diagnostic.location.place.column, 1U);
}

std::string painted(std::string_view text, Severity severity, bool color) {
  if (!color) return std::string(text);
  const int paint = severity == Severity::error ? 31 : severity == Severity::warning ? 33 : 36;
  return fmt::format("\x1b[1;{}m{}\x1b[0m", paint, text);
}

}  // namespace

std::string visible(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      shown += "\\n";
    } else if (byte < 0x20U || byte == 0x7FU) {
      shown += fmt::format("\\x{:02X}", byte);
    } else {
      shown += c;
    }
  }
  return shown;
}

namespace {

std::string as_text(const std::vector<Diagnostic>& diagnostics, const ReportStyle& style) {
  std::string report;
  for (const Diagnostic& diagnostic : diagnostics) {
    report += fmt::format("{}:{}:{}: {}: {} [{}]\n", visible(style.name_file(diagnostic.location)),
                          line_of(diagnostic), column_of(diagnostic),
                          painted(name_of(diagnostic.severity), diagnostic.severity, style.color),
                          visible(diagnostic.message), name_of(diagnostic.code));
    if (!diagnostic.help.empty()) report += fmt::format("  help: {}\n", visible(diagnostic.help));
  }
  return report;
}

std::size_t count(const std::vector<Diagnostic>& diagnostics, Severity severity) {
  return static_cast<std::size_t>(std::ranges::count(diagnostics, severity, &Diagnostic::severity));
}

// Text of authors may hold anything; the reader has refused bad UTF-8, and what it quotes of such a
// file is replaced here.
std::string dumped(const Json& json) {
  return json.dump(spaces_per_level, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string as_json(const std::vector<Diagnostic>& diagnostics, const ReportStyle& style) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    list.push_back({{"file", style.name_file(diagnostic.location)},
                    {"line", line_of(diagnostic)},
                    {"column", column_of(diagnostic)},
                    {"severity", name_of(diagnostic.severity)},
                    {"code", name_of(diagnostic.code)},
                    {"message", diagnostic.message},
                    {"help", diagnostic.help}});
  }
  Json summary{{"errors", count(diagnostics, Severity::error)},
               {"warnings", count(diagnostics, Severity::warning)}};
  if (style.set_aside.in_baseline != 0) summary["baseline"] = style.set_aside.in_baseline;
  if (style.set_aside.allowed != 0) summary["allowed"] = style.set_aside.allowed;
  return dumped({{"diagnostics", std::move(list)}, {"summary", std::move(summary)}});
}

// Stays the same while lines above the fault come and go: the file, the code and the message, and
// which of several such it is.
std::string lasting_fingerprint(const Diagnostic& diagnostic, const std::string& file,
                                std::map<std::string, int>& seen) {
  const std::string base =
      fmt::format("{}:{}:{}", file, name_of(diagnostic.code), diagnostic.message);
  return fmt::format("{}:{}", base, ++seen[base]);
}

Json sarif_rules() {
  Json rules = Json::array();
  for (const CodeEntry& entry : code_table) {
    rules.push_back({{"id", entry.name},
                     {"shortDescription", {{"text", entry.title}}},
                     {"defaultConfiguration", {{"level", name_of(entry.severity)}}}});
  }
  return rules;
}

std::string as_sarif(const std::vector<Diagnostic>& diagnostics, const ReportStyle& style) {
  Json results = Json::array();
  std::map<std::string, int> seen;
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string file = style.name_file(diagnostic.location);
    const std::string text =
        diagnostic.help.empty() ? diagnostic.message : diagnostic.message + "\n" + diagnostic.help;
    results.push_back(
        {{"ruleId", name_of(diagnostic.code)},
         {"ruleIndex", static_cast<int>(diagnostic.code)},
         {"level", name_of(diagnostic.severity)},
         {"message", {{"text", text}}},
         {"locations", Json::array({{{"physicalLocation",
                                      {{"artifactLocation", {{"uri", url_path(file)}}},
                                       {"region",
                                        {{"startLine", line_of(diagnostic)},
                                         {"startColumn", column_of(diagnostic)}}}}}}})},
         {"partialFingerprints", {{"codicil/v1", lasting_fingerprint(diagnostic, file, seen)}}}});
  }
  const Json driver{{"name", "Codicil"}, {"version", CODICIL_VERSION}, {"rules", sarif_rules()}};
  Json run{{"tool", {{"driver", driver}}},
           {"columnKind", "unicodeCodePoints"},
           {"results", std::move(results)}};
  return dumped({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({std::move(run)})}});
}

// Escapes as GitHub's runner asks for it; properties also their own separators.
std::string github_escaped(std::string_view text, bool property) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '%':
        escaped += "%25";
        break;
      case '\r':
        escaped += "%0D";
        break;
      case '\n':
        escaped += "%0A";
        break;
      case ':':
        escaped += property ? "%3A" : ":";
        break;
      case ',':
        escaped += property ? "%2C" : ",";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string as_github(const std::vector<Diagnostic>& diagnostics, const ReportStyle& style) {
  std::string report;
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string_view command = diagnostic.severity == Severity::note
                                         ? std::string_view("notice")
                                         : name_of(diagnostic.severity);
    const std::string text =
        diagnostic.help.empty() ? diagnostic.message : diagnostic.message + "\n" + diagnostic.help;
    report +=
        fmt::format("::{} file={},line={},col={},title={}::{}\n", command,
                    github_escaped(style.name_file(diagnostic.location), true), line_of(diagnostic),
                    column_of(diagnostic), name_of(diagnostic.code), github_escaped(text, false));
  }
  return report;
}

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace

std::string write_report(const std::vector<Diagnostic>& diagnostics, const ReportStyle& style) {
  switch (style.format) {
    case ReportFormat::text:
      return as_text(diagnostics, style);
    case ReportFormat::json:
      return as_json(diagnostics, style);
    case ReportFormat::sarif:
      return as_sarif(diagnostics, style);
    case ReportFormat::github:
      return as_github(diagnostics, style);
  }
  return {};
}

std::string count_in_words(const std::vector<Diagnostic>& diagnostics) {
  const std::size_t errors = count(diagnostics, Severity::error);
  const std::size_t warnings = count(diagnostics, Severity::warning);
  if (errors == 0 && warnings == 0) return "no faults found";
  if (errors == 0) return counted(warnings, "warning");
  if (warnings == 0) return counted(errors, "error");
  return counted(errors, "error") + ", " + counted(warnings, "warning");
}

std::vector<std::string> set_aside_in_words(const SetAside& set_aside) {
  std::vector<std::string> lines;
  const auto add = [&](std::size_t number, std::string_view one, std::string_view more) {
    if (number != 0)
      lines.push_back(counted(number, "fault") + std::string(number == 1 ? one : more));
  };
  add(set_aside.in_baseline, " of the baseline is not shown", " of the baseline are not shown");
  add(set_aside.allowed, " is allowed, with a reason", " are allowed, with a reason");
  return lines;
}

}  // namespace codicil::cli
