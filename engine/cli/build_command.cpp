#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "pipeline/build_site.h"

namespace codicil::cli {

namespace {

/// One line that tells how the files differ from what was published.
std::string difference_in_words(const pipeline::BuildOutcome& outcome) {
  constexpr std::size_t most_named = 3;
  const std::size_t count = outcome.differing.size();
  std::string named;
  for (std::size_t i = 0; i < std::min(count, most_named); ++i) {
    named += (i == 0 ? "" : ", ") + outcome.differing[i];
  }
  if (count > most_named) named += fmt::format(" and {} more", count - most_named);
  return fmt::format("{} in the working tree {} not as this edition has {}: {}",
                     count == 1 ? "1 file" : fmt::format("{} files", count),
                     count == 1 ? "is" : "are", count == 1 ? "it" : "them", named);
}

void tell(const CommonArguments& common, const pipeline::BuildOutcome& outcome) {
  if (outcome.fell_back) {
    remark(common,
           "No edition is published and recorded in git: built from the files as they are now.");
  }
  if (!outcome.differing.empty()) remark(common, difference_in_words(outcome));
  const std::string what =
      outcome.edition.empty() ? "the files as they are now" : "edition " + outcome.edition;
  remark(common, fmt::format("Published {} ({} pages) to {}", what, outcome.pages,
                             path_from_here(outcome.site)));
}

}  // namespace

int build(const CommonArguments& common, const BuildArguments& arguments) {
  const pipeline::Workplace workplace = pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path()));
  pipeline::BuildOutcome outcome;
  {
    Progress progress(common);
    outcome = pipeline::build_site(
        workplace, {.text = {.working = arguments.working,
                             .edition = arguments.edition,
                             .as_at = arguments.as_at,
                             .history = !arguments.no_history},
                    .out = arguments.out,
                    .drafts = arguments.drafts,
                    .strict = arguments.strict,
                    .jobs = common.jobs,
                    .progress = [&](std::string_view what) { progress.show(what); }});
  }
  if (!arguments.notes) shorten_notes(outcome.diagnostics, common);
  print_diagnostics(outcome.diagnostics, workplace, ReportFormat::text, common, stderr);
  if (!outcome.published) {
    remark(common, fmt::format("Nothing was published: {}", count_in_words(outcome.diagnostics)));
    return status_content;
  }
  tell(common, outcome);
  return status_done;
}

}  // namespace codicil::cli
