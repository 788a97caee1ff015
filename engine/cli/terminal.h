// What is said to the person at the terminal: reports on standard output, all else on standard
// error.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/diagnostic_report.h"
#include "diagnostics/failure.h"
#include "pipeline/workplace.h"

namespace codicil::cli {

/// The exit statuses of the program.
constexpr int status_done = 0;
constexpr int status_content = 1;
constexpr int status_usage = 2;
constexpr int status_environment = 3;

/// Writes to a stream, all of it. Throws Failure (environment) when it cannot be written.
void print(std::FILE* stream, std::string_view text);

/// Says a line on standard error, unless the person asked for quiet.
void remark(const CommonArguments& common, std::string_view line);

/// True where text for this stream may be coloured.
bool wants_color(ColorChoice choice, std::FILE* stream);

/// Diagnostics as a report for a stream, with paths as seen from the current directory.
std::string report_of(const std::vector<Diagnostic>& diagnostics,
                      const pipeline::Workplace& workplace, ReportFormat format,
                      const CommonArguments& common, std::FILE* stream);

/// The same, told what is set aside.
std::string report_of(const Reported<SetAside>& faults, const pipeline::Workplace& workplace,
                      ReportFormat format, const CommonArguments& common, std::FILE* stream);

/// Prints diagnostics to a stream, with paths as seen from the current directory.
void print_diagnostics(const std::vector<Diagnostic>& diagnostics,
                       const pipeline::Workplace& workplace, ReportFormat format,
                       const CommonArguments& common, std::FILE* stream);

/// What stands in past editions can no longer be mended: keeps a few notes about them, which stand
/// for all, and says how many were left out.
void shorten_notes(std::vector<Diagnostic>& diagnostics, const CommonArguments& common);

/// Prints a failure and gives the exit status that it means.
int report_failure(const Failure& failure, ColorChoice color);

/// A path as seen from the current directory.
std::string path_from_here(const std::filesystem::path& path);

/// One line of progress that a terminal sees and a pipe does not.
class Progress {
 public:
  explicit Progress(const CommonArguments& common);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::string_view what);

 private:
  bool shown_ = false;
  bool enabled_;
};

}  // namespace codicil::cli
