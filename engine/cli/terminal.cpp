#include "cli/terminal.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace codicil::cli {

namespace fs = std::filesystem;

void print(std::FILE* stream, std::string_view text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stream) == text.size();
  if (written && std::fflush(stream) == 0) return;
  throw Failure(FailureKind::environment,
                fmt::format("the report cannot be written: {}", std::strerror(errno)));
}

void remark(const CommonArguments& common, std::string_view line) {
  if (!common.quiet) print(stderr, fmt::format("{}\n", visible(line)));
}

bool wants_color(ColorChoice choice, std::FILE* stream) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool plain = (refused && *refused) || (terminal && std::string_view(terminal) == "dumb");
  return !plain && isatty(fileno(stream)) == 1;
}

std::string path_from_here(const fs::path& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (error) return path.generic_string();
  return path.lexically_relative(here).generic_string();
}

std::string report_of(const std::vector<Diagnostic>& diagnostics,
                      const pipeline::Workplace& workplace, ReportFormat format,
                      const CommonArguments& common, std::FILE* stream) {
  return report_of(Reported<SetAside>{{}, diagnostics}, workplace, format, common, stream);
}

std::string report_of(const Reported<SetAside>& faults, const pipeline::Workplace& workplace,
                      ReportFormat format, const CommonArguments& common, std::FILE* stream) {
  const auto name_file = [&](const Location& location) {
    if (!location.revision.empty()) return location.revision + ":" + location.path;
    return path_from_here(workplace.root / location.path);
  };
  const ReportStyle style{format, wants_color(common.color, stream), name_file, faults.value};
  return write_report(faults.diagnostics, style);
}

void print_diagnostics(const std::vector<Diagnostic>& diagnostics,
                       const pipeline::Workplace& workplace, ReportFormat format,
                       const CommonArguments& common, std::FILE* stream) {
  print(stream, report_of(diagnostics, workplace, format, common, stream));
}

int report_failure(const Failure& failure, ColorChoice color) {
  const bool colored = wants_color(color, stderr);
  std::string text = fmt::format("codicil: {}error:{} {}\n", colored ? "\x1b[1;31m" : "",
                                 colored ? "\x1b[0m" : "", visible(failure.what()));
  if (!failure.help().empty()) text += fmt::format("  help: {}\n", visible(failure.help()));
  std::fwrite(text.data(), 1, text.size(), stderr);
  switch (failure.kind()) {
    case FailureKind::content:
      return status_content;
    case FailureKind::usage:
      return status_usage;
    case FailureKind::environment:
      return status_environment;
  }
  return status_environment;
}

void shorten_notes(std::vector<Diagnostic>& diagnostics, const CommonArguments& common) {
  constexpr std::size_t most_notes = 10;
  std::size_t notes = 0;
  const std::size_t left_out = std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::note && !diagnostic.location.revision.empty() &&
           ++notes > most_notes;
  });
  if (left_out == 0) return;
  remark(common,
         fmt::format("{} more notes about past editions; --notes prints them all", left_out));
}

Progress::Progress(const CommonArguments& common)
    : enabled_(!common.quiet && isatty(fileno(stderr)) == 1) {}

Progress::~Progress() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
}

void Progress::show(std::string_view what) {
  if (!enabled_) return;
  shown_ = true;
  const std::string line = fmt::format("\r\x1b[K{}", what);
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
}

}  // namespace codicil::cli
