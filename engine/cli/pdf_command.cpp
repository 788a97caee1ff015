#include <fmt/format.h>

#include <optional>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "diagnostics/failure.h"
#include "pipeline/print_manual.h"
#include "text/date.h"

namespace codicil::cli {

namespace {

/// Nobody can certify what will be in force on a day that has not come.
void refuse_days_to_come(const PdfArguments& arguments, Date today) {
  for (const std::optional<Date>& day : {arguments.text.as_at, parse_date(arguments.changes_to)}) {
    if (!day || *day <= today) continue;
    throw Failure(
        FailureKind::usage,
        fmt::format("{} has not come yet, and what will be in force then is not known", iso(*day)),
        "Name a day up to today, or an edition.");
  }
}

}  // namespace

int pdf(const CommonArguments& common, const PdfArguments& arguments) {
  refuse_days_to_come(arguments, common.today);
  const pipeline::Workplace workplace = pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path()));
  pipeline::PrintOutcome outcome;
  {
    Progress progress(common);
    outcome = pipeline::print_manual(
        workplace, {.choice = {.edition = arguments.text.edition,
                               .as_at = arguments.text.as_at,
                               .names = arguments.chapters,
                               .changes_to = arguments.changes_to},
                    .out = arguments.out,
                    .jobs = common.jobs,
                    .progress = [&](std::string_view what) { progress.show(what); }});
  }
  print_diagnostics(outcome.diagnostics, workplace, ReportFormat::text, common, stderr);
  if (outcome.document.empty()) {
    remark(common, fmt::format("Nothing was printed: {}", count_in_words(outcome.diagnostics)));
    return status_content;
  }
  remark(common,
         fmt::format("Printed edition {} ({} {}) to {}", outcome.edition, outcome.pages,
                     outcome.pages == 1 ? "page" : "pages", path_from_here(outcome.document)));
  remark(common, fmt::format("Its certificate is {}", path_from_here(outcome.certificate)));
  return status_done;
}

}  // namespace codicil::cli
