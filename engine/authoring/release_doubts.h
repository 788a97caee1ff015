// What an editor may want to look at again before an edition goes out, though nothing forbids it.
#pragma once

#include <string>
#include <vector>

#include "authoring/release_gate.h"
#include "pages/schedule.h"

namespace codicil::authoring {

/// Sentences without a full stop: the edition goes out long before or after the month that it is
/// named after, changes and announces nothing, or leaves no day on which it, or another edition,
/// would be in force. `schedule` is what it changes since the edition `base`; empty for the first.
std::vector<std::string> doubts_about(const ReleaseCandidate& candidate, const std::string& base,
                                      const pages::Schedule& schedule);

}  // namespace codicil::authoring
