// Where the parts of a flowchart are drawn: Graphviz is told how large they are, and says where
// they stand and how the arrows run.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flowchart/flowchart.h"

namespace codicil::flowchart {

/// In units of the drawing, from its upper left corner.
struct Point {
  double x = 0;
  double y = 0;

  bool operator==(const Point&) const = default;
};

/// What is drawn at one point: a step, or the words of an arrow.
struct Box {
  std::vector<std::string> lines;
  double width = 0;
  double height = 0;
};

/// A drawing up to this width can still be read on a telephone, made as small as its screen.
inline constexpr std::uint32_t widest_for_telephones = 420;

/// How wide the words of a chart are set.
enum class Setting : std::uint8_t {
  wide,    ///< As reads best.
  narrow,  ///< In more and shorter lines, closer together, for a chart too wide for a telephone.
};

/// The boxes of a chart, by index of their step and arrow. Those of arrows without words are empty.
struct Boxes {
  Setting setting = Setting::wide;
  std::vector<Box> steps;
  std::vector<Box> arrows;
};

Boxes boxes_of(const Flowchart& chart, Setting setting);

/// The question to `dot -Tplain`. Equal for charts that are drawn alike.
std::string layout_request(const Flowchart& chart, const Boxes& boxes);

/// A run of cubic Bézier curves: the first point, then three for each curve.
using Curve = std::vector<Point>;

struct Layout {
  double width = 0;
  double height = 0;
  std::vector<Point> steps;           ///< The middle of each.
  std::vector<Point> arrows;          ///< The middle of the words of each.
  std::vector<Curve> curves;          ///< Of each arrow; of one with words up to these,
  std::vector<Curve> further_curves;  ///< and from these on.
};

/// Reads what `dot -Tplain` answered; nothing for an answer that is not one to this chart.
std::optional<Layout> read_layout(const Flowchart& chart, std::string_view answer);

}  // namespace codicil::flowchart
