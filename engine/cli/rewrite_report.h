// What was written anew in an author's files, and what could not be, in lines for the person.
#pragma once

#include <string>
#include <vector>

#include "authoring/rewrites.h"
#include "pipeline/workplace.h"

namespace codicil::cli {

/// "content/core/a.md:12: Section 5, Who Attends → Section 5, Who Should Attend?", each on a line,
/// with paths as seen from the current directory.
std::string report_of_rewrites(const std::vector<authoring::Rewrite>& rewrites,
                               const pipeline::Workplace& workplace);

/// "path:line:column: error: what", and a line of help, as diagnostics are reported.
std::string report_of_obstacles(const std::vector<authoring::Obstacle>& obstacles,
                                const pipeline::Workplace& workplace);

}  // namespace codicil::cli
