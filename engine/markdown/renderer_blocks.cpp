#include <algorithm>

#include <fmt/format.h>

#include "markdown/renderer.h"

namespace codicil::markdown {
namespace {

constexpr std::string_view names_of_callouts[] = {"note", "important", "warning",
                                                  "tip",  "caution",   "local"};

/// The number in <h1> to <h6>.
std::string_view digit_of(std::uint8_t level) {
  return std::string_view("123456").substr(std::clamp<std::size_t>(level, 1, 6) - 1, 1);
}

}  // namespace

Renderer::Renderer(const Document& document, const Rendering& rendering, std::size_t expected)
    : document_(document),
      rendering_(rendering),
      words_(*rendering.words),
      writer_(expected),
      footnotes_(number_footnotes(document)),
      links_(rendering.links),
      headings_(rendering.headings),
      paragraphs_(rendering.paragraphs),
      marks_(footnotes_.marks) {}

void Renderer::render(std::uint32_t begin, std::uint32_t end) {
  end = std::min(end, static_cast<std::uint32_t>(document_.nodes.size()));
  for (std::uint32_t index = begin; index < end;) {
    while (!stack_.empty() && document_.nodes[stack_.back().node].end <= index) close();
    index = is_inline(document_.nodes[index].kind) ? open_inline(index) : open(index);
  }
  while (!stack_.empty()) close();
  if (citation_ != nullptr) close_citation();
  if (footnote_ != nullptr) writer_.markup("</ol>\n</section>\n");
}

void Renderer::push(std::uint32_t index, bool prints) {
  stack_.push_back({index, document_.nodes[index].kind, prints});
}

std::uint32_t Renderer::open(std::uint32_t index) {
  const Node& node = document_.nodes[index];
  switch (node.kind) {
    case NodeKind::paragraph:
      open_paragraph(index);
      break;
    case NodeKind::heading:
      open_heading(index);
      break;
    case NodeKind::block_quote:
      writer_.markup("<blockquote>\n");
      push(index);
      break;
    case NodeKind::callout:
      open_callout(index);
      break;
    case NodeKind::list:
      open_list(index);
      break;
    case NodeKind::item:
      open_item(index);
      break;
    case NodeKind::code_block:
      write_code_block(node);
      break;
    case NodeKind::thematic_break:
      writer_.markup("<hr />\n");
      break;
    case NodeKind::table:
      open_table(index);
      break;
    case NodeKind::table_row:
      return open_row(index);
    case NodeKind::table_cell:
      open_cell(index);
      break;
    case NodeKind::footnote_definition:
      open_footnote(index);
      break;
    case NodeKind::flowchart:
      open_flowchart(index);
      break;
    default:
      break;
  }
  return index + 1;
}

bool Renderer::is_in_tight_list() const {
  const std::size_t depth = stack_.size();
  return depth >= 2 && stack_[depth - 1].kind == NodeKind::item &&
         document_.nodes[stack_[depth - 2].node].tight;
}

void Renderer::open_paragraph(std::uint32_t index) {
  if (is_in_flowchart()) return open_flowchart_title(index);
  const ParagraphRendering* const numbered = paragraphs_.find(index);
  if (is_in_tight_list()) {
    if (numbered != nullptr && !numbered->id.empty()) {
      writer_.markup("<span");
      writer_.attribute("id", numbered->id);
      writer_.markup("></span>");
    }
    push(index, false);
    return;
  }
  writer_.markup("<p");
  if (numbered != nullptr) {
    writer_.attribute("id", numbered->id);
    if (!numbered->number.empty()) writer_.markup(" class=\"numbered\"");
  }
  writer_.markup(">");
  if (numbered != nullptr && !numbered->number.empty()) {
    writer_.markup("<span");
    writer_.attribute("id", numbered->number_id);
    writer_.markup(" class=\"number\">");
    writer_.text(numbered->number);
    writer_.markup("</span> ");
  }
  push(index);
}

void Renderer::open_heading(std::uint32_t index) {
  heading_ = headings_.find(index);
  writer_.markup("<h");
  writer_.markup(digit_of(std::max(document_.nodes[index].level, rendering_.highest_heading)));
  if (heading_ != nullptr) {
    writer_.attribute("id", heading_->id);
    writer_.markup(" class=\"section-heading\"");
  }
  writer_.markup(">");
  push(index);
  if (heading_ == nullptr) return;
  for (const std::string& id : heading_->former_ids) {
    writer_.markup("<span");
    writer_.attribute("id", id);
    writer_.markup(" class=\"former-anchor\"></span>");
  }
  if (heading_->number.empty()) return;
  writer_.markup("<span class=\"number\">");
  writer_.text(heading_->number);
  writer_.markup("</span> ");
}

void Renderer::open_callout(std::uint32_t index) {
  const Node& node = document_.nodes[index];
  const auto kind = static_cast<CalloutKind>(node.level);
  std::string_view title = words_.title_of(kind);
  if (kind == CalloutKind::local) {
    const std::string_view area = document_.detail_of(node);
    const auto& known = rendering_.area_titles;
    const auto found = std::ranges::find(known, area, &std::pair<std::string, std::string>::first);
    if (found != known.end()) title = found->second;
  }
  writer_.markup("<div class=\"callout callout-");
  writer_.markup(names_of_callouts[node.level]);
  writer_.markup("\" role=\"note\">\n<p class=\"callout-title\">");
  writer_.text(title);
  writer_.markup("</p>\n");
  push(index);
}

void Renderer::open_list(std::uint32_t index) {
  const Node& node = document_.nodes[index];
  const bool has_tasks = index + 1 < node.end && document_.nodes[index + 1].level != 0;
  writer_.markup(node.level == 1 ? "<ol" : "<ul");
  if (node.level == 1 && document_.detail_of(node) != "1")
    writer_.attribute("start", document_.detail_of(node));
  if (has_tasks) writer_.markup(" class=\"task-list\"");
  writer_.markup(">\n");
  push(index);
}

void Renderer::open_item(std::uint32_t index) {
  const Node& node = document_.nodes[index];
  const bool is_step = stack_.size() >= 2 && stack_[stack_.size() - 2].kind == NodeKind::flowchart;
  push(index);
  writer_.markup("<li");
  if (is_step) write_step_id();
  if (!document_.detail_of(node).empty()) writer_.attribute("value", document_.detail_of(node));
  if (node.level == 0) return writer_.markup(">");
  writer_.markup(" class=\"task\"><input type=\"checkbox\" disabled=\"disabled\"");
  if (node.level == 2) writer_.markup(" checked=\"checked\"");
  writer_.attribute("aria-label", node.level == 2 ? words_.done : words_.open);
  writer_.markup(" /> ");
}

void Renderer::write_code_block(const Node& node) {
  const std::string_view info = document_.detail_of(node);
  const std::string_view language = info.substr(0, info.find_first_of(" \t"));
  // Long lines scroll, so the block must be reachable with the keyboard.
  writer_.markup("<pre tabindex=\"0\"><code");
  if (!language.empty()) writer_.attribute("class", fmt::format("language-{}", language));
  writer_.markup(">");
  writer_.text(document_.text_of(node));
  writer_.markup("</code></pre>\n");
}

void Renderer::close() {
  if (citation_ != nullptr && citation_depth_ == stack_.size()) close_citation();
  const OpenNode closed = stack_.back();
  stack_.pop_back();
  switch (closed.kind) {
    case NodeKind::paragraph:
      return close_paragraph(closed);
    case NodeKind::heading:
      return close_heading(closed);
    case NodeKind::block_quote:
      return writer_.markup("</blockquote>\n");
    case NodeKind::callout:
      return writer_.markup("</div>\n");
    case NodeKind::list:
      return writer_.markup(document_.nodes[closed.node].level == 1 ? "</ol>\n" : "</ul>\n");
    case NodeKind::item:
      return writer_.markup("</li>\n");
    case NodeKind::table:
      return close_table();
    case NodeKind::table_row:
      return close_row(closed);
    case NodeKind::table_cell:
      return writer_.markup(closed.prints ? "</th>" : "</td>");
    case NodeKind::footnote_definition:
      return close_footnote();
    case NodeKind::flowchart:
      return close_flowchart();
    default:
      return close_inline(closed);
  }
}

void Renderer::close_paragraph(const OpenNode& closed) {
  if (is_in_flowchart()) return close_flowchart_title(stack_.back().node);
  if (!closed.prints) {
    // In a tight item a list may follow: it begins on a line of its own.
    const Node& item = document_.nodes[stack_.back().node];
    if (document_.nodes[closed.node].end < item.end) writer_.markup("\n");
    return;
  }
  const bool ends_footnote =
      !stack_.empty() && stack_.back().kind == NodeKind::footnote_definition &&
      document_.nodes[stack_.back().node].end == document_.nodes[closed.node].end;
  if (ends_footnote) write_back_links();
  writer_.markup("</p>\n");
}

void Renderer::close_heading(const OpenNode& closed) {
  if (heading_ != nullptr && !heading_->self_link_label.empty() && !heading_->id.empty()) {
    writer_.markup(" <a class=\"self-link\" href=\"#");
    writer_.text(heading_->id);
    writer_.markup("\"");
    writer_.attribute("aria-label", heading_->self_link_label);
    writer_.markup(">#</a>");
  }
  writer_.markup("</h");
  writer_.markup(
      digit_of(std::max(document_.nodes[closed.node].level, rendering_.highest_heading)));
  writer_.markup(">\n");
  heading_ = nullptr;
}

}  // namespace codicil::markdown
