#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "authoring/faithful.h"
#include "authoring/misread_titles.h"
#include "authoring/retitle.h"
#include "cli/apply_plan.h"
#include "cli/commands.h"
#include "cli/files_at_hand.h"
#include "cli/planned_files.h"
#include "cli/rewrite_report.h"
#include "cli/terminal.h"
#include "pipeline/material.h"
#include "text/wording.h"

namespace codicil::cli {

namespace {

using authoring::Obstacle;
using authoring::Retitling;

/// The faults that reading alone finds in the files: what they say is not certain then.
std::vector<Diagnostic> errors_of_reading(const std::vector<Diagnostic>& diagnostics) {
  std::vector<Diagnostic> errors;
  std::ranges::copy_if(diagnostics, std::back_inserter(errors), [](const Diagnostic& fault) {
    return fault.severity == Severity::error && fault.location.revision.empty();
  });
  return errors;
}

/// What reading the planned files tells: nothing where all is as it should be.
std::vector<Obstacle> misread(const authoring::PresentTexts& texts, const Retitling& retitling,
                              const Reported<Manual>& planned) {
  const Manual& manual = texts.finder().manual();
  if (const auto errors = errors_of_reading(planned.diagnostics); !errors.empty()) {
    const Diagnostic& first = errors.front();
    return {{first.location.path, first.location.place, first.message, first.help}};
  }
  std::vector<Obstacle> obstacles = authoring::misread_titles(manual, planned.value, retitling);
  if (!obstacles.empty()) return obstacles;
  const authoring::PresentTexts after(planned.value);
  for (authoring::Unfaithful& one : authoring::unfaithful_references(texts, after, {}))
    obstacles.push_back(std::move(one.obstacle));
  return obstacles;
}

int refuse(const std::vector<Obstacle>& obstacles, const pipeline::Workplace& workplace,
           const CommonArguments& common) {
  print(stdout, report_of_obstacles(obstacles, workplace));
  remark(common, "Nothing was changed.");
  return status_content;
}

void say_what_follows(const CommonArguments& common, const Manual& manual,
                      const Retitling& retitling) {
  const Chapter& chapter = manual.chapters[retitling.place.chapter];
  if (retitling.is_id_written) {
    remark(common, fmt::format("The section keeps its id {}, since the one of its new words is, or "
                               "was, that of something else",
                               codicil::quoted("#" + retitling.id)));
  }
  if (!chapter.is_draft()) {
    remark(common, fmt::format("No amendment entry was written; `codicil amend {}` proposes it",
                               chapter.id));
  }
}

}  // namespace

int retitle(const CommonArguments& common, const RetitleArguments& arguments) {
  const pipeline::Workplace workplace = workplace_at_hand(common);
  const auto files = workplace.working_tree();
  const pipeline::Material material = [&] {
    Progress progress(common);
    progress.show("Reading");
    return pipeline::gather_material(workplace, {.working = true}, common.jobs);
  }();
  if (auto errors = errors_of_reading(material.diagnostics); !errors.empty()) {
    print_diagnostics(errors, workplace, ReportFormat::text, common, stdout);
    throw Failure(FailureKind::content,
                  "nothing is retitled while files cannot be read as they are meant",
                  "Mend these faults first.");
  }
  const Manual& manual = *material.present;
  const authoring::PresentTexts texts(manual);
  const Retitling retitling = authoring::plan_retitling(
      {texts, manual, *files, material.archive, material.stories},
      authoring::titled_place(manual, texts, arguments.name), arguments.title);
  if (!retitling.is_needed()) {
    remark(common, fmt::format("{} is the title already; nothing was changed",
                               codicil::quoted(retitling.title)));
    return status_done;
  }
  if (!retitling.obstacles.empty()) return refuse(retitling.obstacles, workplace, common);
  const auto planned = files_as_planned(workplace, manual.definition.content, retitling.plan);
  const auto obstacles =
      misread(texts, retitling, pipeline::read_files(workplace, *planned, common.jobs));
  if (!obstacles.empty()) return refuse(obstacles, workplace, common);
  apply_plan(retitling.plan, workplace.root, common);
  print(stdout, report_of_rewrites(retitling.rewrites, workplace));
  say_what_follows(common, manual, retitling);
  return status_done;
}

}  // namespace codicil::cli
