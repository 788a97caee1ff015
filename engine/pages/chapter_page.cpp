#include "pages/chapter_page.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/changes_pages.h"
#include "pages/chapter_parts.h"
#include "pages/chrome.h"
#include "pages/entry_fields.h"
#include "pages/feeds.h"
#include "pages/forwards.h"
#include "pages/labels.h"

namespace codicil::pages {

namespace {

/// The announced entries of a chapter, newest first; minor ones stand in its history alone.
std::vector<EntryPlace> announced(const Survey& survey, std::size_t story) {
  std::vector<EntryPlace> places = survey.entries[story];
  std::erase_if(places, [&](EntryPlace place) { return survey.entry(place).is_minor(); });
  std::reverse(places.begin(), places.end());
  return places;
}

/// How many of the announced entries, newest first, are not folded: all since the newest
/// six-monthly edition that has one.
std::size_t count_unfolded(const Survey& survey, const std::vector<EntryPlace>& places) {
  for (const EntryPlace& regular : places) {
    const Update& update = survey.updates[regular.update];
    if (update.in_preparation() || update.edition->kind != EditionKind::six_monthly) continue;
    return static_cast<std::size_t>(
        std::count_if(places.begin(), places.end(),
                      [&](EntryPlace place) { return place.update >= regular.update; }));
  }
  return places.size();
}

/// Where readers see what an entry is about: the change word by word, else the chapter's history.
Address what_it_changed(const Survey& survey, std::size_t story, const Update& update) {
  const auto changes =
      update.snapshot ? page_of_changes(survey, story, *update.snapshot) : std::nullopt;
  if (changes) return {*changes, {}};
  return {chapter_history_path(survey.publication.stories[story].id),
          edition_anchor(update.edition->id)};
}

void add_amendments(Fields& fields, const Survey& survey, std::size_t story,
                    const std::string& page) {
  const std::vector<EntryPlace> places = announced(survey, story);
  const std::size_t unfolded = count_unfolded(survey, places);
  std::vector<Fields> recent;
  std::vector<Fields> earlier;
  for (std::size_t index = 0; index < places.size(); ++index) {
    Fields entry =
        entry_fields(survey, places[index], page, fmt::format("amendment:{}:", index + 1));
    entry.set("entry_history_href",
              link_to(page, what_it_changed(survey, story, survey.updates[places[index].update])));
    (index < unfolded ? recent : earlier).push_back(std::move(entry));
  }
  fields.set("has_amendments", !places.empty());
  fields.set("amendments", std::move(recent));
  fields.set("has_earlier_amendments", !earlier.empty());
  fields.set("earlier_amendments", std::move(earlier));
  fields.set("last_amended", false);
  const auto published = std::find_if(places.begin(), places.end(), [&](EntryPlace place) {
    return !survey.updates[place.update].in_preparation();
  });
  if (published != places.end()) {
    const Edition& edition = *survey.updates[published->update].edition;
    fields.set("last_amended", edition_label(edition.id, survey.words()));
  }
}

/// The present text is that of a version. Equal files tell so without being looked through, unless
/// a resource may have changed.
bool is_text_of(const Survey& survey, std::size_t story, const history::Version& version) {
  const Publication& publication = survey.publication;
  const Chapter& now = publication.present.chapters[story];
  const Manual& manual = *survey.snapshot(version.last).manual;
  const Chapter& then = manual.chapters[*publication.stories[story].chapters[version.last]];
  const auto& references = publication.references.chapters[story];
  const bool links_resources =
      std::any_of(references.begin(), references.end(), [](const index::Reference& reference) {
        return reference.target.kind == index::Target::Kind::resource;
      });
  if (!links_resources && now.content_id == then.content_id &&
      publication.present.parts[now.part].id == manual.parts[then.part].id) {
    return true;
  }
  return version.text == history::text_fingerprint(publication.present, now);
}

/// From when the present text has applied, or that it does not yet.
/// The way to a revision in progress.
void add_revision(Fields& fields, const Survey& survey, std::size_t story,
                  const std::string& page) {
  const bool has_one = draft_changes(survey, story) != nullptr;
  const std::string& id = survey.publication.stories[story].id;
  fields.set("revision_href", has_one ? Value(link_to(page, draft_path(id))) : Value(false));
}

void add_in_force(Fields& fields, const Survey& survey, std::size_t story) {
  const Publication& publication = survey.publication;
  fields.set("in_force_since", false);
  fields.set("changed_since_edition", false);
  if (publication.present.chapters[story].is_draft()) return;
  const history::Version* version = nullptr;
  for (const history::Version& candidate : publication.stories[story].versions) {
    const bool is_past =
        !publication.present_edition || candidate.first <= *publication.present_edition;
    if (is_past) version = &candidate;
  }
  if (!publication.present_edition && publication.archive.newest_archived()) {
    if (version == nullptr || !is_text_of(survey, story, *version)) {
      fields.set("changed_since_edition", true);
      return;
    }
  }
  if (version == nullptr) return;
  const InForce range =
      in_force_range(survey.in_force, publication.archive, version->first, version->last);
  if (!range.never) fields.set("in_force_since", long_date(range.from, survey.words()));
}

template <typename Titles>
std::vector<Fields> group_titles(const std::vector<Placed<std::string>>& ids, Titles titled) {
  std::vector<Fields> groups;
  for (const auto& id : ids) {
    const Group* group = titled(id.value);
    groups.push_back({{"group_title", group != nullptr ? group->title : id.value}});
  }
  return groups;
}

void add_ownership(Fields& fields, const Survey& survey, const ChapterText& text) {
  const ManualDefinition& definition = survey.present().definition;
  const Words& words = survey.words();
  fields.set("lead", or_nothing(text.lead));
  fields.set("reviewed", or_nothing(written_date(text.reviewed, words)));
  fields.set("review_by",
             text.review_by ? Value(written_date(text.review_by->value, words)) : Value(false));
  auto areas = group_titles(text.areas, [&](const std::string& id) { return definition.area(id); });
  auto audience =
      group_titles(text.audience, [&](const std::string& id) { return definition.audience(id); });
  fields.set("has_areas", !areas.empty());
  fields.set("areas", std::move(areas));
  fields.set("has_audience", !audience.empty());
  fields.set("audience", std::move(audience));
}

void add_neighbours(Fields& fields, const Survey& survey, std::size_t chapter,
                    const std::string& page) {
  const auto& order = survey.reading_order;
  const auto here = std::find(order.begin(), order.end(), chapter);
  const auto link = [&](std::size_t neighbour) -> Value {
    const Chapter& other = survey.present().chapters[neighbour];
    return link_fields(link_to(page, chapter_path(other.id)), printed_title(other));
  };
  const bool known = here != order.end();
  fields.set("previous", known && here != order.begin() ? link(*(here - 1)) : Value(false));
  fields.set("next", known && here + 1 != order.end() ? link(*(here + 1)) : Value(false));
}

void add_text(Fields& fields, const Viewpoint& view, std::size_t index) {
  const Survey& survey = view.survey;
  const Chapter& chapter = survey.present().chapters[index];
  Forwarding forwarding = forwarding_of(view, index);
  const ChapterView parts{.view = view,
                          .references = survey.publication.references.chapters[index],
                          .chapter = index,
                          .former_ids = std::move(forwarding.within)};
  fields.set("boxes", box_fields(parts));
  auto contents = contents_fields(parts);
  fields.set("has_contents", contents.size() > 1);
  fields.set("contents", std::move(contents));
  fields.set("external", false);
  if (chapter.text->external) {
    const External& external = *chapter.text->external;
    fields.set("external", Fields{{"external_publisher", or_nothing(external.publisher)},
                                  {"external_href", external.url}});
  }
  fields.set("body", or_nothing(body_html(parts)));
  fields.set("has_moved_sections", !forwarding.notes.empty());
  fields.set("moved_sections", std::move(forwarding.notes));
}

}  // namespace

Page compose_chapter(const Survey& survey, std::size_t chapter) {
  const Chapter& subject = survey.present().chapters[chapter];
  const std::string path = chapter_path(subject.id);
  const Viewpoint view{.survey = survey,
                       .manual = survey.present(),
                       .snapshot = std::nullopt,
                       .outlook = Outlook::present,
                       .page = path};
  const ShownText shown{.text = *subject.text,
                        .references = survey.publication.references.chapters[chapter],
                        .home = chapter};
  Fields fields = chrome(
      survey,
      {.path = path,
       .title = printed_title(subject),
       .description = description_of(view, shown),
       .canonical = {},
       .indexed = !subject.is_draft(),
       .chapter_feed = has_feed(survey, chapter) ? chapter_feed_path(subject.id) : std::string()});
  const Part& part = survey.present().parts[subject.part];
  fields.set("part_title", part.title);
  fields.set("part_href", link_to(path, Address{std::string(contents_path), part_anchor(part.id)}));
  fields.set("number", or_nothing(subject.number));
  fields.set("title", subject.text->title);
  fields.set("draft", subject.is_draft());
  add_text(fields, view, chapter);
  add_amendments(fields, survey, chapter, path);
  add_in_force(fields, survey, chapter);
  add_revision(fields, survey, chapter, path);
  add_ownership(fields, survey, *subject.text);
  add_neighbours(fields, survey, chapter, path);
  fields.set("history_href", link_to(path, chapter_history_path(subject.id)));
  fields.set("as_at_href",
             survey.runs[chapter].empty() ? Value(false) : Value(as_at_link(path, subject.id)));
  return {.path = path, .layout = "chapter", .fields = std::move(fields)};
}

}  // namespace codicil::pages
