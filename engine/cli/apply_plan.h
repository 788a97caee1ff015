// What a command planned is done to the author's files.
#pragma once

#include <filesystem>

#include "authoring/plan.h"
#include "cli/arguments.h"

namespace codicil::cli {

/// Creates, replaces, then deletes, saying each on standard error. Nothing is begun where a file to
/// be created exists already (Failure, usage).
void apply_plan(const authoring::Plan& plan, const std::filesystem::path& root,
                const CommonArguments& common);

}  // namespace codicil::cli
