#include "diagnostics/diagnostic.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace codicil {

Diagnostic diagnose(Code code, Location location, std::string message, std::string help) {
  return {code, severity_of(code), std::move(location), std::move(message), std::move(help)};
}

Diagnostic diagnose(Code code, Place place, std::string message, std::string help) {
  return diagnose(code, Location{{}, {}, place}, std::move(message), std::move(help));
}

namespace {

void drop_what_follows_from_merges(std::vector<Diagnostic>& diagnostics) {
  std::set<std::pair<std::string, std::string>> unfinished;  // revision and path
  for (const Diagnostic& d : diagnostics) {
    if (d.code == Code::merge_unfinished) unfinished.emplace(d.location.revision, d.location.path);
  }
  if (unfinished.empty()) return;
  std::erase_if(diagnostics, [&](const Diagnostic& d) {
    return d.code != Code::merge_unfinished &&
           unfinished.contains({d.location.revision, d.location.path});
  });
}

}  // namespace

void put_in_order(std::vector<Diagnostic>& diagnostics) {
  drop_what_follows_from_merges(diagnostics);
  const auto key = [](const Diagnostic& d) { return std::tie(d.location, d.code, d.message); };
  std::ranges::stable_sort(diagnostics, {}, key);
  // Not std::ranges::unique: clang 14, which the linter is, cannot read that of this library.
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

void put_in_order(std::vector<Diagnostic>& diagnostics, const std::string& first_path) {
  put_in_order(diagnostics);
  const auto rank = [&](const Diagnostic& d) {
    if (d.location.path != first_path || !d.location.revision.empty()) return 2;
    return d.severity == Severity::error ? 0 : 1;
  };
  std::ranges::stable_sort(diagnostics, {}, rank);
}

void make_strict(std::vector<Diagnostic>& diagnostics) {
  for (Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::warning) diagnostic.severity = Severity::error;
  }
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::ranges::any_of(diagnostics,
                             [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace codicil
