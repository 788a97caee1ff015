#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "flowchart/label_lines.h"
#include "flowchart/layout.h"

namespace codicil::flowchart {
namespace {

/// What a setting comes to; all in units of the drawing, but the gap, which is in inches.
struct Measures {
  double widest_step;
  double widest_words;
  double padding_across;
  double gap;  ///< Between what stands side by side.
};

constexpr Measures wide{.widest_step = 176, .widest_words = 112, .padding_across = 14, .gap = 0.3};
constexpr Measures narrow{.widest_step = 128, .widest_words = 92, .padding_across = 8, .gap = 0.16};

constexpr double padding_above = 10;
/// What a box that is round or pointed needs more on either side.
constexpr double rounding = 12;
constexpr double least_width = 72;

const Measures& measures_of(Setting setting) {
  return setting == Setting::narrow ? narrow : wide;
}

/// The words of the drawing are those of the list, whose group a frame would say worse: arrows that
/// go to and fro between two frames make a drawing as wide as a wall.
std::string words_of(const Flowchart& chart, std::size_t step) {
  const std::uint32_t group = chart.steps[step].group;
  const std::string& words = chart.steps[step].words.text;
  const std::string owner = group == 0 ? std::string() : chart.groups[group - 1].words.text;
  return owner.empty() ? fmt::format("{}. {}", step + 1, words)
                       : fmt::format("{}. {}: {}", step + 1, owner, words);
}

Box box_of_step(const Flowchart& chart, std::size_t index, const Measures& measures) {
  const Step& step = chart.steps[index];
  Box box;
  box.lines = label_lines(words_of(chart, index), measures.widest_step);
  for (const std::string& line : box.lines) box.width = std::max(box.width, width_of(line));
  const double across = measures.padding_across + (step.kind == StepKind::action ? 0 : rounding);
  box.width = std::max(box.width + 2 * across, least_width);
  box.height = static_cast<double>(box.lines.size()) * line_height + 2 * padding_above;
  return box;
}

Box box_of_words(const Words& words, const Measures& measures) {
  Box box;
  box.lines = label_lines(words.text, measures.widest_words);
  for (const std::string& line : box.lines) box.width = std::max(box.width, width_of(line));
  if (box.lines.empty()) return box;
  box.width += 8;
  box.height = static_cast<double>(box.lines.size()) * line_height + 2;
  return box;
}

std::string_view name_of(Direction direction) {
  switch (direction) {
    case Direction::down:
      return "TB";
    case Direction::up:
      return "BT";
    case Direction::right:
      return "LR";
    case Direction::left:
      return "RL";
  }
  return {};
}

/// Graphviz counts in inches of 72 units.
std::string size_of(const Box& box) {
  return fmt::format("[width={:.4f},height={:.4f}]", box.width / 72, box.height / 72);
}

}  // namespace

Boxes boxes_of(const Flowchart& chart, Setting setting) {
  const Measures& measures = measures_of(setting);
  Boxes boxes{.setting = setting, .steps = {}, .arrows = {}};
  for (std::size_t i = 0; i < chart.steps.size(); ++i)
    boxes.steps.push_back(box_of_step(chart, i, measures));
  for (const Arrow& arrow : chart.arrows)
    boxes.arrows.push_back(box_of_words(arrow.words, measures));
  return boxes;
}

/// The words of an arrow are asked for as a step of their own, whose size can be given; no box has
/// words for Graphviz, which would look for a font to measure them.
std::string layout_request(const Flowchart& chart, const Boxes& boxes) {
  std::string text = fmt::format(
      "digraph {{rankdir={};nodesep={};ranksep=0.3;\n"
      "node [shape=box,fixedsize=true,label=\"\"];\nedge [arrowhead=none];\n",
      name_of(chart.direction), measures_of(boxes.setting).gap);
  for (std::size_t i = 0; i < chart.steps.size(); ++i)
    text += fmt::format("s{} {};\n", i, size_of(boxes.steps[i]));
  for (const auto& row : chart.rows) {
    text += "{rank=same;";
    for (const std::uint32_t step : row) text += fmt::format(" s{};", step);
    text += "}\n";
  }
  for (std::size_t i = 0; i < chart.arrows.size(); ++i) {
    const Arrow& arrow = chart.arrows[i];
    if (arrow.words.empty()) {
      text += fmt::format("s{} -> s{};\n", arrow.from, arrow.to);
    } else {
      text += fmt::format("w{0} {1}; s{2} -> w{0} -> s{3};\n", i, size_of(boxes.arrows[i]),
                          arrow.from, arrow.to);
    }
  }
  text += "}\n";
  return text;
}

}  // namespace codicil::flowchart
