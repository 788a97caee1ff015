#include "authoring/misread_titles.h"

#include <fmt/core.h>

#include <string>
#include <utility>

#include "text/wording.h"

namespace codicil::authoring {

namespace {

/// The first section that is another one afterwards; `retitling` where it is one of this chapter's.
const Section* misread_section(const ChapterText& before, const ChapterText& after,
                               const Retitling* retitling) {
  for (std::size_t k = 0; k < before.sections.size(); ++k) {
    const Section& then = before.sections[k];
    const bool is_place = retitling != nullptr && retitling->place.section == k;
    if (k >= after.sections.size()) return &then;
    const Section& now = after.sections[k];
    const bool is_same = now.kind == then.kind && now.number == then.number &&
                         now.id == (is_place ? retitling->id : then.id) &&
                         now.title == (is_place ? retitling->title : then.title);
    if (!is_same) return &then;
  }
  return after.sections.size() > before.sections.size() ? &after.sections.back() : nullptr;
}

}  // namespace

std::vector<Obstacle> misread_titles(const Manual& before, const Manual& after,
                                     const Retitling& retitling) {
  const auto obstacle = [](const Chapter& chapter, Place place, std::string what,
                           std::string help) {
    return std::vector<Obstacle>{{chapter.path, place, std::move(what), std::move(help)}};
  };
  for (std::size_t i = 0; i < before.chapters.size(); ++i) {
    const Chapter& then = before.chapters[i];
    const bool is_there = i < after.chapters.size() && after.chapters[i].id == then.id;
    if (!is_there || after.chapters[i].number != then.number) {
      return obstacle(then, then.text->title_place,
                      "by the titles of its part this chapter would get another number",
                      "Name the chapters of the part in their order in the definition "
                      "(`chapters: […]`), and retitle again.");
    }
    const bool is_chapter = i == retitling.place.chapter;
    const auto section =
        misread_section(*then.text, *after.chapters[i].text, is_chapter ? &retitling : nullptr);
    if (section) {
      return obstacle(
          then, section->place,
          fmt::format("the heading {} would be read as something else", quoted(section->title)),
          "Choose other words: a title begins with no number and no label, and has no "
          "braces.");
    }
    const bool is_title = is_chapter && !retitling.place.section;
    const std::string& title = after.chapters[i].text->title;
    if (title != (is_title ? retitling.title : then.text->title)) {
      return obstacle(then, then.text->title_place,
                      fmt::format("the title would be read as {}", quoted(title)),
                      "Choose other words.");
    }
  }
  return {};
}

}  // namespace codicil::authoring
