// What matters first in a change of words: what people must or may do, and by when.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::compare {

enum class Flag : std::uint8_t {
  modality,   ///< must, should, may, shall, and their negations.
  timescale,  ///< "within 15 working days", "immediately", "24 hours".
  number,     ///< Any other number, date or telephone number.
};

/// "modality", "timescale", "number".
std::string_view name_of(Flag flag);

/// The obligations, timescales and numbers of a text, in the order in which it says them, in a form
/// that is equal where they mean the same: "fifteen" and "15", "10 June 2020" and "10th June 2020".
struct Substance {
  std::vector<std::string> modality;
  std::vector<std::string> timescales;
  std::vector<std::string> numbers;

  bool operator==(const Substance&) const = default;
};

/// English words, and digits in any language.
Substance substance_of(std::string_view text);

/// What a rewording touches, in the order of Flag.
std::vector<Flag> flags_of(std::string_view before, std::string_view after);

}  // namespace codicil::compare
