#include <algorithm>

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <fmt/format.h>

#include "flowchart/read_flowchart.h"
#include "markdown/converter.h"
#include "markdown/tree_view.h"
#include "text/utf8.h"
#include "text/words.h"

namespace codicil::markdown {
namespace {

using flowchart::Arrow;
using flowchart::Words;

/// Where the first of the words stands; nowhere in the flowchart: line 0.
Place place_of(const Words& words) {
  return words.marks.empty() ? Place{} : words.marks.front().place;
}

/// Words that stand in the middle of a sentence: without the mark at their end, and an answer
/// without its capital.
Words inside_sentence(Words words) {
  while (!words.text.empty() && std::string_view(".,:;").find(words.text.back()) != words.text.npos)
    words.text.pop_back();
  if (words.text == "Yes" || words.text == "No")
    words.text.front() = static_cast<char>(words.text.front() - 'A' + 'a');
  std::erase_if(words.marks, [&](const auto& mark) { return mark.offset >= words.text.size(); });
  return words;
}

bool ends_sentence(std::string_view words) {
  return words.empty() || std::string_view(".?!:;").find(words.back()) != words.npos ||
         words.ends_with("…");
}

}  // namespace

bool Converter::add_flowchart(cmark_node& node) {
  const std::string_view code = code_of(node);
  const std::uint32_t first = line_of(node) + (node.as.code.fenced != 0 ? 1 : 0);
  flowchart_lines_.clear();
  for (std::size_t begin = 0; begin < code.size();) {
    const std::size_t length = std::min(code.find('\n', begin), code.size()) - begin;
    const auto line = first + static_cast<std::uint32_t>(flowchart_lines_.size());
    // What the block stands in, and its own indentation, stands before each line.
    const std::size_t written = source_.line(line).size();
    flowchart_lines_.push_back(
        source_.place({line, static_cast<std::uint32_t>(written - std::min(length, written))}));
    begin += length + 1;
  }
  Reported<flowchart::Flowchart> read = flowchart::read_flowchart(code);
  const Place place = place_of(node);
  for (Diagnostic& fault : read.diagnostics) {
    Place& where = fault.location.place;
    where = code.empty() ? place : place_in_flowchart(where);
    diagnostics_.push_back(std::move(fault));
  }
  if (has_errors(read.diagnostics)) return false;
  cover(line_of(node), first + line_count(code));
  builder_.node(builder_.open(NodeKind::flowchart, place)).text = builder_.keep(code);
  if (!read.value.title.empty()) {
    builder_.open(NodeKind::paragraph, place_in_flowchart(markdown::place_of(read.value.title)));
    add_words(read.value.title);
    builder_.close();
  }
  add_steps(read.value, place);
  builder_.close();
  return true;
}

Place Converter::place_in_flowchart(Place place) const {
  if (place.line == 0 || flowchart_lines_.empty()) return place;
  // Behind the last line stands what the end of the text lacks.
  const std::size_t line = std::min<std::size_t>(place.line, flowchart_lines_.size()) - 1;
  const std::uint32_t lines_behind = place.line - static_cast<std::uint32_t>(line) - 1;
  const Place begin = flowchart_lines_[line];
  return {begin.line + lines_behind, begin.column + place.column - 1};
}

/// The steps in words: an item for each, with a line for each of its arrows.
void Converter::add_steps(const flowchart::Flowchart& chart, Place place) {
  const std::uint32_t list = builder_.open(NodeKind::list, place);
  builder_.node(list).level = 1;
  builder_.node(list).tight = true;
  builder_.node(list).detail = builder_.keep("1");
  for (std::uint32_t i = 0; i < chart.steps.size(); ++i) {
    const flowchart::Step& step = chart.steps[i];
    const Place begin =
        step.words.empty() ? place : place_in_flowchart(markdown::place_of(step.words));
    builder_.node(builder_.open(NodeKind::item, begin)).text = builder_.keep(step.id);
    builder_.open(NodeKind::paragraph, begin);
    const Words* const group = step.group == 0 ? nullptr : &chart.groups[step.group - 1].words;
    if (group != nullptr && !group->empty()) {
      add_words(*group);
      builder_.append(": ");
    }
    add_words(step.words);
    if (!ends_sentence(step.words.text)) builder_.append(".");
    add_arrows(chart, i, begin);
    builder_.close();
    builder_.close();
  }
  builder_.close();
}

void Converter::add_arrows(const flowchart::Flowchart& chart, std::uint32_t step, Place place) {
  bool has_plain_arrow = false;
  bool leads_on = false;
  for (const Arrow& arrow : chart.arrows) {
    if (arrow.from != step) continue;
    leads_on = true;
    builder_.leaf(NodeKind::line_break, place);
    const Words words = inside_sentence(arrow.words);
    if (words.empty()) {
      add_step_words(has_plain_arrow ? StepWords::also_go_to : StepWords::go_to, arrow.to, place);
      has_plain_arrow = true;
      continue;
    }
    const Place begin = place_in_flowchart(markdown::place_of(words));
    if (!begins_with_condition(words.text)) add_step_words(StepWords::condition, 0, begin);
    add_words(words);
    add_step_words(StepWords::go_to_then, arrow.to, begin);
  }
  if (leads_on) return;
  builder_.leaf(NodeKind::line_break, place);
  add_step_words(StepWords::ending, 0, place);
}

/// `step` counts only where the words say its number.
void Converter::add_step_words(StepWords words, std::uint32_t step, Place place) {
  const std::uint32_t leaf = builder_.leaf(NodeKind::step_words, place);
  builder_.node(leaf).level = static_cast<std::uint8_t>(words);
  const bool has_number = words != StepWords::condition && words != StepWords::ending;
  if (has_number) builder_.node(leaf).text = builder_.keep(fmt::format("{}", step + 1));
}

void Converter::add_words(const Words& words) {
  if (words.empty()) return;
  builder_.text_node();
  for (std::size_t i = 0; i < words.marks.size(); ++i) {
    const std::uint32_t begin = words.marks[i].offset;
    const std::size_t end =
        i + 1 < words.marks.size() ? words.marks[i + 1].offset : words.text.size();
    builder_.mark(place_in_flowchart(words.marks[i].place));
    builder_.append(std::string_view(words.text).substr(begin, end - begin));
  }
}

}  // namespace codicil::markdown
