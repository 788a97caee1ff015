// The words of a citation as readers of what is published may see them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "index/reference_table.h"
#include "pages/publication.h"

namespace codicil::pages {

/// The canonical citation (see index::citation_of), in the language of the pages. A draft chapter
/// is not named unless drafts are shown: of it, of its sections and its paragraphs only "a chapter
/// in preparation" is said.
std::string printed_citation(const Publication& publication, const Manual& manual,
                             const index::Target& target, std::optional<std::size_t> home);

}  // namespace codicil::pages
