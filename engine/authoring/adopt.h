// `adopt`: a revision in progress becomes the chapter.
#pragma once

#include <string_view>

#include "authoring/plan.h"
#include "files/source_tree.h"
#include "manual/manual.h"

namespace codicil::authoring {

/// `id` is the chapter's, or the path of the draft's file. The draft's bytes, without
/// `consultation` and with every published amendment entry, forward and alias of the chapter that
/// the draft does not have, become the chapter's file; the draft's file goes. Throws Failure:
/// usage, where there is no such draft; content, where draft or chapter cannot be read or merged as
/// they are written.
Plan plan_adoption(const Manual& manual, const SourceTree& tree, std::string_view id);

}  // namespace codicil::authoring
