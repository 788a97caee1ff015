#include "pages/printed_citation.h"

#include "index/released_citation.h"

namespace codicil::pages {

std::string printed_citation(const Publication& publication, const Manual& manual,
                             const index::Target& target, std::optional<std::size_t> home) {
  return publication.with_drafts ? index::citation_of(manual, target, home)
                                 : index::released_citation_of(manual, target, home);
}

}  // namespace codicil::pages
