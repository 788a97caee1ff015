// The manual, or a pack of evidence from it, printed: one PDF and its certificate.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "pipeline/manuscript.h"
#include "pipeline/workplace.h"

namespace codicil::pipeline {

struct PrintOptions {
  PaperChoice choice{};
  std::filesystem::path out{};  ///< Ends in .pdf; empty: named for what is printed, in
                                ///< the current directory.
  unsigned jobs = 1;
  std::function<void(std::string_view)> progress{};  ///< Told what is being done; may be empty.
};

struct PrintOutcome {
  std::vector<Diagnostic> diagnostics;
  std::filesystem::path document;     ///< Empty where errors stopped it.
  std::filesystem::path certificate;  ///< Beside it.
  EditionId edition;
  std::size_t pages = 0;
};

/// "pack.certificate.json" for "pack.pdf".
std::filesystem::path certificate_beside(const std::filesystem::path& document);

/// Prints. An older PDF of that name is replaced; the certificate is written last, so that a
/// document without its own certificate is seen to be one. Throws Failure: usage for a name that is
/// no PDF's, or is another file's; environment without Chromium; otherwise as `read_manuscript`.
PrintOutcome print_manual(const Workplace& workplace, const PrintOptions& options);

}  // namespace codicil::pipeline
