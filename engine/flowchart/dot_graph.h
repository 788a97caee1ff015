// A flowchart as it is written: steps and arrows in their author's order, words where there are
// any.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "flowchart/flowchart.h"

namespace codicil::flowchart {

struct DotStep {
  std::string id;
  Words id_words;  ///< What readers see of a step without a label.
  bool is_quoted = false;
  Place place;  ///< Where it is first named.
  std::optional<Words> label;
  StepKind kind = StepKind::action;
  std::uint32_t group = 0;  ///< As in Step.
};

struct DotArrow {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Place place;  ///< Of its `->`.
  Words label;
};

struct DotGraph {
  Place place;  ///< Where it begins.
  Words title;
  Direction direction = Direction::down;
  std::vector<DotStep> steps;
  std::vector<DotArrow> arrows;
  std::vector<Group> groups;
  std::vector<std::vector<std::uint32_t>> rows;
};

}  // namespace codicil::flowchart
