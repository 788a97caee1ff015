#include "pages/entry_fields.h"

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/labels.h"
#include "pages/passages.h"

namespace codicil::pages {

namespace {

/// How a section was headed, in the newest text that has it: today's, or that of the edition.
std::string heading_of(const Chapter& chapter, const std::string& id, const std::string& language) {
  const Section* section = chapter.text->section(id);
  return section != nullptr ? printed_heading(chapter, *section, language) : std::string();
}

/// The sections that an entry names, as links to where they are now.
std::vector<Fields> section_links(const Viewpoint& view, const Entry& entry) {
  std::vector<Fields> links;
  const Survey& survey = view.survey;
  if (!entry.story) return links;
  const Chapter* present = survey.present_chapter(*entry.story);
  for (const auto& section : entry.amendment->sections) {
    std::optional<Address> address = present_address(survey, *entry.story, section.value);
    std::string heading;
    if (present != nullptr) heading = heading_of(*present, section.value, survey.language());
    if (view.snapshot && (!address || heading.empty())) {
      const auto then = survey.publication.stories[*entry.story].chapters[*view.snapshot];
      if (then) {
        heading = heading_of(view.manual.chapters[*then], section.value, survey.language());
      }
      if (!address) address = past_address(survey, *view.snapshot, *entry.story, section.value);
    }
    if (!address || heading.empty()) continue;
    links.push_back(link_fields(link_to(view.page, *address), heading));
  }
  return links;
}

}  // namespace

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
        {{"correction_label", edition_label(by.edition->id, view.survey.language())},
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
      {"entry_edition", edition_label(update.edition->id, survey.language())},
      {"entry_href", link_to(page, amendments_address(*update.edition))},
      {"entry_kind", std::string(label_of(amendment.kind))},
      {"entry_in_preparation", update.in_preparation()},
      {"entry_details", or_nothing(details_html(view, update, entry, prefix))},
      {"entry_action", or_nothing(amendment.action)},
      {"entry_reason",
       amendment.reason ? Value(published_reason(*amendment.reason)) : Value(false)},
      {"entry_has_facts", amendment.reason.has_value() || !sections.empty()},
      {"entry_sections", std::move(sections)},
      {"entry_corrections", correction_fields(view, update, entry.story, prefix)},
  };
}

}  // namespace codicil::pages
