#include <algorithm>

#include "site/notice_files.h"
#include "text/html.h"
#include "text/utf8.h"
#include "text/wrap.h"

namespace codicil::site {

namespace {

using pages::NoticeBlock;
using Kind = pages::NoticeBlock::Kind;
using Lines = std::vector<std::string>;

constexpr std::size_t width = pages::letter_width;

Lines underlined(std::string_view words, char mark) {
  Lines lines = wrapped_lines(words, width);
  std::size_t longest = 0;
  for (const std::string& line : lines) longest = std::max(longest, count_code_points(line));
  lines.emplace_back(std::min(longest, width), mark);
  return lines;
}

Lines list_lines(const NoticeBlock& block) {
  Lines lines;
  for (const pages::WholeLink& link : block.links) {
    for (std::string& line : indented(wrapped_lines(link.words, width - 4), "  * ", "    ")) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

Lines fact_lines(const NoticeBlock& block) {
  std::string words = block.words + ":";
  for (const pages::WholeLink& link : block.links) {
    words += (&link == &block.links.front() ? " " : "; ") + link.words;
  }
  return indented(wrapped_lines(words, width - 2), "", "  ");
}

Lines subject_lines(const NoticeBlock& block) {
  const pages::WholeLink& subject = block.links.front();
  Lines lines = underlined(subject.words, '-');
  if (!subject.href.empty()) lines.push_back(subject.href);
  return lines;
}

Lines lines_of(const NoticeBlock& block) {
  switch (block.kind) {
    case Kind::heading:
      return underlined(block.words, '=');
    case Kind::subheading:
      return wrapped_lines("== " + block.words + " ==", width);
    case Kind::subject:
      return subject_lines(block);
    case Kind::note:
      return block.note.letter;
    case Kind::bullet:
      return indented(block.note.letter, "  * ", "    ");
    case Kind::list:
      return list_lines(block);
    case Kind::fact:
      return fact_lines(block);
    case Kind::divider:
      return {std::string(width, '-')};
    case Kind::paragraph:
    case Kind::label:
    case Kind::action:
      break;
  }
  return wrapped_lines(block.words, width);
}

/// Facts stand close together; a new part keeps a distance.
std::size_t empty_lines_between(Kind before, Kind kind) {
  if (kind == Kind::fact && before == Kind::fact) return 0;
  if (kind == Kind::list && before == Kind::label) return 0;
  if (kind == Kind::heading || kind == Kind::subheading) return 2;
  return 1;
}

}  // namespace

std::string notice_letter(const pages::Notice& notice) {
  Lines lines = wrapped_lines(notice.manual_title, width);
  for (std::string& line : underlined(notice.title, '=')) lines.push_back(std::move(line));
  Kind before = Kind::paragraph;
  for (const NoticeBlock& block : notice.blocks) {
    const Lines more = lines_of(block);
    if (more.empty()) continue;
    lines.insert(lines.end(), empty_lines_between(before, block.kind), std::string());
    lines.insert(lines.end(), more.begin(), more.end());
    before = block.kind;
  }
  std::string letter;
  for (const std::string& line : lines) letter += line + "\n";
  return for_xml(letter);
}

}  // namespace codicil::site
