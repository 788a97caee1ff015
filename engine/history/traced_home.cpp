#include "history/traced_home.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "history/number_meaning.h"
#include "index/sentences.h"

namespace codicil::history {
namespace {

using index::PlacedSentence;
using index::Reference;
using Moment = std::optional<std::size_t>;  // A snapshot or, with nothing, the present.

/// The texts of a home, newest first. `text_in` gives the text that a snapshot, or the present, has
/// of it, without references where it has none.
template <typename TextIn>
std::vector<TracedText> texts_of(const TracedTexts& texts, const ReferenceTables& tables,
                                 const TextIn& text_in) {
  std::vector<TracedText> found;
  const auto look_at = [&](Moment snapshot) {
    TracedText text = text_in(snapshot);
    text.snapshot = snapshot;
    if (text.references != nullptr) {
      found.push_back(std::move(text));
    } else if (!found.empty()) {
      found.back().is_oldest_of_run = true;
    }
  };
  if (tables.present.chapters.size() == texts.present.chapters.size()) look_at(std::nullopt);
  for (std::size_t i = texts.archive.snapshots.size(); i-- > 0;) {
    if (texts.archive.snapshots[i].manual != nullptr) look_at(i);
  }
  if (!found.empty()) found.back().is_oldest_of_run = true;
  return found;
}

const index::ReferenceTable& table_at(const ReferenceTables& tables, Moment snapshot) {
  return snapshot ? tables.past[*snapshot] : tables.present;
}

/// The section whose own text holds a node of the body; empty before the first heading.
std::string_view section_at(const ChapterText& text, const PlacedSentence& place) {
  std::string_view id;
  for (const Section& section : text.sections) {
    if (section.kind == SectionKind::box) continue;
    if (section.node > place.line->prose.block) break;
    id = section.id;
  }
  return id;
}

/// Which of the same sentences in an older text each of those in a newer one was: first those in
/// one section, then the others in their order.
std::vector<std::optional<std::size_t>> pair_sentences(const ChapterText& newer_text,
                                                       const std::vector<PlacedSentence>& newer,
                                                       const ChapterText& older_text,
                                                       const std::vector<PlacedSentence>& older) {
  std::vector<std::optional<std::size_t>> pairs(newer.size());
  std::vector<bool> taken(older.size());
  for (const bool in_one_section : {true, false}) {
    for (std::size_t i = 0; i < newer.size(); ++i) {
      for (std::size_t j = 0; j < older.size() && !pairs[i]; ++j) {
        if (taken[j]) continue;
        if (in_one_section && section_at(newer_text, newer[i]) != section_at(older_text, older[j]))
          continue;
        pairs[i] = j;
        taken[j] = true;
      }
    }
  }
  return pairs;
}

/// Follows the bare numbers of one home.
class Tracer {
 public:
  Tracer(const TracedHome& home, index::ScanStore& scans) : home_(home) {
    for (const TracedText& text : home.texts) scanned_.push_back(scans.scanned(text.text));
  }

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

  const std::vector<PlacedSentence>& sentences(std::size_t text, const std::string& words) {
    auto& known = known_[{home_.texts[text].text.get(), words}];
    if (!known) known = index::find_sentences(*scanned_[text], words);
    return *known;
  }

  /// Numbers that no newer text has.
  void add_new(std::size_t text) {
    const index::ChapterReferences& references = *home_.texts[text].references;
    for (std::size_t i = 0; i < references.size(); ++i) {
      if (!references[i].is_bare) continue;
      const auto place = index::place_of(*scanned_[text], references[i]);
      if (!place) continue;
      const index::Sentence sentence = sentence_around(*place->line, place->word);
      std::string words = words_of(*place->line, sentence);
      const std::uint32_t word = place->word - sentence.begin_word;
      const auto& copies = sentences(text, words);
      const auto copy = std::ranges::find_if(copies, [&](const PlacedSentence& one) {
        return one.line == place->line && one.sentence == sentence;
      });
      if (copy == copies.end()) continue;
      const auto number = static_cast<std::size_t>(copy - copies.begin());
      const BareNumber::Place here{home_.texts[text].snapshot, i};
      const auto known = std::ranges::find_if(open_, [&](const Trace& trace) {
        return trace.copy == number && trace.number.word == word && trace.number.sentence == words;
      });
      if (known != open_.end()) {
        known->number.places.push_back(here);
        continue;
      }
      Trace trace;
      trace.number.is_on_page = home_.is_page;
      trace.number.home = home_.index;
      trace.number.sentence = std::move(words);
      trace.number.word = word;
      trace.number.places.push_back(here);
      trace.copy = number;
      open_.push_back(std::move(trace));
    }
    for (Trace& trace : open_) trace.number.first = home_.texts[text].snapshot;
  }

  void step_back(std::size_t text) {
    const TracedText& newer = home_.texts[text];
    const TracedText& older = home_.texts[text + 1];
    for (Trace& trace : open_) {
      trace.goes_on = true;
      if (newer.text == older.text) continue;
      const auto& there = sentences(text + 1, trace.number.sentence);
      const auto pairs =
          pair_sentences(*newer.text, sentences(text, trace.number.sentence), *older.text, there);
      const auto& pair = pairs[trace.copy];
      trace.goes_on = pair.has_value();
      if (pair) {
        trace.copy = *pair;
      } else {
        trace.number.older = older.snapshot;
        trace.number.copies_before = there.size();
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
  std::vector<std::shared_ptr<const index::ScannedText>> scanned_;
  std::map<std::pair<const ChapterText*, std::string>, std::optional<std::vector<PlacedSentence>>>
      known_;
  std::vector<Trace> open_;
  std::vector<BareNumber> finished_;
};

}  // namespace

TracedHome home_of_story(const TracedTexts& texts, const ReferenceTables& tables,
                         std::size_t story) {
  const auto text_in = [&](Moment snapshot) -> TracedText {
    const auto chapter = chapter_of_story(texts, story, snapshot);
    if (!chapter) return {};
    return {snapshot, texts.manual_at(snapshot).chapters[*chapter].text,
            &table_at(tables, snapshot).chapters[*chapter]};
  };
  return {false, story, texts_of(texts, tables, text_in)};
}

std::optional<std::size_t> page_at(const TracedTexts& texts, std::size_t page, Moment snapshot) {
  if (!snapshot) return page;
  const auto& pages = texts.manual_at(snapshot).pages;
  const auto found = std::ranges::find(pages, texts.present.pages[page].id, &OrdinaryPage::id);
  if (found == pages.end()) return std::nullopt;
  return static_cast<std::size_t>(found - pages.begin());
}

TracedHome home_of_page(const TracedTexts& texts, const ReferenceTables& tables, std::size_t page) {
  const auto text_in = [&](Moment snapshot) -> TracedText {
    const auto found = page_at(texts, page, snapshot);
    if (!found) return {};
    return {snapshot, texts.manual_at(snapshot).pages[*found].text,
            &table_at(tables, snapshot).pages[*found]};
  };
  return {true, page, texts_of(texts, tables, text_in)};
}

bool has_bare_number(const TracedHome& home) {
  return std::ranges::any_of(home.texts, [](const TracedText& text) {
    return std::ranges::any_of(*text.references, &Reference::is_bare);
  });
}

const TracedText* text_at(const TracedHome& home, Moment snapshot) {
  const auto found = std::ranges::find(home.texts, snapshot, &TracedText::snapshot);
  return found == home.texts.end() ? nullptr : &*found;
}

std::vector<BareNumber> trace_bare_numbers(const TracedHome& home, index::ScanStore& scans) {
  return Tracer(home, scans).trace();
}

}  // namespace codicil::history
