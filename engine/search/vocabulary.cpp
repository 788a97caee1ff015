#include "search/vocabulary.h"

#include <algorithm>
#include <utility>

namespace codicil::search {

TermId Vocabulary::add(std::string_view term) {
  if (const auto known = ids_.find(term); known != ids_.end()) return known->second;
  const auto id = static_cast<TermId>(terms_.size());
  terms_.emplace_back(term);
  ids_.emplace(terms_.back(), id);
  return id;
}

std::vector<TermId> Vocabulary::add(const std::vector<std::string>& terms) {
  std::vector<TermId> ids;
  ids.reserve(terms.size());
  for (const std::string& term : terms) ids.push_back(add(term));
  return ids;
}

TermCounts counted(const std::vector<TermId>& terms) {
  struct Place {
    TermId term = 0;
    std::size_t first = 0;
    std::uint32_t count = 1;
  };
  std::vector<Place> places;
  places.reserve(terms.size());
  for (const TermId term : terms) places.push_back({term, places.size()});
  std::ranges::sort(places, {},
                    [](const Place& place) { return std::pair(place.term, place.first); });
  std::size_t end = 0;
  for (const Place& place : places) {
    if (end > 0 && places[end - 1].term == place.term) {
      ++places[end - 1].count;
    } else {
      places[end++] = place;
    }
  }
  places.resize(end);
  std::ranges::sort(places, {}, &Place::first);
  TermCounts counts;
  counts.reserve(places.size());
  for (const Place& place : places) counts.push_back({place.term, place.count});
  return counts;
}

}  // namespace codicil::search
