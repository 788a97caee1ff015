// How alike two texts are: the measure by which a file under a new name is known again.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::git {

/// A pair that belongs together: positions in the two lists.
struct Match {
  std::size_t older = 0;
  std::size_t newer = 0;

  bool operator==(const Match&) const = default;
};

/// The text of one file, with the name that decides between equally good matches.
struct NamedText {
  std::string name;
  std::string bytes;
};

/// Pairs of texts of which at least half of the larger one is in the other: bytes in common lines
/// (long lines cut into pieces), as git counts them. The most alike first, then those of one name,
/// then in the order given; each text at most once. In order of `older`.
std::vector<Match> match_similar(const std::vector<NamedText>& older,
                                 const std::vector<NamedText>& newer);

}  // namespace codicil::git
