// What every rule looks at, and how it says where something is wrong.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "check/check_manual.h"
#include "index/reference_finder.h"

namespace codicil::check {

struct Subject {
  const CheckInput& input;
  const index::ReferenceFinder& finder;  ///< Of the manual.

  const Manual& manual() const { return input.manual; }
  const index::Identities& identities() const { return finder.identities(); }
};

/// Collects what one rule finds in one file.
class Reporter {
 public:
  Reporter(const Subject& subject, const std::string& path, std::vector<Diagnostic>& diagnostics)
      : revision_(subject.manual().revision), path_(path), diagnostics_(diagnostics) {}

  void report(Code code, Place place, std::string message, std::string help = {}) const {
    diagnostics_.push_back(
        diagnose(code, Location{revision_, path_, place}, std::move(message), std::move(help)));
  }

 private:
  const std::string& revision_;
  const std::string& path_;
  std::vector<Diagnostic>& diagnostics_;
};

/// A rule looks at the whole manual and adds what it finds.
using Rule = void (*)(const Subject& subject, std::vector<Diagnostic>& diagnostics);

}  // namespace codicil::check
