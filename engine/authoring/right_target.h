// The one thing that a stale reference can only mean, by what the editions published; or nothing.
#pragma once

#include <optional>

#include "authoring/past_names.h"
#include "authoring/present_texts.h"

namespace codicil::authoring {

struct RightTarget {
  index::Target target;
  /// The words of the citation that are the title, where these must follow; empty where it has
  /// none, or that of the target.
  index::LinePart title{};
};

/// What `cited`, a reference of `text` that does not stand good, means: never a guess. `link` is
/// what the link leads to in whose words it stands, if it does.
///
/// * A title that has another number now: the only section of the chapter with that title, unless
///   an edition had number and title for something else.
/// * A number that has another title now, or none: what editions had under number and title, where
///   that is one thing, and the link around it, if any, says the same. Without such an edition:
///   what that link leads to.
/// * A number alone that was judged stale: what was found to be meant.
/// * A link by a former id: where that is forwarded. An id that nothing has: the one thing that had
///   it.
std::optional<RightTarget> right_target(const PastNames& past, const PresentText& text,
                                        const index::CitedWords& cited,
                                        const std::optional<index::Target>& link);

}  // namespace codicil::authoring
