// Manuals for tests, written as short texts in a few marks of Markdown; no file is read.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "manual/manual.h"

namespace codicil::test {

/// Reads one mark a line: "## Heading {#id}", "### Heading", "## Appendix: Title", "* item", and
/// anything else a paragraph. In a line: [words](destination), ![words](destination), *emphasis*,
/// `code`, and \n for a soft break.
Document sketched_text(std::string_view text);

/// A chapter to be.
struct ChapterSketch {
  std::string id;
  std::string title;
  std::string body{};
  std::map<BoxKind, std::string> boxes{};
  std::string part = "core";
  ChapterStatus status = ChapterStatus::in_force;
  Numbering numbering = Numbering::sections;
  std::vector<std::string> aliases{};
  std::vector<std::pair<std::string, std::string>> forwards{};
  std::vector<Keyword> keywords{};
};

/// Sections with ids and numbers, paragraphs with theirs.
ChapterText sketched_chapter(const ChapterSketch& sketch);

/// Parts in the order of their first chapters; chapters numbered in the order given. The content is
/// in "content".
Manual sketched_manual(const std::vector<ChapterSketch>& chapters);

}  // namespace codicil::test
