#include "diagnostics/baseline.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace codicil {
namespace {

using Key = std::tuple<std::string, Code, std::string>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// What is said of past editions is none of the files' faults, and no note is one.
bool counts(const Diagnostic& fault) {
  return fault.severity != Severity::note && fault.location.revision.empty() &&
         can_be_set_aside(fault.code);
}

Key key_of(const Diagnostic& fault) {
  return {fault.location.path, fault.code, lasting_message(fault.message)};
}

}  // namespace

std::string lasting_message(std::string_view message) {
  std::string lasting;
  for (std::size_t i = 0; i < message.size(); ++i) {
    if (is_digit(message[i])) {
      // "6.2.1" and "2017-02" are one number each.
      while (i + 1 < message.size() &&
             (is_digit(message[i + 1]) || ((message[i + 1] == '.' || message[i + 1] == '-') &&
                                           i + 2 < message.size() && is_digit(message[i + 2])))) {
        ++i;
      }
      lasting += '#';
    } else if (static_cast<unsigned char>(message[i]) > ' ') {
      lasting += message[i];
    } else if (!lasting.empty() && lasting.back() != ' ') {
      lasting += ' ';
    }
  }
  if (lasting.ends_with(' ')) lasting.pop_back();
  return lasting;
}

Baseline baseline_of(const std::vector<Diagnostic>& diagnostics) {
  std::map<Key, std::size_t> counted;
  for (const Diagnostic& fault : diagnostics) {
    if (counts(fault)) ++counted[key_of(fault)];
  }
  Baseline baseline;
  for (const auto& [key, count] : counted)
    baseline.entries.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), count, {}});
  return baseline;
}

std::size_t leave_out_baseline(const Baseline& baseline, std::vector<Diagnostic>& diagnostics) {
  if (baseline.entries.empty()) return 0;
  struct Rest {
    std::size_t count = 0;
    Place place;
  };
  std::map<Key, Rest> known;
  for (const BaselineEntry& entry : baseline.entries) {
    // Two branches that wrote it each may have left an entry twice.
    Rest& rest = known[{entry.path, entry.code, entry.message}];
    rest.count = std::max(rest.count, entry.count);
    if (rest.place.line == 0) rest.place = entry.place;
  }
  const std::size_t taken_out = std::erase_if(diagnostics, [&](const Diagnostic& fault) {
    if (!counts(fault)) return false;
    const auto found = known.find(key_of(fault));
    if (found == known.end() || found->second.count == 0) return false;
    --found->second.count;
    return true;
  });
  for (const auto& [key, rest] : known) {
    if (rest.count == 0) continue;
    const auto& [path, code, message] = key;
    diagnostics.push_back(diagnose(
        Code::baseline_outdated, Location{{}, baseline.path, rest.place},
        "this fault of " + std::string(path) + " is mended and still stands in the baseline",
        "`codicil check --write-baseline` takes it out."));
  }
  put_in_order(diagnostics);
  return taken_out;
}

}  // namespace codicil
