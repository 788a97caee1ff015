#include "search/vocabulary.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace codicil::search {
namespace {

constexpr std::size_t fewest_slots = 64;

/// Eight letters at a time. What it gives may differ between machines; no number depends on it.
std::uint32_t hash_of(std::string_view text) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 by the golden ratio
  std::uint64_t hash = text.size();
  const auto mix = [&](std::uint64_t letters) {
    hash = (hash ^ letters) * odd;
    hash ^= hash >> 32U;
  };
  std::uint64_t letters = 0;
  for (; text.size() >= sizeof letters; text.remove_prefix(sizeof letters)) {
    std::memcpy(&letters, text.data(), sizeof letters);
    mix(letters);
  }
  letters = 0;
  for (const char c : text) letters = letters << 8U | static_cast<unsigned char>(c);
  mix(letters);
  return static_cast<std::uint32_t>(hash);
}

}  // namespace

std::string_view Vocabulary::term(TermId id) const {
  const std::uint32_t begin = id > 0 ? ends_[id - 1] : 0;
  return std::string_view(letters_).substr(begin, ends_[id] - begin);
}

TermId Vocabulary::add(std::string_view term) {
  if (slots_.size() < 2 * (ends_.size() + 1)) grow();
  const std::uint32_t hash = hash_of(term);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    const TermId known = slots_[at].number - 1;
    if (slots_[at].hash == hash && this->term(known) == term) return known;
  }
  const auto id = static_cast<TermId>(ends_.size());
  slots_[at] = {hash, id + 1};
  letters_ += term;
  ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  return id;
}

std::vector<TermId> Vocabulary::add(const std::vector<std::string>& terms) {
  std::vector<TermId> ids;
  ids.reserve(terms.size());
  for (const std::string& term : terms) ids.push_back(add(term));
  return ids;
}

std::vector<TermId> Vocabulary::add(const Vocabulary& other) {
  std::vector<TermId> ids;
  ids.reserve(other.size());
  for (TermId id = 0; id < other.size(); ++id) ids.push_back(add(other.term(id)));
  return ids;
}

void Vocabulary::grow() {
  std::vector<Slot> larger(std::max(fewest_slots, 2 * slots_.size()));
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.number == 0) continue;
    std::size_t at = slot.hash & mask;
    while (larger[at].number != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
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
