// Every term of a site, once, with a number that stands for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace codicil::search {

using TermId = std::uint32_t;

class Vocabulary {
 public:
  /// The number of a term, a new one where it has none yet; numbers count from 0.
  TermId add(std::string_view term);
  std::vector<TermId> add(const std::vector<std::string>& terms);
  const std::string& term(TermId id) const { return terms_[id]; }
  std::size_t size() const { return terms_.size(); }

 private:
  std::deque<std::string> terms_;  ///< Stay where they are, as the views of them need.
  std::unordered_map<std::string_view, TermId> ids_;
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
