// Where reading can begin again behind a fault: the entries on top, each by itself, and the items
// of a list.
#pragma once

#include <vector>

#include "yaml/source.h"

namespace codicil::yaml {

/// Some lines that can be read by themselves.
struct Piece {
  LineRange lines;
  bool is_entry = false;  ///< Begins with a key; else with words alone.
};

/// The lines from `first_line` on, cut before each line that begins an entry on top, and before
/// words that stand there alone.
std::vector<Piece> pieces_of(const Source& source, std::size_t first_line);

/// The items of the list that is the whole value of the piece's key; empty when it is no such list.
std::vector<LineRange> items_of(const Source& source, const Piece& piece);

}  // namespace codicil::yaml
