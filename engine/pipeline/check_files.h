// All checks on the files as they are now.
#pragma once

#include <optional>
#include <vector>

#include "compare/edition_comparisons.h"
#include "diagnostics/baseline.h"
#include "diagnostics/diagnostic.h"
#include "pipeline/material.h"
#include "pipeline/workplace.h"
#include "text/date.h"

namespace codicil::pipeline {

struct CheckOptions {
  Date today{};  ///< Decides only which reviews are overdue.
  unsigned jobs = 1;
  bool is_release = false;    ///< What a release refuses is an error.
  bool with_baseline = true;  ///< False: faults that stand in the baseline are reported too.
};

/// What changed in the files since the newest edition; nothing where none is published and
/// archived, or `material` is of an edition. Refers to `material`.
std::optional<compare::Unreleased> unreleased_changes(const Material& material, unsigned jobs);

/// Reads the files and their history and judges them; in order, without what is set aside.
Reported<SetAside> check_files(const Workplace& workplace, const CheckOptions& options);

/// The same for material that is gathered already, and what changed in it.
Reported<SetAside> check_material(const Material& material,
                                  const std::optional<compare::Unreleased>& unreleased,
                                  const CheckOptions& options);

/// What the author must mend before gathered material can be published: of the files as they are
/// now all that `check` finds but what depends on the day, which no page may do.
Reported<SetAside> publishing_faults(const Material& material, unsigned jobs);

}  // namespace codicil::pipeline
