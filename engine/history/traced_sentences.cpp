#include "history/traced_sentences.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "index/sentences.h"

namespace codicil::history {
namespace {

using index::PlacedSentence;
using index::Reference;

/// The sentences of one text, and the sections that they stand in.
class TextSentences {
 public:
  TextSentences(const ChapterText& text, std::shared_ptr<const index::ScannedText> scanned)
      : text_(text), scanned_(std::move(scanned)), all_(*scanned_), passages_(passages_of(text)) {
    for (const Section& section : text.sections) {
      if (section.kind != SectionKind::box) headings_.push_back(&section);
    }
  }

  const index::Sentences& all() const { return all_; }
  std::optional<index::CitationPlace> place_of(const Reference& citation) const {
    return index::place_of(*scanned_, citation);
  }

  /// The box, or the section whose own text holds the sentence; empty before the first heading.
  std::string_view section_at(const PlacedSentence& place) const {
    const Passage& passage = passages_[place.passage];
    if (passage.role == Passage::Role::box) return text_.sections[passage.index].id;
    const auto behind = std::ranges::upper_bound(headings_, place.line->prose.block, {},
                                                 [](const Section* one) { return one->node; });
    return behind == headings_.begin() ? std::string_view() : (*std::prev(behind))->id;
  }

 private:
  const ChapterText& text_;
  std::shared_ptr<const index::ScannedText> scanned_;
  index::Sentences all_;
  std::vector<Passage> passages_;
  std::vector<const Section*> headings_;
};

using Pairs = std::vector<std::optional<std::size_t>>;

/// Which of the same sentences in an older text each of those in a newer one was: first those in
/// one section, then the others in their order.
Pairs pair_sentences(const TextSentences& newer, const TextSentences& older,
                     const std::string& words) {
  const std::vector<PlacedSentence>& now = newer.all().of_words(words);
  const std::vector<PlacedSentence>& then = older.all().of_words(words);
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_section;  // The last first.
  for (std::size_t j = then.size(); j-- > 0;) by_section[older.section_at(then[j])].push_back(j);
  Pairs pairs(now.size());
  std::vector<bool> taken(then.size());
  for (std::size_t i = 0; i < now.size(); ++i) {
    const auto there = by_section.find(newer.section_at(now[i]));
    if (there == by_section.end() || there->second.empty()) continue;
    pairs[i] = there->second.back();
    taken[there->second.back()] = true;
    there->second.pop_back();
  }
  std::size_t free = 0;
  for (std::optional<std::size_t>& pair : pairs) {
    while (free < taken.size() && taken[free]) ++free;
    if (!pair && free < taken.size()) pair = free++;
  }
  return pairs;
}

/// Follows the bare numbers of one home.
class Tracer {
 public:
  Tracer(const TracedHome& home, index::ScanStore& scans) : home_(home), scans_(scans) {}

  std::vector<BareNumber> trace() {
    for (std::size_t i = 0; i < home_.texts.size(); ++i) {
      add_new(i);
      if (!home_.texts[i].is_oldest_of_run) step_back(i);
      close(i);
    }
    return std::move(finished_);
  }

 private:
  /// A number whose sentence stands in the text just looked at.
  struct Trace {
    BareNumber number;
    std::size_t copy = 0;  ///< Which of the sentences of these words, there.
    bool goes_on = false;  ///< Into the next older text.
  };

  const TextSentences& sentences(std::size_t index) {
    const auto& text = home_.texts[index].text;
    auto& known = known_[text.get()];
    if (!known) known = std::make_unique<const TextSentences>(*text, scans_.scanned(text));
    return *known;
  }

  /// Numbers that no newer text has.
  void add_new(std::size_t index) {
    const TracedText& text = home_.texts[index];
    const TextSentences& here = sentences(index);
    // By the number of the sentence, and the word in it.
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> open;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const BareNumber& number = open_[i].number;
      open.try_emplace({here.all().of_words(number.sentence)[open_[i].copy].number, number.word},
                       i);
    }
    for (std::size_t i = 0; i < text.references->size(); ++i) {
      const Reference& reference = (*text.references)[i];
      const auto place = reference.is_bare ? here.place_of(reference) : std::nullopt;
      if (!place) continue;
      const PlacedSentence& sentence = here.all().around(*place);
      const std::uint32_t word = place->word - sentence.sentence.begin_word;
      const auto [known, is_new] = open.try_emplace({sentence.number, word}, open_.size());
      if (is_new) open_.push_back(new_trace(here, sentence, word));
      open_[known->second].number.places.push_back({text.snapshot, i});
    }
    for (Trace& trace : open_) trace.number.first = text.snapshot;
  }

  Trace new_trace(const TextSentences& here, const PlacedSentence& sentence,
                  std::uint32_t word) const {
    Trace trace;
    trace.number.is_on_page = home_.is_page;
    trace.number.home = home_.index;
    trace.number.sentence = words_of(*sentence.line, sentence.sentence);
    trace.number.word = word;
    const auto& copies = here.all().of_words(trace.number.sentence);
    const auto copy =
        std::ranges::lower_bound(copies, sentence.number, {}, &PlacedSentence::number);
    trace.copy = static_cast<std::size_t>(copy - copies.begin());
    return trace;
  }

  void step_back(std::size_t index) {
    const TracedText& newer = home_.texts[index];
    const TracedText& older = home_.texts[index + 1];
    std::unordered_map<std::string, Pairs> pairs;
    for (Trace& trace : open_) {
      trace.goes_on = true;
      if (newer.text == older.text) continue;
      const std::string& words = trace.number.sentence;
      const auto [known, is_new] = pairs.try_emplace(words);
      if (is_new) known->second = pair_sentences(sentences(index), sentences(index + 1), words);
      const auto& pair = known->second[trace.copy];
      trace.goes_on = pair.has_value();
      if (pair) {
        trace.copy = *pair;
      } else {
        trace.number.older = older.snapshot;
        trace.number.copies_before = sentences(index + 1).all().of_words(words).size();
      }
    }
  }

  /// Takes out what does not go on.
  void close(std::size_t text) {
    const bool ends_here = home_.texts[text].is_oldest_of_run;
    std::vector<Trace> going_on;
    for (Trace& trace : open_) {
      if (trace.goes_on && !ends_here) {
        going_on.push_back(std::move(trace));
      } else {
        finished_.push_back(std::move(trace.number));
      }
    }
    open_ = std::move(going_on);
  }

  const TracedHome& home_;
  index::ScanStore& scans_;
  std::unordered_map<const ChapterText*, std::unique_ptr<const TextSentences>> known_;
  std::vector<Trace> open_;
  std::vector<BareNumber> finished_;
};

}  // namespace

std::vector<BareNumber> trace_bare_numbers(const TracedHome& home, index::ScanStore& scans) {
  return Tracer(home, scans).trace();
}

}  // namespace codicil::history
