#include <fmt/format.h>

#include "markdown/renderer.h"

namespace codicil::markdown {

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
    writer_.attribute("aria-label",
                      mark == 1 ? words_.back : fmt::format("{} ({})", words_.back, mark));
    writer_.markup(">↩</a>");
  }
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
  writer_.attribute("aria-label", put_into(words_.footnote, fmt::format("{}", mark->footnote)));
  writer_.markup(fmt::format(">{}</a></sup>", mark->footnote));
}

}  // namespace codicil::markdown
