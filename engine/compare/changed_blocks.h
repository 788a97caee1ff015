// The changed blocks of a redline alone.
#pragma once

#include "compare/redline.h"

namespace codicil::compare {

/// The redline without the paragraphs, items, quotes and rows in which nothing is marked. A table
/// keeps its header, so that its cells can be read.
Redline changed_blocks(const Redline& redline);

}  // namespace codicil::compare
