// The heads of the pages by which readers find something in the present manual or in an edition.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// How such a page stands in the site.
struct FindingHead {
  std::string path;
  std::string present_path;  ///< That of the present manual; the same where the page is it.
  Phrase title = {};
  Phrase title_then = {};  ///< Of an edition's; says which as {edition}.
};

/// The fields that every page has, and {past}: {past_edition, reconstructed, contents_then_href,
/// present_href}, `false` for the present manual. `snapshot` is an archived edition.
Fields finding_head(const Survey& survey, std::optional<std::size_t> snapshot,
                    const FindingHead& head);

}  // namespace codicil::pages
