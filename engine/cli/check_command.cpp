#include <fmt/format.h>

#include <algorithm>

#include "authoring/write_baseline.h"
#include "cli/apply_plan.h"
#include "cli/commands.h"
#include "cli/files_at_hand.h"
#include "cli/mend_files.h"
#include "cli/terminal.h"
#include "diagnostics/codes.h"
#include "diagnostics/explanations.h"
#include "pipeline/check_files.h"
#include "pipeline/workplace.h"

namespace codicil::cli {

namespace {

int explain(const std::string& name) {
  const auto code = code_named(name);
  if (!code) {
    throw Failure(
        FailureKind::usage, fmt::format("there is no code `{}`", name),
        "The codes stand in square brackets at the end of each fault; README lists them all.");
  }
  const CodeEntry& entry = code_table[static_cast<std::size_t>(*code)];
  print(stdout, fmt::format("{} ({}): {}\n\n{}\n", entry.name, name_of(entry.severity), entry.title,
                            explanation_of(*code)));
  return status_done;
}

/// Writes the file; its faults are set aside from now on.
void write_baseline(const pipeline::Workplace& workplace, Reported<SetAside>& faults,
                    const CommonArguments& common) {
  Baseline baseline = baseline_of(faults.diagnostics);
  baseline.path = workplace.baseline();
  const OutputFile file{baseline.path, authoring::baseline_file(baseline, baseline.path)};
  const auto old = workplace.working_tree()->read(file.path);
  if (!old)
    apply_plan({.creations = {file}, .replacements = {}, .deletions = {}}, workplace.root, common);
  if (old && *old != file.bytes)
    apply_plan({.creations = {}, .replacements = {file}, .deletions = {}}, workplace.root, common);
  faults.value.in_baseline = leave_out_baseline(baseline, faults.diagnostics);
}

/// Mends what can be mended, and says what: in a report for machines has that no place.
void mend(const CommonArguments& common, ReportFormat format) {
  const std::string mended = mend_files(workplace_at_hand(common), common);
  print(format == ReportFormat::text ? stdout : stderr, mended);
  if (mended.empty()) remark(common, "Nothing was mended");
}

}  // namespace

int check(const CommonArguments& common, const CheckArguments& arguments) {
  if (!arguments.explain.empty()) return explain(arguments.explain);
  if (arguments.fix) mend(common, arguments.format);
  const pipeline::Workplace workplace = arguments.write_baseline
                                            ? workplace_at_hand(common)
                                            : pipeline::open_workplace(pipeline::find_definition(
                                                  common.manual, std::filesystem::current_path()));
  Reported<SetAside> faults;
  {
    Progress progress(common);
    progress.show("Checking");
    faults = pipeline::check_files(
        workplace,
        {.today = common.today, .jobs = common.jobs, .with_baseline = !arguments.write_baseline});
  }
  std::vector<Diagnostic>& diagnostics = faults.diagnostics;
  if (arguments.write_baseline) write_baseline(workplace, faults, common);
  if (arguments.strict) make_strict(diagnostics);
  if (!arguments.notes && arguments.format == ReportFormat::text)
    shorten_notes(diagnostics, common);
  print(stdout, report_of(faults, workplace, arguments.format, common, stdout));
  for (const std::string& line : set_aside_in_words(faults.value)) remark(common, line);
  remark(common, count_in_words(diagnostics));
  return has_errors(diagnostics) ? status_content : status_done;
}

}  // namespace codicil::cli
