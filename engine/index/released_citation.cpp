#include "index/released_citation.h"

namespace codicil::index {
namespace {

bool is_in_chapter(const Target& target) {
  using Kind = Target::Kind;
  return target.kind == Kind::chapter || target.kind == Kind::section ||
         target.kind == Kind::paragraph;
}

}  // namespace

std::string released_citation_of(const Manual& manual, const Target& target,
                                 std::optional<std::size_t> home) {
  if (is_in_chapter(target) && manual.chapters[target.chapter].is_draft()) {
    return "a chapter in preparation";
  }
  return citation_of(manual, target, home);
}

}  // namespace codicil::index
