#include "pages/finding_pages.h"

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/chrome.h"
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

}  // namespace

Page compose_search(const Survey& survey, std::optional<std::size_t> snapshot) {
  const Edition* edition = snapshot ? &survey.snapshot(*snapshot).edition : nullptr;
  const std::string path =
      edition != nullptr ? past_search_path(edition->id) : std::string(search_path);
  const std::string label =
      edition != nullptr ? edition_label(edition->id, survey.words()) : std::string();
  Fields fields =
      chrome(survey, {.path = path,
                      .title = edition != nullptr
                                   ? survey.words().say(Phrase::title_search, {{"edition", label}})
                                   : survey.words().say(Phrase::way_search),
                      .description = {},
                      .canonical = std::string(search_path),
                      .indexed = edition == nullptr,
                      .of_the_past = edition != nullptr});
  fields.set("past", false);
  if (edition != nullptr) {
    const bool by_date = survey.snapshot(*snapshot).resolution == history::Resolution::date;
    fields.set("past", Fields{{"past_edition", label},
                              {"reconstructed", by_date},
                              {"contents_then_href", link_to(path, edition_path(edition->id))},
                              {"present_href", link_to(path, search_path)}});
  }
  fields.set("parts", all_sections(survey, snapshot, path));
  fields.set("keywords_href", link_to(path, edition != nullptr ? past_keywords_path(edition->id)
                                                               : std::string(keywords_path)));
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
