// `check --write-baseline`: the faults that are known now, as a file.
#pragma once

#include <string>

#include "diagnostics/baseline.h"

namespace codicil::authoring {

/// baseline.yml as it is written at `path`, from the root of the tree: one fault a line, by path,
/// code and message, so that two versions are merged and compared line by line.
std::string baseline_file(const Baseline& baseline, const std::string& path);

}  // namespace codicil::authoring
