#include "manual/amendment.h"

#include <algorithm>
#include <cstddef>

namespace codicil {
namespace {

constexpr std::array<std::string_view, 9> amendment_names{
    "updated", "new", "replaced", "renamed", "moved", "merged", "withdrawn", "correction", "minor"};

constexpr std::array<std::string_view, 6> reason_names{
    "legislation", "statutory-guidance", "case-review", "audit", "local", "error"};

template <typename Kind, std::size_t Count>
std::optional<Kind> kind_named(const std::array<std::string_view, Count>& names,
                               std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Kind>(found - names.begin());
}

}  // namespace

const std::array<AmendmentKind, 9> all_amendment_kinds{
    AmendmentKind::updated,   AmendmentKind::added,      AmendmentKind::replaced,
    AmendmentKind::renamed,   AmendmentKind::moved,      AmendmentKind::merged,
    AmendmentKind::withdrawn, AmendmentKind::correction, AmendmentKind::minor};

std::string_view name_of(AmendmentKind kind) {
  return amendment_names[static_cast<std::size_t>(kind)];
}

std::optional<AmendmentKind> amendment_kind_named(std::string_view name) {
  return kind_named<AmendmentKind>(amendment_names, name);
}

std::string_view name_of(ReasonKind kind) {
  return reason_names[static_cast<std::size_t>(kind)];
}

std::optional<ReasonKind> reason_kind_named(std::string_view name) {
  return kind_named<ReasonKind>(reason_names, name);
}

}  // namespace codicil
