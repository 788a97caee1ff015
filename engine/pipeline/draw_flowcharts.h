// The flowcharts of a manual, drawn: Graphviz is asked for the places, everything else is ours.
#pragma once

#include <string>

#include "diagnostics/diagnostic.h"
#include "flowchart/drawing.h"
#include "pipeline/material.h"

namespace codicil::pipeline {

enum class TextRange {
  present,  ///< The present text, drafts included.
  all,      ///< The texts of the editions, too.
};

struct DrawnFlowcharts {
  flowchart::Drawings drawings;
  std::string graphviz;  ///< The version that drew them; empty where nothing was drawn.
};

/// The version of Graphviz that is here; empty where there is none, or it says none.
std::string graphviz_version();

/// Draws each distinct flowchart once, on up to `jobs` cores at a time. Reports, at the first
/// flowchart that it is about, that Graphviz is missing, or did not draw: of past texts as notes.
/// What was drawn `earlier` is taken from there; it may be null.
Reported<DrawnFlowcharts> draw_flowcharts(const Material& material, TextRange range, unsigned jobs,
                                          const DrawnFlowcharts* earlier = nullptr);

}  // namespace codicil::pipeline
