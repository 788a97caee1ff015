#include <algorithm>

#include <fmt/format.h>

#include "markdown/renderer.h"

namespace codicil::markdown {
namespace {

constexpr std::string_view names_of_callouts[] = {"note", "important", "warning",
                                                  "tip",  "caution",   "local"};
constexpr std::string_view names_of_alignments[] = {"", "align-left", "align-centre",
                                                    "align-right"};

/// The number in <h1> to <h6>.
std::string_view digit_of(std::uint8_t level) {
  return std::string_view("123456").substr(std::clamp<std::size_t>(level, 1, 6) - 1, 1);
}

}  // namespace

Renderer::Renderer(const Document& document, const Rendering& rendering, std::size_t expected)
    : document_(document),
      rendering_(rendering),
      words_(words_in(rendering.language)),
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
  writer_.markup(digit_of(document_.nodes[index].level));
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
  push(index);
  if (node.level == 0) return writer_.markup("<li>");
  writer_.markup("<li class=\"task\"><input type=\"checkbox\" disabled=\"disabled\"");
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

bool Renderer::has_words(std::uint32_t node) const {
  return document_.nodes[node].end > node + 1;
}

void Renderer::open_table(std::uint32_t index) {
  const Node& table = document_.nodes[index];
  std::string label(words_.table);
  const std::uint32_t header = index + 1;
  std::string_view between = ": ";
  for (std::uint32_t cell = header + 1; header < table.end && cell < document_.nodes[header].end;
       cell = document_.nodes[cell].end) {
    const std::string words = document_.plain_text(cell);
    if (words.empty() || label.size() > 100) continue;
    label += between;
    label += words;
    between = ", ";
  }
  writer_.markup("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"");
  writer_.attribute("aria-label", label);
  writer_.markup(">\n<table>\n");
  in_body_ = false;
  push(index);
}

std::uint32_t Renderer::open_row(std::uint32_t index) {
  const Node& row = document_.nodes[index];
  if (row.level == 1) {
    bool is_empty = true;
    for (std::uint32_t cell = index + 1; cell < row.end; cell = document_.nodes[cell].end) {
      is_empty = is_empty && !has_words(cell);
    }
    const bool is_only_row = stack_.empty() || document_.nodes[stack_.back().node].end == row.end;
    if (is_empty && !is_only_row) return row.end;
    writer_.markup("<thead>\n<tr>");
  } else {
    writer_.markup(in_body_ ? "<tr>" : "<tbody>\n<tr>");
    in_body_ = true;
  }
  push(index);
  return index + 1;
}

void Renderer::open_cell(std::uint32_t index) {
  const Node& cell = document_.nodes[index];
  // A header cell without words would be announced as a header of nothing.
  const bool is_header =
      !stack_.empty() && document_.nodes[stack_.back().node].level == 1 && has_words(index);
  writer_.markup(is_header ? "<th scope=\"col\"" : "<td");
  writer_.attribute("class", names_of_alignments[std::min<std::uint8_t>(cell.level, 3)]);
  writer_.markup(">");
  push(index, is_header);
}

void Renderer::open_footnote(std::uint32_t index) {
  if (footnote_ == nullptr) {
    writer_.markup("<section class=\"footnotes\" role=\"doc-endnotes\"");
    writer_.attribute("aria-label", words_.footnotes);
    writer_.markup(">\n<ol>\n");
  }
  footnote_ = footnotes_.find(index);
  wrote_back_links_ = false;
  writer_.markup("<li id=\"");
  write_fragment("fn", footnotes_.number_of(*footnote_), 1);
  writer_.markup("\">");
  push(index);
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
    case NodeKind::emphasis:
      return writer_.markup("</em>");
    case NodeKind::strong:
      return writer_.markup("</strong>");
    case NodeKind::strikethrough:
      return writer_.markup("</del>");
    case NodeKind::subscript:
      return writer_.markup("</sub>");
    case NodeKind::superscript:
      return writer_.markup("</sup>");
    case NodeKind::link:
      if (closed.prints) --anchors_;
      return writer_.markup(closed.prints ? "</a>" : "</span>");
    default:
      return;
  }
}

void Renderer::close_paragraph(const OpenNode& closed) {
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
  writer_.markup(digit_of(document_.nodes[closed.node].level));
  writer_.markup(">\n");
  heading_ = nullptr;
}

void Renderer::close_row(const OpenNode& closed) {
  writer_.markup(document_.nodes[closed.node].level == 1 ? "</tr>\n</thead>\n" : "</tr>\n");
}

void Renderer::close_table() {
  if (in_body_) writer_.markup("</tbody>\n");
  in_body_ = false;
  writer_.markup("</table>\n</div>\n");
}

void Renderer::close_footnote() {
  if (!wrote_back_links_ && footnote_->marks > 0) {
    writer_.markup("<p>");
    write_back_links();
    writer_.markup("</p>\n");
  }
  writer_.markup("</li>\n");
}

void Renderer::write_back_links() {
  wrote_back_links_ = true;
  for (std::uint32_t mark = 1; mark <= footnote_->marks; ++mark) {
    writer_.markup(" <a href=\"#");
    write_fragment("fnref", footnotes_.number_of(*footnote_), mark);
    writer_.markup("\" class=\"footnote-back\" role=\"doc-backlink\"");
    writer_.attribute("aria-label", mark == 1 ? std::string(words_.back)
                                              : fmt::format("{} ({})", words_.back, mark));
    writer_.markup(">↩</a>");
  }
}

}  // namespace codicil::markdown
