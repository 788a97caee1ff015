// Which files under content/resources/ the site needs: those that its pages link, for the present
// and for each edition.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pages/survey.h"

namespace codicil::pages {

/// A file that is published as it is.
struct PlannedResource {
  std::optional<std::size_t>
      snapshot;  ///< The edition whose commit holds it; nothing for the present manual's tree.
  std::string source_path;  ///< From the root of that tree.
  std::string site_path;    ///< "resources/form.pdf", "editions/2017-02/resources/form.pdf"
  std::string copy_of;  ///< The site path of an earlier one that has the same bytes; empty for one
                        ///< that must be read.
};

/// The resources that a page links, in the order of their site paths within the present and each
/// edition.
std::vector<PlannedResource> plan_resources(const Survey& survey);
std::vector<PlannedResource> plan_resources(const Publication& publication);

}  // namespace codicil::pages
