// Texts that the parser would chew on for minutes, or blow up to gigabytes: found beforehand, by
// counting.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "markdown/source_text.h"

namespace codicil::markdown {

struct Hazard {
  std::uint32_t line = 0;
  std::string what;  ///< "it has …"
};

/// The first thing in a text for which the parser needs time or memory out of all proportion, or
/// nothing. No text that a person wrote comes near the limits; each leaves the parser at most a
/// second or two.
std::optional<Hazard> find_hazard(const SourceText& source);

}  // namespace codicil::markdown
