// When a chapter is to be reviewed.
#pragma once

#include <optional>

#include "manual/chapter_text.h"
#include "text/date.h"

namespace codicil {

/// The last day on which the review of a chapter is in time: `review-by`, or the last day of that
/// month. Nothing where none is set.
std::optional<Date> review_due(const ChapterText& text);

}  // namespace codicil
