#include "pages/finding_head.h"

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/labels.h"

namespace codicil::pages {

Fields finding_head(const Survey& survey, std::optional<std::size_t> snapshot,
                    const FindingHead& head) {
  const Edition* edition = snapshot ? &survey.snapshot(*snapshot).edition : nullptr;
  const std::string label =
      edition != nullptr ? edition_label(edition->id, survey.words()) : std::string();
  Fields fields =
      chrome(survey, {.path = head.path,
                      .title = edition != nullptr
                                   ? survey.words().say(head.title_then, {{"edition", label}})
                                   : survey.words().say(head.title),
                      .description = {},
                      .canonical = head.present_path,
                      .indexed = edition == nullptr,
                      .of_the_past = edition != nullptr});
  fields.set("past", false);
  if (edition != nullptr) {
    const bool by_date = survey.snapshot(*snapshot).resolution == history::Resolution::date;
    fields.set("past", Fields{{"past_edition", label},
                              {"reconstructed", by_date},
                              {"contents_then_href", link_to(head.path, edition_path(edition->id))},
                              {"present_href", link_to(head.path, head.present_path)}});
  }
  return fields;
}

}  // namespace codicil::pages
