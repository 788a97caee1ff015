#include <algorithm>

#include <fmt/format.h>

#include "flowchart/layout.h"
#include "manual/step_words.h"
#include "markdown/renderer.h"

namespace codicil::markdown {
namespace {

std::size_t count_steps(const Document& document, const Node& list) {
  std::size_t steps = 0;
  for (auto item = static_cast<std::uint32_t>(&list - document.nodes.data()) + 1; item < list.end;
       item = document.nodes[item].end) {
    ++steps;
  }
  return steps;
}

}  // namespace

bool Renderer::is_in_flowchart() const {
  return !stack_.empty() && stack_.back().kind == NodeKind::flowchart;
}

void Renderer::open_flowchart(std::uint32_t index) {
  const auto& nodes = document_.nodes;
  flowchart_ = static_cast<std::uint32_t>(
      std::count_if(nodes.begin(), nodes.begin() + index + 1,
                    [](const Node& node) { return node.kind == NodeKind::flowchart; }));
  step_ = 0;
  writer_.markup(rendering_.drawings == nullptr ? "<div class=\"flowchart\">\n"
                                                : "<figure class=\"flowchart\">\n");
  push(index);
  const bool has_title =
      index + 1 < nodes[index].end && nodes[index + 1].kind == NodeKind::paragraph;
  if (!has_title) write_drawing(index);
}

void Renderer::close_flowchart() {
  writer_.markup(rendering_.drawings == nullptr ? "</div>\n" : "</figure>\n");
}

/// In a redline there may be two, one of them deleted: a figure has but one caption.
void Renderer::open_flowchart_title(std::uint32_t index) {
  writer_.markup(rendering_.drawings == nullptr ? "<p class=\"flowchart-title\">" : "<figcaption>");
  push(index);
}

void Renderer::close_flowchart_title(std::uint32_t flowchart) {
  writer_.markup(rendering_.drawings == nullptr ? "</p>\n" : "</figcaption>\n");
  write_drawing(flowchart);
}

std::string Renderer::flowchart_id(std::string_view part) const {
  return fmt::format("{}fc-{}{}", rendering_.id_prefix, flowchart_, part);
}

/// The drawing, where there is one, and what stands above the steps in words.
void Renderer::write_drawing(std::uint32_t index) {
  if (rendering_.drawings == nullptr) return;
  const auto found = rendering_.drawings->find(document_.text_of(document_.nodes[index]));
  if (found == rendering_.drawings->end()) return;
  const Node& first = document_.nodes[index + 1];
  const bool has_title = first.kind == NodeKind::paragraph;
  const std::string title = has_title ? document_.plain_text(index + 1) : words_.flowchart;
  const Node& list = has_title ? document_.nodes[first.end] : first;
  writer_.markup("<div class=\"flowchart-drawing\"");
  // What scrolls must be reachable with the keyboard.
  if (found->second.width > flowchart::widest_for_telephones) {
    writer_.markup(" role=\"region\" tabindex=\"0\"");
    writer_.attribute("aria-label", title);
  }
  writer_.markup(">\n");
  write_svg(found->second, title,
            put_into(words_.drawing, fmt::format("{}", count_steps(document_, list))));
  writer_.markup("</div>\n<p class=\"flowchart-words\">");
  writer_.text(words_.steps_in_words);
  writer_.markup("</p>\n");
}

void Renderer::write_svg(const flowchart::Drawing& drawing, std::string_view title,
                         std::string_view description) {
  writer_.markup(drawing.width > flowchart::widest_for_telephones ? "<svg class=\"flowchart-wide\""
                                                                  : "<svg");
  writer_.markup(fmt::format(" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\"",
                             drawing.width, drawing.height));
  writer_.attribute("aria-labelledby", flowchart_id("-title"));
  writer_.attribute("aria-describedby", flowchart_id("-desc"));
  writer_.markup(">\n<title");
  writer_.attribute("id", flowchart_id("-title"));
  writer_.markup(">");
  writer_.text(title);
  writer_.markup("</title>\n<desc");
  writer_.attribute("id", flowchart_id("-desc"));
  writer_.markup(">");
  writer_.text(description);
  writer_.markup("</desc>\n");
  writer_.markup(drawing.shapes.markup);
  writer_.markup("</svg>\n");
}

void Renderer::write_step_id() {
  ++step_;
  if (rendering_.drawings == nullptr) return;
  writer_.attribute("id", flowchart_id(fmt::format("-step-{}", step_)));
}

void Renderer::write_step_words(std::uint32_t index) {
  const Node& node = document_.nodes[index];
  const std::string_view number = document_.text_of(node);
  const StepPhrase phrase = phrase_of(static_cast<StepWords>(node.level), rendering_.language);
  writer_.text(phrase.before);
  const bool is_link = rendering_.drawings != nullptr && anchors_ == 0 && !number.empty();
  if (is_link) {
    writer_.markup("<a");
    writer_.attribute("href", "#" + flowchart_id(fmt::format("-step-{}", number)));
    writer_.markup(">");
  }
  writer_.text(number);
  if (is_link) writer_.markup("</a>");
  writer_.text(phrase.behind);
}

}  // namespace codicil::markdown
