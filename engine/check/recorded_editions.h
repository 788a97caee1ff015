// Which editions stand beyond doubt in the history.
#pragma once

#include "history/archive.h"

namespace codicil::check {

/// Its text is that of a commit which was made for it, by its tag or its trailer: so are its
/// entries and its notes.
bool is_recorded(const history::Snapshot& snapshot);

}  // namespace codicil::check
