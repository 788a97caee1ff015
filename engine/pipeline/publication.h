// What was gathered, as pages are composed from it.
#pragma once

#include "flowchart/drawing.h"
#include "pages/publication.h"
#include "pipeline/material.h"

namespace codicil::pipeline {

struct PublicationChoice {
  bool working_draft = false;                                ///< Marked so on every page.
  const compare::EditionComparisons* comparisons = nullptr;  ///< Null: they are not shown.
  const pages::DraftTexts* revisions = nullptr;              ///< Null: none are shown.
  bool drafts = false;  ///< Drafts and editions in preparation are shown.
  const pages::Words& words = pages::english_words();  ///< In which the pages speak.
  const flowchart::Drawings* drawings = nullptr;       ///< Null: flowcharts are words alone.
  unsigned jobs = 1;
};

/// Refers to the material, which must outlive it.
pages::Publication publication_of(const Material& material, const PublicationChoice& choice);

}  // namespace codicil::pipeline
