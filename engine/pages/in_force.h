// From when to when each edition applied.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "history/archive.h"
#include "text/date.h"

namespace codicil::pages {

/// A range of days, both ends included.
struct InForce {
  Date from;
  std::optional<Date> until;  ///< Nothing: until further notice.
  bool never = false;  ///< A later edition took its place before it came into force; `from` and
                       ///< `until` mean nothing then.
};

/// On a day the newest edition applies whose day of coming into force has been reached. One range
/// for each snapshot.
std::vector<InForce> in_force_ranges(const history::Archive& archive);

/// The range of a text that the snapshots `first` to `last` share.
InForce in_force_range(const std::vector<InForce>& ranges, const history::Archive& archive,
                       std::size_t first, std::size_t last);

}  // namespace codicil::pages
