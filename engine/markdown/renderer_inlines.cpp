#include <algorithm>

#include <fmt/format.h>

#include "markdown/renderer.h"

namespace codicil::markdown {

std::uint32_t Renderer::open_inline(std::uint32_t index) {
  const Node& node = document_.nodes[index];
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
    case NodeKind::emphasis:
      writer_.markup("<em>");
      push(index);
      break;
    case NodeKind::strong:
      writer_.markup("<strong>");
      push(index);
      break;
    case NodeKind::strikethrough:
      writer_.markup("<del>");
      push(index);
      break;
    case NodeKind::subscript:
      writer_.markup("<sub>");
      push(index);
      break;
    case NodeKind::superscript:
      writer_.markup("<sup>");
      push(index);
      break;
    case NodeKind::link:
      open_link(index);
      break;
    case NodeKind::image:
      return write_image(index);
    case NodeKind::footnote_reference:
      write_footnote_mark(index);
      break;
    default:
      break;
  }
  return index + 1;
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

void Renderer::write_fragment(std::string_view kind, std::uint32_t footnote, std::uint32_t mark) {
  writer_.text(rendering_.id_prefix);
  writer_.markup(kind);
  writer_.markup(mark == 1 ? fmt::format("-{}", footnote) : fmt::format("-{}-{}", footnote, mark));
}

void Renderer::write_footnote_mark(std::uint32_t index) {
  const FootnoteMarkNumber* const mark = marks_.find(index);
  if (mark == nullptr) return;
  writer_.markup("<sup class=\"footnote-mark\"");
  if (anchors_ > 0) {
    // Inside a link there cannot be another one: the number alone, but a place to come back to.
    writer_.markup(" id=\"");
    write_fragment("fnref", mark->footnote, mark->mark);
    writer_.markup("\">");
    writer_.text(fmt::format("{}", mark->footnote));
    writer_.markup("</sup>");
    return;
  }
  writer_.markup("><a id=\"");
  write_fragment("fnref", mark->footnote, mark->mark);
  writer_.markup("\" href=\"#");
  write_fragment("fn", mark->footnote, 1);
  writer_.markup("\" role=\"doc-noteref\"");
  writer_.attribute("aria-label", fmt::format("{} {}", words_.footnote, mark->footnote));
  writer_.markup(fmt::format(">{}</a></sup>", mark->footnote));
}

}  // namespace codicil::markdown
