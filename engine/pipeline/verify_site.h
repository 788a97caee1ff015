// Is this site what its commit publishes?
#pragma once

#include <filesystem>

#include "pipeline/verification.h"
#include "pipeline/workplace.h"

namespace codicil::pipeline {

/// Compares a site, a folder or a zip file of one, with its own provenance.json, file by file; then
/// builds the edition that it names anew, in a scratch folder, and compares with that. Without a
/// workplace (nullptr) only the first. Throws Failure: usage where the target is no site of
/// Codicil's; content for an archive that is damaged; environment where it cannot be read.
Verification verify_site(const Workplace* workplace, const std::filesystem::path& target,
                         unsigned jobs);

}  // namespace codicil::pipeline
