#include "pages/editions_page.h"

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/amendment_tables.h"
#include "pages/changes_pages.h"
#include "pages/chrome.h"
#include "pages/entry_fields.h"
#include "pages/labels.h"
#include "pages/part_rows.h"
#include "pages/passages.h"
#include "pages/read_dates.h"

namespace codicil::pages {

namespace {

/// What every page about an edition says of it.
Fields edition_facts(const Survey& survey, std::size_t index, const std::string& page) {
  const history::Snapshot& snapshot = survey.snapshot(index);
  const Edition& edition = snapshot.edition;
  const InForce& range = survey.in_force[index];
  const Words& words = survey.words();
  const auto link = [&page](const std::optional<std::string>& path) {
    return path ? Value(link_to(page, *path)) : Value(false);
  };
  Fields facts{
      {"edition_changes_href", link(page_of_schedule(survey, index))},
      {"edition_since_href", link(page_of_schedule_since(survey, index))},
      {"edition_label", edition_label(edition.id, words)},
      {"edition_kind", words.say(phrase_of(edition.kind, survey.present().definition))},
      {"edition_href", link_to(page, edition_path(edition.id))},
      {"edition_amendments_href", link_to(page, amendments_address(edition))},
      {"published", long_date(*edition.published, words)},
      {"in_force_from", long_date(range.from, words)},
      {"in_force_until",
       range.until && !range.never ? Value(long_date(*range.until, words)) : Value(false)},
      {"never_in_force", range.never},
      {"archived", snapshot.manual != nullptr},
      {"reconstructed", snapshot.resolution == history::Resolution::date},
      {"is_present", survey.publication.present_edition == index},
  };
  const Fields days = edition_days(survey, index);
  for (const auto& [name, value] : days.values()) facts.set(name, value);
  return facts;
}

std::vector<Fields> all_facts(const Survey& survey, const std::string& page) {
  std::vector<Fields> editions;
  for (std::size_t index = survey.publication.archive.snapshots.size(); index-- > 0;) {
    editions.push_back(edition_facts(survey, index, page));
  }
  return editions;
}

/// The schedules at whose end the old and new numbers since an edition stand, newest first.
std::vector<Fields> number_tables(const Survey& survey, const std::string& page) {
  std::vector<Fields> tables;
  for (std::size_t index = survey.in_force.size(); index-- > 0;) {
    const auto schedule = page_of_schedule_since(survey, index);
    if (!schedule) continue;
    tables.push_back(link_fields(link_to(page, Address{*schedule, "page:after-changes"}),
                                 edition_label(survey.snapshot(index).edition.id, survey.words())));
  }
  return tables;
}

std::vector<Fields> parts_then(const Survey& survey, std::size_t index, const std::string& page) {
  std::vector<Fields> parts;
  const Manual& manual = *survey.snapshot(index).manual;
  for (const Part& part : manual.parts) {
    std::vector<Fields> chapters;
    for (const std::size_t number : part.chapters) {
      const Chapter& chapter = manual.chapters[number];
      const auto story = survey.lookup.stories_then[index][number];
      if (chapter.is_withdrawn() || !story) continue;
      const auto address = past_address(survey, index, *story, {});
      if (address) chapters.push_back(chapter_row(chapter, link_to(page, *address)));
    }
    if (!chapters.empty()) parts.push_back(part_row(part, std::move(chapters)));
  }
  return parts;
}

}  // namespace

Page compose_editions(const Survey& survey) {
  const std::string path(editions_path);
  Fields fields = chrome(survey, {.path = path,
                                  .title = survey.words().say(Phrase::way_editions),
                                  .description = {},
                                  .canonical = {},
                                  .indexed = true});
  auto editions = all_facts(survey, path);
  fields.set("has_editions", !editions.empty());
  fields.set("editions", std::move(editions));
  fields.set("as_at_href", link_to(path, as_at_path));
  return {.path = path, .layout = "editions", .fields = std::move(fields)};
}

Page compose_edition(const Survey& survey, std::size_t index) {
  const history::Snapshot& snapshot = survey.snapshot(index);
  const std::string path = edition_path(snapshot.edition.id);
  const std::string label = edition_label(snapshot.edition.id, survey.words());
  Fields fields =
      chrome(survey, {.path = path,
                      .title = survey.words().say(Phrase::title_edition, {{"edition", label}}),
                      .description = {},
                      .canonical = {},
                      .indexed = false,
                      .of_the_past = true});
  const Fields facts = edition_facts(survey, index, path);
  for (const auto& [name, value] : facts.values()) fields.set(name, value);
  const bool archived = snapshot.manual != nullptr;
  const Viewpoint view = view_of_notes(survey, survey.updates[index], path);
  fields.set("introduction", or_nothing(note_html(view, survey.updates[index],
                                                  snapshot.edition.introduction, "introduction:")));
  fields.set("has_notices", true);
  fields.set("edition_notices", notice_links(survey, snapshot.edition, path));
  fields.set("title_then",
             archived ? snapshot.manual->definition.title : survey.present().definition.title);
  fields.set("commit", or_nothing(snapshot.commit.substr(0, 12)));
  auto parts = archived ? parts_then(survey, index, path) : std::vector<Fields>();
  fields.set("parts", std::move(parts));
  fields.set(
      "keywords_then_href",
      archived ? Value(link_to(path, past_keywords_path(snapshot.edition.id))) : Value(false));
  fields.set("search_then_href",
             archived ? Value(link_to(path, past_search_path(snapshot.edition.id))) : Value(false));
  fields.set("editions_href", link_to(path, editions_path));
  fields.set("as_at_href", link_to(path, as_at_path));
  return {.path = path, .layout = "edition", .fields = std::move(fields)};
}

Page compose_as_at(const Survey& survey) {
  const std::string path(as_at_path);
  Fields fields = chrome(survey, {.path = path,
                                  .title = survey.words().say(Phrase::title_as_at),
                                  .description = {},
                                  .canonical = {},
                                  .indexed = true});
  auto tables = number_tables(survey, path);
  fields.set("has_number_tables", !tables.empty());
  fields.set("number_tables", std::move(tables));
  auto editions = all_facts(survey, path);
  fields.set("has_editions", !editions.empty());
  fields.set("editions", std::move(editions));
  return {.path = path, .layout = "as-at", .fields = std::move(fields)};
}

}  // namespace codicil::pages
