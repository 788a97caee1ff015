// The words that stand beside a citation in its paragraph.
#pragma once

#include <optional>
#include <string>

#include "index/reference_table.h"
#include "manual/document.h"

namespace codicil::check {

struct Surroundings {
  std::string before;
  std::string behind;
};

/// What the paragraph, heading or cell of a citation says before and behind it; nothing for a
/// reference that does not hold its words.
std::optional<Surroundings> surroundings_of(const Document& document,
                                            const index::Reference& reference);

}  // namespace codicil::check
