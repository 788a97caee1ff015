// The sentences of a line of prose, and where one of the same words stands in another text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/line.h"
#include "index/reference_table.h"
#include "index/scan_store.h"

namespace codicil::index {

/// Words of a line, `end_word` not among them.
struct Sentence {
  std::uint32_t begin_word = 0;
  std::uint32_t end_word = 0;

  bool operator==(const Sentence&) const = default;
};

/// The sentence that a word stands in. A list item, a cell and the rest of a line end one too.
Sentence sentence_around(const Line& line, std::uint32_t word);

/// The words of a sentence, in lower case, one space between them: equal for sentences that differ
/// in case, punctuation, emphasis and line breaks only.
std::string words_of(const Line& line, const Sentence& sentence);

/// A sentence in its text.
struct PlacedSentence {
  std::uint32_t passage = 0;   ///< Index into passages_of(the text).
  const Line* line = nullptr;  ///< Of the scanned text.
  Sentence sentence;
};

/// Where a sentence of these words (as `words_of` gives them) stands, in reading order. Only lines
/// in which a citation may stand are looked at.
std::vector<PlacedSentence> find_sentences(const ScannedText& text, std::string_view words);

/// The line that a citation stands in, and the word that it begins with; nothing where the text was
/// not scanned there.
struct CitationPlace {
  const Line* line = nullptr;
  std::uint32_t word = 0;
};
std::optional<CitationPlace> place_of(const ScannedText& text, const Reference& citation);

}  // namespace codicil::index
