#include <algorithm>

#include "markdown/renderer.h"

namespace codicil::markdown {
namespace {

/// The element of an inline that is nothing but an element; empty for all others.
std::string_view tag_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::emphasis:
      return "em";
    case NodeKind::strong:
      return "strong";
    case NodeKind::strikethrough:
      return "del";
    case NodeKind::subscript:
      return "sub";
    case NodeKind::superscript:
      return "sup";
    case NodeKind::insertion:
      return "ins";
    case NodeKind::deletion:
      return "del";
    default:
      return {};
  }
}

/// What kind of mark of a redline it is, where it is not the usual one: see compare::MarkKind.
std::string_view class_of(const Node& node) {
  if (node.kind != NodeKind::insertion && node.kind != NodeKind::deletion) return {};
  if (node.level == 1) return " class=\"moved\"";
  if (node.level == 2) return " class=\"followed\"";
  if (node.level == 3) return " class=\"ending\"";
  return {};
}

}  // namespace

std::uint32_t Renderer::open_inline(std::uint32_t index) {
  const Node& node = document_.nodes[index];
  if (const std::string_view tag = tag_of(node.kind); !tag.empty()) {
    writer_.markup("<");
    writer_.markup(tag);
    writer_.markup(class_of(node));
    writer_.markup(">");
    push(index);
    return index + 1;
  }
  switch (node.kind) {
    case NodeKind::text:
      write_text(index);
      break;
    case NodeKind::soft_break:
      writer_.markup("\n");
      break;
    case NodeKind::line_break:
      writer_.markup("<br />\n");
      break;
    case NodeKind::code:
      writer_.markup("<code>");
      writer_.text(document_.text_of(node));
      writer_.markup("</code>");
      break;
    case NodeKind::link:
      open_link(index);
      break;
    case NodeKind::image:
      return write_image(index);
    case NodeKind::footnote_reference:
      write_footnote_mark(index);
      break;
    case NodeKind::step_words:
      write_step_words(index);
      break;
    default:
      break;
  }
  return index + 1;
}

void Renderer::close_inline(const OpenNode& closed) {
  if (closed.kind == NodeKind::link) {
    if (closed.prints) --anchors_;
    return writer_.markup(closed.prints ? "</a>" : "</span>");
  }
  writer_.markup("</");
  writer_.markup(tag_of(closed.kind));
  writer_.markup(">");
}

/// Writes a text with the beginnings and ends of citations in it.
void Renderer::write_text(std::uint32_t index) {
  const std::string_view text = document_.text_of(document_.nodes[index]);
  const std::vector<CitationRendering>& citations = rendering_.citations;
  std::size_t written = 0;
  const auto write_up_to = [&](std::uint32_t offset) {
    const std::size_t end = std::clamp<std::size_t>(offset, written, text.size());
    writer_.text(text.substr(written, end - written));
    written = end;
  };
  for (;;) {
    if (citation_ != nullptr) {
      if (citation_->end_node != index) break;
      write_up_to(citation_->end_offset);
      close_citation();
    }
    while (next_citation_ < citations.size() && citations[next_citation_].begin_node < index)
      ++next_citation_;
    if (next_citation_ == citations.size() || citations[next_citation_].begin_node != index) break;
    const CitationRendering& next = citations[next_citation_++];
    if (anchors_ > 0) continue;
    write_up_to(next.begin_offset);
    open_citation(next);
  }
  writer_.text(text.substr(written));
}

void Renderer::open_citation(const CitationRendering& citation) {
  citation_ = &citation;
  citation_depth_ = stack_.size();
  ++anchors_;
  writer_.markup("<a class=\"citation\"");
  writer_.address("href", citation.href);
  writer_.markup(">");
}

void Renderer::close_citation() {
  citation_ = nullptr;
  --anchors_;
  writer_.markup("</a>");
}

void Renderer::write_anchor(std::string_view href, bool leaves_site, std::string_view title) {
  ++anchors_;
  writer_.markup("<a");
  writer_.address("href", href);
  if (leaves_site) writer_.markup(" rel=\"noopener\"");
  writer_.attribute("title", title);
  writer_.markup(">");
}

void Renderer::open_link(std::uint32_t index) {
  const Node& node = document_.nodes[index];
  const LinkRendering* const known = links_.find(index);
  const std::string_view written = document_.text_of(node);
  const std::string_view href = known != nullptr ? std::string_view(known->href) : written;
  const bool is_alive =
      !href.empty() && (known != nullptr ? is_harmless_address(href) : is_outside_address(href));
  const bool prints = is_alive && anchors_ == 0;
  if (prints) {
    const bool is_page_outside = href.starts_with("http");
    write_anchor(href, known != nullptr ? known->leaves_site : is_page_outside,
                 document_.detail_of(node));
  } else {
    writer_.markup(is_alive ? "<span>" : "<span class=\"dead-link\">");
  }
  if (!has_words(index))
    writer_.text(known != nullptr && !known->words.empty() ? std::string_view(known->words)
                                                           : written);
  push(index, prints);
}

std::uint32_t Renderer::write_image(std::uint32_t index) {
  const Node& node = document_.nodes[index];
  const LinkRendering* const known = links_.find(index);
  const std::string_view href =
      known != nullptr ? std::string_view(known->href) : document_.text_of(node);
  const std::string words = document_.plain_text(index);
  // Nothing is loaded from another host: a picture there becomes a link to it.
  const bool is_outside = is_outside_address(href);
  if (known != nullptr && !href.empty() && !is_outside && is_harmless_address(href)) {
    writer_.markup("<img");
    writer_.address("src", href);
    writer_.markup(" alt=\"");
    writer_.text(words);
    writer_.markup("\"");
    writer_.attribute("title", document_.detail_of(node));
    writer_.markup(" />");
    return node.end;
  }
  const std::string_view shown = words.empty() ? document_.text_of(node) : std::string_view(words);
  if (is_outside && anchors_ == 0) {
    write_anchor(href, true, document_.detail_of(node));
    writer_.text(shown);
    writer_.markup("</a>");
    --anchors_;
    return node.end;
  }
  writer_.markup(is_outside ? "<span>" : "<span class=\"dead-link\">");
  writer_.text(shown);
  writer_.markup("</span>");
  return node.end;
}

}  // namespace codicil::markdown
