#include "index/sentences.h"

#include <algorithm>

namespace codicil::index {
namespace {

/// A full stop behind these ends no sentence.
bool is_abbreviation(const Line& line, std::uint32_t word) {
  if (line.folded(word).size() == 1 && !line.is_number(word)) return true;
  return line.is_one_of(word, {"eg", "ie", "etc", "cf", "para", "paras", "no", "nos", "ss", "vs",
                               "dr", "mr", "mrs", "ms", "st", "ch", "app", "art", "reg"});
}

/// Whether a sentence begins with a word that is not the first of its line.
bool begins_sentence(const Line& line, std::uint32_t word) {
  const std::string_view gap = line.gap_before(word);
  const std::size_t mark = gap.find_first_of(".!?");
  if (mark == std::string_view::npos || gap.find(' ', mark) == std::string_view::npos) return false;
  if (!line.is_capital(word) && !line.is_number(word)) return false;
  return gap[mark] != '.' || !is_abbreviation(line, word - 1);
}

}  // namespace

Sentence sentence_around(const Line& line, std::uint32_t word) {
  Sentence sentence{word, word + 1};
  while (sentence.begin_word > 0 && !begins_sentence(line, sentence.begin_word))
    --sentence.begin_word;
  while (sentence.end_word < line.word_count() && !begins_sentence(line, sentence.end_word))
    ++sentence.end_word;
  return sentence;
}

std::string words_of(const Line& line, const Sentence& sentence) {
  std::string words;
  for (std::uint32_t word = sentence.begin_word; word < sentence.end_word; ++word) {
    if (!words.empty()) words += ' ';
    words += line.folded(word);
  }
  return words;
}

std::vector<PlacedSentence> find_sentences(const ScannedText& text, std::string_view words) {
  std::string run(words);
  std::erase(run, ' ');
  std::vector<PlacedSentence> found;
  for (const ScannedPassage& passage : text) {
    for (const Line& line : passage.lines) {
      for (std::size_t at = line.run.find(run); at != std::string::npos;
           at = line.run.find(run, at + 1)) {
        const auto first = std::ranges::lower_bound(line.words, at, {}, &LineWord::run);
        if (first == line.words.end() || first->run != at) continue;
        const auto word = static_cast<std::uint32_t>(first - line.words.begin());
        const Sentence sentence = sentence_around(line, word);
        if (sentence.begin_word != word || words_of(line, sentence) != words) continue;
        found.push_back({passage.passage, &line, sentence});
      }
    }
  }
  return found;
}

std::optional<CitationPlace> place_of(const ScannedText& text, const Reference& citation) {
  const auto passage =
      std::ranges::lower_bound(text, citation.passage, {}, &ScannedPassage::passage);
  if (passage == text.end() || passage->passage != citation.passage) return std::nullopt;
  const auto block = [](const Line& line) { return line.prose.block; };
  const auto behind = std::ranges::upper_bound(passage->lines, citation.begin_node, {}, block);
  if (behind == passage->lines.begin()) return std::nullopt;
  const Line& line = *std::prev(behind);
  const auto piece = std::ranges::find(line.prose.pieces, citation.begin_node, &ProsePiece::node);
  if (piece == line.prose.pieces.end()) return std::nullopt;
  const std::uint32_t word = line.word_from(piece->begin + citation.begin_offset);
  if (word >= line.word_count()) return std::nullopt;
  return CitationPlace{&line, word};
}

}  // namespace codicil::index
