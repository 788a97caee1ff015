#include "history/archive.h"

#include <algorithm>

namespace codicil::history {

std::string_view name_of(Resolution resolution) {
  switch (resolution) {
    case Resolution::tag:
      return "tag";
    case Resolution::trailer:
      return "trailer";
    case Resolution::date:
      return "date";
    case Resolution::none:
      break;
  }
  return "none";
}

std::optional<std::size_t> Archive::index_of(std::string_view edition) const {
  for (std::size_t i = 0; i < snapshots.size(); ++i) {
    if (snapshots[i].edition.id == edition) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> Archive::newest_archived() const {
  for (std::size_t i = snapshots.size(); i-- > 0;) {
    if (snapshots[i].manual) return i;
  }
  return std::nullopt;
}

const TakenBack* Archive::edition_taken_back(std::string_view edition) const {
  const auto gone = std::ranges::find_if(
      taken_back, [&](const TakenBack& one) { return one.edition.id == edition; });
  return gone == taken_back.end() ? nullptr : &*gone;
}

}  // namespace codicil::history
