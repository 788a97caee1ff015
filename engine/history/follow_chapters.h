// Which chapter of an older edition is which of a newer one.
#pragma once

#include <vector>

#include "history/chapter_story.h"

namespace codicil::history {

/// The stories as trace_chapters gives them, still without versions. `to_present` are the renames
/// from the newest archived edition to the present.
std::vector<ChapterStory> follow_chapters(const Archive& archive, const Manual& present,
                                          const std::vector<ChapterRename>& to_present);

}  // namespace codicil::history
