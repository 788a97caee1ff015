#include "pages/finding_pages.h"

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/concerns.h"
#include "pages/filters.h"
#include "pages/finding_head.h"
#include "pages/labels.h"
#include "pages/part_rows.h"
#include "pages/viewpoint.h"

namespace codicil::pages {

namespace {

Fields chapter_with_sections(const Chapter& chapter, const std::string& path,
                             const std::string& page, const Words& words) {
  std::vector<Fields> sections;
  for (const Section& section : chapter.text->sections) {
    if (section.kind == SectionKind::box) continue;
    sections.push_back(link_fields(link_to(page, Address{path, section.id}),
                                   section_heading(chapter, section, words)));
  }
  Fields row = chapter_row(chapter, link_to(page, path));
  row.set("has_sections", !sections.empty());
  row.set("sections", std::move(sections));
  return row;
}

/// Where a chapter stands that the search page lists; nothing for one that it does not.
std::optional<std::string> listed_path(const Survey& survey, std::optional<std::size_t> snapshot,
                                       std::size_t index) {
  if (!snapshot) {
    const Presence presence = survey.presence[index];
    if (presence != Presence::chapter && presence != Presence::external) return std::nullopt;
    return chapter_path(survey.present().chapters[index].id);
  }
  const auto story = survey.lookup.stories_then[*snapshot][index];
  if (survey.snapshot(*snapshot).manual->chapters[index].is_withdrawn() || !story) {
    return std::nullopt;
  }
  const auto address = past_address(survey, *snapshot, *story, {});
  return address ? std::optional(address->path) : std::nullopt;
}

std::vector<Fields> all_sections(const Survey& survey, std::optional<std::size_t> snapshot,
                                 const std::string& page) {
  const Manual& manual = snapshot ? *survey.snapshot(*snapshot).manual : survey.present();
  std::vector<Fields> parts;
  for (const Part& part : manual.parts) {
    std::vector<Fields> chapters;
    for (const std::size_t index : part.chapters) {
      if (const auto path = listed_path(survey, snapshot, index)) {
        chapters.push_back(
            chapter_with_sections(manual.chapters[index], *path, page, survey.words()));
      }
    }
    if (!chapters.empty()) parts.push_back(part_row(part, std::move(chapters)));
  }
  return parts;
}

/// What the chapters that a search finds are about, which results are narrowed down by.
std::vector<Concern> concerns_of(const Survey& survey, std::optional<std::size_t> snapshot) {
  const Manual& manual = snapshot ? *survey.snapshot(*snapshot).manual : survey.present();
  std::vector<Concern> concerns;
  for (std::size_t index = 0; index < manual.chapters.size(); ++index) {
    if (listed_path(survey, snapshot, index)) concerns.push_back(concern_of(manual, index));
  }
  return concerns;
}

}  // namespace

Page compose_search(const Survey& survey, std::optional<std::size_t> snapshot) {
  const std::string edition = snapshot ? survey.snapshot(*snapshot).edition.id : std::string();
  const std::string path = snapshot ? past_search_path(edition) : std::string(search_path);
  Fields fields = finding_head(survey, snapshot,
                               {.path = path,
                                .present_path = std::string(search_path),
                                .title = Phrase::way_search,
                                .title_then = Phrase::title_search});
  fields.set("filters", filter_fields(survey, concerns_of(survey, snapshot),
                                      [](Facet, const Choice&) { return std::string(); }));
  fields.set("parts", all_sections(survey, snapshot, path));
  fields.set("keywords_href",
             link_to(path, snapshot ? past_keywords_path(edition) : std::string(keywords_path)));
  return {.path = path, .layout = "search", .fields = std::move(fields)};
}

Page compose_redirect(const Survey& survey, const std::string& from, const std::string& to,
                      const std::string& title, const std::string& canonical) {
  Fields fields = chrome(survey, {.path = from,
                                  .title = title,
                                  .description = {},
                                  .canonical = canonical,
                                  .indexed = false,
                                  .of_the_past = true});
  fields.set("target_href", link_to(from, to));
  fields.set("target_title", title);
  return {.path = from, .layout = "redirect", .fields = std::move(fields)};
}

Page compose_not_found(const Survey& survey) {
  const std::string path(not_found_path);
  Fields fields = chrome(survey, {.path = path,
                                  .title = survey.words().say(Phrase::title_not_found),
                                  .description = {},
                                  .canonical = {},
                                  .indexed = false});
  const std::string& url = survey.present().definition.url;
  std::vector<Fields> ways;
  const auto add = [&](std::string_view to, Phrase label) {
    ways.push_back(link_fields(fmt::format("{}{}", url, to), survey.words().say(label)));
  };
  add(contents_path, Phrase::way_contents);
  add(search_path, Phrase::way_search);
  add(keywords_path, Phrase::way_keywords);
  add(amendments_path, Phrase::way_amendments);
  add(as_at_path, Phrase::title_as_at);
  fields.set("ways", std::move(ways));
  return {.path = path, .layout = "not-found", .fields = std::move(fields)};
}

}  // namespace codicil::pages
