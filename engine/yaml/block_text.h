// Where the text of a block scalar ("details: |") stands in its file.
#pragma once

#include <cstddef>

#include "yaml/node.h"
#include "yaml/source.h"

namespace codicil::yaml {

/// Finds the text of `node`, whose "|" or ">" has this index, in the lines below it: sets
/// `text_place` and `indent`.
void place_block(const Source& source, std::size_t index, Node& node);

}  // namespace codicil::yaml
