// What a flowchart is: steps with words, and arrows between them that say when they are taken.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "flowchart/words.h"

namespace codicil::flowchart {

enum class StepKind : std::uint8_t {
  action,    ///< What is done: a box.
  decision,  ///< What is asked; its arrows are the answers.
  terminal,  ///< Where the procedure begins or ends.
};

/// Which way the steps follow one another in the drawing.
enum class Direction : std::uint8_t { down, up, right, left };

struct Step {
  std::string id;  ///< Its name in the author's text; readers do not see it.
  StepKind kind = StepKind::action;
  Words words;
  std::uint32_t group = 0;  ///< Index into Flowchart::groups, from 1; 0: it stands in none.

  bool operator==(const Step&) const = default;
};

struct Arrow {
  std::uint32_t from = 0;  ///< Index into Flowchart::steps.
  std::uint32_t to = 0;
  Words words;  ///< When it is taken; empty: always.

  bool operator==(const Arrow&) const = default;
};

/// Steps that belong together, such as those of one agency.
struct Group {
  Words words;

  bool operator==(const Group&) const = default;
};

struct Flowchart {
  Words title;
  Direction direction = Direction::down;
  std::vector<Step> steps;    ///< In reading order: see `put_in_reading_order`.
  std::vector<Arrow> arrows;  ///< By the step that they leave, then as their author wrote them.
  std::vector<Group> groups;
  std::vector<std::vector<std::uint32_t>> rows;  ///< Steps that are drawn side by side.

  bool operator==(const Flowchart&) const = default;
};

/// A flowchart of more steps, or of more arrows, is not read: nobody could follow it, and drawing
/// it would take too long.
inline constexpr std::size_t most_steps = 200;
inline constexpr std::size_t most_arrows = 600;

}  // namespace codicil::flowchart
