#include "check/lost_chapters.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "check/surroundings.h"
#include "text/words.h"

namespace codicil::check {
namespace {

using index::Reference;
using index::Standing;
using index::Target;

bool leads_to_lost(const Manual& manual, const TextHome& home, const Target& target) {
  switch (target.kind) {
    case Target::Kind::chapter:
    case Target::Kind::section:
    case Target::Kind::paragraph:
      return home.chapter != target.chapter && manual.chapters[target.chapter].text->is_lost;
    case Target::Kind::page:
    case Target::Kind::page_section: {
      const OrdinaryPage& page = manual.pages[target.chapter];
      return page.path != home.path && page.text->is_lost;
    }
    default:
      return false;
  }
}

/// Whether the words beside a citation may be the title of a chapter that is not known: "Referrals,
/// Section 3, …", "Section 3, … of the Referrals chapter".
bool may_name_another_chapter(const Document& document, const Reference& reference) {
  const std::optional<Surroundings> beside = surroundings_of(document, reference);
  if (!beside) return false;
  const std::string before = squeeze(beside->before);
  if (before.ends_with(',')) return true;
  // A citation by name alone names a chapter, or a box.
  if (reference.cited_number.length == 0 && reference.cited_title.length < reference.words.size())
    return true;
  const std::string after = squeeze(reference.words + beside->behind);
  return after.find(" of the ") != std::string::npos || after.find(" in the ") != std::string::npos;
}

/// A title may be known though more could not be read.
bool names_lost_chapter(const Manual& manual, std::string_view words) {
  return std::ranges::any_of(manual.chapters, [&](const Chapter& chapter) {
    const std::string& title = chapter.text->title;
    return chapter.text->is_lost && !title.empty() && words.find(title) != words.npos;
  });
}

}  // namespace

bool follows_from_lost_chapter(const index::Identities& identities, const TextHome& home,
                               const Document& document, const Reference& reference) {
  if (!identities.has_lost_chapter() && identities.manual().pages.empty()) return false;
  if (leads_to_lost(identities.manual(), home, reference.target)) return true;
  const bool misses_a_title =
      reference.is_citation &&
      (reference.standing == Standing::unresolved || reference.standing == Standing::stale_title ||
       reference.standing == Standing::stale_number);
  return misses_a_title && identities.has_lost_chapter() &&
         (names_lost_chapter(identities.manual(), reference.words) ||
          may_name_another_chapter(document, reference));
}

}  // namespace codicil::check
