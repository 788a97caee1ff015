// The flowcharts of a manual, drawn: Graphviz is asked for the places, everything else is ours.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "flowchart/drawing.h"
#include "pipeline/material.h"

namespace codicil::pipeline {

enum class TextRange {
  present,  ///< The present text, drafts included.
  all,      ///< The texts of the editions, too.
};

enum class Medium {
  screen,  ///< Also that of a telephone: a chart too wide for it is set narrow, if that helps.
  paper,   ///< Where there is room across, and a tall drawing has to be made small.
};

struct DrawnFlowcharts {
  flowchart::Drawings drawings;
  std::string graphviz;  ///< The version that drew them; empty where nothing was drawn.
};

/// The version of Graphviz that is here; empty where there is none, or it says none.
std::string graphviz_version();

struct DrawingOptions {
  Medium medium = Medium::screen;
  unsigned jobs = 1;                         ///< How many cores it may use at a time.
  const DrawnFlowcharts* earlier = nullptr;  ///< What was drawn before, for the same medium.
};

/// Draws each distinct flowchart once; what was drawn earlier is taken from there. Reports, at the
/// first flowchart that it is about, that Graphviz is missing, or did not draw: of past texts as
/// notes.
Reported<DrawnFlowcharts> draw_flowcharts(const Material& material, TextRange range,
                                          const DrawingOptions& options);

/// The same of some chapters of one text, which is of the past where what is missing is a note.
Reported<DrawnFlowcharts> draw_flowcharts(const Manual& manual,
                                          const std::vector<std::size_t>& chapters, bool is_past,
                                          const DrawingOptions& options);

}  // namespace codicil::pipeline
