// What a text's bytes alone decide about its references: scanned once, however many editions have
// the text.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "index/line.h"
#include "index/titles.h"
#include "manual/chapter_text.h"
#include "parallel/kept_values.h"

namespace codicil::index {

/// The titles of a chapter's text, run together.
struct TextTitles {
  std::string title;   ///< Of the chapter.
  TitleList sections;  ///< Those with a heading; the values are indices into ChapterText::sections.
};

TextTitles titles_of(const ChapterText& text);

/// The links and the lines of one passage.
struct ScannedPassage {
  std::uint32_t passage = 0;  ///< Index into passages_of(text).
  const Document* document = nullptr;
  std::vector<std::uint32_t> links;  ///< Link and image nodes.
  std::vector<Line> lines;
};

ScannedPassage scan(const Document& document);

/// All passages but the details of the amendments, those without links and lines left out.
using ScannedText = std::vector<ScannedPassage>;

/// Remembers what was scanned. May be used from several threads at once.
class ScanStore {
 public:
  std::shared_ptr<const TextTitles> titles(const std::shared_ptr<const ChapterText>& text);
  std::shared_ptr<const ScannedText> scanned(const std::shared_ptr<const ChapterText>& text);
  /// Forgets the texts that nobody asked for since this was last called.
  void drop_unused();

 private:
  KeptValues<std::shared_ptr<const ChapterText>, TextTitles> titles_;
  KeptValues<std::shared_ptr<const ChapterText>, ScannedText> scanned_;
};

}  // namespace codicil::index
