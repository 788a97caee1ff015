#include "cli/mend_files.h"

#include <utility>
#include <vector>

#include "authoring/mend_references.h"
#include "cli/apply_plan.h"
#include "cli/planned_files.h"
#include "cli/rewrite_report.h"
#include "pipeline/check_files.h"

namespace codicil::cli {

namespace {

using authoring::Mending;
using authoring::PresentTexts;
using authoring::ReferenceNumbers;

/// Adds to `left_alone` what of a mending would not be read as it is meant; false where all is.
bool leave_misread(const PresentTexts& before, const PresentTexts& after, const Mending& mending,
                   ReferenceNumbers& left_alone) {
  const auto found = authoring::unfaithful_references(before, after, mending.targets);
  for (const authoring::Unfaithful& one : found) {
    if (mending.targets.contains({one.text, one.word})) {
      left_alone.emplace(one.text, one.word);
      continue;
    }
    // Something else would suffer: whatever was mended beside it is left.
    for (const auto& [reference, target] : mending.targets) {
      if (before.texts()[reference.first].path == before.texts()[one.text].path)
        left_alone.insert(reference);
    }
  }
  return !found.empty();
}

}  // namespace

std::string mend_files(const pipeline::Workplace& workplace, const CommonArguments& common) {
  const pipeline::Material material =
      pipeline::gather_material(workplace, {.working = true}, common.jobs);
  const auto unreleased = pipeline::unreleased_changes(material, common.jobs);
  const auto disk = workplace.working_tree();
  const PresentTexts texts(*material.present);
  const authoring::PastNames past(texts.finder().identities(), material.archive, material.stories,
                                  unreleased ? &*unreleased : nullptr);
  ReferenceNumbers left_alone;
  while (true) {
    const Mending mending =
        authoring::plan_mending({texts, past, material.present_references(), *disk}, left_alone);
    if (mending.targets.empty()) return {};
    const auto planned =
        files_as_planned(workplace, material.present->definition.content, mending.plan);
    const Reported<Manual> read = pipeline::read_files(workplace, *planned, common.jobs);
    const PresentTexts after(read.value);
    const std::size_t left = left_alone.size();
    if (!leave_misread(texts, after, mending, left_alone)) {
      apply_plan(mending.plan, workplace.root, common);
      return report_of_rewrites(mending.rewrites, workplace);
    }
    if (left_alone.size() == left) return {};
  }
}

}  // namespace codicil::cli
