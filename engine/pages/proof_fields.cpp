#include "pages/proof_fields.h"

#include <algorithm>
#include <utility>

#include "pages/change_fields.h"
#include "pages/changed_sections.h"
#include "pages/changes_pages.h"
#include "pages/chrome.h"
#include "pages/compared_chapters.h"

namespace codicil::pages {

namespace {

using compare::AnnouncedBy;

/// Longer lists are folded below their number.
constexpr std::size_t most_unfolded = 6;

Value count_of(const std::vector<Fields>& list) {
  return list.size() > most_unfolded ? Value(std::to_string(list.size())) : Value(false);
}

/// {has_changed_sections, changed_sections_count, changed_sections}
void set_sections(Fields& fields, const std::vector<ChangedSection>& sections,
                  const std::string& page, const Words& words) {
  std::vector<Fields> list;
  for (const ChangedSection& section : sections) {
    list.push_back(
        {{"section_words", section.words},
         {"section_href", section.address ? Value(link_to(page, *section.address)) : Value(false)},
         {"section_note", or_nothing(section.note)},
         {"section_flags", flag_fields(*section.section, words)}});
  }
  fields.set("has_changed_sections", !list.empty());
  fields.set("changed_sections_count", count_of(list));
  fields.set("changed_sections", std::move(list));
}

Value changes_href(const Survey& survey, const EditionChanges& changes, std::size_t story,
                   const std::string& page) {
  const auto path = page_of_changes(survey, story, *changes.pair.after);
  return path ? Value(link_to(page, *path)) : Value(false);
}

Fields chapter_link(const Survey& survey, const EditionChanges& changes,
                    const ChangedChapter& chapter, const std::string& page) {
  return {{"href", changes_href(survey, changes, chapter.story, page)},
          {"label", title_of(survey, changes, chapter)}};
}

/// The changes that an archived edition made itself.
const EditionChanges* own_changes(const Survey& survey, const Update& update) {
  const auto& snapshot = update.snapshot;
  return snapshot && survey.changes[*snapshot] ? &*survey.changes[*snapshot] : nullptr;
}

/// The chapters of some changes that a rule picks, as links.
template <typename Rule>
std::vector<Fields> chapter_links(const Survey& survey, const EditionChanges* changes,
                                  const std::string& page, Rule is_wanted) {
  std::vector<Fields> links;
  if (changes == nullptr) return links;
  for (const ChangedChapter& chapter : changes->chapters) {
    if (is_wanted(chapter)) links.push_back(chapter_link(survey, *changes, chapter, page));
  }
  return links;
}

template <typename T>
bool holds(const std::vector<const T*>& list, const T& one) {
  return std::ranges::find(list, &one) != list.end();
}

}  // namespace

void set_chapters(Fields& row, std::vector<Fields> links) {
  row.set("has_row_chapters", !links.empty());
  row.set("row_chapters_count", count_of(links));
  row.set("row_chapters", std::move(links));
}

void set_no_proof(Fields& row) {
  row.set("row_changes_href", false);
  row.set("row_unchanged", false);
  row.set("row_numbers_only", false);
  row.set("row_absent", false);
  row.set("row_followed", false);
  row.set("row_renumbered", false);
  row.set("row_others", std::vector<Fields>());
  row.set("has_row_others", false);
  set_sections(row, {}, {}, english_words());
  set_chapters(row, {});
}

void set_proof(Fields& row, const Survey& survey, const Update& update, const Entry& entry,
               const std::string& page) {
  const EditionChanges* changes = own_changes(survey, update);
  if (changes == nullptr || !entry.story) return;
  row.set("row_changes_href", changes_href(survey, *changes, *entry.story, page));
  const EntryProof proof = proof_of(survey, update, entry);
  row.set("row_unchanged", proof == EntryProof::unchanged);
  row.set("row_numbers_only", proof == EntryProof::numbers_only);
  row.set("row_absent", proof == EntryProof::absent);
  set_sections(row, changed_sections(survey, update, entry), page, survey.words());
  auto others = chapter_links(survey, changes, page, [&](const ChangedChapter& chapter) {
    return chapter.story != entry.story && holds(chapter.announcement.entries, *entry.amendment);
  });
  row.set("has_row_others", !others.empty());
  row.set("row_others", std::move(others));
}

void set_proof(Fields& row, const Survey& survey, const Update& update, const FilelessRow& source,
               const std::string& page) {
  const EditionChanges* changes = own_changes(survey, update);
  if (changes == nullptr) return;
  for (const ChangedChapter& chapter : changes->chapters) {
    if (holds(chapter.announcement.rows, source))
      row.set("row_changes_href", changes_href(survey, *changes, chapter.story, page));
  }
}

void set_proof(Fields& row, const Survey& survey, const Update& update, const ThroughoutRow& source,
               const std::string& page) {
  set_chapters(row, chapter_links(survey, changes_announced_by(survey, update), page,
                                  [&](const ChangedChapter& chapter) {
                                    return holds(chapter.announcement.replaced, source);
                                  }));
}

std::vector<Fields> consequences(const Survey& survey, const Update& update,
                                 Consequence consequence, const std::string& page) {
  const bool wants_citations = consequence == Consequence::citations;
  return chapter_links(survey, own_changes(survey, update), page,
                       [&](const ChangedChapter& chapter) {
                         return chapter.announcement.by == AnnouncedBy::consequence &&
                                has_followed_citations(*chapter.comparison) == wants_citations;
                       });
}

std::vector<UnannouncedRow> unannounced_rows(const Survey& survey, const Update& update,
                                             const std::string& page) {
  std::vector<UnannouncedRow> all;
  const EditionChanges* changes = own_changes(survey, update);
  if (changes == nullptr) return all;
  for (const ChangedChapter& chapter : changes->chapters) {
    if (chapter.announcement.by != AnnouncedBy::nothing) continue;
    const ScheduleChapter schedule =
        schedule_of_chapter(*chapter.comparison, sides_of(survey, changes->pair), survey.words());
    Fields fields{{"unannounced_title", title_of(survey, *changes, chapter)},
                  {"unannounced_href", changes_href(survey, *changes, chapter.story, page)},
                  {"unannounced_what", or_nothing(schedule.what)}};
    set_sections(fields, changed_sections(survey, *changes, chapter), page, survey.words());
    all.push_back(
        {concern_of(survey, changes->pair, chapter.comparison->chapters), std::move(fields)});
  }
  return all;
}

}  // namespace codicil::pages
