#include "pages/viewpoint.h"

#include <algorithm>

namespace codicil::pages {

std::string PrintedLinks::link(const Address& address) const {
  const auto page = printed.find(address.path);
  if (page != printed.end()) return "#" + printed_anchor(page->second, address.fragment);
  return url + link_to({}, address);
}

std::string printed_anchor(const std::string& page, const std::string& anchor) {
  return anchor.empty() ? page : page + ":" + anchor;
}

std::string paragraph_anchor(const Chapter& chapter, const NumberedParagraph& paragraph) {
  return paragraph.id.empty() ? printed_number(chapter, paragraph) : paragraph.id;
}

bool has_own_anchor(const Chapter& chapter, std::string_view id) {
  const ChapterText& text = *chapter.text;
  return text.section(id) != nullptr ||
         std::any_of(text.paragraphs.begin(), text.paragraphs.end(),
                     [&](const NumberedParagraph& paragraph) {
                       return paragraph_anchor(chapter, paragraph) == id;
                     });
}

namespace {

bool has_anchor(const Chapter& chapter, std::string_view id) {
  const auto& forwards = chapter.text->forwards;
  return has_own_anchor(chapter, id) ||
         std::any_of(forwards.begin(), forwards.end(),
                     [&](const Forward& forward) { return forward.old_id.value == id; });
}

std::string link_from(const Viewpoint& view, const Address& address) {
  return view.printed != nullptr ? view.printed->link(address) : link_to(view.page, address);
}

std::optional<std::size_t> story_of(const Viewpoint& view, std::size_t chapter) {
  if (view.snapshot) return view.survey.lookup.stories_then[*view.snapshot][chapter];
  if (&view.manual == &view.survey.present()) return chapter;
  return view.survey.lookup.story_named(view.manual.chapters[chapter].id);
}

/// The anchor that a target names, empty for a chapter as a whole.
std::string anchor_of(const Manual& manual, const index::Target& target) {
  const Chapter& chapter = manual.chapters[target.chapter];
  if (target.kind == index::Target::Kind::section) return chapter.text->sections[target.section].id;
  if (target.kind == index::Target::Kind::paragraph) {
    return paragraph_anchor(chapter, chapter.text->paragraphs[target.section]);
  }
  return {};
}

Destination chapter_destination(const Viewpoint& view, const index::Target& target) {
  const auto story = story_of(view, target.chapter);
  if (!story) return {};
  const std::string anchor = anchor_of(view.manual, target);
  std::optional<Address> address;
  if (view.outlook != Outlook::past) address = present_address(view.survey, *story, anchor);
  if (!address && view.outlook != Outlook::present && view.snapshot) {
    address = past_address(view.survey, *view.snapshot, *story, anchor);
  }
  if (!address && view.outlook == Outlook::present) {
    address = present_address(view.survey, *story, {});
  }
  if (!address) return {};
  return {.href = link_from(view, *address)};
}

Destination page_destination(const Viewpoint& view, const index::Target& target) {
  const std::string& id = view.manual.pages[target.chapter].id;
  const auto& pages = view.survey.present().pages;
  const auto page = std::find_if(pages.begin(), pages.end(),
                                 [&](const OrdinaryPage& other) { return other.id == id; });
  if (page == pages.end()) return {};
  Address address{ordinary_page_path(id), {}};
  if (target.kind == index::Target::Kind::page_section) {
    const ChapterText& then = *view.manual.pages[target.chapter].text;
    const std::string& section = then.sections[target.section].id;
    if (page->text->section(section) != nullptr) address.fragment = section;
  }
  return {.href = link_from(view, address)};
}

Destination resource_destination(const Viewpoint& view, const index::Target& target) {
  const std::string& path = view.manual.resources[target.chapter].site_path;
  if (view.outlook != Outlook::past) {
    const auto& resources = view.survey.present().resources;
    const bool is_there =
        std::any_of(resources.begin(), resources.end(),
                    [&](const ResourceFile& resource) { return resource.site_path == path; });
    if (is_there) return {.href = link_from(view, {path, {}})};
  }
  if (!view.snapshot) return {};
  const std::string& edition = view.survey.snapshot(*view.snapshot).edition.id;
  return {.href = link_from(view, {past_resource_path(edition, path), {}})};
}

}  // namespace

std::optional<std::size_t> chapter_named(const Viewpoint& view, std::string_view id) {
  const ChapterLookup& lookup = view.survey.lookup;
  const ChaptersById& chapters = view.snapshot ? lookup.then[*view.snapshot] : lookup.present;
  const auto found = chapters.find(id);
  if (found == chapters.end()) return std::nullopt;
  return found->second;
}

std::optional<std::string> printed_picture(const Viewpoint& view, NodeKind kind,
                                           const index::Target& target) {
  const bool is_picture = view.printed != nullptr && view.snapshot && kind == NodeKind::image &&
                          target.kind == index::Target::Kind::resource;
  if (!is_picture) return std::nullopt;
  return past_resource_path(view.survey.snapshot(*view.snapshot).edition.id,
                            view.manual.resources[target.chapter].site_path);
}

std::optional<Address> present_address(const Survey& survey, std::size_t story,
                                       const std::string& section) {
  const std::string path = chapter_path(survey.publication.stories[story].id);
  switch (survey.presence[story]) {
    case Presence::nothing:
      return std::nullopt;
    case Presence::chapter:
    case Presence::external:
      if (!section.empty() && !has_anchor(*survey.present_chapter(story), section)) {
        return std::nullopt;
      }
      return Address{path, section};
    case Presence::withdrawn:
    case Presence::vanished:
      if (!section.empty()) return std::nullopt;
      return Address{path, {}};
  }
  return std::nullopt;
}

std::optional<Address> past_address(const Survey& survey, std::size_t snapshot, std::size_t story,
                                    const std::string& section) {
  const history::Snapshot& then = survey.snapshot(snapshot);
  const auto index = survey.publication.stories[story].chapters[snapshot];
  if (!then.manual || !index) return std::nullopt;
  const Chapter& chapter = then.manual->chapters[*index];
  if (chapter.is_draft()) return std::nullopt;
  const std::string path = past_chapter_path(then.edition.id, survey.publication.stories[story].id);
  return Address{path, chapter.is_withdrawn() ? std::string() : section};
}

Destination destination_of(const Viewpoint& view, const index::Target& target) {
  using Kind = index::Target::Kind;
  switch (target.kind) {
    case Kind::chapter:
    case Kind::section:
    case Kind::paragraph:
      return chapter_destination(view, target);
    case Kind::page:
    case Kind::page_section:
      return page_destination(view, target);
    case Kind::source:
      return {.href = view.manual.definition.sources[target.chapter].url, .leaves_site = true};
    case Kind::resource:
      return resource_destination(view, target);
    case Kind::nothing:
    case Kind::outside:
      break;
  }
  return {};
}

}  // namespace codicil::pages
