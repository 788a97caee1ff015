// Which files a site has, and how to make each: whoever wants their bytes, to write or to show
// them, gets the same.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "compare/edition_comparisons.h"
#include "files/output_file.h"
#include "pages/publication.h"
#include "pipeline/draw_flowcharts.h"
#include "pipeline/material.h"
#include "pipeline/workplace.h"
#include "site/site_files.h"
#include "site/theme.h"

namespace codicil::pipeline {

/// What a site is made from.
struct SiteMaterial {
  const Workplace& workplace;
  const Material& material;
  const compare::EditionComparisons& comparisons;
  const DrawnFlowcharts& flowcharts;
  const site::Theme& theme;
  bool working_draft = false;  ///< Marked so on every page.
  bool drafts = false;
  bool history = true;  ///< The material has the archive of past editions, as far as there is one.
  unsigned jobs = 1;    ///< For planning itself.
};

/// Files that are made together; mostly one.
struct PlannedFiles {
  std::vector<std::string> paths;  ///< In the site; no two files of a site have the same.
  /// Gives the files of `paths`, in their order; may be called from any thread, beside others.
  /// Throws Failure where a resource cannot be read any more. Empty for a copy.
  std::function<std::vector<OutputFile>()> make;
  std::string copy_of;  ///< The path of an earlier file with the very same bytes; else empty.
};

struct FilePlan {
  /// Everything but what holds the hashes of others: provenance.json, and the list of the copy that
  /// readers may keep with the worker that names it. A copy comes after its original.
  std::vector<PlannedFiles> files;
  std::size_t pages = 0;  ///< How many of them are pages, copies included.
  /// The name of the edition that readers may keep on their device; empty where they may not.
  std::string kept_edition;
  std::function<site::Provenance()> provenance;        ///< Reads the files of a working tree.
  std::shared_ptr<const pages::DraftTexts> revisions;  ///< Kept for the pages; may be null.
};

/// Plans all files; makes none. All that `site` refers to must outlive the plan.
FilePlan plan_files(const SiteMaterial& site);

}  // namespace codicil::pipeline
