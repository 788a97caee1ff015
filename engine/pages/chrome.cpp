#include "pages/chrome.h"

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/labels.h"
#include "pages/offline_page.h"
#include "text/direction.h"
#include "text/path.h"

namespace codicil::pages {

Value or_nothing(std::string text) {
  if (text.empty()) return false;
  return text;
}

Value or_nothing(Html html) {
  if (html.empty()) return false;
  return html;
}

Fields link_fields(std::string href, std::string label) {
  return {{"href", std::move(href)}, {"label", std::move(label)}};
}

namespace {

std::vector<Fields> quick_links(const Manual& manual) {
  std::vector<Fields> links;
  for (const SourceWork& source : manual.definition.sources) {
    if (!source.quick_link.empty() && !source.url.empty()) {
      links.push_back(link_fields(source.url, source.quick_link));
    }
  }
  return links;
}

std::vector<Fields> navigation(const Survey& survey, const std::string& from) {
  struct Way {
    std::string_view path;
    Phrase label;
    std::string_view area;  ///< Pages below this folder belong to it.
  };
  static constexpr Way ways[] = {
      {contents_path, Phrase::way_contents, "index.html"},
      {search_path, Phrase::way_search, "search/"},
      {keywords_path, Phrase::way_keywords, "keywords/"},
      {amendments_path, Phrase::way_amendments, "amendments/"},
      {as_at_path, Phrase::way_as_at, "as-at/"},
      {editions_path, Phrase::way_editions, "editions/"},
  };
  std::vector<Fields> links;
  for (const Way& way : ways) {
    Fields link = link_fields(link_to(from, way.path), survey.words().say(way.label));
    link.set("current", from.starts_with(way.area));
    links.push_back(std::move(link));
  }
  return links;
}

std::vector<Fields> ordinary_pages(const Manual& manual, const std::string& from) {
  std::vector<Fields> links;
  for (const OrdinaryPage& page : manual.pages) {
    links.push_back(link_fields(link_to(from, ordinary_page_path(page.id)), page.text->title));
  }
  return links;
}

/// "The February 2017 edition, in force from 1 March 2017".
void add_edition(Fields& fields, const Survey& survey, const std::string& from) {
  const auto index = survey.publication.present_edition;
  if (!index) return;
  const Edition& edition = survey.snapshot(*index).edition;
  fields.set("edition",
             Fields{{"edition_label", edition_label(edition.id, survey.words())},
                    {"edition_in_force_from", long_date(edition.in_force_from(), survey.words())},
                    {"edition_href", link_to(from, edition_path(edition.id))}});
}

std::vector<Fields> feeds(const Survey& survey, const PageHead& head) {
  std::vector<Fields> links;
  if (!head.chapter_feed.empty()) {
    links.push_back(feed_fields(head.path, head.chapter_feed,
                                survey.words().say(Phrase::feed_title, {{"title", head.title}})));
  }
  links.push_back(feed_fields(
      head.path, manual_feed_path,
      survey.words().say(Phrase::feed_title, {{"title", survey.present().definition.title}})));
  return links;
}

/// Where the search box in the head of a page leads; pages that have a greater one need none.
Value search_box_href(const std::string& from) {
  if (from == search_path || from == contents_path) return false;
  return link_to(from, search_path);
}

}  // namespace

Fields feed_fields(const std::string& from, std::string_view path, std::string title) {
  return {{"feed_href", link_to(from, path)}, {"feed_title", std::move(title)}};
}

Fields chrome(const Survey& survey, const PageHead& head) {
  const ManualDefinition& definition = survey.present().definition;
  const std::string& canonical = head.canonical.empty() ? head.path : head.canonical;
  const std::string title =
      head.title.empty() ? definition.title : fmt::format("{} – {}", head.title, definition.title);
  Fields fields{
      {"language", definition.language},
      {"right_to_left", is_right_to_left(definition.language)},
      {"manual_title", definition.title},
      {"publisher", or_nothing(definition.publisher)},
      {"page_title", title},
      {"description", or_nothing(head.description)},
      {"canonical", definition.url + url_path(canonical)},
      {"own_address",
       canonical == head.path ? Value(definition.url + url_path(canonical)) : Value(false)},
      {"noindex", !head.indexed || survey.publication.working_draft},
      {"root", way_to_root(head.path)},
      {"home_href", link_to(head.path, contents_path)},
      {"of_the_past", head.of_the_past},
      {"search_box_href", search_box_href(head.path)},
      {"urgent", or_nothing(definition.urgent)},
      {"working_draft", survey.publication.working_draft},
      {"quick_links", quick_links(survey.present())},
      {"navigation", navigation(survey, head.path)},
      {"ordinary_pages", ordinary_pages(survey.present(), head.path)},
      {"feeds", feeds(survey, head)},
  };
  fields.set("offline_href",
             offers_copy(survey) ? Value(link_to(head.path, offline_path)) : Value(false));
  fields.set("edition", false);
  if (!head.of_the_past) add_edition(fields, survey, head.path);
  return fields;
}

}  // namespace codicil::pages
