#include "flowchart/dot_parser.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "text/wording.h"

namespace codicil::flowchart {
namespace {

/// Parts in parts: more than anybody draws, and few enough for every stack.
constexpr std::size_t most_depth = 16;

bool begins_subgraph(const Token& token) {
  return token.is_sign('{') || token.is_keyword("subgraph");
}

bool leads_on(const Token& token) {
  return token.kind == TokenKind::arrow || token.kind == TokenKind::line;
}

}  // namespace

Token DotParser::take() {
  return std::exchange(token_, scanner_.next());
}

void DotParser::report(Place place, std::string message, std::string help) {
  faults_.push_back(diagnose(Code::flowchart_invalid, place, std::move(message), std::move(help)));
}

void DotParser::report_unclosed(Place place, std::string message, std::string help) {
  if (!scanner_.ran_out()) report(place, std::move(message), std::move(help));
}

void DotParser::report_unexpected(std::string_view wanted, std::string help) {
  if (token_.kind == TokenKind::end) {
    return report_unclosed(token_.place,
                           fmt::format("the flowchart ends where {} was wanted", wanted),
                           std::move(help));
  }
  report(token_.place, fmt::format("{} stands where {} was wanted", quoted(token_.text), wanted),
         std::move(help));
  const std::uint32_t line = token_.place.line;
  while (token_.kind != TokenKind::end && token_.place.line == line && !token_.is_sign('}') &&
         !token_.is_sign('{') && !token_.is_sign(';')) {
    take();
  }
}

void DotParser::give_up(Place place, std::string message, std::string help) {
  report(place, std::move(message), std::move(help));
  gave_up_ = true;
}

DotGraph DotParser::parse() {
  token_ = scanner_.next();
  if (!parse_head()) return std::move(graph_);
  const Place open = take().place;
  Scope scope{.is_chart = true};
  parse_body(scope, open);
  if (!gave_up_ && token_.kind != TokenKind::end) {
    report(token_.place,
           fmt::format("{} stands behind the end of the flowchart", quoted(token_.text)),
           "Put every flowchart into a block of its own.");
  }
  return std::move(graph_);
}

/// Everything before the first brace.
bool DotParser::parse_head() {
  graph_.place = token_.place;
  if (token_.kind == TokenKind::end) {
    report({1, 1}, "this flowchart is empty",
           "Write `digraph { a [label=\"First step\"]; b [label=\"Next step\"]; a -> b }`.");
    return false;
  }
  if (token_.is_keyword("strict")) take();
  is_directed_ = !token_.is_keyword("graph");
  if (!is_directed_) {
    report(token_.place, "the lines of a `graph` do not tell which step follows which",
           "Write `digraph`, and `->` between two steps.");
  } else if (!token_.is_keyword("digraph")) {
    report_unexpected("`digraph`", "A flowchart begins with `digraph {` and ends with `}`.");
    return false;
  }
  take();
  if (token_.kind == TokenKind::quoted) graph_.title = token_.words;
  if (token_.is_id()) take();
  if (token_.is_sign('{')) return true;
  report_unexpected("`{`", "A flowchart begins with `digraph {` and ends with `}`.");
  return false;
}

void DotParser::parse_body(Scope& scope, Place open) {
  while (!gave_up_ && token_.kind != TokenKind::end && !token_.is_sign('}')) parse_statement(scope);
  if (token_.is_sign('}')) {
    take();
  } else if (!gave_up_) {
    report_unclosed(open, "the `{` here is never closed",
                    "Write `}` where what it begins has its end.");
  }
}

void DotParser::parse_statement(Scope& scope) {
  if (token_.is_sign(';')) {
    take();
  } else if (begins_subgraph(token_)) {
    Steps steps = parse_subgraph(scope);
    for (const std::uint32_t step : steps) note(scope, step);
    if (leads_on(token_)) parse_chain(scope, std::move(steps));
  } else if (token_.is_keyword("graph") || token_.is_keyword("node") || token_.is_keyword("edge")) {
    parse_defaults(scope);
  } else if (token_.is_id()) {
    parse_named(scope);
  } else {
    report_unexpected("a step", "Put words that hold such characters in quotes.");
  }
}

/// `node [shape=box]`, for the steps that are first named behind it, and the like.
void DotParser::parse_defaults(Scope& scope) {
  const Token subject = take();
  if (!token_.is_sign('[')) {
    return report_unexpected(
        "`[`", fmt::format("{} is a word of the language; as the name of a step put it in quotes.",
                           quoted(subject.text)));
  }
  for (Attribute& attribute : parse_attributes()) {
    if (subject.is_keyword("graph")) {
      give_to_scope(scope, attribute);
    } else {
      auto& defaults = subject.is_keyword("node") ? scope.step_attributes : scope.arrow_attributes;
      defaults.push_back(std::move(attribute));
    }
  }
}

/// What begins with a name: a step, an arrow or an attribute of the whole.
void DotParser::parse_named(Scope& scope) {
  const Token name = take();
  if (token_.is_sign('=')) {
    const Place place = take().place;
    if (token_.is_sign('>')) return report_unexpected_arrow(name, place);
    if (!token_.is_id()) return refuse_value(name);
    const Token value = take();
    return give_to_scope(scope, {name.text, name.place, value.words, value.place});
  }
  const std::uint32_t step = parse_step(scope, name);
  if (gave_up_) return;
  if (leads_on(token_)) return parse_chain(scope, {step});
  for (const Attribute& attribute : parse_attributes()) give_to_step(step, attribute);
}

/// "a => b".
void DotParser::report_unexpected_arrow(const Token& name, Place place) {
  report(place, "`=>` is no arrow",
         fmt::format("Write `->`, as in {}.", quoted(fmt::format("{} -> …", name.text))));
  const std::uint32_t line = token_.place.line;
  while (token_.kind != TokenKind::end && token_.place.line == line && !token_.is_sign('}') &&
         !token_.is_sign(';'))
    take();
}

DotParser::Steps DotParser::parse_subgraph(const Scope& outer) {
  Scope inner{.step_attributes = outer.step_attributes,
              .arrow_attributes = outer.arrow_attributes,
              .group = outer.group,
              .depth = outer.depth + 1};
  if (token_.is_keyword("subgraph")) {
    take();
    if (token_.is_id()) inner.name = take().text;
    inner.is_cluster = inner.name.starts_with("cluster");
  }
  if (!token_.is_sign('{')) {
    report_unexpected("`{`", "A part of a flowchart stands between `{` and `}`.");
    return {};
  }
  if (inner.depth > most_depth) {
    give_up(token_.place, fmt::format("parts stand in one another more than {} deep", most_depth),
            "Take out braces that are not needed.");
    return {};
  }
  const Place open = take().place;
  parse_body(inner, open);
  if (inner.is_row && inner.steps.size() > 1) graph_.rows.push_back(inner.steps);
  return std::move(inner.steps);
}

/// From the first `->` on.
void DotParser::parse_chain(Scope& scope, Steps from) {
  struct Link {
    Steps from, to;
    Place place;
  };
  std::vector<Link> links;
  while (leads_on(token_)) {
    const Token arrow = take();
    if (arrow.kind == TokenKind::line && is_directed_)
      report(arrow.place, "`--` does not tell which step follows which", "Write `->`.");
    Steps to = parse_operand(scope);
    if (gave_up_ || to.empty()) break;
    links.push_back({std::exchange(from, to), to, arrow.place});
  }
  if (gave_up_) return;
  std::vector<Attribute> attributes = scope.arrow_attributes;
  std::ranges::move(parse_attributes(), std::back_inserter(attributes));
  for (const Link& link : links) add_arrows(link.from, link.to, link.place, attributes);
}

DotParser::Steps DotParser::parse_operand(Scope& scope) {
  if (begins_subgraph(token_)) {
    Steps steps = parse_subgraph(scope);
    for (const std::uint32_t step : steps) note(scope, step);
    return steps;
  }
  if (token_.is_id()) return {parse_step(scope, take())};
  report_unexpected("a step", "Write the name of the step to which the arrow leads.");
  return {};
}

}  // namespace codicil::flowchart
