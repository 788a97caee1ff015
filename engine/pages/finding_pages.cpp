#include "pages/finding_pages.h"

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/labels.h"
#include "pages/part_rows.h"

namespace codicil::pages {

namespace {

Fields chapter_with_sections(const Survey& survey, std::size_t index, const std::string& page) {
  const Chapter& chapter = survey.present().chapters[index];
  const std::string path = chapter_path(chapter.id);
  std::vector<Fields> sections;
  for (const Section& section : chapter.text->sections) {
    if (section.kind == SectionKind::box) continue;
    sections.push_back(link_fields(link_to(page, Address{path, section.id}),
                                   printed_heading(chapter, section, survey.language())));
  }
  Fields row = chapter_row(chapter, link_to(page, path));
  row.set("has_sections", !sections.empty());
  row.set("sections", std::move(sections));
  return row;
}

}  // namespace

Page compose_search(const Survey& survey) {
  const std::string path(search_path);
  Fields fields = chrome(survey, {.path = path,
                                  .title = survey.words().say(Phrase::way_search),
                                  .description = {},
                                  .canonical = {},
                                  .indexed = true});
  std::vector<Fields> parts;
  for (const Part& part : survey.present().parts) {
    std::vector<Fields> chapters;
    for (const std::size_t index : part.chapters) {
      const Presence presence = survey.presence[index];
      if (presence != Presence::chapter && presence != Presence::external) continue;
      chapters.push_back(chapter_with_sections(survey, index, path));
    }
    if (!chapters.empty()) parts.push_back(part_row(part, std::move(chapters)));
  }
  fields.set("parts", std::move(parts));
  fields.set("keywords_href", link_to(path, keywords_path));
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
