#include "pages/printed_citation.h"

namespace codicil::pages {

namespace {

bool is_in_chapter(const index::Target& target) {
  using Kind = index::Target::Kind;
  return target.kind == Kind::chapter || target.kind == Kind::section ||
         target.kind == Kind::paragraph;
}

}  // namespace

std::string printed_citation(const Publication& publication, const Manual& manual,
                             const index::Target& target, std::optional<std::size_t> home) {
  if (!publication.with_drafts && is_in_chapter(target) &&
      manual.chapters[target.chapter].is_draft()) {
    return "a chapter in preparation";
  }
  return index::citation_of(manual, target, home);
}

}  // namespace codicil::pages
