// Where the characters of a scalar stand in the file, when its text is not simply what is written
// there: lines that were joined, escapes.
#pragma once

#include <cstddef>
#include <vector>

#include "yaml/node.h"
#include "yaml/source.h"

namespace codicil::yaml {

/// The shifts of a plain scalar or one in quotes, whose first character (or quote) has this index
/// and stands at this byte of its line. Empty where the text cannot be followed.
std::vector<TextShift> shifts_of_flow(const Source& source, std::size_t index,
                                      std::size_t offset_in_line, const Node& node);

/// The shifts of a folded block scalar ("details: >"), whose `text_place` and `indent` are known.
std::vector<TextShift> shifts_of_folded(const Source& source, std::size_t index, const Node& node);

}  // namespace codicil::yaml
