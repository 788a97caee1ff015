// A manual's files as they will be once a plan is carried out: read and judged before anything is
// written.
#pragma once

#include <memory>
#include <string>

#include "authoring/plan.h"
#include "files/source_tree.h"
#include "pipeline/workplace.h"

namespace codicil::cli {

/// Definition, baseline and content, in memory; `content` is the content's folder.
std::unique_ptr<const SourceTree> files_as_planned(const pipeline::Workplace& workplace,
                                                   const std::string& content,
                                                   const authoring::Plan& plan);

}  // namespace codicil::cli
