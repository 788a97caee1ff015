#include "pipeline/check_files.h"

#include <algorithm>
#include <iterator>

#include "check/check_manual.h"

namespace codicil::pipeline {

std::vector<Diagnostic> check_material(const Material& material, Date today) {
  std::vector<Diagnostic> diagnostics = material.diagnostics;
  std::ranges::move(check::check_manual({.manual = *material.present,
                                         .references = material.present_references(),
                                         .archive = material.archive,
                                         .today = today}),
                    std::back_inserter(diagnostics));
  put_in_order(diagnostics);
  return diagnostics;
}

std::vector<Diagnostic> check_files(const Workplace& workplace, Date today, unsigned jobs) {
  return check_material(gather_material(workplace, {.working = true}, jobs), today);
}

}  // namespace codicil::pipeline
