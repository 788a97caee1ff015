// The words of a citation where no draft may be named.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "index/reference_table.h"

namespace codicil::index {

/// As `citation_of`; but of a draft chapter, its sections and its paragraphs only "a chapter in
/// preparation" is said.
std::string released_citation_of(const Manual& manual, const Target& target,
                                 std::optional<std::size_t> home);

}  // namespace codicil::index
