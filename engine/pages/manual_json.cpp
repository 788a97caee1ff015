#include "pages/manual_json.h"

#include <nlohmann/json.hpp>

#include "pages/addresses.h"
#include "pages/changed_sections.h"
#include "pages/keywords_page.h"
#include "pages/labels.h"
#include "pages/passages.h"

namespace codicil::pages {

namespace {

using Json = nlohmann::ordered_json;

/// Addresses in the file are relative to the root, where the file itself stands.
constexpr const char* own_path = "manual.json";

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

template <typename T>
Json values_of(const std::vector<Placed<T>>& placed) {
  Json values = Json::array();
  for (const auto& value : placed) values.push_back(value.value);
  return values;
}

Json parts_json(const Survey& survey) {
  Json parts = Json::array();
  for (const Part& part : survey.present().parts) {
    parts.push_back({{"id", part.id},
                     {"number", part.number},
                     {"label", or_null(part.label)},
                     {"title", part.title}});
  }
  return parts;
}

const char* status_name(const Chapter& chapter) {
  if (chapter.is_draft()) return "draft";
  return chapter.is_withdrawn() ? "withdrawn" : "in-force";
}

Json chapter_json(const Survey& survey, std::size_t index) {
  const Chapter& chapter = survey.present().chapters[index];
  const ChapterText& text = *chapter.text;
  Json sections = Json::array();
  if (survey.presence[index] == Presence::chapter || survey.presence[index] == Presence::external) {
    for (const Section& section : text.sections) {
      sections.push_back({{"id", section.id},
                          {"number", or_null(printed_number(chapter, section))},
                          {"title", section_title(section, survey.words())}});
    }
  }
  Json keywords = Json::array();
  for (const Keyword& keyword : text.keywords) keywords.push_back(keyword.term.value);
  return {{"id", chapter.id},
          {"number", or_null(chapter.number)},
          {"title", text.title},
          {"part", survey.present().parts[chapter.part].id},
          {"status", status_name(chapter)},
          {"url", link_to(own_path, chapter_path(chapter.id))},
          {"areas", values_of(text.areas)},
          {"audience", values_of(text.audience)},
          {"sections", std::move(sections)},
          {"keywords", std::move(keywords)}};
}

Json chapters_json(const Survey& survey) {
  Json chapters = Json::array();
  for (std::size_t index = 0; index < survey.present().chapters.size(); ++index) {
    if (survey.present_chapter(index) != nullptr) chapters.push_back(chapter_json(survey, index));
  }
  return chapters;
}

Json editions_json(const Survey& survey) {
  Json editions = Json::array();
  for (const history::Snapshot& snapshot : survey.publication.archive.snapshots) {
    const Edition& edition = snapshot.edition;
    editions.push_back({{"id", edition.id},
                        {"published", iso(*edition.published)},
                        {"in_force", iso(edition.in_force_from())},
                        {"kind", edition.kind == EditionKind::interim ? "interim" : "six-monthly"},
                        {"commit", or_null(snapshot.commit)},
                        {"resolved", std::string(history::name_of(snapshot.resolution))}});
  }
  return editions;
}

/// The sections that an entry names, else those of which the texts tell that they changed.
Json sections_json(const Survey& survey, const Update& update, const Entry& entry) {
  if (!entry.amendment->sections.empty()) return values_of(entry.amendment->sections);
  Json sections = Json::array();
  for (const ChangedSection& section : changed_sections(survey, update, entry)) {
    if (!section.id.empty()) sections.push_back(section.id);
  }
  return sections;
}

Json entry_json(const Survey& survey, const Update& update, const Entry& entry) {
  const Viewpoint view = view_of_notes(survey, update, own_path);
  const Document& details = entry.amendment->details;
  const markdown::Rendering rendering = details_rendering(view, update, entry);
  const std::string id = entry.story ? survey.publication.stories[*entry.story].id
                                     : entry.manual->chapters[entry.chapter].id;
  return {{"edition", update.edition->id},
          {"chapter", id},
          {"title", entry.title},
          {"kind", std::string(name_of(entry.amendment->kind))},
          {"details_html", markdown::render(details, rendering).markup},
          {"details_text", plain_words(details, rendering)},
          {"action", or_null(entry.amendment->action)},
          {"sections", sections_json(survey, update, entry)},
          {"audience", values_of(entry.amendment->audience)}};
}

Json row_json(const Survey& survey, const Update& update, const FilelessRow& row) {
  const Viewpoint view = view_of_notes(survey, update, own_path);
  const index::ChapterReferences references = update.finder->in_text(row.details, std::nullopt);
  const markdown::Rendering rendering = rendering_of(view, row.details, references, std::nullopt);
  return {{"edition", update.edition->id},
          {"chapter", nullptr},
          {"title", row.title},
          {"kind", std::string(name_of(row.kind))},
          {"details_html", markdown::render(row.details, rendering).markup},
          {"details_text", plain_words(row.details, rendering)},
          {"action", nullptr},
          {"sections", Json::array()},
          {"audience", Json::array()}};
}

/// Newest edition first, in contents order within each.
Json amendments_json(const Survey& survey) {
  Json amendments = Json::array();
  for (auto update = survey.updates.rbegin(); update != survey.updates.rend(); ++update) {
    for (const Entry& entry : update->entries) {
      amendments.push_back(entry_json(survey, *update, entry));
    }
    for (const FilelessRow& row : update->edition->rows) {
      amendments.push_back(row_json(survey, *update, row));
    }
  }
  return amendments;
}

Json terms_json(const index::KeywordIndex& keywords, const std::vector<std::uint32_t>& entries) {
  Json terms = Json::array();
  for (const std::uint32_t entry : entries) terms.push_back(keywords.entries[entry].term);
  return terms;
}

/// One for each place that a term points at; one without a place where it only points at other
/// terms.
Json keywords_json(const Survey& survey) {
  Json list = Json::array();
  const index::KeywordIndex& keywords = survey.publication.keywords;
  const Viewpoint view{.survey = survey,
                       .manual = survey.present(),
                       .snapshot = std::nullopt,
                       .outlook = Outlook::present,
                       .page = own_path};
  for (const index::KeywordEntry& entry : keywords.entries) {
    const Json see = terms_json(keywords, entry.see);
    const Json see_also = terms_json(keywords, entry.see_also);
    const auto add = [&](Json chapter, Json section, Json url) {
      list.push_back({{"term", entry.term},
                      {"see", see},
                      {"see_also", see_also},
                      {"chapter", std::move(chapter)},
                      {"section", std::move(section)},
                      {"url", std::move(url)}});
    };
    for (const index::KeywordPlace place : entry.places) {
      const Chapter& chapter = survey.present().chapters[place.chapter];
      const Json section =
          place.section < 0 ? Json(nullptr) : Json(chapter.text->sections[place.section].id);
      add(chapter.id, section, or_null(destination_of(view, target_of(place)).href));
    }
    if (entry.places.empty()) add(nullptr, nullptr, nullptr);
  }
  return list;
}

Json edition_json(const Survey& survey) {
  const auto index = survey.publication.present_edition;
  return index ? Json(survey.snapshot(*index).edition.id) : Json(nullptr);
}

}  // namespace

std::string manual_json(const Survey& known) {
  const ManualDefinition& definition = known.present().definition;
  const Json manual = {{"title", definition.title},
                       {"publisher", definition.publisher},
                       {"edition", edition_json(known)},
                       {"parts", parts_json(known)},
                       {"chapters", chapters_json(known)},
                       {"editions", editions_json(known)},
                       {"amendments", amendments_json(known)},
                       {"keywords", keywords_json(known)}};
  return manual.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string manual_json(const Publication& publication) {
  return manual_json(*survey(publication));
}

}  // namespace codicil::pages
