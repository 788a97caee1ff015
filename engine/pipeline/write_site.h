// A gathered manual is written as a site: every page composed, rendered and stored, one at a time
// on every core.
#pragma once

#include <cstddef>

#include "compare/edition_comparisons.h"
#include "files/site_folder.h"
#include "pipeline/material.h"
#include "pipeline/workplace.h"
#include "site/theme.h"

namespace codicil::pipeline {

struct Writing {
  const Workplace& workplace;
  const Material& material;
  const compare::EditionComparisons& comparisons;
  const site::Theme& theme;
  bool working_draft = false;  ///< Marked so on every page.
  bool drafts = false;
  unsigned jobs = 1;
};

/// Stores all files of the site in the folder, provenance last, and gives the number of pages.
/// Publishes nothing yet.
std::size_t write_site(const Writing& writing, SiteFolder& folder);

}  // namespace codicil::pipeline
