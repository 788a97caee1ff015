#include "search/term_counter.h"

#include "search/word_reader.h"

namespace codicil::search {

const TermCounter::Word& TermCounter::known(std::string_view word) {
  const TermId spelling = spellings_.add(word);
  if (spelling == words_.size()) {
    const TermId term = vocabulary_.add(term_of(word, rules_));
    words_.push_back({.term = term, .is_common = is_common(word, rules_)});
    places_.resize(vocabulary_.size());
  }
  return words_[spelling];
}

TermCounts TermCounter::count(std::string_view text, CountedWords words) {
  ++text_;
  TermCounts counts;
  counts.reserve(text.size() / 10);  // English words with their spaces, some of them more than once
  WordReader reader(text);
  while (const auto read = reader.next()) {
    const Word& word = known(*read);
    if (word.is_common && words == CountedWords::telling) continue;
    Place& place = places_[word.term];
    if (place.text == text_) {
      ++counts[place.place].count;
    } else {
      place = {.text = text_, .place = static_cast<std::uint32_t>(counts.size())};
      counts.push_back({.term = word.term, .count = 1});
    }
  }
  return counts;
}

void renumber(TermCounts& counts, const std::vector<TermId>& ids) {
  for (TermCount& count : counts) count.term = ids[count.term];
}

}  // namespace codicil::search
