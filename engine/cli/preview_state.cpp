#include "cli/preview_state.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/diagnostic_report.h"

namespace codicil::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_faults = 50;

Json fault_of(const Diagnostic& fault,
              const std::function<std::string(const Location&)>& name_file) {
  const Place& place = fault.location.place;
  std::string where = name_file(fault.location);
  if (place.line != 0) where += fmt::format(":{}:{}", place.line, place.column);
  return {{"severity", name_of(fault.severity)},
          {"place", visible(where)},
          {"message", fmt::format("{} [{}]", fault.message, name_of(fault.code))},
          {"help", fault.help}};
}

/// Empty where there is nothing to say.
std::string summary_of(const PreviewState& state, std::size_t faults) {
  if (faults == 0 && state.failure.empty()) return {};
  const std::string counted =
      state.failure.empty() ? count_in_words(state.diagnostics) : "The manual cannot be read";
  return state.is_stale && state.has_pages ? counted + ": these are the last good pages" : counted;
}

}  // namespace

std::string preview_state_line(const PreviewState& state,
                               const std::function<std::string(const Location&)>& name_file) {
  Json faults = Json::array();
  if (!state.failure.empty()) {
    faults.push_back({{"severity", "error"},
                      {"place", ""},
                      {"message", state.failure},
                      {"help", state.failure_help}});
  }
  std::size_t count = 0;
  for (const Severity severity : {Severity::error, Severity::warning}) {
    for (const Diagnostic& fault : state.diagnostics) {
      if (fault.severity == severity && ++count <= most_faults)
        faults.push_back(fault_of(fault, name_file));
    }
  }
  const Json line{
      {"version", state.version},
      {"stale", state.is_stale},
      {"summary", summary_of(state, count)},
      {"faults", std::move(faults)},
      {"more", count > most_faults
                   ? fmt::format("And {} more; `codicil check` tells all.", count - most_faults)
                   : std::string()}};
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace codicil::cli
