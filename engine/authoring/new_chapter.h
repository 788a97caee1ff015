// `new chapter`: a file to write in, and its place in the part's order.
#pragma once

#include <string>
#include <string_view>

#include "authoring/plan.h"
#include "manual/manual.h"

namespace codicil::authoring {

struct NewChapter {
  ChapterId id;
  std::string part;  ///< Id of the part.
  std::string title;
};

/// The chapter's file, and, where the part lists its chapters, the definition with the id at the
/// end of that list and no other byte changed. `definition` is the text of the manual's definition.
/// Throws Failure (usage) for a part that does not exist, an id that is taken or cannot be used, or
/// an empty title.
Plan plan_new_chapter(const Manual& manual, std::string_view definition, const NewChapter& chapter);

}  // namespace codicil::authoring
