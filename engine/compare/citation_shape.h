// What a citation says beside the name of what it cites.
#pragma once

#include <string>
#include <string_view>

#include "index/reference_table.h"

namespace codicil::compare {

/// What remains of a citation when all that follows its target is taken out: "Section {n}, {t}".
std::string shape_of(std::string words, const Manual& manual, const index::Target& target);

/// Puts `mark` where `text` stands in `words`; nothing where it does not, or is empty.
void put_mark(std::string& words, std::string_view text, std::string_view mark);

}  // namespace codicil::compare
