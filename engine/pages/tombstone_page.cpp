#include "pages/tombstone_page.h"

#include <algorithm>

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/entry_fields.h"
#include "pages/labels.h"
#include "pages/viewpoint.h"

namespace codicil::pages {

namespace {

/// The newest snapshot in which a story was in force.
std::optional<std::size_t> last_in_force(const Survey& survey, std::size_t story) {
  const auto& chapters = survey.publication.stories[story].chapters;
  for (std::size_t snapshot = chapters.size(); snapshot-- > 0;) {
    const auto& manual = survey.snapshot(snapshot).manual;
    if (!manual || !chapters[snapshot]) continue;
    const Chapter& chapter = manual->chapters[*chapters[snapshot]];
    if (!chapter.is_draft() && !chapter.is_withdrawn()) return snapshot;
  }
  return std::nullopt;
}

/// The entry that announced the withdrawal, newest first.
std::optional<EntryPlace> announcement(const Survey& survey, std::size_t story) {
  const auto& places = survey.entries[story];
  const auto found = std::find_if(places.rbegin(), places.rend(), [&](EntryPlace place) {
    return survey.entry(place).amendment->kind == AmendmentKind::withdrawn;
  });
  if (found == places.rend()) return std::nullopt;
  return *found;
}

/// The edition from which the chapter is gone: the one that says so, or the first without it.
const Edition* edition_of_withdrawal(const Survey& survey, std::size_t story,
                                     std::optional<std::size_t> last) {
  if (const auto place = announcement(survey, story)) {
    return survey.updates[place->update].edition;
  }
  if (!last) return nullptr;
  for (std::size_t next = *last + 1; next < survey.publication.archive.snapshots.size(); ++next) {
    if (survey.snapshot(next).manual) return &survey.snapshot(next).edition;
  }
  return nullptr;
}

void add_successor(Fields& fields, const Survey& survey, std::size_t story,
                   const std::string& path) {
  fields.set("successor", false);
  if (survey.presence[story] != Presence::withdrawn) return;
  const ChapterText& text = *survey.present().chapters[story].text;
  if (!text.replaced_by) return;
  const auto successor = survey.lookup.story_named(text.replaced_by->value);
  if (!successor) return;
  const auto address = present_address(survey, *successor, {});
  const Chapter* chapter = survey.present_chapter(*successor);
  if (!address || chapter == nullptr) return;
  fields.set("successor", link_fields(link_to(path, *address), printed_title(*chapter)));
}

std::string title_of(const Survey& survey, std::size_t story, std::optional<std::size_t> last) {
  if (const Chapter* chapter = survey.present_chapter(story)) return chapter->text->title;
  const auto& life = survey.publication.stories[story];
  if (last) return survey.snapshot(*last).manual->chapters[*life.chapters[*last]].text->title;
  return life.id;
}

}  // namespace

Page compose_tombstone(const Survey& survey, std::size_t story) {
  const std::string& id = survey.publication.stories[story].id;
  const std::string path = chapter_path(id);
  const auto last = last_in_force(survey, story);
  const std::string title = title_of(survey, story, last);
  Fields fields = chrome(survey, {.path = path,
                                  .title = title,
                                  .description = {},
                                  .canonical = {},
                                  .indexed = false,
                                  .chapter_feed = chapter_feed_path(id)});
  fields.set("title", title);
  fields.set("withdrawn_edition", false);
  fields.set("withdrawn_from", false);
  if (const Edition* edition = edition_of_withdrawal(survey, story, last)) {
    fields.set("withdrawn_edition", edition_label(edition->id, survey.words()));
    if (edition->is_published()) {
      fields.set("withdrawn_from", long_date(edition->in_force_from(), survey.words()));
    }
  }
  const auto place = announcement(survey, story);
  fields.set("withdrawal",
             place ? Value(entry_fields(survey, *place, path, "withdrawal:")) : Value(false));
  add_successor(fields, survey, story, path);
  const auto last_text = last ? past_address(survey, *last, story, {}) : std::nullopt;
  fields.set("last_text_href", last_text ? Value(link_to(path, *last_text)) : Value(false));
  fields.set("history_href", link_to(path, chapter_history_path(id)));
  return {.path = path, .layout = "tombstone", .fields = std::move(fields)};
}

}  // namespace codicil::pages
