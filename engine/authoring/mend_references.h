// `check --fix`: stale citations and links by former ids, written as they are right now.
#pragma once

#include <cstddef>
#include <set>
#include <utility>

#include "authoring/faithful.h"
#include "authoring/past_names.h"
#include "authoring/rewrites.h"

namespace codicil::authoring {

/// References by the number of their text among PresentTexts, and their number there.
using ReferenceNumbers = std::set<std::pair<std::size_t, std::size_t>>;

/// What is mended, and by what. Holds references only.
struct StaleMaterial {
  const PresentTexts& texts;
  const PastNames& past;
  const index::ReferenceTable& references;  ///< Of the manual; judges what names a number alone.
  const SourceTree& files;
};

struct Mending {
  std::vector<Rewrite> rewrites;
  MendedTargets targets;  ///< What each mended reference is to lead to.
  Plan plan;
};

/// Mends what has one right answer and is written so that it can be replaced with certainty, all
/// else is left. Nothing in revisions in progress, which are not checked, in headings, in files
/// whose front matter cannot be read, and nothing at all while a chapter cannot be.
Mending plan_mending(const StaleMaterial& material, const ReferenceNumbers& left_alone);

}  // namespace codicil::authoring
