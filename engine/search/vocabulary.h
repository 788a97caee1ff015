// Every term of a site, once, with a number that stands for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::search {

using TermId = std::uint32_t;

/// A hash table without deletion whose terms lie in one text, since every word of a site is looked
/// up in it.
class Vocabulary {
 public:
  /// The number of a term, a new one where it has none yet; numbers count from 0.
  TermId add(std::string_view term);
  std::vector<TermId> add(const std::vector<std::string>& terms);
  /// Adds all terms of another; gives their numbers here by their numbers there.
  std::vector<TermId> add(const Vocabulary& other);
  /// Stands until the next term is added.
  std::string_view term(TermId id) const;
  std::size_t size() const { return ends_.size(); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< One more than that of its term; 0: none.
  };

  void grow();

  std::string letters_;              ///< Of all terms, one behind the other.
  std::vector<std::uint32_t> ends_;  ///< Where each ends in them.
  std::vector<Slot> slots_;          ///< A power of two of them, at most half of them taken.
};

/// A term of one field of a document, and how often it stands there.
struct TermCount {
  TermId term = 0;
  std::uint32_t count = 0;

  bool operator==(const TermCount&) const = default;
};

/// Each term once, in the order in which they first stand in the field.
using TermCounts = std::vector<TermCount>;

TermCounts counted(const std::vector<TermId>& terms);

}  // namespace codicil::search
