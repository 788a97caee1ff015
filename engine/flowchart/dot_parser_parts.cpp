#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "flowchart/dot_parser.h"
#include "text/characters.h"
#include "text/wording.h"

namespace codicil::flowchart {

std::vector<Attribute> DotParser::parse_attributes() {
  std::vector<Attribute> attributes;
  while (token_.is_sign('[')) {
    const Place open = take().place;
    while (!token_.is_sign(']')) {
      if (token_.kind == TokenKind::end || token_.is_sign('}') || token_.is_sign('{')) {
        report_unclosed(open, "the `[` here is never closed",
                        "Write `]` behind the last attribute.");
        return attributes;
      }
      if (token_.is_sign(',') || token_.is_sign(';')) {
        take();
      } else {
        parse_attribute(attributes);
      }
    }
    take();
  }
  return attributes;
}

void DotParser::parse_attribute(std::vector<Attribute>& attributes) {
  if (!token_.is_id()) {
    report(token_.place,
           fmt::format("{} stands where an attribute was wanted", quoted(token_.text)),
           "Between `[` and `]` stand attributes such as `label=\"Strategy discussion\"`.");
    take();
    return;
  }
  const Token name = take();
  if (!token_.is_sign('=')) return report_without_value(attributes, name);
  take();
  if (!token_.is_id()) return refuse_value(name);
  const Token value = take();
  attributes.push_back(
      {name.text, name.place, value.words, value.place, value.kind == TokenKind::quoted});
}

/// Words behind a value that was quoted are what a quotation mark inside of it cut off; curly marks
/// are none in this language.
void DotParser::report_without_value(const std::vector<Attribute>& attributes, const Token& name) {
  const auto is_curly = [](std::string_view words) {
    return words.find("\u201C") != words.npos || words.find("\u201D") != words.npos;
  };
  const std::uint32_t line = name.place.line;
  const bool follows_value = !attributes.empty() && attributes.back().value_place.line == line;
  std::string message = fmt::format("{} has no value", quoted(name.text));
  std::string help = "Put words in quotes: `label=\"Strategy discussion\"`.";
  if (is_curly(name.text) || (follows_value && is_curly(attributes.back().value.text))) {
    message = fmt::format("{} stands between curly quotation marks", quoted(name.text));
    help = "Write straight ones, as in `label=\"Strategy discussion\"`.";
  } else if (follows_value && attributes.back().is_quoted) {
    message = fmt::format("the quotation mark before {} ends the words", quoted(name.text));
    help = "Inside of words write `\\\"` for a quotation mark, or “ and ”.";
  }
  report(name.place, std::move(message), std::move(help));
  while (token_.kind != TokenKind::end && token_.place.line == line && !token_.is_sign(']')) take();
}

void DotParser::refuse_value(const Token& name) {
  if (token_.kind == TokenKind::markup) {
    report(token_.place, "words in `<…>` are not read",
           fmt::format("Write plain words in quotes: `{}=\"…\"`.", name.text));
    take();
    return;
  }
  report(token_.place, fmt::format("{} has no value", quoted(name.text)),
         "Put words in quotes: `label=\"Strategy discussion\"`.");
}

void DotParser::give_to_step(std::uint32_t step, const Attribute& attribute) {
  const std::string name = lower_case(attribute.name);
  DotStep& given = graph_.steps[step];
  if (name == "label") {
    // `\N` is the step's own name, as it is without a label.
    if (attribute.value.text != "\\N") given.label = attribute.value;
  } else if (name == "shape") {
    if (const auto kind = kind_of_shape(attribute.value.text)) {
      given.kind = *kind;
    } else {
      std::string help = did_you_mean(attribute.value.text, {"box", "diamond", "ellipse"});
      if (help.empty())
        help = "Write `box` for what is done, `diamond` for a question, `ellipse` for an end.";
      report_value(attribute, std::move(help), faults_);
    }
  } else {
    judge_attribute(attribute, Subject::step, faults_);
  }
}

void DotParser::give_to_arrow(DotArrow& arrow, const Attribute& attribute) {
  if (lower_case(attribute.name) == "label") {
    arrow.label = attribute.value;
  } else {
    judge_attribute(attribute, Subject::arrow, faults_);
  }
}

void DotParser::give_to_scope(Scope& scope, const Attribute& attribute) {
  const std::string name = lower_case(attribute.name);
  if (name == "label" && scope.is_chart) {
    graph_.title = attribute.value;
  } else if (name == "label" && scope.is_cluster) {
    const std::uint32_t outer = scope.group;
    graph_.groups.push_back({attribute.value});
    scope.group = static_cast<std::uint32_t>(graph_.groups.size());
    for (const std::uint32_t step : scope.steps) {
      if (graph_.steps[step].group == outer) graph_.steps[step].group = scope.group;
    }
  } else if (name == "label") {
    faults_.push_back(diagnose(
        Code::flowchart_unclear, attribute.place,
        "the words of this part are shown to nobody, since its name does not begin with "
        "`cluster_`",
        fmt::format("Write {}.", quoted(fmt::format("subgraph cluster_{} {{",
                                                    scope.name.empty() ? "police" : scope.name)))));
  } else if (name == "rankdir") {
    if (const auto direction = direction_named(attribute.value.text)) {
      graph_.direction = *direction;
    } else {
      report_value(attribute, "Write `TB` for downwards or `LR` for sideways.", faults_);
    }
  } else if (name == "rank") {
    scope.is_row = attribute.value.text == "same";
  } else {
    judge_attribute(attribute, Subject::chart, faults_);
  }
}

std::uint32_t DotParser::parse_step(Scope& scope, const Token& name) {
  // Where an arrow touches a box is not the author's to say here.
  while (token_.is_sign(':')) {
    take();
    if (token_.is_id()) take();
  }
  const auto known = steps_by_name_.find(name.text);
  if (known != steps_by_name_.end()) {
    note(scope, known->second);
    return known->second;
  }
  const auto step = static_cast<std::uint32_t>(graph_.steps.size());
  if (step == most_steps) {
    give_up(name.place, fmt::format("the flowchart has more than {} steps", most_steps),
            "Divide it into several, each in a block of its own.");
    return 0;
  }
  steps_by_name_.emplace(name.text, step);
  graph_.steps.push_back({.id = name.text,
                          .id_words = name.words,
                          .is_quoted = name.kind == TokenKind::quoted,
                          .place = name.place,
                          .label = {}});
  for (const Attribute& attribute : scope.step_attributes) give_to_step(step, attribute);
  note(scope, step);
  return step;
}

void DotParser::note(Scope& scope, std::uint32_t step) {
  DotStep& named = graph_.steps[step];
  if (named.group == 0) named.group = scope.group;
  if (std::ranges::find(scope.steps, step) == scope.steps.end()) scope.steps.push_back(step);
}

void DotParser::add_arrows(const Steps& from, const Steps& to, Place place,
                           const std::vector<Attribute>& attributes) {
  for (const std::uint32_t begin : from) {
    for (const std::uint32_t end : to) {
      if (gave_up_) return;
      DotArrow arrow{.from = begin, .to = end, .place = place, .label = {}};
      for (const Attribute& attribute : attributes) give_to_arrow(arrow, attribute);
      const bool is_new = std::ranges::none_of(graph_.arrows, [&](const DotArrow& other) {
        return other.from == begin && other.to == end && other.label.text == arrow.label.text;
      });
      if (!is_new) continue;
      if (graph_.arrows.size() == most_arrows) {
        return give_up(place, fmt::format("the flowchart has more than {} arrows", most_arrows),
                       "Divide it into several, each in a block of its own.");
      }
      graph_.arrows.push_back(std::move(arrow));
    }
  }
}

}  // namespace codicil::flowchart
