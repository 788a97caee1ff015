// An entry as readers see it: in the AMENDMENT box and in the history of its chapter.
#pragma once

#include <string>

#include "pages/page.h"
#include "pages/survey.h"
#include "pages/viewpoint.h"

namespace codicil::pages {

/// The fields of one entry, with the corrections that later editions made to it. `prefix` keeps its
/// footnotes apart.
Fields entry_fields(const Survey& survey, EntryPlace place, const std::string& page,
                    const std::string& prefix);

/// {correction_label, correction} of the corrections that concern `story`, or no chapter at all.
std::vector<Fields> correction_fields(const Viewpoint& view, const Update& update,
                                      std::optional<std::size_t> story, const std::string& prefix);

/// A section that an entry names.
struct CitedSection {
  std::string heading;   ///< As it is headed in the newest text that has it: "5. Who Attends".
  std::string citation;  ///< As the edition of the entry cites it: "Section 4, Who Attends".
  Address address;       ///< Where it is now, else in that edition.
};

/// The sections that an entry names, but those that no page has. `view` is that of its update's
/// notes.
std::vector<CitedSection> cited_sections(const Viewpoint& view, const Entry& entry);

/// The page and anchor where the amendments pages show an edition.
Address amendments_address(const Edition& edition);

}  // namespace codicil::pages
