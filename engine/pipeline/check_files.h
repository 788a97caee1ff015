// All checks on the files as they are now.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "pipeline/material.h"
#include "pipeline/workplace.h"
#include "text/date.h"

namespace codicil::pipeline {

/// Reads the files and their history and judges them; in order. `today` decides only which reviews
/// are overdue.
std::vector<Diagnostic> check_files(const Workplace& workplace, Date today, unsigned jobs);

/// The same for material that is gathered already.
std::vector<Diagnostic> check_material(const Material& material, Date today);

}  // namespace codicil::pipeline
