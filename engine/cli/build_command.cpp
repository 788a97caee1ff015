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

/// Why it was not the edition, or not the text, that the person may have had in mind.
void tell_marks(const CommonArguments& common, const pipeline::BuildOutcome& outcome) {
  const pipeline::EditionMarks& marks = outcome.marks;
  if (!marks.uncommitted.empty()) {
    remark(
        common,
        fmt::format("Edition {0} is published in your files but not committed, so it is not what "
                    "was built; commit it with the line `Edition: {0}` at the end of the message.",
                    marks.uncommitted));
  }
  if (marks.dated) {
    remark(common, fmt::format("No commit is marked as edition {0}: its text was taken from the "
                               "commit {1} of {2}. If another is right, mark it with `git tag "
                               "edition/{0} COMMIT`.",
                               outcome.edition, marks.dated->short_id, iso(marks.dated->day)));
  }
  if (!marks.stray) return;
  const pipeline::StrayMark& stray = *marks.stray;
  const std::string what =
      fmt::format("The {} `{}{}` of the commit {} of {}", stray.is_tag ? "tag" : "line",
                  stray.is_tag ? "edition/" : "Edition: ", stray.edition, stray.commit.short_id,
                  iso(stray.commit.day));
  if (stray.has_file) {
    remark(common, fmt::format("{} publishes nothing: the file of that edition has no `published:` "
                               "there.",
                               what));
  } else {
    remark(common,
           fmt::format("{} names no edition of this manual{}.", what,
                       stray.nearest.empty() ? std::string()
                                             : fmt::format("; did you mean `{}`?", stray.nearest)));
  }
}

void tell(const CommonArguments& common, const pipeline::BuildOutcome& outcome) {
  if (outcome.fell_back) {
    remark(common,
           outcome.is_draft
               ? "The editions' text is not in this copy of the repository: built from the "
                 "files as they are now, as a working draft."
               : "No edition is published and recorded in git: built from the files as they "
                 "are now.");
  }
  tell_marks(common, outcome);
  if (!outcome.differing.empty()) remark(common, difference_in_words(outcome));
  const std::string what =
      outcome.edition.empty() ? "the files as they are now" : "edition " + outcome.edition;
  remark(common, fmt::format("Published {} ({} pages) to {}", what, outcome.pages,
                             path_from_here(outcome.site)));
  if (!outcome.zip.empty()) {
    remark(common, fmt::format("The same as one file is {}", path_from_here(outcome.zip)));
  }
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
                             .edition = arguments.text.edition,
                             .as_at = arguments.text.as_at,
                             .history = !arguments.no_history},
                    .out = arguments.out,
                    .drafts = arguments.drafts,
                    .zip = arguments.zip,
                    .strict = arguments.strict,
                    .jobs = common.jobs,
                    .progress = [&](std::string_view what) { progress.show(what); }});
  }
  if (!arguments.notes) shorten_notes(outcome.diagnostics, common);
  print_diagnostics(outcome.diagnostics, workplace, ReportFormat::text, common, stderr);
  for (const std::string& line : set_aside_in_words(outcome.set_aside)) remark(common, line);
  if (!outcome.published) {
    remark(common, fmt::format("Nothing was published: {}", count_in_words(outcome.diagnostics)));
    return status_content;
  }
  tell(common, outcome);
  return status_done;
}

}  // namespace codicil::cli
