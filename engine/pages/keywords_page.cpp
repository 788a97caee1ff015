#include "pages/keywords_page.h"

#include <unordered_set>

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/labels.h"
#include "pages/printed_citation.h"
#include "pages/viewpoint.h"
#include "text/slug.h"

namespace codicil::pages {

index::Target target_of(index::KeywordPlace place) {
  using Kind = index::Target::Kind;
  if (place.section < 0) return {.kind = Kind::chapter, .chapter = place.chapter};
  return {.kind = Kind::section,
          .chapter = place.chapter,
          .section = static_cast<std::uint32_t>(place.section)};
}

namespace {

/// The anchor of each entry: its slug, made its own where another has the same.
std::vector<std::string> entry_anchors(const index::KeywordIndex& keywords) {
  std::vector<std::string> anchors;
  std::unordered_set<std::string> taken;
  for (const index::KeywordEntry& entry : keywords.entries) {
    std::string anchor = fmt::format("keyword-{}", slug(entry.term));
    if (!taken.insert(anchor).second) {
      anchor = fmt::format("{}-n{}", anchor, anchors.size() + 1);
      taken.insert(anchor);
    }
    anchors.push_back(std::move(anchor));
  }
  return anchors;
}

struct Index {
  const Viewpoint& view;
  const index::KeywordIndex& keywords;
  std::vector<std::string> anchors;
};

std::vector<Fields> cross_links(const Index& index, const std::vector<std::uint32_t>& entries) {
  std::vector<Fields> links;
  for (const std::uint32_t entry : entries) {
    links.push_back(link_fields("#" + index.anchors[entry], index.keywords.entries[entry].term));
  }
  return links;
}

Fields entry_fields_of(const Index& index, std::uint32_t number) {
  const index::KeywordEntry& entry = index.keywords.entries[number];
  std::vector<Fields> places;
  for (const index::KeywordPlace place : entry.places) {
    const index::Target target = target_of(place);
    Destination destination = destination_of(index.view, target);
    if (destination.href.empty()) continue;
    places.push_back(link_fields(
        std::move(destination.href),
        printed_citation(index.view.survey.publication, index.view.manual, target, std::nullopt)));
  }
  return {{"term_id", index.anchors[number]},
          {"term", entry.term},
          {"places", std::move(places)},
          {"has_see", !entry.see.empty()},
          {"see", cross_links(index, entry.see)},
          {"has_see_also", !entry.see_also.empty()},
          {"see_also", cross_links(index, entry.see_also)}};
}

void add_groups(Fields& fields, const Index& index) {
  std::vector<Fields> letters;
  std::vector<Fields> groups;
  for (const index::KeywordGroup& group : index.keywords.groups) {
    const std::string anchor = fmt::format("letter-{}", groups.size() + 1);
    std::vector<Fields> terms;
    for (std::uint32_t entry = group.begin; entry < group.end; ++entry) {
      terms.push_back(entry_fields_of(index, entry));
    }
    letters.push_back(link_fields("#" + anchor, group.heading));
    groups.push_back(
        {{"letter_id", anchor}, {"letter", group.heading}, {"terms", std::move(terms)}});
  }
  fields.set("has_keywords", !groups.empty());
  fields.set("letters", std::move(letters));
  fields.set("groups", std::move(groups));
}

}  // namespace

Page compose_keywords(const Survey& survey, std::optional<std::size_t> snapshot) {
  const Edition* edition = snapshot ? &survey.snapshot(*snapshot).edition : nullptr;
  const std::string path =
      edition != nullptr ? past_keywords_path(edition->id) : std::string(keywords_path);
  const std::string title =
      edition != nullptr
          ? survey.words().say(Phrase::title_keywords,
                               {{"edition", edition_label(edition->id, survey.words())}})
          : survey.words().say(Phrase::way_keywords);
  Fields fields = chrome(survey, {.path = path,
                                  .title = title,
                                  .description = {},
                                  .canonical = std::string(keywords_path),
                                  .indexed = edition == nullptr,
                                  .of_the_past = edition != nullptr});
  fields.set("past", false);
  if (edition != nullptr) {
    const bool by_date = survey.snapshot(*snapshot).resolution == history::Resolution::date;
    fields.set("past", Fields{{"past_edition", edition_label(edition->id, survey.words())},
                              {"reconstructed", by_date},
                              {"contents_then_href", link_to(path, edition_path(edition->id))},
                              {"present_href", link_to(path, keywords_path)}});
  }
  const Viewpoint view{.survey = survey,
                       .manual = snapshot ? *survey.snapshot(*snapshot).manual : survey.present(),
                       .snapshot = snapshot,
                       .outlook = snapshot ? Outlook::past : Outlook::present,
                       .page = path};
  const index::KeywordIndex& keywords =
      snapshot ? survey.publication.past_keywords[*snapshot] : survey.publication.keywords;
  add_groups(fields, {.view = view, .keywords = keywords, .anchors = entry_anchors(keywords)});
  return {.path = path, .layout = "keywords", .fields = std::move(fields)};
}

}  // namespace codicil::pages
