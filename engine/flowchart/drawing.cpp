#include "flowchart/drawing.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "flowchart/label_lines.h"

namespace codicil::flowchart {
namespace {

/// Room around the whole for lines and what stands out.
constexpr double margin = 4;
/// How far the sides of a decision slant.
constexpr double slant = 12;
constexpr double head_length = 9;
constexpr double head_width = 4.5;

class Drawer {
 public:
  Drawer(const Flowchart& chart, const Boxes& boxes, const Layout& layout)
      : chart_(chart), boxes_(boxes), layout_(layout) {}

  Drawing draw() {
    for (std::size_t i = 0; i < chart_.arrows.size(); ++i) draw_arrow(i);
    for (std::size_t i = 0; i < chart_.steps.size(); ++i) draw_step(i);
    return {static_cast<std::uint32_t>(std::ceil(layout_.width + 2 * margin)),
            static_cast<std::uint32_t>(std::ceil(layout_.height + 2 * margin)),
            Html{std::move(out_)}};
  }

 private:
  template <typename... Values>
  void write(fmt::format_string<Values...> format, Values&&... values) {
    out_ += fmt::format(format, std::forward<Values>(values)...);
  }

  static std::string at(Point point) {
    return fmt::format("{:.1f} {:.1f}", point.x + margin, point.y + margin);
  }

  void draw_arrow(std::size_t index) {
    const bool has_words = !chart_.arrows[index].words.empty();
    out_ += "<g class=\"flowchart-arrow\">";
    draw_curve(layout_.curves[index]);
    if (has_words) draw_curve(layout_.further_curves[index]);
    draw_head(has_words ? layout_.further_curves[index] : layout_.curves[index]);
    if (has_words) draw_lines(boxes_.arrows[index].lines, layout_.arrows[index]);
    out_ += "</g>\n";
  }

  void draw_curve(const Curve& curve) {
    write("<path d=\"M{}C", at(curve.front()));
    for (std::size_t i = 1; i < curve.size(); ++i) write("{}{}", i > 1 ? " " : "", at(curve[i]));
    out_ += "\" />";
  }

  /// A triangle at the end of a curve, that points the way the curve comes.
  void draw_head(const Curve& curve) {
    const Point tip = curve.back();
    Point from = curve.front();
    for (const Point& point : curve) {
      if (std::hypot(tip.x - point.x, tip.y - point.y) > head_length / 2) from = point;
    }
    const double length = std::max(std::hypot(tip.x - from.x, tip.y - from.y), 0.1);
    const Point along{(tip.x - from.x) / length, (tip.y - from.y) / length};
    const Point base{tip.x - along.x * head_length, tip.y - along.y * head_length};
    const Point across{-along.y * head_width, along.x * head_width};
    write("<path class=\"flowchart-head\" d=\"M{}L{} {}Z\" />", at(tip),
          at({base.x + across.x, base.y + across.y}), at({base.x - across.x, base.y - across.y}));
  }

  void draw_step(std::size_t index) {
    const Step& step = chart_.steps[index];
    const Box& box = boxes_.steps[index];
    const Point middle = layout_.steps[index];
    const Point corner{middle.x - box.width / 2, middle.y - box.height / 2};
    if (step.kind == StepKind::decision) {
      draw_decision(middle, box);
    } else {
      const bool is_round = step.kind == StepKind::terminal;
      write(
          "<g class=\"{}\"><rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
          "rx=\"{:.1f}\" />",
          is_round ? "flowchart-terminal" : "flowchart-action", corner.x + margin,
          corner.y + margin, box.width, box.height,
          is_round ? std::min(box.height / 2, 24.0) : 3.0);
    }
    draw_lines(box.lines, middle);
    out_ += "</g>\n";
  }

  /// A question: pointed on both sides, so that its words need no more room than those of a box.
  void draw_decision(Point middle, const Box& box) {
    const double x = box.width / 2;
    const double y = box.height / 2;
    write("<g class=\"flowchart-decision\"><path d=\"M{}L{} {} {} {} {}Z\" />",
          at({middle.x - x, middle.y}), at({middle.x - x + slant, middle.y - y}),
          at({middle.x + x - slant, middle.y - y}), at({middle.x + x, middle.y}),
          at({middle.x + x - slant, middle.y + y}), at({middle.x - x + slant, middle.y + y}));
  }

  /// Lines of words whose middle is there.
  void draw_lines(const std::vector<std::string>& lines, Point middle) {
    // Letters stand on their line, a third of their size below the middle.
    const double first =
        middle.y + letter_size * 0.35 - (static_cast<double>(lines.size()) - 1) * line_height / 2;
    out_ += "<text>";
    for (std::size_t i = 0; i < lines.size(); ++i) {
      write("<tspan x=\"{:.1f}\" y=\"{:.1f}\">{}</tspan>", middle.x + margin,
            first + static_cast<double>(i) * line_height + margin, escape_html(lines[i]).markup);
    }
    out_ += "</text>";
  }

  const Flowchart& chart_;
  const Boxes& boxes_;
  const Layout& layout_;
  std::string out_;
};

}  // namespace

Drawing draw(const Flowchart& chart, const Boxes& boxes, const Layout& layout) {
  return Drawer(chart, boxes, layout).draw();
}

}  // namespace codicil::flowchart
