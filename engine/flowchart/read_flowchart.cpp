#include "flowchart/read_flowchart.h"

#include <algorithm>
#include <utility>

#include "flowchart/dot_parser.h"
#include "flowchart/judge_flowchart.h"
#include "flowchart/reading_order.h"

namespace codicil::flowchart {
namespace {

Step step_of(const DotStep& written) {
  const bool has_words = written.label && !written.label->empty();
  return {.id = written.id,
          .kind = written.kind,
          .words = has_words ? *written.label : written.id_words,
          .group = written.group};
}

Flowchart flowchart_of(DotGraph graph) {
  Flowchart chart{.title = std::move(graph.title),
                  .direction = graph.direction,
                  .steps = {},
                  .arrows = {},
                  .groups = std::move(graph.groups),
                  .rows = std::move(graph.rows)};
  for (const DotStep& step : graph.steps) chart.steps.push_back(step_of(step));
  for (DotArrow& arrow : graph.arrows)
    chart.arrows.push_back({arrow.from, arrow.to, std::move(arrow.label)});
  put_in_reading_order(chart);
  return chart;
}

}  // namespace

Reported<Flowchart> read_flowchart(std::string_view text) {
  Reported<Flowchart> read;
  DotGraph graph = DotParser(text, read.diagnostics).parse();
  // What is missing may be what was not understood.
  if (!has_errors(read.diagnostics)) judge_flowchart(graph, read.diagnostics);
  read.value = flowchart_of(std::move(graph));
  put_in_order(read.diagnostics);
  return read;
}

}  // namespace codicil::flowchart
