// Is this printed document what its certificate says?
#pragma once

#include <filesystem>

#include "pipeline/verification.h"
#include "pipeline/workplace.h"

namespace codicil::pipeline {

/// Compares a PDF with the certificate beside it (`target` may be either), and the certificate with
/// the repository: the commits, the files, and the text made anew. Without a workplace (nullptr)
/// only the first. Throws Failure: usage where one of the two is not there; content for a
/// certificate that cannot be read; environment where something cannot be read.
Verification verify_paper(const Workplace* workplace, const std::filesystem::path& target,
                          unsigned jobs);

}  // namespace codicil::pipeline
