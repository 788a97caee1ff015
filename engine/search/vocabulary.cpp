#include "search/vocabulary.h"

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
  TermCounts counts;
  std::unordered_map<TermId, std::size_t> places;
  for (const TermId term : terms) {
    const auto [place, is_new] = places.try_emplace(term, counts.size());
    if (is_new) counts.push_back({term, 0});
    ++counts[place->second].count;
  }
  return counts;
}

}  // namespace codicil::search
