#include "index/sentences.h"

#include <algorithm>
#include <iterator>

namespace codicil::index {
namespace {

/// No sentence of an author's is as long.
constexpr std::uint32_t most_words = 400;

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

std::vector<Sentence> sentences_of(const Line& line) {
  std::vector<Sentence> sentences;
  for (std::uint32_t word = 0; word < line.word_count(); ++word) {
    const bool begins = sentences.empty() || begins_sentence(line, word) ||
                        word - sentences.back().begin_word == most_words;
    if (begins) sentences.push_back({word, word});
    sentences.back().end_word = word + 1;
  }
  return sentences;
}

std::string words_of(const Line& line, const Sentence& sentence) {
  std::string words;
  for (std::uint32_t word = sentence.begin_word; word < sentence.end_word; ++word) {
    if (!words.empty()) words += ' ';
    words += line.folded(word);
  }
  return words;
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

Sentences::Sentences(const ScannedText& text) {
  for (const ScannedPassage& passage : text) {
    for (const Line& line : passage.lines) {
      const auto first = static_cast<std::uint32_t>(all_.size());
      for (const Sentence& sentence : sentences_of(line)) {
        const auto number = static_cast<std::uint32_t>(all_.size());
        all_.push_back({passage.passage, number, &line, sentence});
        by_words_[words_of(line, sentence)].push_back(all_.back());
      }
      of_line_[&line] = {first, static_cast<std::uint32_t>(all_.size())};
    }
  }
}

const std::vector<PlacedSentence>& Sentences::of_words(const std::string& words) const {
  static const std::vector<PlacedSentence> none;
  const auto found = by_words_.find(words);
  return found == by_words_.end() ? none : found->second;
}

const PlacedSentence& Sentences::around(const CitationPlace& place) const {
  const auto [first, last] = of_line_.at(place.line);
  const auto behind = std::upper_bound(
      all_.begin() + first, all_.begin() + last, place.word,
      [](std::uint32_t word, const PlacedSentence& one) { return word < one.sentence.begin_word; });
  return *std::prev(behind);
}

}  // namespace codicil::index
