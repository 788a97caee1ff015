#include "pipeline/check_files.h"

#include <algorithm>
#include <iterator>

#include "check/allowances.h"
#include "check/check_manual.h"
#include "pipeline/draw_flowcharts.h"

namespace codicil::pipeline {

std::optional<compare::Unreleased> unreleased_changes(const Material& material, unsigned jobs) {
  if (!material.is_working_tree) return std::nullopt;
  const compare::TextArchive texts{.archive = material.archive,
                                   .past_references = material.past_references,
                                   .stories = material.stories,
                                   .present = {*material.present, material.present_references()}};
  return compare::compare_with_newest(texts, jobs);
}

Reported<SetAside> check_material(const Material& material,
                                  const std::optional<compare::Unreleased>& unreleased,
                                  const CheckOptions& options) {
  Reported<SetAside> report{{}, material.diagnostics};
  std::vector<Diagnostic>& diagnostics = report.diagnostics;
  std::ranges::move(check::check_manual({.manual = *material.present,
                                         .references = material.present_references(),
                                         .archive = material.archive,
                                         .today = options.today,
                                         .stories = &material.stories,
                                         .unreleased = unreleased ? &*unreleased : nullptr,
                                         .is_release = options.is_release}),
                    std::back_inserter(diagnostics));
  put_in_order(diagnostics);
  report.value.allowed = check::leave_out_allowed(*material.present, diagnostics);
  if (options.with_baseline) {
    report.value.in_baseline = leave_out_baseline(material.baseline.value, diagnostics);
    std::ranges::copy(material.baseline.diagnostics, std::back_inserter(diagnostics));
  }
  put_in_order(diagnostics, material.present->definition.path);
  return report;
}

Reported<SetAside> check_files(const Workplace& workplace, const CheckOptions& options) {
  const Material material = gather_material(workplace, {.working = true}, options.jobs);
  Reported<SetAside> report =
      check_material(material, unreleased_changes(material, options.jobs), options);
  std::ranges::move(
      draw_flowcharts(material, TextRange::present, {.jobs = options.jobs}).diagnostics,
      std::back_inserter(report.diagnostics));
  put_in_order(report.diagnostics, material.present->definition.path);
  return report;
}

Reported<SetAside> publishing_faults(const Material& material, unsigned jobs) {
  if (!material.is_working_tree) return {{}, material.diagnostics};
  Reported<SetAside> faults =
      check_material(material, unreleased_changes(material, jobs), {.jobs = jobs});
  std::erase_if(faults.diagnostics, [](const Diagnostic& fault) {
    return fault.code == Code::review_overdue || fault.code == Code::edition_in_future ||
           fault.code == Code::allowance_unused || fault.code == Code::baseline_outdated;
  });
  return faults;
}

}  // namespace codicil::pipeline
