#include "cli/rewrite_report.h"

#include <fmt/format.h>

#include "cli/diagnostic_report.h"
#include "cli/terminal.h"

namespace codicil::cli {

namespace {

std::string name_of(const std::string& path, const pipeline::Workplace& workplace) {
  return visible(path_from_here(workplace.root / path));
}

}  // namespace

std::string report_of_rewrites(const std::vector<authoring::Rewrite>& rewrites,
                               const pipeline::Workplace& workplace) {
  std::string report;
  for (const authoring::Rewrite& one : rewrites) {
    const std::string words = one.before.empty()
                                  ? visible(one.after)
                                  : fmt::format("{} → {}", visible(one.before), visible(one.after));
    report += fmt::format("{}:{}: {}\n", name_of(one.path, workplace), one.place.line, words);
  }
  return report;
}

std::string report_of_obstacles(const std::vector<authoring::Obstacle>& obstacles,
                                const pipeline::Workplace& workplace) {
  std::string report;
  for (const authoring::Obstacle& one : obstacles) {
    report += fmt::format("{}:{}:{}: error: {}\n", name_of(one.path, workplace), one.place.line,
                          one.place.column, visible(one.what));
    if (!one.help.empty()) report += fmt::format("  help: {}\n", visible(one.help));
  }
  return report;
}

}  // namespace codicil::cli
