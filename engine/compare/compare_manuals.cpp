#include "compare/comparison.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "compare/compare_section.h"
#include "compare/kept_chapters.h"
#include "compare/linked_files.h"
#include "compare/match_sections.h"
#include "compare/moved_blocks.h"
#include "compare/number_changes.h"
#include "parallel/for_each_index.h"

namespace codicil::compare {

namespace {

bool has_text(const Manual& manual, std::optional<std::size_t> chapter) {
  return chapter && !manual.chapters[*chapter].is_draft() &&
         !manual.chapters[*chapter].is_withdrawn();
}

/// The longest run of places that are still in order: what is not in it has moved.
std::vector<bool> still_in_order(const std::vector<std::size_t>& places) {
  std::vector<std::size_t> tails;  // Index of the smallest last place of a run of each length.
  std::vector<std::optional<std::size_t>> previous(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto at = std::ranges::lower_bound(tails, places[i], {},
                                             [&](std::size_t tail) { return places[tail]; });
    if (at != tails.begin()) previous[i] = *std::prev(at);
    if (at == tails.end()) {
      tails.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<bool> in_order(places.size(), false);
  for (std::optional<std::size_t> i = tails.empty() ? std::nullopt : std::optional(tails.back()); i;
       i = previous[*i])
    in_order[*i] = true;
  return in_order;
}

/// Compares the chapters of two manuals one by one, once their sections are matched.
class ManualComparer {
 public:
  ManualComparer(const Sides& sides, std::span<const ChapterPair> pairs,
                 const CompareOptions& options)
      : sides_(sides), names_(sides, pairs), options_(options) {
    for (const ChapterPair& pair : pairs) {
      ChapterTexts texts{pair, {}, {}};
      if (is_same(pair)) {
        chapters_.push_back(std::move(texts));
        continue;
      }
      if (has_text(sides.before.manual, pair.before)) {
        texts.before = section_texts(*sides.before.manual.chapters[*pair.before].text);
        entry_before_[*pair.before] = chapters_.size();
      }
      if (has_text(sides.after.manual, pair.after)) {
        texts.after = section_texts(*sides.after.manual.chapters[*pair.after].text);
        entry_after_[*pair.after] = chapters_.size();
      }
      chapters_.push_back(std::move(texts));
    }
  }

  Comparison compare() {
    sections_ = match_sections(sides_, names_, chapters_, options_.jobs);
    std::vector<std::shared_ptr<const ComparedChapter>> alone(chapters_.size());
    std::vector<ChapterComparison> found(chapters_.size());
    for_each_index(chapters_.size(), options_.jobs, [&](std::size_t i) {
      alone[i] = compare_alone(i);
      found[i] = is_kept(i) ? comparison_of(*alone[i], chapters_[i].pair) : alone[i]->comparison;
    });
    std::vector<const LooseBlocks*> loose;
    for (const auto& chapter : alone) loose.push_back(&chapter->loose);
    show_exchanges(exchanged_blocks(loose), found);
    Comparison comparison;
    for (ChapterComparison& chapter : found) {
      if (!chapter.is_empty()) comparison.chapters.push_back(std::move(chapter));
    }
    return comparison;
  }

 private:
  ChapterSide before_side(std::size_t chapter) const {
    return {sides_.before, names_, false, static_cast<std::uint32_t>(chapter)};
  }
  ChapterSide after_side(std::size_t chapter) const {
    return {sides_.after, names_, true, static_cast<std::uint32_t>(chapter)};
  }
  const SectionText& before_text(const SectionRef& ref) const {
    return chapters_[entry_before_.at(ref.chapter)].before[ref.text];
  }

  /// The very same text, that prints the same numbers and words: its sections are not looked at.
  bool is_same(const ChapterPair& pair) const {
    if (!there_before(pair) || !there_after(pair)) return false;
    const Chapter& before = sides_.before.manual.chapters[*pair.before];
    const Chapter& after = sides_.after.manual.chapters[*pair.after];
    return before.text == after.text && before.number == after.number &&
           before.position == after.position && before.numbering == after.numbering &&
           printed_key(before_side(*pair.before)) == printed_key(after_side(*pair.after));
  }

  /// A chapter whose sections have been read and matched, not yet described.
  struct ReadChapter {
    std::vector<SectionComparison> sections;               ///< One for each pair of sections.
    std::vector<std::unique_ptr<MatchedSection>> matched;  ///< Parallel; null where they are equal.

    ChapterEdits edits() const {
      ChapterEdits edits;
      for (const auto& section : matched) {
        if (section) edits.push_back(&section->edits);
      }
      return edits;
    }
  };

  /// Chapters between which blocks moved are few: they are read again, together.
  void show_exchanges(const std::vector<BlockExchange>& exchanges,
                      std::vector<ChapterComparison>& found) const {
    std::vector<ReadChapter> read(exchanges.empty() ? 0 : chapters_.size());
    std::set<std::size_t> entries;
    for (const BlockExchange& exchange : exchanges) entries.insert({exchange.from, exchange.to});
    for (const std::size_t entry : entries) read[entry] = read_chapter(entry);
    std::vector<ChapterEdits> edits;
    for (const ReadChapter& chapter : read) edits.push_back(chapter.edits());
    move_between(edits, exchanges);
    // What moved refers to the chapter that it left: all stay until the last one is described.
    for (const std::size_t entry : entries) {
      found[entry] = describe_chapter(entry, read[entry]);
      if (options_.kept) options_.kept->share_redlines(found[entry]);
    }
  }

  /// The chapter by itself: made anew only where it is not kept.
  std::shared_ptr<const ComparedChapter> compare_alone(std::size_t entry) const {
    if (!is_kept(entry)) return std::make_shared<const ComparedChapter>(compare_anew(entry));
    const ChapterKey key = key_of(sides_, names_, chapters_[entry], sections_[entry], options_);
    if (auto kept = options_.kept->find(key)) return kept;
    return options_.kept->keep(key, compare_anew(entry));
  }

  /// Where there is nothing to compare, nothing need be kept.
  bool is_kept(std::size_t entry) const {
    return options_.kept && !sections_[entry].empty() &&
           is_by_itself(chapters_[entry], sections_[entry]);
  }

  ComparedChapter compare_anew(std::size_t entry) const {
    ReadChapter chapter = read_chapter(entry);
    LooseBlocks loose = loose_blocks(chapter.edits());
    ComparedChapter compared{describe_chapter(entry, chapter), std::move(loose)};
    if (options_.kept) options_.kept->share_redlines(compared.comparison);
    return compared;
  }

  ChapterComparison describe_chapter(std::size_t entry, ReadChapter& read) const {
    const ChapterTexts& texts = chapters_[entry];
    ChapterComparison comparison{.chapters = texts.pair};
    describe_sections(entry, read, comparison);
    add_changed_files(texts.pair, comparison);
    name_changes(texts.pair, comparison);
    return comparison;
  }

  bool there_before(const ChapterPair& pair) const {
    return has_text(sides_.before.manual, pair.before);
  }
  bool there_after(const ChapterPair& pair) const {
    return has_text(sides_.after.manual, pair.after);
  }

  void name_changes(const ChapterPair& pair, ChapterComparison& comparison) const {
    auto& changes = comparison.changes;
    if (!there_before(pair) && !there_after(pair)) {
      if (has_other_successor(pair)) changes.push_back(ChapterChange::amended);
      return;
    }
    if (!there_before(pair)) return changes.push_back(ChapterChange::added);
    if (!there_after(pair)) return changes.push_back(ChapterChange::withdrawn);
    const Chapter& before = sides_.before.manual.chapters[*pair.before];
    const Chapter& after = sides_.after.manual.chapters[*pair.after];
    if (sides_.before.manual.parts[before.part].id != sides_.after.manual.parts[after.part].id)
      changes.push_back(ChapterChange::moved);
    if (before.text->title != after.text->title) changes.push_back(ChapterChange::renamed);
    if (std::ranges::any_of(comparison.sections, &SectionComparison::needs_announcing))
      changes.push_back(ChapterChange::amended);
    if (before.number != after.number) changes.push_back(ChapterChange::renumbered);
  }

  /// What stands in the place of a chapter that both sides have withdrawn is part of its text.
  bool has_other_successor(const ChapterPair& pair) const {
    if (!pair.before || !pair.after) return false;
    const Chapter& before = sides_.before.manual.chapters[*pair.before];
    const Chapter& after = sides_.after.manual.chapters[*pair.after];
    if (!before.is_withdrawn() || !after.is_withdrawn()) return false;
    const auto successor = [](const Chapter& chapter) {
      return chapter.text->replaced_by ? chapter.text->replaced_by->value : std::string();
    };
    return successor(before) != successor(after);
  }

  // sections

  ReadChapter read_chapter(std::size_t entry) const {
    const SectionPairs& pairs = sections_[entry];
    ReadChapter chapter{.sections = std::vector<SectionComparison>(pairs.size()),
                        .matched = std::vector<std::unique_ptr<MatchedSection>>(pairs.size())};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      chapter.sections[i].before = place_before(pairs[i]);
      chapter.sections[i].after = place_after(entry, pairs[i]);
      chapter.sections[i].moved_to = place_of(pairs[i].moved_to);
      if (!is_equal(entry, pairs[i])) chapter.matched[i] = read(entry, pairs[i]);
    }
    find_moved_blocks(chapter.edits());
    return chapter;
  }

  void describe_sections(std::size_t entry, ReadChapter& read,
                         ChapterComparison& comparison) const {
    const SectionPairs& pairs = sections_[entry];
    const std::vector<bool> moved = moved_sections(entry);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      SectionComparison& section = read.sections[i];
      describe(pairs[i], read.matched[i].get(), moved[i], section);
      if (section.after && section.before)
        note_numbers(section, read.matched[i].get(), sides_, comparison);
      if (!section.changes.empty() || section.citations_followed)
        comparison.sections.push_back(std::move(section));
    }
  }

  std::optional<SectionPlace> place_before(const SectionPair& pair) const {
    if (!pair.before) return std::nullopt;
    return SectionPlace{pair.before->chapter, before_text(*pair.before).section};
  }
  std::optional<SectionPlace> place_after(std::size_t entry, const SectionPair& pair) const {
    if (!pair.after) return std::nullopt;
    return SectionPlace{pair.after->chapter, chapters_[entry].after[pair.after->text].section};
  }

  std::optional<SectionPlace> place_of(const std::optional<SectionRef>& after) const {
    if (!after) return std::nullopt;
    return SectionPlace{after->chapter,
                        chapters_[entry_after_.at(after->chapter)].after[after->text].section};
  }

  bool is_equal(std::size_t entry, const SectionPair& pair) const {
    if (!pair.before || !pair.after) return false;
    const ChapterSide before = before_side(pair.before->chapter);
    const ChapterSide after = after_side(pair.after->chapter);
    const SectionText& older = before_text(*pair.before);
    const SectionText& newer = chapters_[entry].after[pair.after->text];
    const auto& older_text = before.subject().text;
    const auto& newer_text = after.subject().text;
    const bool is_one_text = older_text == newer_text && older.section == newer.section;
    return (is_one_text || written_key(*older_text, older) == written_key(*newer_text, newer)) &&
           printed_key(before, older) == printed_key(after, newer);
  }

  std::unique_ptr<MatchedSection> read(std::size_t entry, const SectionPair& pair) const {
    std::optional<ChapterSide> before;
    std::optional<ChapterSide> after;
    if (pair.before) before.emplace(before_side(pair.before->chapter));
    if (pair.after) after.emplace(after_side(pair.after->chapter));
    return std::make_unique<MatchedSection>(match_texts(
        pair, before ? &*before : nullptr, before ? &before_text(*pair.before) : nullptr,
        after ? &*after : nullptr, after ? &chapters_[entry].after[pair.after->text] : nullptr));
  }

  void describe(const SectionPair& pair, const MatchedSection* matched, bool moved,
                SectionComparison& found) const {
    std::optional<ChapterSide> before;
    std::optional<ChapterSide> after;
    if (pair.before) before.emplace(before_side(pair.before->chapter));
    if (pair.after) after.emplace(after_side(pair.after->chapter));
    if (!before) found.changes.push_back(SectionChange::added);
    if (!after) found.changes.push_back(SectionChange::removed);
    if (moved) found.changes.push_back(SectionChange::moved);
    if (matched)
      describe_edits(*matched, before ? &*before : nullptr, after ? &*after : nullptr,
                     options_.plain_texts, found);
    if (!before || !after || !found.before->section || !found.after->section) return;
    const Section& older = before->subject().text->sections[*found.before->section];
    const Section& newer = after->subject().text->sections[*found.after->section];
    if (older.title != newer.title) found.changes.push_back(SectionChange::retitled);
    if (printed_number(before->subject(), older) != printed_number(after->subject(), newer))
      found.changes.push_back(SectionChange::renumbered);
  }

  /// Which pairs of a chapter stand elsewhere now: out of order, below another heading, or in
  /// another chapter than before.
  std::vector<bool> moved_sections(std::size_t entry) const {
    const SectionPairs& pairs = sections_[entry];
    const ChapterPair& chapter = chapters_[entry].pair;
    std::vector<bool> moved(pairs.size(), false);
    std::vector<std::size_t> places;
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (!pairs[i].before || !pairs[i].after) continue;
      if (pairs[i].before->chapter != chapter.before) {
        moved[i] = true;
        continue;
      }
      if (is_box(entry, pairs[i])) continue;
      places.push_back(pairs[i].before->text);
      indices.push_back(i);
    }
    const std::vector<bool> in_order = still_in_order(places);
    for (std::size_t k = 0; k < indices.size(); ++k) {
      if (!in_order[k]) moved[indices[k]] = true;
    }
    return moved;
  }

  bool is_box(std::size_t entry, const SectionPair& pair) const {
    const auto section = chapters_[entry].after[pair.after->text].section;
    const ChapterText& text = *sides_.after.manual.chapters[*chapters_[entry].pair.after].text;
    return section && text.sections[*section].kind == SectionKind::box;
  }

  void add_changed_files(const ChapterPair& pair, ChapterComparison& comparison) const {
    if (!there_before(pair) || !there_after(pair)) return;
    for (std::string& path : changed_files(sides_, *pair.before, *pair.after))
      comparison.sections.push_back(
          {.changes = {SectionChange::amended}, .resource = std::move(path)});
  }

  Sides sides_;
  CommonNames names_;
  CompareOptions options_;
  std::vector<ChapterTexts> chapters_;
  std::map<std::size_t, std::size_t> entry_before_;  ///< By chapter of the older side.
  std::map<std::size_t, std::size_t> entry_after_;   ///< Of the newer.
  std::vector<SectionPairs> sections_;
};

}  // namespace

Comparison compare_manuals(const Sides& sides, std::span<const ChapterPair> pairs,
                           const CompareOptions& options) {
  return ManualComparer(sides, pairs, options).compare();
}

}  // namespace codicil::compare
