#include <algorithm>

#include "authoring/proposal_entries.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "pages/proposal_report.h"
#include "pipeline/read_proposal.h"

namespace codicil::cli {

namespace {

using pipeline::Proposal;

/// The entries, where there is an edition whose text they announce a change of.
std::vector<pages::ProposalEntry> entries_of(const Proposal& proposal, const SourceTree& files,
                                             Date today) {
  if (!proposal.unreleased) return {};
  const auto editions = compare::editions_since(proposal.after->archive, proposal.unreleased->base,
                                                *proposal.after->present);
  return authoring::proposal_entries({.comparison = proposal.comparison,
                                      .sides = proposal.sides(),
                                      .unreleased = *proposal.unreleased,
                                      .editions = editions,
                                      .files = files,
                                      .today = today});
}

bool is_preparing(const Manual& manual) {
  return std::ranges::any_of(manual.editions,
                             [](const Edition& edition) { return !edition.is_published(); });
}

/// What differs beside the chapters and revisions whose changes are shown.
std::vector<std::string> other_files(const Proposal& proposal, const pages::Schedule& changes,
                                     const pages::Schedule& drafts) {
  std::vector<std::string> shown;
  for (const pages::ScheduleChapter& one : changes.chapters) {
    const compare::ChapterPair& pair = one.chapter->chapters;
    if (pair.before) shown.push_back(proposal.before->present->chapters[*pair.before].path);
    if (pair.after) shown.push_back(proposal.after->present->chapters[*pair.after].path);
  }
  for (const DraftRevision& draft : proposal.after->present->drafts) {
    if (std::ranges::find(drafts.chapters, draft.id, &pages::ScheduleChapter::id) !=
        drafts.chapters.end())
      shown.push_back(draft.path);
  }
  std::vector<std::string> others;
  for (const std::string& path : proposal.files) {
    if (std::ranges::find(shown, path) == shown.end()) others.push_back(visible(path));
  }
  // What is published comes before what stands beside it.
  const ManualDefinition& definition = proposal.after->present->definition;
  std::stable_partition(others.begin(), others.end(), [&](const std::string& path) {
    return path == definition.path || path.starts_with(definition.content + '/');
  });
  return others;
}

/// The faults with nothing in them that would end a line. Their files are called as the forge calls
/// them, from the root, wherever the command runs.
std::vector<Diagnostic> on_one_line(std::vector<Diagnostic> faults) {
  for (Diagnostic& fault : faults) {
    fault.location.path = visible(fault.location.path);
    fault.message = visible(fault.message);
    fault.help = visible(fault.help);
  }
  return faults;
}

std::string written(const pages::ProposalReport& report, const ProposalArguments& arguments) {
  switch (arguments.format) {
    case ProposalFormat::text:
      return proposal_as_text(report, arguments.limit);
    case ProposalFormat::markdown:
      return proposal_as_markdown(report, arguments.limit);
    case ProposalFormat::json:
      return proposal_as_json(report);
    case ProposalFormat::github:
      return write_report(report.brought,
                          {.format = ReportFormat::github,
                           .name_file = [](const Location& place) { return place.path; }});
  }
  return {};
}

Proposal read(const pipeline::Workplace& workplace, const CommonArguments& common,
              const ProposalArguments& arguments) {
  Progress progress(common);
  progress.show("Comparing");
  return pipeline::read_proposal(workplace, arguments.base,
                                 {.today = common.today, .jobs = common.jobs});
}

}  // namespace

int proposal(const CommonArguments& common, const ProposalArguments& arguments) {
  const pipeline::Workplace workplace = pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path()));
  const Proposal proposal = read(workplace, common, arguments);
  const Manual& manual = *proposal.after->present;
  const auto entries = entries_of(proposal, *workplace.working_tree(), common.today);
  const pages::Schedule changes =
      pages::schedule_of(proposal.comparison, proposal.sides(), pages::english_words());
  const pages::Schedule drafts =
      pages::schedule_of(proposal.draft_comparison, proposal.draft_sides(), pages::english_words());
  const std::string& title = manual.definition.title;
  const auto others = other_files(proposal, changes, drafts);
  const auto brought = on_one_line(proposal.brought);
  print(stdout,
        written({.manual_title = title,
                 .base = proposal.base,
                 .is_since_edition = proposal.is_since_edition,
                 .brought = brought,
                 .known = proposal.known,
                 .changes = {proposal.base, "working tree", title, changes, proposal.sides()},
                 .drafts = {proposal.base, "working tree", title, drafts, proposal.draft_sides()},
                 .entries = entries,
                 .has_edition = is_preparing(manual),
                 .other_files = others},
                arguments));
  return has_errors(brought) ? status_content : status_done;
}

}  // namespace codicil::cli
