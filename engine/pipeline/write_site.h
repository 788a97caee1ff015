// A planned site is stored: every file made by itself, on every core, so that memory never holds
// the whole.
#pragma once

#include "files/site_folder.h"
#include "pipeline/plan_files.h"

namespace codicil::pipeline {

/// Stores all files of the site in the folder, provenance last, on up to `jobs` threads. Publishes
/// nothing yet.
void write_site(const FilePlan& plan, unsigned jobs, SiteFolder& folder);

}  // namespace codicil::pipeline
