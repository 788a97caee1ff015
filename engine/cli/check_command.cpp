#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
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

}  // namespace

int check(const CommonArguments& common, const CheckArguments& arguments) {
  if (!arguments.explain.empty()) return explain(arguments.explain);
  const pipeline::Workplace workplace = pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path()));
  std::vector<Diagnostic> diagnostics;
  {
    Progress progress(common);
    progress.show("Checking");
    diagnostics = pipeline::check_files(workplace, {.today = common.today, .jobs = common.jobs});
  }
  if (arguments.strict) make_strict(diagnostics);
  if (!arguments.notes && arguments.format == ReportFormat::text)
    shorten_notes(diagnostics, common);
  print_diagnostics(diagnostics, workplace, arguments.format, common, stdout);
  remark(common, count_in_words(diagnostics));
  return has_errors(diagnostics) ? status_content : status_done;
}

}  // namespace codicil::cli
