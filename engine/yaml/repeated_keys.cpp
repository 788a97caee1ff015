#include "yaml/repeated_keys.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "yaml/line_shape.h"
#include "yaml/parse.h"

namespace codicil::yaml {
namespace {

Diagnostic repetition(const Entry& entry, const Entry& original) {
  return diagnose(
      Code::front_matter_invalid, entry.key_place,
      fmt::format("`{}` is given a second time", shortened(entry.key)),
      fmt::format("Delete one of the two; the other stands in line {}.", original.key_place.line));
}

}  // namespace

void drop_repeated_keys(std::vector<Entry>& entries, std::vector<Diagnostic>& faults) {
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {},
                           [&](std::size_t i) -> const std::string& { return entries[i].key; });
  std::vector<bool> repeated(entries.size(), false);
  for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
    const Entry& entry = entries[order[i]];
    const Entry& original = entries[order[first]];
    if (entry.key != original.key) {
      first = i;
      continue;
    }
    repeated[order[i]] = true;
    if (faults.size() < most_faults) faults.push_back(repetition(entry, original));
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (repeated[i]) continue;
    if (kept != i) entries[kept] = std::move(entries[i]);
    ++kept;
  }
  entries.resize(kept);
}

}  // namespace codicil::yaml
