#include "pages/changed_sections.h"

#include <algorithm>

#include <fmt/format.h>

#include "pages/change_fields.h"
#include "pages/changes_pages.h"
#include "pages/compared_chapters.h"
#include "pages/schedule.h"

namespace codicil::pages {

namespace {

using compare::ChapterChange;
using compare::SectionChange;
using compare::SectionComparison;

std::string words_of(const ScheduleRow& row) {
  const bool names_paragraphs = !row.section->points.empty();
  if (!names_paragraphs || row.title.empty()) return row.place;
  return fmt::format("{} ({})", row.place, row.title);
}

std::string note_of(const SectionComparison& section, const Words& words) {
  if (section.is(SectionChange::added)) return words.say(Phrase::note_new);
  if (section.is(SectionChange::removed))
    return words.say(section.moved_to ? Phrase::note_moved : Phrase::note_removed);
  return section.is(SectionChange::moved) ? words.say(Phrase::note_moved) : std::string();
}

bool names(const Amendment& entry, const std::string& section) {
  return std::ranges::find(entry.sections, section, &Placed<std::string>::value) !=
         entry.sections.end();
}

/// A reference in the details of an entry leads to a section of the entry's own chapter.
bool is_own_section(const Survey& survey, const Update& update, const Entry& entry,
                    const index::Target& target) {
  return target.kind == index::Target::Kind::section && update.snapshot && entry.story &&
         survey.publication.stories[*entry.story].chapters[*update.snapshot] == target.chapter;
}

/// The entry that answers for what no entry of its chapter names.
const Entry* answers_for_the_rest(const std::vector<const Entry*>& entries) {
  const auto first = [&](auto is_wanted) {
    const auto found = std::ranges::find_if(entries, is_wanted);
    return found != entries.end() ? *found : nullptr;
  };
  const auto names_none = [](const Entry* entry) { return entry->amendment->sections.empty(); };
  const Entry* found =
      first([&](const Entry* entry) { return names_none(entry) && !entry->is_minor(); });
  if (found == nullptr) found = first(names_none);
  return found != nullptr ? found : entries.front();
}

}  // namespace

std::vector<ChangedSection> changed_sections(const Survey& survey, const EditionChanges& changes,
                                             const ChangedChapter& chapter) {
  std::vector<ChangedSection> sections;
  const compare::ChapterComparison& comparison = *chapter.comparison;
  if (comparison.is(ChapterChange::added) || comparison.is(ChapterChange::withdrawn))
    return sections;
  const auto page = page_of_changes(survey, chapter.story, *changes.pair.after);
  const ScheduleChapter schedule =
      schedule_of_chapter(comparison, sides_of(survey, changes.pair), survey.words());
  std::size_t number = 1;
  for (const ScheduleRow& row : schedule.rows) {
    const std::string anchor = anchor_of_change(number++);
    sections.push_back({.section = row.section,
                        .id = row.section->resource.empty() ? row.id : std::string(),
                        .words = words_of(row),
                        .note = note_of(*row.section, survey.words()),
                        .address = page ? std::optional(Address{*page, anchor}) : std::nullopt});
  }
  // A schedule has what matters most first; the comparison is in reading order.
  std::ranges::sort(sections, {}, &ChangedSection::section);
  return sections;
}

std::vector<ChangedSection> changed_sections(const Survey& survey, const Update& update,
                                             const Entry& entry) {
  if (!update.snapshot || !entry.story || !survey.changes[*update.snapshot]) return {};
  const EditionChanges& changes = *survey.changes[*update.snapshot];
  const ChangedChapter* chapter = changes.find(*entry.story);
  if (chapter == nullptr) return {};
  std::vector<const Entry*> entries;
  for (const Entry& other : update.entries) {
    if (other.story == entry.story) entries.push_back(&other);
  }
  std::vector<ChangedSection> sections = changed_sections(survey, changes, *chapter);
  if (entries.size() < 2) return sections;
  const Entry* rest = answers_for_the_rest(entries);
  std::erase_if(sections, [&](const ChangedSection& section) {
    const bool is_named = std::ranges::any_of(
        entries, [&](const Entry* other) { return names(*other->amendment, section.id); });
    return is_named ? !names(*entry.amendment, section.id) : &entry != rest;
  });
  return sections;
}

std::vector<ChangedSection> sections_left_unsaid(const Survey& survey, const Update& update,
                                                 const Entry& entry) {
  if (!entry.amendment->sections.empty()) return {};
  std::vector<ChangedSection> sections = changed_sections(survey, update, entry);
  const bool all_are_cited = std::ranges::all_of(sections, [&](const ChangedSection& section) {
    return std::ranges::any_of(entry.references, [&](const index::Reference& reference) {
      const index::Target& target = reference.target;
      return is_own_section(survey, update, entry, target) &&
             update.manual->chapters[target.chapter].text->sections[target.section].id ==
                 section.id;
    });
  });
  if (all_are_cited) sections.clear();
  return sections;
}

}  // namespace codicil::pages
