#include "history/bare_numbers.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <utility>

#include "history/number_meaning.h"
#include "history/traced_home.h"
#include "history/traced_sentences.h"
#include "index/identities.h"
#include "parallel/for_each_index.h"

namespace codicil::history {
namespace {

using index::Reference;
using index::Standing;
using index::Target;

/// The home and the texts in which it may hold bare numbers.
std::vector<TracedHome> homes_with_bare_numbers(const TracedTexts& texts,
                                                const ReferenceTables& tables) {
  std::vector<TracedHome> homes;
  const auto add = [&](TracedHome home) {
    if (has_bare_number(home)) homes.push_back(std::move(home));
  };
  for (std::size_t story = 0; story < texts.stories.size(); ++story)
    add(home_of_story(texts, tables, story));
  for (std::size_t page = 0; page < texts.present.pages.size(); ++page)
    add(home_of_page(texts, tables, page));
  return homes;
}

/// Adds what each number named in the oldest of its texts, and whether that can have changed.
class MeaningFinder {
 public:
  explicit MeaningFinder(const TracedTexts& texts) : texts_(texts) {}

  void add_to(BareNumber& number, const TracedHome& home) {
    const BareNumber::Place& place = number.places.back();
    const Manual& manual = texts_.manual_at(place.snapshot);
    const Target& target = (*text_at(home, place.snapshot)->references)[place.reference].target;
    const bool was_published = number.first.has_value();
    number.is_open = !was_published || number.older.has_value();
    if (target.kind == Target::Kind::nothing) return;
    const auto story = stories_at(place.snapshot)[target.chapter];
    if (!story) return;
    number.meaning = meaning_of(manual, target, *story);
    if (!number.older) return;
    const auto then = chapter_of_story(texts_, *story, number.older);
    if (then && has_same_number(manual, target, texts_.manual_at(number.older), *then,
                                number.meaning, paragraphs_))
      number.is_open = false;
  }

 private:
  const std::vector<std::optional<std::size_t>>& stories_at(std::optional<std::size_t> snapshot) {
    auto& stories = stories_[snapshot];
    if (stories.empty()) stories = stories_by_chapter(texts_, snapshot);
    return stories;
  }

  const TracedTexts& texts_;
  ParagraphFinder paragraphs_;
  std::map<std::optional<std::size_t>, std::vector<std::optional<std::size_t>>> stories_;
};

/// Writes what was found into the references of every text.
class Judge {
 public:
  Judge(const TracedTexts& texts, ReferenceTables& tables) : texts_(texts), tables_(tables) {}

  void judge(const BareNumber& number) {
    for (const BareNumber::Place& place : number.places) judge(number, place);
  }

 private:
  void judge(const BareNumber& number, const BareNumber::Place& place) {
    Reference* reference = reference_at(number, place);
    if (reference == nullptr || reference->standing != Standing::good) return;
    const NumberMeaning& meaning = number.meaning;
    std::optional<std::size_t> chapter;
    if (meaning.kind != Target::Kind::nothing)
      chapter = chapter_of_story(texts_, meaning.story, place.snapshot);
    const auto meant = find_meant(identities_at(place.snapshot), chapter, meaning, paragraphs_);
    if (!meant || (*meant == reference->target && meant->kind != Target::Kind::nothing)) return;
    reference->former = meaning.title;
    reference->target = *meant;
    reference->standing =
        meant->kind == Target::Kind::nothing ? Standing::unresolved : Standing::stale_number;
  }

  Reference* reference_at(const BareNumber& number, const BareNumber::Place& place) {
    index::ReferenceTable& table = place.snapshot ? tables_.past[*place.snapshot] : tables_.present;
    if (number.is_on_page) {
      const auto page = page_at(texts_, number.home, place.snapshot);
      return page ? &table.pages[*page][place.reference] : nullptr;
    }
    const auto chapter = chapter_of_story(texts_, number.home, place.snapshot);
    return chapter ? &table.chapters[*chapter][place.reference] : nullptr;
  }

  const index::Identities& identities_at(std::optional<std::size_t> snapshot) {
    auto& identities = identities_[snapshot];
    if (!identities)
      identities = std::make_unique<const index::Identities>(texts_.manual_at(snapshot));
    return *identities;
  }

  const TracedTexts& texts_;
  ReferenceTables& tables_;
  ParagraphFinder paragraphs_;
  std::map<std::optional<std::size_t>, std::unique_ptr<const index::Identities>> identities_;
};

}  // namespace

std::vector<BareNumber> find_bare_numbers(const TracedTexts& texts, const ReferenceTables& tables,
                                          unsigned jobs) {
  const std::vector<TracedHome> homes = homes_with_bare_numbers(texts, tables);
  std::vector<std::vector<BareNumber>> found(homes.size());
  for_each_index(homes.size(), jobs,
                 [&](std::size_t i) { found[i] = trace_bare_numbers(homes[i], texts.scans); });
  MeaningFinder finder(texts);
  std::vector<BareNumber> numbers;
  for (std::size_t i = 0; i < homes.size(); ++i) {
    for (BareNumber& number : found[i]) {
      finder.add_to(number, homes[i]);
      numbers.push_back(std::move(number));
    }
  }
  return numbers;
}

ReferenceTables judge_bare_numbers(ReferenceTables tables, const std::vector<BareNumber>& numbers,
                                   const TracedTexts& texts) {
  Judge judge(texts, tables);
  for (const BareNumber& number : numbers) judge.judge(number);
  return tables;
}

}  // namespace codicil::history
