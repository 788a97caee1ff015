#include "pages/entry_fields.h"

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/labels.h"
#include "pages/passages.h"

namespace codicil::pages {

namespace {

/// A section as a chapter of one manual has it.
struct Seen {
  const Manual* manual = nullptr;
  std::size_t chapter = 0;
  const Section* section = nullptr;

  const Chapter& of() const { return manual->chapters[chapter]; }
};

Seen section_in(const Manual& manual, std::optional<std::size_t> chapter, const std::string& id) {
  if (!chapter) return {};
  return {&manual, *chapter, manual.chapters[*chapter].text->section(id)};
}

/// The sections that an entry names, as links to where they are now.
std::vector<Fields> section_links(const Viewpoint& view, const Entry& entry) {
  std::vector<Fields> links;
  for (const CitedSection& section : cited_sections(view, entry)) {
    links.push_back(link_fields(link_to(view.page, section.address), section.heading));
  }
  return links;
}

}  // namespace

std::vector<CitedSection> cited_sections(const Viewpoint& view, const Entry& entry) {
  std::vector<CitedSection> cited;
  const Survey& survey = view.survey;
  if (!entry.story) return cited;
  std::optional<std::size_t> present;
  if (survey.present_chapter(*entry.story) != nullptr) present = *entry.story;
  std::optional<std::size_t> chapter_then;
  if (view.snapshot)
    chapter_then = survey.publication.stories[*entry.story].chapters[*view.snapshot];
  for (const auto& id : entry.amendment->sections) {
    const Seen now = section_in(survey.present(), present, id.value);
    const Seen then = section_in(view.manual, chapter_then, id.value);
    if (now.section == nullptr && then.section == nullptr) continue;
    std::optional<Address> address = present_address(survey, *entry.story, id.value);
    if (!address && view.snapshot) {
      address = past_address(survey, *view.snapshot, *entry.story, id.value);
    }
    if (!address) continue;
    const Seen& newest = now.section != nullptr ? now : then;
    const Seen& oldest = then.section != nullptr ? then : now;
    cited.push_back({.heading = section_heading(newest.of(), *newest.section, survey.words()),
                     .citation = section_place(oldest.of(), *oldest.section, survey.words()),
                     .address = *std::move(address)});
  }
  return cited;
}

Address amendments_address(const Edition& edition) {
  const auto month = month_of_edition(edition.id);
  if (!month) return {std::string(amendments_path), {}};
  return {amendments_year_path(static_cast<int>(month->year())), edition_anchor(edition.id)};
}

std::vector<Fields> correction_fields(const Viewpoint& view, const Update& update,
                                      std::optional<std::size_t> story, const std::string& prefix) {
  std::vector<Fields> corrections;
  for (const Correction& correction : update.corrections) {
    if (correction.story != story) continue;
    const Update& by = view.survey.updates[correction.by];
    const Viewpoint view_then = view_of_notes(view.survey, by, view.page);
    corrections.push_back(
        {{"correction_label", edition_label(by.edition->id, view.survey.words())},
         {"correction", note_html(view_then, by, correction.erratum->details,
                                  fmt::format("{}c{}:", prefix, corrections.size() + 1))}});
  }
  return corrections;
}

Fields entry_fields(const Survey& survey, EntryPlace place, const std::string& page,
                    const std::string& prefix) {
  const Update& update = survey.updates[place.update];
  const Entry& entry = survey.entry(place);
  const Amendment& amendment = *entry.amendment;
  const Viewpoint view = view_of_notes(survey, update, page);
  std::vector<Fields> sections = section_links(view, entry);
  return {
      {"entry_edition", edition_label(update.edition->id, survey.words())},
      {"entry_href", link_to(page, amendments_address(*update.edition))},
      {"entry_kind", survey.words().say(phrase_of(amendment.kind))},
      {"entry_in_preparation", update.in_preparation()},
      {"entry_details", or_nothing(details_html(view, update, entry, prefix))},
      {"entry_action", or_nothing(amendment.action)},
      {"entry_reason", amendment.reason ? Value(published_reason(*amendment.reason, survey.words()))
                                        : Value(false)},
      {"entry_has_facts", amendment.reason.has_value() || !sections.empty()},
      {"entry_sections", std::move(sections)},
      {"entry_corrections", correction_fields(view, update, entry.story, prefix)},
  };
}

}  // namespace codicil::pages
