// The pages that show what changed: the schedule of an edition, what differs from an edition to the
// present, and the same of one chapter.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compare/edition_comparisons.h"
#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// changes/<edition>: what an edition changed since the edition that its schedule starts from.
Page compose_edition_changes(const Survey& survey, std::size_t snapshot);
/// changes/since/<edition>: what differs between that edition and the present.
Page compose_changes_since(const Survey& survey, std::size_t snapshot);

/// chapters/<id>/history/<edition>: what that edition changed in one chapter.
Page compose_chapter_changes(const Survey& survey, std::size_t story, std::size_t snapshot);
/// chapters/<id>/since/<edition>: what differs between that edition and the present.
Page compose_chapter_since(const Survey& survey, std::size_t story, std::size_t snapshot);

/// What an edition changed in a chapter, and what differs since; nullptr where nothing did, or
/// nothing is known.
const compare::ChapterComparison* chapter_changes(const Survey& survey, std::size_t story,
                                                  std::size_t snapshot);
const compare::ChapterComparison* chapter_since(const Survey& survey, std::size_t story,
                                                std::size_t snapshot);

/// What the draft revision of a present chapter would change; nullptr where there is none, where
/// none are shown, and where it changes nothing.
const compare::ChapterComparison* draft_changes(const Survey& survey, std::size_t story);
/// chapters/<id>/draft: that, with a watermark.
Page compose_draft(const Survey& survey, std::size_t story);

/// The paths of the pages that show those; nothing where there is no such page.
std::optional<std::string> page_of_changes(const Survey& survey, std::size_t story,
                                           std::size_t snapshot);
std::optional<std::string> page_of_changes_since(const Survey& survey, std::size_t story,
                                                 std::size_t snapshot);
/// The schedule of everything since an edition; nothing where that is not known, or it is the
/// present one.
std::optional<std::string> page_of_schedule_since(const Survey& survey, std::size_t snapshot);
/// The schedule of an edition; nothing for the first, and where its text is not archived.
std::optional<std::string> page_of_schedule(const Survey& survey, std::size_t snapshot);

}  // namespace codicil::pages
