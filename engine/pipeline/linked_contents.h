// What the files are that a manual links: a change of theirs is a change of the chapter.
#pragma once

#include "files/source_tree.h"
#include "manual/manual.h"

namespace codicil::pipeline {

/// The manual with the content ids of the resources that its chapters link: a folder does not know
/// what its files hold, so they are read. `tree` is where the manual was read from.
Manual with_linked_contents(Manual manual, const SourceTree& tree);

}  // namespace codicil::pipeline
