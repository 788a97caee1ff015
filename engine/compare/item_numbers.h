// The numbers of numbered lists in a redline: an item keeps its own, whatever is shown beside it.
#pragma once

#include "manual/document.h"

namespace codicil::compare {

/// Gives each item of a numbered list its number: that of the newer text, and what was taken out as
/// a whole the one it had in the older.
void number_items(Document& redline);

}  // namespace codicil::compare
