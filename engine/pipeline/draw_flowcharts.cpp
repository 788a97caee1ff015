#include "pipeline/draw_flowcharts.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "diagnostics/failure.h"
#include "files/run_program.h"
#include "flowchart/layout.h"
#include "flowchart/read_flowchart.h"
#include "parallel/for_each_index.h"
#include "text/wording.h"

namespace codicil::pipeline {

namespace {

using flowchart::Setting;

constexpr std::chrono::seconds longest_wait{20};
constexpr std::size_t largest_answer = std::size_t{4} * 1024 * 1024;
constexpr std::string_view program = "dot";

/// Where a flowchart stands; of several places, the one that its author would look at first.
struct Finding {
  std::string_view source;
  Location location;
  bool is_past = false;
};

/// Looks through texts for flowcharts, the newest texts first; each text once.
class Finder {
 public:
  void look_through(const Manual& manual, bool is_past) {
    for (const Chapter& chapter : manual.chapters) look_through(manual, chapter, is_past);
    for (const OrdinaryPage& page : manual.pages)
      look_through(*page.text, {manual.revision, page.path, {}}, is_past);
    for (const DraftRevision& draft : manual.drafts)
      look_through(*draft.text, {manual.revision, draft.path, {}}, is_past);
  }

  void look_through(const Manual& manual, const Chapter& chapter, bool is_past) {
    look_through(*chapter.text, {manual.revision, chapter.path, {}}, is_past);
  }

  /// Each distinct flowchart.
  std::vector<Finding> finish() { return std::move(found_); }

 private:
  void look_through(const ChapterText& text, const Location& file, bool is_past) {
    if (!read_.insert(&text).second) return;
    for (const Passage& passage : passages_of(text)) {
      if (passage.role == Passage::Role::amendment) continue;
      for (const Node& node : passage.document->nodes) {
        if (node.kind != NodeKind::flowchart) continue;
        const std::string_view source = passage.document->text_of(node);
        if (known_.insert(source).second)
          found_.push_back({source, {file.revision, file.path, node.place}, is_past});
      }
    }
  }

  std::unordered_set<const ChapterText*> read_;
  std::unordered_set<std::string_view> known_;
  std::vector<Finding> found_;
};

/// One question to Graphviz. Flowcharts that differ in nothing that is drawn share it.
struct Question {
  flowchart::Flowchart chart;
  std::string text;  ///< As it is asked first.
  std::optional<flowchart::Drawing> drawing{};
  std::string fault{};  ///< Why there is none.
};

Question question_about(std::string_view source) {
  Question question{.chart = flowchart::read_flowchart(source).value, .text = {}};
  question.text =
      flowchart::layout_request(question.chart, flowchart::boxes_of(question.chart, Setting::wide));
  return question;
}

std::string first_line(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

/// The chart in that setting; nothing where Graphviz drew nothing, with what it said.
std::optional<flowchart::Drawing> drawing_of(const flowchart::Flowchart& chart, Setting setting,
                                             std::string& fault) {
  const flowchart::Boxes boxes = flowchart::boxes_of(chart, setting);
  const ProgramRun run = run_program({std::string(program), "-Tplain"},
                                     {.input = flowchart::layout_request(chart, boxes),
                                      .timeout = longest_wait,
                                      .largest_output = largest_answer});
  if (run.timed_out) {
    fault = fmt::format("Graphviz did not answer within {} seconds", longest_wait.count());
    return std::nullopt;
  }
  const auto layout =
      run.status == 0 ? flowchart::read_layout(chart, run.out) : std::optional<flowchart::Layout>();
  if (layout) return flowchart::draw(chart, boxes, *layout);
  fault = run.status != 0 && !run.err.empty()
              ? fmt::format("Graphviz says {}", codicil::quoted(first_line(run.err)))
              : fmt::format("Graphviz ended with status {} and drew nothing", run.status);
  return std::nullopt;
}

bool is_for_telephones(const flowchart::Drawing& drawing) {
  return drawing.width <= flowchart::widest_for_telephones;
}

void answer(Question& question, Medium medium) {
  try {
    question.drawing = drawing_of(question.chart, Setting::wide, question.fault);
    if (medium == Medium::paper || !question.drawing || is_for_telephones(*question.drawing))
      return;
    std::string no_fault;
    const auto narrow = drawing_of(question.chart, Setting::narrow, no_fault);
    if (narrow && is_for_telephones(*narrow)) question.drawing = narrow;
  } catch (const Failure& failure) {
    question.fault = failure.what();
  }
}

Diagnostic undrawn(const Finding& finding, std::string message, std::string help) {
  Diagnostic fault =
      diagnose(Code::flowchart_undrawn, finding.location, std::move(message), std::move(help));
  if (finding.is_past) fault.severity = Severity::note;
  return fault;
}

Diagnostic missing_program(const std::vector<Finding>& findings) {
  return undrawn(findings.front(),
                 fmt::format("Graphviz is not installed, so {} published in words alone, without "
                             "{}",
                             findings.size() == 1
                                 ? std::string("this flowchart is")
                                 : fmt::format("{} are", counted(findings.size(), "flowchart")),
                             findings.size() == 1 ? "its drawing" : "their drawings"),
                 "Install the package `graphviz`, whose program is `dot`.");
}

/// Asks each distinct question once; gives for each finding which one is its own.
std::vector<std::size_t> ask(const std::vector<Finding>& findings, const DrawingOptions& options,
                             std::vector<Question>& questions) {
  std::map<std::string, std::size_t, std::less<>> known;
  std::vector<std::size_t> question_of;
  for (const Finding& finding : findings) {
    Question question = question_about(finding.source);
    const auto [at, is_new] = known.try_emplace(question.text, questions.size());
    question_of.push_back(at->second);
    if (is_new) questions.push_back(std::move(question));
  }
  for_each_index(questions.size(), options.jobs,
                 [&](std::size_t i) { answer(questions[i], options.medium); });
  return question_of;
}

/// Takes over what was drawn before; what is left of the findings is still to be drawn.
void take_drawn(const DrawnFlowcharts& earlier, std::vector<Finding>& findings,
                DrawnFlowcharts& drawn) {
  std::erase_if(findings, [&](const Finding& finding) {
    const auto known = earlier.drawings.find(finding.source);
    if (known != earlier.drawings.end()) drawn.drawings.insert(*known);
    return known != earlier.drawings.end();
  });
  if (!drawn.drawings.empty()) drawn.graphviz = earlier.graphviz;
}

Reported<DrawnFlowcharts> draw(std::vector<Finding> findings, const DrawingOptions& options) {
  Reported<DrawnFlowcharts> drawn;
  if (options.earlier) take_drawn(*options.earlier, findings, drawn.value);
  if (findings.empty()) return drawn;
  if (!find_program(std::string(program))) {
    drawn.diagnostics.push_back(missing_program(findings));
    return drawn;
  }
  std::vector<Question> questions;
  const std::vector<std::size_t> question_of = ask(findings, options, questions);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Question& question = questions[question_of[i]];
    if (question.drawing) {
      drawn.value.drawings.emplace(findings[i].source, *question.drawing);
    } else {
      drawn.diagnostics.push_back(
          undrawn(findings[i],
                  fmt::format("this flowchart is published in words alone: {}", question.fault),
                  "Try `dot -Tsvg` with it; a simpler flowchart may help."));
    }
  }
  if (!drawn.value.drawings.empty() && drawn.value.graphviz.empty())
    drawn.value.graphviz = graphviz_version();
  return drawn;
}

}  // namespace

std::string graphviz_version() {
  if (!find_program(std::string(program))) return {};
  // "dot - graphviz version 2.43.0 (0)" and the like.
  const ProgramRun run = run_program({std::string(program), "-V"}, {.timeout = longest_wait});
  constexpr std::string_view before = "version ";
  const std::string line = first_line(run.err);
  const std::size_t begin = line.find(before);
  return begin == std::string::npos ? std::string() : line.substr(begin + before.size());
}

Reported<DrawnFlowcharts> draw_flowcharts(const Material& material, TextRange range,
                                          const DrawingOptions& options) {
  Finder finder;
  finder.look_through(*material.present, false);
  if (range == TextRange::all) {
    const auto& snapshots = material.archive.snapshots;
    for (auto snapshot = snapshots.rbegin(); snapshot != snapshots.rend(); ++snapshot) {
      if (snapshot->manual) finder.look_through(*snapshot->manual, true);
    }
  }
  return draw(finder.finish(), options);
}

Reported<DrawnFlowcharts> draw_flowcharts(const Manual& manual,
                                          const std::vector<std::size_t>& chapters, bool is_past,
                                          const DrawingOptions& options) {
  Finder finder;
  for (const std::size_t chapter : chapters)
    finder.look_through(manual, manual.chapters[chapter], is_past);
  return draw(finder.finish(), options);
}

}  // namespace codicil::pipeline
