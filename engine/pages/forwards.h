// Where the anchors of a chapter went that are no section any more.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pages/page.h"
#include "pages/viewpoint.h"

namespace codicil::pages {

/// The published ids that a chapter's page still answers to.
struct Forwarding {
  std::vector<std::pair<std::string, std::string>>
      within;                 ///< Old id, and the section it lands on.
  std::vector<Fields> notes;  ///< Of those that left the chapter: what stands at the old anchor.
};

Forwarding forwarding_of(const Viewpoint& view, std::size_t chapter);

}  // namespace codicil::pages
