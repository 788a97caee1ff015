#include "compare/comparison.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>

#include "compare/compare_section.h"
#include "compare/match_sections.h"
#include "compare/moved_blocks.h"
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
    std::vector<ChapterComparison> found(chapters_.size());
    for_each_index(chapters_.size(), options_.jobs,
                   [&](std::size_t i) { found[i] = compare_chapter(i); });
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

  ChapterComparison compare_chapter(std::size_t entry) const {
    const ChapterTexts& texts = chapters_[entry];
    ChapterComparison comparison{.chapters = texts.pair};
    compare_sections(entry, comparison);
    compare_resources(texts.pair, comparison);
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

  void compare_sections(std::size_t entry, ChapterComparison& comparison) const {
    const SectionPairs& pairs = sections_[entry];
    std::vector<SectionComparison> found(pairs.size());
    std::vector<std::unique_ptr<MatchedSection>> matched(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      found[i].before = place_before(pairs[i]);
      found[i].after = place_after(entry, pairs[i]);
      found[i].moved_to = place_of(pairs[i].moved_to);
      if (!is_equal(entry, pairs[i])) matched[i] = read(entry, pairs[i]);
    }
    std::vector<std::vector<BlockEdit>*> edits;
    for (const auto& section : matched) {
      if (section) edits.push_back(&section->edits);
    }
    find_moved_blocks(edits);
    const std::vector<bool> moved = moved_sections(entry);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      describe(pairs[i], matched[i].get(), moved[i], found[i]);
      if (found[i].after && found[i].before) note_numbers(found[i], matched[i].get(), comparison);
      if (!found[i].changes.empty() || found[i].citations_followed)
        comparison.sections.push_back(std::move(found[i]));
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

  // numbers

  void note_numbers(const SectionComparison& section, const MatchedSection* matched,
                    ChapterComparison& comparison) const {
    if (!section.before->section || !section.after->section) return;
    const Chapter& older = sides_.before.manual.chapters[section.before->chapter];
    const Chapter& newer = sides_.after.manual.chapters[section.after->chapter];
    const Section& now = newer.text->sections[*section.after->section];
    if (now.kind == SectionKind::box) return;
    const std::string before =
        printed_number(older, older.text->sections[*section.before->section]);
    const std::string after = printed_number(newer, now);
    if (before != after && !before.empty() && !after.empty())
      comparison.numbers.push_back({before, after, now.title, section.after->section});
    if (matched) note_paragraphs(*matched, older, newer, {before, after}, section, comparison);
  }

  /// A paragraph's number is noted where that of its section does not tell it.
  static void note_paragraphs(const MatchedSection& matched, const Chapter& older,
                              const Chapter& newer,
                              const std::pair<std::string, std::string>& section_numbers,
                              const SectionComparison& section, ChapterComparison& comparison) {
    for (const BlockEdit& edit : matched.edits) {
      if (!edit.before || !edit.after || edit.move != 0) continue;
      const std::string before = number_of_paragraph(older, edit.before->node);
      const std::string after = number_of_paragraph(newer, edit.after->node);
      if (before.empty() || after.empty() || before == after) continue;
      const std::string& in_section = section_numbers.first;
      if (before.starts_with(in_section) &&
          section_numbers.second + before.substr(in_section.size()) == after)
        continue;
      comparison.numbers.push_back({before, after,
                                    newer.text->sections[*section.after->section].title,
                                    section.after->section});
    }
  }

  static std::string number_of_paragraph(const Chapter& chapter, std::uint32_t node) {
    const auto& paragraphs = chapter.text->paragraphs;
    const auto found = std::ranges::lower_bound(paragraphs, node, {}, &NumberedParagraph::node);
    return found != paragraphs.end() && found->node == node ? printed_number(chapter, *found)
                                                            : std::string();
  }

  // resources

  using Files = std::map<std::string, std::string>;  // Content ids by site path.

  static Files linked_files(const Side& side, std::size_t chapter) {
    Files files;
    for (const index::Reference& reference : side.references.chapters[chapter]) {
      if (reference.target.kind != index::Target::Kind::resource) continue;
      const ResourceFile& file = side.manual.resources[reference.target.chapter];
      files.emplace(file.site_path, file.content_id);
    }
    return files;
  }

  void compare_resources(const ChapterPair& pair, ChapterComparison& comparison) const {
    if (!there_before(pair) || !there_after(pair)) return;
    const Files before = linked_files(sides_.before, *pair.before);
    for (const auto& [path, id] : linked_files(sides_.after, *pair.after)) {
      const auto found = before.find(path);
      if (found == before.end() || id.empty() || found->second.empty() || found->second == id)
        continue;
      comparison.sections.push_back({.changes = {SectionChange::amended}, .resource = path});
    }
  }

  Sides sides_;
  CommonNames names_;
  CompareOptions options_;
  std::vector<ChapterTexts> chapters_;
  std::map<std::size_t, std::size_t> entry_before_;  ///< By chapter of the older side.
  std::map<std::size_t, std::size_t> entry_after_;   ///< Of the newer.
  std::vector<SectionPairs> sections_;
};

constexpr std::array<std::string_view, 6> chapter_change_names{
    "new", "withdrawn", "moved", "renamed", "amended", "renumbered"};
constexpr std::array<std::string_view, 6> section_change_names{"added",   "removed",  "moved",
                                                               "amended", "retitled", "renumbered"};

template <typename Change>
bool holds(const std::vector<Change>& changes, Change change) {
  return std::ranges::find(changes, change) != changes.end();
}

}  // namespace

std::string_view name_of(ChapterChange change) {
  return chapter_change_names[static_cast<std::size_t>(change)];
}

std::string_view name_of(SectionChange change) {
  return section_change_names[static_cast<std::size_t>(change)];
}

bool SectionComparison::is(SectionChange change) const {
  return holds(changes, change);
}

bool SectionComparison::needs_announcing() const {
  return std::ranges::any_of(
      changes, [](SectionChange change) { return change != SectionChange::renumbered; });
}

bool ChapterComparison::is(ChapterChange change) const {
  return holds(changes, change);
}

bool ChapterComparison::needs_announcing() const {
  return std::ranges::any_of(
      changes, [](ChapterChange change) { return change != ChapterChange::renumbered; });
}

Comparison compare_manuals(const Sides& sides, std::span<const ChapterPair> pairs,
                           const CompareOptions& options) {
  return ManualComparer(sides, pairs, options).compare();
}

}  // namespace codicil::compare
