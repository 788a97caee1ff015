#include "flowchart/judge_flowchart.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "text/wording.h"
#include "text/words.h"

namespace codicil::flowchart {
namespace {

/// A name that its author chose for writing arrows, and not for readers: `n4`,
/// `strategy_discussion`.
bool is_only_a_name(std::string_view id) {
  const bool begins_large = !id.empty() && id.front() >= 'A' && id.front() <= 'Z';
  const bool has_letters = std::ranges::any_of(id, [](char c) { return c >= 'a' && c <= 'z'; });
  return !(begins_large && has_letters) || id.find('_') != std::string_view::npos;
}

class Judge {
 public:
  Judge(const DotGraph& graph, std::vector<Diagnostic>& faults)
      : graph_(graph), faults_(faults), leaving_(graph.steps.size()), entered_(graph.steps.size()) {
    for (const DotArrow& arrow : graph.arrows) {
      leaving_[arrow.from].push_back(&arrow);
      if (arrow.from != arrow.to) entered_[arrow.to] = true;
    }
  }

  void run() {
    if (graph_.steps.empty()) {
      faults_.push_back(diagnose(Code::flowchart_invalid, graph_.place,
                                 "this flowchart has no steps",
                                 "Write them between the braces: `a [label=\"First step\"];`."));
      return;
    }
    if (graph_.title.empty()) {
      report(graph_.place, "this flowchart has no title",
             "Write `label=\"…\"` as the first line between the braces.");
    }
    for (std::uint32_t step = 0; step < graph_.steps.size(); ++step) look_at(step);
    look_at_beginnings();
  }

 private:
  void report(Place place, std::string message, std::string help) {
    faults_.push_back(
        diagnose(Code::flowchart_unclear, place, std::move(message), std::move(help)));
  }

  const std::string& words_of(std::uint32_t step) const {
    const DotStep& written = graph_.steps[step];
    return written.label && !written.label->empty() ? written.label->text : written.id;
  }

  void look_at(std::uint32_t step) {
    const DotStep& written = graph_.steps[step];
    const bool is_wordless = written.label       ? written.label->empty()
                             : written.is_quoted ? written.id.empty()
                                                 : is_only_a_name(written.id);
    if (is_wordless) {
      report(written.place, fmt::format("the step {} has no words", quoted(written.id)),
             fmt::format("Write `{} [label=\"…\"];` before its arrows.", written.id));
    }
    const auto [first, is_new] = known_.try_emplace(folded_title(words_of(step)), step);
    if (!is_new && written.kind != StepKind::terminal) {
      report(written.place, fmt::format("two steps say {}", quoted(words_of(step))),
             "Make one step of them, or say in both what is different.");
    }
    look_at_arrows(step);
  }

  void look_at_arrows(std::uint32_t step) {
    const auto& arrows = leaving_[step];
    const bool is_decision = graph_.steps[step].kind == StepKind::decision;
    const bool has_answers =
        std::ranges::any_of(arrows, [](const DotArrow* arrow) { return !arrow->label.empty(); });
    if (is_decision && arrows.size() < 2) {
      report(graph_.steps[step].place,
             fmt::format("only one way leads on from the question {}", quoted(words_of(step))),
             "Write an arrow for each answer, or `shape=box` if nothing is asked.");
    }
    for (const DotArrow* arrow : arrows) look_at_arrow(*arrow, is_decision || has_answers);
  }

  void look_at_arrow(const DotArrow& arrow, bool is_answer) {
    const auto& arrows = leaving_[arrow.from];
    if (arrow.from == arrow.to) {
      report(arrow.place, fmt::format("{} leads to itself", quoted(words_of(arrow.from))),
             "Lead the arrow to the step that comes next.");
    }
    if (is_answer && arrows.size() > 1 && arrow.label.empty()) {
      report(arrow.place,
             fmt::format("this arrow from {} does not say when it is taken",
                         quoted(words_of(arrow.from))),
             "Write `[label=\"Yes\"]`, or whatever the answer is, behind it.");
    }
    const bool is_second =
        !arrow.label.empty() && std::ranges::any_of(arrows, [&](const DotArrow* other) {
          return other < &arrow &&
                 folded_title(other->label.text) == folded_title(arrow.label.text);
        });
    if (is_second) {
      report(arrow.place,
             fmt::format("two arrows from {} say {}", quoted(words_of(arrow.from)),
                         quoted(arrow.label.text)),
             "Tell the two apart, or lead one arrow to a step that says both.");
    }
  }

  /// A step that is drawn as a beginning may be one of several; all others follow something.
  void look_at_beginnings() {
    bool has_beginning = false;
    for (std::uint32_t step = 0; step < graph_.steps.size(); ++step) {
      if (entered_[step]) continue;
      const bool is_apart = leaving_[step].empty() && graph_.steps.size() > 1;
      const bool is_second =
          has_beginning && graph_.steps[step].kind != StepKind::terminal && !is_apart;
      has_beginning = true;
      if (is_apart) {
        report(graph_.steps[step].place,
               fmt::format("no arrow joins {} to another step", quoted(words_of(step))),
               "Write an arrow that leads to it, or take it out.");
      } else if (is_second) {
        report(graph_.steps[step].place,
               fmt::format("no arrow leads to {}, and it is not the first step",
                           quoted(words_of(step))),
               "Write an arrow that leads to it, or `shape=ellipse` if one may begin there.");
      }
    }
    if (has_beginning || graph_.steps.front().kind == StepKind::terminal) return;
    report(graph_.steps.front().place, "an arrow leads to every step, so none is the first",
           "Give the step with which to begin `shape=ellipse`, and write it first.");
  }

  const DotGraph& graph_;
  std::vector<Diagnostic>& faults_;
  std::vector<std::vector<const DotArrow*>> leaving_;  ///< By step.
  std::vector<bool> entered_;                          ///< By step.
  std::unordered_map<std::string, std::uint32_t> known_;
};

}  // namespace

void judge_flowchart(const DotGraph& graph, std::vector<Diagnostic>& faults) {
  Judge(graph, faults).run();
}

}  // namespace codicil::flowchart
