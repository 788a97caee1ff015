#include "flowchart/reading_order.h"

#include <algorithm>
#include <utility>

namespace codicil::flowchart {
namespace {

using Steps = std::vector<std::uint32_t>;

/// Walks along the arrows, depth first.
class Walk {
 public:
  explicit Walk(const Flowchart& chart) : targets_(chart.steps.size()), seen_(chart.steps.size()) {
    for (const Arrow& arrow : chart.arrows) targets_[arrow.from].push_back(arrow.to);
  }

  bool has_seen(std::uint32_t step) const { return seen_[step]; }

  /// Goes to everything that can be reached, the last arrow of each step first. There are few
  /// enough steps for a recursion.
  void go(std::uint32_t step) {
    if (seen_[step]) return;
    seen_[step] = true;
    const Steps& targets = targets_[step];
    for (auto target = targets.rbegin(); target != targets.rend(); ++target) go(*target);
    left_.push_back(step);
  }

  /// The steps as they were left: each behind all that it leads to.
  const Steps& left() const { return left_; }

 private:
  std::vector<Steps> targets_;
  std::vector<bool> seen_;
  Steps left_;
};

}  // namespace

Steps entries_of(const Flowchart& chart) {
  std::vector<bool> is_target(chart.steps.size());
  for (const Arrow& arrow : chart.arrows) {
    if (arrow.from != arrow.to) is_target[arrow.to] = true;
  }
  Steps entries;
  Walk walk(chart);
  const auto enter = [&](std::uint32_t step) {
    entries.push_back(step);
    walk.go(step);
  };
  for (std::uint32_t step = 0; step < chart.steps.size(); ++step) {
    if (!is_target[step]) enter(step);
  }
  for (std::uint32_t step = 0; step < chart.steps.size(); ++step) {
    if (!walk.has_seen(step)) enter(step);
  }
  return entries;
}

void put_in_reading_order(Flowchart& chart) {
  Walk walk(chart);
  const Steps entries = entries_of(chart);
  for (std::size_t i = entries.size(); i-- > 0;) walk.go(entries[i]);
  const Steps& left = walk.left();
  Steps new_index(chart.steps.size());
  std::vector<Step> steps;
  for (std::size_t i = left.size(); i-- > 0;) {
    new_index[left[i]] = static_cast<std::uint32_t>(steps.size());
    steps.push_back(std::move(chart.steps[left[i]]));
  }
  chart.steps = std::move(steps);
  for (Arrow& arrow : chart.arrows) {
    arrow.from = new_index[arrow.from];
    arrow.to = new_index[arrow.to];
  }
  std::ranges::stable_sort(chart.arrows, {}, &Arrow::from);
  for (Steps& row : chart.rows) {
    for (std::uint32_t& step : row) step = new_index[step];
  }
}

}  // namespace codicil::flowchart
