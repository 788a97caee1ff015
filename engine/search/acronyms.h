// Acronyms that a text itself explains: "Initial Child Protection Conference (ICPC)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace codicil::search {

struct Acronym {
  std::string letters;  ///< "ICPC", without a plural's "s".
  std::string words;    ///< "Initial Child Protection Conference", as they stand in the text.

  bool operator==(const Acronym&) const = default;
};

/// The acronyms of two to eight capital letters in brackets behind words with these initials, in
/// reading order; small words between them ("of", "and") need no letter.
std::vector<Acronym> acronyms_in(std::string_view text);

}  // namespace codicil::search
