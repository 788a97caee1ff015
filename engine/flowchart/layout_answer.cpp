#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "flowchart/layout.h"

namespace codicil::flowchart {
namespace {

constexpr double units_per_inch = 72;

/// The words of one line, taken one by one.
class LineReader {
 public:
  explicit LineReader(std::string_view line) : rest_(line) {}

  std::string_view word() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size()));
    const std::string_view word = rest_.substr(0, rest_.find(' '));
    rest_.remove_prefix(word.size());
    return word;
  }
  /// Nothing where no number stands, or none that a drawing can have.
  std::optional<double> number() {
    const std::string_view written = word();
    double value = 0;
    const auto [end, error] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    constexpr double largest = 10'000;
    const bool is_number = error == std::errc() && end == written.data() + written.size();
    if (!is_number || !(std::abs(value) < largest)) return std::nullopt;
    return value * units_per_inch;
  }
  std::optional<Point> point() {
    const auto x = number();
    const auto y = number();
    if (!x || !y) return std::nullopt;
    return Point{*x, *y};
  }

 private:
  std::string_view rest_;
};

/// What an answer says, by the names of the question. Its heights count from below.
class Answer {
 public:
  /// False where it is no answer, or does not end.
  bool read(std::string_view text) {
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      LineReader reader(line);
      const std::string_view kind = reader.word();
      if (kind == "stop") return size_.has_value();
      if (kind == "graph" && !read_size(reader)) return false;
      if (kind == "node" && !read_node(reader)) return false;
      if (kind == "edge" && !read_edge(reader)) return false;
    }
    return false;
  }

  Point size() const { return *size_; }
  std::optional<Point> node(const std::string& name) const {
    const auto found = nodes_.find(name);
    if (found == nodes_.end()) return std::nullopt;
    return from_above(found->second);
  }
  /// Empty where there is none.
  Curve edge(const std::string& tail, const std::string& head) const {
    const auto found = edges_.find({tail, head});
    if (found == edges_.end()) return {};
    Curve curve = found->second;
    for (Point& point : curve) point = from_above(point);
    return curve;
  }

 private:
  bool read_size(LineReader& line) {
    line.word();  // by what all else was scaled, which is 1
    size_ = line.point();
    return size_.has_value();
  }

  bool read_node(LineReader& line) {
    const std::string name(line.word());
    const auto point = line.point();
    if (point) nodes_[name] = *point;
    return point.has_value();
  }

  bool read_edge(LineReader& line) {
    std::string tail(line.word());
    std::string head(line.word());
    const std::string_view written = line.word();
    std::size_t count = 0;
    std::from_chars(written.data(), written.data() + written.size(), count);
    if (count < 4 || count % 3 != 1) return false;
    Curve curve;
    while (curve.size() < count) {
      const auto point = line.point();
      if (!point) return false;
      curve.push_back(*point);
    }
    edges_[{std::move(tail), std::move(head)}] = std::move(curve);
    return true;
  }

  Point from_above(Point point) const { return {point.x, size_->y - point.y}; }

  std::optional<Point> size_;
  std::map<std::string, Point> nodes_;
  std::map<std::pair<std::string, std::string>, Curve> edges_;
};

}  // namespace

std::optional<Layout> read_layout(const Flowchart& chart, std::string_view text) {
  Answer answer;
  if (!answer.read(text)) return std::nullopt;
  Layout layout;
  layout.width = answer.size().x;
  layout.height = answer.size().y;
  for (std::size_t i = 0; i < chart.steps.size(); ++i) {
    const auto middle = answer.node(fmt::format("s{}", i));
    if (!middle) return std::nullopt;
    layout.steps.push_back(*middle);
  }
  for (std::size_t i = 0; i < chart.arrows.size(); ++i) {
    const std::string from = fmt::format("s{}", chart.arrows[i].from);
    const std::string to = fmt::format("s{}", chart.arrows[i].to);
    const std::string words = fmt::format("w{}", i);
    const bool has_words = !chart.arrows[i].words.empty();
    const auto middle = has_words ? answer.node(words) : Point{};
    Curve curve = answer.edge(from, has_words ? words : to);
    Curve further = has_words ? answer.edge(words, to) : Curve();
    if (!middle || curve.empty() || (has_words && further.empty())) return std::nullopt;
    layout.arrows.push_back(*middle);
    layout.curves.push_back(std::move(curve));
    layout.further_curves.push_back(std::move(further));
  }
  return layout;
}

}  // namespace codicil::flowchart
