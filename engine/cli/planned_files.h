// A manual's files as they will be once a plan is carried out: read and judged before anything is
// written.
#pragma once

#include <memory>

#include "authoring/plan.h"
#include "files/source_tree.h"
#include "manual/definition.h"

namespace codicil::cli {

/// Definition and content, in memory.
std::unique_ptr<const SourceTree> files_as_planned(const SourceTree& disk,
                                                   const ManualDefinition& definition,
                                                   const authoring::Plan& plan);

}  // namespace codicil::cli
