// What a person asked to be printed, found among the editions.
#pragma once

#include "history/archive.h"
#include "pages/paper.h"
#include "pipeline/manuscript.h"

namespace codicil::pipeline {

/// The edition that is printed. Throws Failure: usage for none of that name or day; environment for
/// one whose text is not archived.
std::size_t choose_snapshot(const history::Archive& archive, const PaperChoice& choice);

/// The edition up to which changes are shown; nothing where none are. Throws as above, and (usage)
/// for one that is older than `snapshot`.
std::optional<std::size_t> choose_changes_to(const history::Archive& archive,
                                             const PaperChoice& choice, std::size_t snapshot);

/// The chapters, as stories in contents order. Throws Failure (usage) for a name that means none,
/// or none that was in force in that edition.
std::vector<std::size_t> choose_chapters(const pages::Survey& survey, const PaperChoice& choice,
                                         std::size_t snapshot);

}  // namespace codicil::pipeline
