#include "site/notice_files.h"
#include "text/html.h"
#include "text/markdown_words.h"
#include "text/wrap.h"

namespace codicil::site {

namespace {

using pages::NoticeBlock;
using pages::WholeLink;
using Kind = pages::NoticeBlock::Kind;
using Lines = std::vector<std::string>;

constexpr std::size_t width = pages::letter_width;

Lines wrapped(const std::string& markdown) {
  Lines lines = wrapped_lines(markdown, width);
  for (std::string& line : lines) line = protected_line(std::move(line));
  return lines;
}

/// An address alone needs no words: programs link it.
std::string linked(const WholeLink& link) {
  if (link.words == link.href && !link.href.empty()) return "<" + link.href + ">";
  return markdown_link(markdown_words(link.words), link.href);
}

/// Links are not broken over lines.
Lines list_lines(const NoticeBlock& block) {
  Lines lines;
  for (const WholeLink& link : block.links) {
    lines.push_back("- " + protected_line(linked(link)));
  }
  return lines;
}

Lines fact_lines(const NoticeBlock& block) {
  std::string words = "**" + markdown_words(block.words) + ":**";
  for (const WholeLink& link : block.links) {
    words += (&link == &block.links.front() ? " " : "; ") + linked(link);
  }
  return {words};
}

class Writer {
 public:
  Lines lines_of(const NoticeBlock& block) {
    switch (block.kind) {
      case Kind::heading:
        is_below_subheading_ = false;
        return {"## " + markdown_words(block.words)};
      case Kind::subheading:
        is_below_subheading_ = true;
        return {"### " + markdown_words(block.words)};
      case Kind::subject:
        return {(is_below_subheading_ ? "#### " : "### ") + linked(block.links.front())};
      case Kind::note:
        return block.note.markdown;
      case Kind::bullet:
        return indented(block.note.markdown, "- ", "  ");
      case Kind::list:
        return list_lines(block);
      case Kind::fact:
        return fact_lines(block);
      case Kind::action:
        return wrapped("**" + markdown_words(block.words) + "**");
      case Kind::divider:
        return {"* * *"};
      case Kind::paragraph:
      case Kind::label:
        break;
    }
    return wrapped(markdown_words(block.words));
  }

 private:
  bool is_below_subheading_ = false;
};

}  // namespace

std::string notice_markdown(const pages::Notice& notice) {
  std::string markdown = "# " + markdown_words(notice.title) + "\n\n";
  for (const std::string& line : wrapped(markdown_words(notice.manual_title))) {
    markdown += line + "\n";
  }
  Writer writer;
  Kind before = Kind::paragraph;
  for (const NoticeBlock& block : notice.blocks) {
    const Lines lines = writer.lines_of(block);
    if (lines.empty()) continue;
    const bool goes_on = block.kind == Kind::fact && before == Kind::fact;
    if (goes_on) {
      markdown.insert(markdown.size() - 1, "\\");
    } else {
      markdown += '\n';
    }
    for (const std::string& line : lines) markdown += line + "\n";
    before = block.kind;
  }
  return for_xml(markdown);
}

}  // namespace codicil::site
