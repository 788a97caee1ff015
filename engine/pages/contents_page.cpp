#include "pages/contents_page.h"

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/entry_fields.h"
#include "pages/labels.h"
#include "pages/next_update.h"
#include "pages/part_rows.h"

namespace codicil::pages {

namespace {

constexpr std::size_t most_latest = 12;

/// The update from `begin` on with which the chapter came; nothing for one that was there before,
/// or was always there.
const Update* first_update(const Survey& survey, std::size_t story, std::size_t begin) {
  const auto& versions = survey.publication.stories[story].versions;
  if (versions.empty()) return nullptr;
  const std::size_t first = versions.front().first;
  const bool is_oldest = !compare::archived_before(survey.publication.archive, first);
  return first >= begin && !is_oldest ? &survey.updates[first] : nullptr;
}

/// "New" or "Updated", and since when; "not there" for a chapter of which nothing was announced but
/// minor changes. An entry marks its chapter whatever the texts say: the mark leads readers to its
/// words, beside which that stands.
Value mark_of(const Survey& survey, std::size_t story) {
  const std::size_t begin = survey.newest_regular.value_or(0);
  const Update* newest = nullptr;
  const Update* added = nullptr;
  for (const EntryPlace place : survey.entries[story]) {
    if (place.update < begin || survey.entry(place).is_minor()) continue;
    newest = &survey.updates[place.update];
    if (survey.entry(place).amendment->kind == AmendmentKind::added) added = newest;
  }
  if (newest == nullptr) return false;
  if (added == nullptr) added = first_update(survey, story, begin);
  const bool was_never_published = survey.publication.stories[story].versions.empty();
  const bool is_new = added != nullptr || was_never_published;
  const Update& since = added != nullptr ? *added : *newest;
  return Fields{{"mark_new", is_new},
                {"mark_updated", !is_new},
                {"mark_in_preparation", since.in_preparation()},
                {"mark_since", edition_label(since.edition->id, survey.words())}};
}

std::vector<Fields> chapters_of(const Survey& survey, const Part& part, const std::string& page) {
  std::vector<Fields> chapters;
  for (const std::size_t index : part.chapters) {
    const Chapter& chapter = survey.present().chapters[index];
    const Presence presence = survey.presence[index];
    if (presence != Presence::chapter && presence != Presence::external) continue;
    Fields row = chapter_row(chapter, link_to(page, chapter_path(chapter.id)));
    row.set("chapter_draft", chapter.is_draft());
    row.set("chapter_mark", mark_of(survey, index));
    chapters.push_back(std::move(row));
  }
  return chapters;
}

std::vector<Fields> parts_of(const Survey& survey, const std::string& page) {
  std::vector<Fields> parts;
  for (const Part& part : survey.present().parts) {
    auto chapters = chapters_of(survey, part, page);
    if (!chapters.empty()) parts.push_back(part_row(part, std::move(chapters)));
  }
  return parts;
}

Fields latest_update(const Survey& survey, const Update& update, const std::string& page) {
  std::vector<Fields> chapters;
  std::size_t count = 0;
  for (const Entry& entry : update.entries) {
    if (entry.is_minor()) continue;
    if (++count > most_latest) continue;
    const auto address = entry.story ? present_address(survey, *entry.story, {}) : std::nullopt;
    chapters.push_back({{"latest_chapter", entry.title},
                        {"latest_kind", survey.words().say(phrase_of(entry.amendment->kind))},
                        {"latest_href", address ? Value(link_to(page, *address)) : Value(false)}});
  }
  return {{"latest_label", edition_label(update.edition->id, survey.words())},
          {"latest_update_href", link_to(page, amendments_address(*update.edition))},
          {"latest_update_kind",
           survey.words().say(phrase_of(update.edition->kind, survey.present().definition))},
          {"latest_in_preparation", update.in_preparation()},
          {"latest_chapters", std::move(chapters)},
          {"latest_more",
           count > most_latest ? Value(std::to_string(count - most_latest)) : Value(false)}};
}

/// Everything since the newest six-monthly edition, newest first.
std::vector<Fields> latest_updates(const Survey& survey, const std::string& page) {
  std::vector<Fields> updates;
  for (std::size_t index = survey.updates.size(); index-- > survey.newest_regular.value_or(0);) {
    updates.push_back(latest_update(survey, survey.updates[index], page));
  }
  return updates;
}

}  // namespace

Page compose_contents(const Survey& survey) {
  const std::string path(contents_path);
  Fields fields = chrome(survey, {.path = path,
                                  .title = {},
                                  .description = survey.present().definition.title,
                                  .canonical = {},
                                  .indexed = true});
  fields.set("parts", parts_of(survey, path));
  auto latest = latest_updates(survey, path);
  fields.set("has_latest", !latest.empty());
  fields.set("latest", std::move(latest));
  fields.set("next_update", next_update(survey));
  fields.set("search_href", link_to(path, search_path));
  fields.set("keywords_href", link_to(path, keywords_path));
  fields.set("amendments_href", link_to(path, amendments_path));
  return {.path = path, .layout = "contents", .fields = std::move(fields)};
}

}  // namespace codicil::pages
