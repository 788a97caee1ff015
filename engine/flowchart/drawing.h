// A flowchart as a drawing: shapes with classes, which the theme gives their colours.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "flowchart/flowchart.h"
#include "flowchart/layout.h"
#include "text/html.h"

namespace codicil::flowchart {

/// What stands in an <svg> of that size. Holds no ids, so that it may stand in a page twice.
struct Drawing {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  Html shapes;

  bool operator==(const Drawing&) const = default;
};

/// Drawings by the text of their flowchart, as it stands in the chapter. A flowchart that could not
/// be drawn has none.
using Drawings = std::map<std::string, Drawing, std::less<>>;

Drawing draw(const Flowchart& chart, const Boxes& boxes, const Layout& layout);

}  // namespace codicil::flowchart
