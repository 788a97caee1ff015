// Counts the terms of many texts.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "search/terms.h"
#include "search/vocabulary.h"

namespace codicil::search {

/// Which of its words a text is found by.
enum class CountedWords : std::uint8_t {
  all,
  telling,  ///< Those that do not stand in nearly every text.
};

/// Remembers what became of each word, since the same words come again and again. For one thread.
class TermCounter {
 public:
  explicit TermCounter(TermRules rules) : rules_(rules) {}

  /// The terms of a text, as terms_of and telling_terms_of give them, with their numbers in
  /// `vocabulary`.
  TermCounts count(std::string_view text, CountedWords words);

  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  struct Word {
    TermId term = 0;
    bool is_common = false;
  };
  /// Where a term stands in the counts of the text in which it was seen last.
  struct Place {
    std::uint32_t text = 0;
    std::uint32_t place = 0;
  };

  const Word& known(std::string_view word);

  TermRules rules_;
  Vocabulary vocabulary_;
  Vocabulary spellings_;       ///< The words as they are written.
  std::vector<Word> words_;    ///< By their numbers in `spellings_`.
  std::vector<Place> places_;  ///< By the numbers of terms.
  std::uint32_t text_ = 0;     ///< The number of the text, from 1.
};

/// Gives other numbers to terms: `ids`, by their numbers until now.
void renumber(TermCounts& counts, const std::vector<TermId>& ids);

}  // namespace codicil::search
