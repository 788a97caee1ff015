#include "pages/chapter_history_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/changes_pages.h"
#include "pages/chrome.h"
#include "pages/entry_fields.h"
#include "pages/labels.h"
#include "pages/read_dates.h"
#include "pages/viewpoint.h"

namespace codicil::pages {

namespace {

/// The chapter in one edition; nullptr where the edition has none in force.
const Chapter* chapter_then(const Survey& survey, std::size_t story, std::size_t snapshot) {
  const auto index = survey.publication.stories[story].chapters[snapshot];
  const auto& manual = survey.snapshot(snapshot).manual;
  if (!manual || !index || manual->chapters[*index].is_draft()) return nullptr;
  return &manual->chapters[*index];
}

/// What happened to a chapter in one edition.
struct Event {
  const Chapter* before = nullptr;
  const Chapter* now = nullptr;
  bool is_archived = false;
  bool is_first = false;  ///< The first archived edition that has the chapter.
  bool text_changed = false;
  std::vector<EntryPlace> entries;

  bool is_gone() const { return is_archived && before != nullptr && now == nullptr; }
  bool is_renumbered() const {
    return before != nullptr && now != nullptr && before->number != now->number;
  }
  bool is_worth_a_line() const {
    return !entries.empty() || is_first || text_changed || is_gone() || is_renumbered();
  }
};

bool starts_version(const history::ChapterStory& story, std::size_t snapshot) {
  for (const history::Version& version : story.versions) {
    if (version.first == snapshot) return true;
  }
  return false;
}

std::vector<Event> events_of(const Survey& survey, std::size_t story) {
  std::vector<Event> events(survey.updates.size());
  for (const EntryPlace place : survey.entries[story]) {
    events[place.update].entries.push_back(place);
  }
  const Chapter* before = nullptr;
  bool was_there = false;
  for (std::size_t index = 0; index < events.size(); ++index) {
    const auto& snapshot = survey.updates[index].snapshot;
    if (!snapshot || !survey.snapshot(*snapshot).manual) continue;
    Event& event = events[index];
    event.is_archived = true;
    event.before = before;
    event.now = chapter_then(survey, story, *snapshot);
    event.text_changed = starts_version(survey.publication.stories[story], *snapshot);
    event.is_first = event.now != nullptr && !was_there;
    was_there = was_there || event.now != nullptr;
    before = event.now;
  }
  return events;
}

/// The day from which an edition applied; nothing for one that a later edition overtook.
Value in_force_from(const Survey& survey, const Update& update) {
  if (!update.snapshot || survey.in_force[*update.snapshot].never) return false;
  return long_date(survey.in_force[*update.snapshot].from, survey.words());
}

/// What the texts say of a change without an entry, and of entries without a change.
void set_proof(Fields& fields, const Survey& survey, std::size_t story, std::size_t index,
               const Event& event) {
  const Update& update = survey.updates[index];
  const bool has_no_entry = event.text_changed && !event.is_first && event.entries.empty();
  auto by = compare::AnnouncedBy::nothing;
  if (update.snapshot && survey.changes[*update.snapshot]) {
    const ChangedChapter* change = survey.changes[*update.snapshot]->find(story);
    if (change != nullptr) by = change->announcement.by;
  }
  fields.set("event_unexplained", has_no_entry && by == compare::AnnouncedBy::nothing);
  fields.set("event_replaced", has_no_entry && by == compare::AnnouncedBy::replacement);
  fields.set("event_followed", has_no_entry && by == compare::AnnouncedBy::consequence);
  const bool is_unchanged = std::ranges::any_of(event.entries, [&](EntryPlace place) {
    const EntryProof proof = proof_of(survey, update, survey.entry(place));
    return proof == EntryProof::unchanged || proof == EntryProof::numbers_only;
  });
  fields.set("event_unchanged", is_unchanged);
}

Fields event_fields(const Survey& survey, std::size_t story, std::size_t index, const Event& event,
                    const std::string& path) {
  const Update& update = survey.updates[index];
  const Words& words = survey.words();
  Fields fields{
      {"event_id", edition_anchor(update.edition->id)},
      {"event_edition", edition_label(update.edition->id, words)},
      {"event_in_preparation", update.in_preparation()},
      {"event_in_force_from", in_force_from(survey, update)},
      {"event_title", event.now != nullptr ? Value(printed_title(*event.now)) : Value(false)},
      {"event_first", event.is_first},
      {"event_gone", event.is_gone()},
      {"event_number_only", event.is_renumbered() && !event.text_changed},
      {"event_not_archived", !update.in_preparation() && !event.is_archived},
  };
  set_proof(fields, survey, story, index, event);
  std::vector<Fields> entries;
  for (const EntryPlace place : event.entries) {
    entries.push_back(entry_fields(survey, place, path,
                                   fmt::format("e{}:{}:", update.edition->id, entries.size() + 1)));
  }
  fields.set("event_entries", std::move(entries));
  const auto link = [&](const std::optional<std::string>& page) {
    return page ? Value(link_to(path, *page)) : Value(false);
  };
  fields.set("event_changes_href",
             event.is_archived ? link(page_of_changes(survey, story, *update.snapshot)) : false);
  fields.set("event_since_href",
             event.now ? link(page_of_changes_since(survey, story, *update.snapshot)) : false);
  std::optional<Address> text;
  if (event.now != nullptr) text = past_address(survey, *update.snapshot, story, {});
  fields.set("event_text_href", text ? Value(link_to(path, *text)) : Value(false));
  return fields;
}

std::string name_of_story(const Survey& survey, std::size_t story) {
  if (const Chapter* chapter = survey.present_chapter(story)) return printed_title(*chapter);
  for (std::size_t snapshot = survey.publication.archive.snapshots.size(); snapshot-- > 0;) {
    const Chapter* chapter = chapter_then(survey, story, snapshot);
    if (chapter != nullptr) return chapter->text->title;
  }
  return survey.publication.stories[story].id;
}

}  // namespace

Page compose_chapter_history(const Survey& survey, std::size_t story) {
  const std::string& id = survey.publication.stories[story].id;
  const std::string path = chapter_history_path(id);
  const std::string name = name_of_story(survey, story);
  Fields fields =
      chrome(survey, {.path = path,
                      .title = survey.words().say(Phrase::title_history, {{"title", name}}),
                      .description = {},
                      .canonical = {},
                      .indexed = true});
  fields.set("title", name);
  fields.set("chapter_href", link_to(path, chapter_path(id)));
  std::vector<Fields> events;
  const std::vector<Event> all = events_of(survey, story);
  for (std::size_t index = all.size(); index-- > 0;) {
    if (!all[index].is_worth_a_line()) continue;
    events.push_back(event_fields(survey, story, index, all[index], path));
  }
  auto dates = read_date_rows(survey, story, path);
  fields.set("as_at_href", dates.empty() ? Value(false) : Value(as_at_link(path, id)));
  fields.set("read_dates", std::move(dates));
  fields.set("has_events", !events.empty());
  fields.set("events", std::move(events));
  return {.path = path, .layout = "chapter-history", .fields = std::move(fields)};
}

}  // namespace codicil::pages
