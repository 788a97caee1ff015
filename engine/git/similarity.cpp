#include "git/similarity.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace codicil::git {
namespace {

constexpr std::size_t longest_piece = 64;

/// How many bytes of a text stand in each distinct piece (by its hash).
using PieceSizes = std::unordered_map<std::uint64_t, std::size_t>;

PieceSizes pieces_of(std::string_view text) {
  constexpr std::uint64_t start = 0xcbf29ce484222325U;
  constexpr std::uint64_t factor = 0x100000001b3U;
  PieceSizes sizes;
  std::uint64_t hash = start;
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    hash = (hash ^ static_cast<unsigned char>(c)) * factor;
    if (++length < longest_piece && c != '\n') continue;
    sizes[hash] += length;
    hash = start;
    length = 0;
  }
  if (length > 0) sizes[hash] += length;
  return sizes;
}

/// A pair that is alike enough.
struct Candidate {
  Match match;
  double likeness = 0;  ///< 0.5 … 1
  bool same_name = false;
};

/// All older texts, to be asked for those that share pieces with a newer one.
class Pieces {
 public:
  explicit Pieces(const std::vector<NamedText>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      for (const auto& [hash, size] : pieces_of(texts[i].bytes)) {
        holders_[hash].push_back({i, size});
      }
    }
    common_.resize(texts.size());
  }

  /// For each text, how many bytes it has in common with `text`.
  const std::vector<std::size_t>& common_with(std::string_view text) {
    std::ranges::fill(common_, 0);
    for (const auto& [hash, size] : pieces_of(text)) {
      const auto found = holders_.find(hash);
      if (found == holders_.end()) continue;
      for (const Holder& holder : found->second) {
        common_[holder.text] += std::min(size, holder.size);
      }
    }
    return common_;
  }

 private:
  struct Holder {
    std::size_t text;
    std::size_t size;
  };
  std::unordered_map<std::uint64_t, std::vector<Holder>> holders_;
  std::vector<std::size_t> common_;
};

std::vector<Candidate> find_candidates(const std::vector<NamedText>& older,
                                       const std::vector<NamedText>& newer) {
  std::vector<Candidate> candidates;
  Pieces pieces(older);
  for (std::size_t j = 0; j < newer.size(); ++j) {
    const std::vector<std::size_t>& common = pieces.common_with(newer[j].bytes);
    for (std::size_t i = 0; i < older.size(); ++i) {
      const std::size_t larger = std::max(older[i].bytes.size(), newer[j].bytes.size());
      if (common[i] == 0 || 2 * common[i] < larger) continue;
      candidates.push_back(
          {.match = {i, j},
           .likeness = static_cast<double>(common[i]) / static_cast<double>(larger),
           .same_name = older[i].name == newer[j].name});
    }
  }
  return candidates;
}

}  // namespace

std::vector<Match> match_similar(const std::vector<NamedText>& older,
                                 const std::vector<NamedText>& newer) {
  std::vector<Candidate> candidates = find_candidates(older, newer);
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    if (a.likeness != b.likeness) return a.likeness > b.likeness;
    if (a.same_name != b.same_name) return a.same_name;
    return std::pair(a.match.older, a.match.newer) < std::pair(b.match.older, b.match.newer);
  });
  std::vector<bool> older_taken(older.size());
  std::vector<bool> newer_taken(newer.size());
  std::vector<Match> matches;
  for (const Candidate& candidate : candidates) {
    const Match& match = candidate.match;
    if (older_taken[match.older] || newer_taken[match.newer]) continue;
    older_taken[match.older] = newer_taken[match.newer] = true;
    matches.push_back(match);
  }
  std::ranges::sort(matches, {}, &Match::older);
  return matches;
}

}  // namespace codicil::git
