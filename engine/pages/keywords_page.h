// The A–Z keyword index, of the present and of an edition.
#pragma once

#include <cstddef>
#include <optional>

#include "pages/page.h"
#include "pages/survey.h"

namespace codicil::pages {

/// `snapshot` is an archived edition; without one the index is the present manual's.
Page compose_keywords(const Survey& survey, std::optional<std::size_t> snapshot);

/// The place that a keyword points at, as a target in its manual.
index::Target target_of(index::KeywordPlace place);

}  // namespace codicil::pages
