// The sentences of a line of prose, and where one of the same words stands in another text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
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

/// All sentences of a line, in order. A list item, a cell and the rest of a line end one too, and
/// so do very many words: a list of citations that never ends is not read again for each of them.
std::vector<Sentence> sentences_of(const Line& line);

/// The words of a sentence, in lower case, one space between them: equal for sentences that differ
/// in case, punctuation, emphasis and line breaks only.
std::string words_of(const Line& line, const Sentence& sentence);

/// A sentence in its text.
struct PlacedSentence {
  std::uint32_t passage = 0;   ///< Index into passages_of(the text).
  std::uint32_t number = 0;    ///< Among all sentences of the text.
  const Line* line = nullptr;  ///< Of the scanned text.
  Sentence sentence;
};

/// The line that a citation stands in, and the word that it begins with; nothing where the text was
/// not scanned there.
struct CitationPlace {
  const Line* line = nullptr;
  std::uint32_t word = 0;
};
std::optional<CitationPlace> place_of(const ScannedText& text, const Reference& citation);

/// The sentences of a scanned text, which must outlive it, by their words. Only lines in which a
/// citation may stand are looked at.
class Sentences {
 public:
  explicit Sentences(const ScannedText& text);

  /// Where a sentence of these words (as `words_of` gives them) stands, in reading order.
  const std::vector<PlacedSentence>& of_words(const std::string& words) const;
  /// The one in which a word of the text stands.
  const PlacedSentence& around(const CitationPlace& place) const;

 private:
  std::vector<PlacedSentence> all_;
  std::unordered_map<const Line*, std::pair<std::uint32_t, std::uint32_t>> of_line_;
  std::unordered_map<std::string, std::vector<PlacedSentence>> by_words_;
};

}  // namespace codicil::index
