// Which chapter of a past edition a present chapter was.
#pragma once

#include <cstddef>
#include <optional>

#include "history/archive.h"
#include "manual/manual.h"

namespace codicil::check {

/// The index of `chapter` in the manual of a snapshot, by its id, its aliases and the renames that
/// git knows of; nothing where that edition had no such chapter, or its text is not archived.
std::optional<std::size_t> chapter_then(const history::Archive& archive, std::size_t snapshot,
                                        const Chapter& chapter);

}  // namespace codicil::check
