#include "pages/keywords_page.h"

#include <unordered_set>

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/finding_head.h"
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
  const std::string path = snapshot ? past_keywords_path(survey.snapshot(*snapshot).edition.id)
                                    : std::string(keywords_path);
  Fields fields = finding_head(survey, snapshot,
                               {.path = path,
                                .present_path = std::string(keywords_path),
                                .title = Phrase::way_keywords,
                                .title_then = Phrase::title_keywords});
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
