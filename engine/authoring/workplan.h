// The work plan: which chapters are to be reviewed, by whom and by when.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "manual/manual.h"
#include "text/date.h"

namespace codicil::authoring {

enum class ReviewState : std::uint8_t { overdue, coming, undated };

/// "overdue", "coming", "undated".
std::string_view name_of(ReviewState state);

struct PlannedReview {
  std::size_t chapter = 0;  ///< Index into Manual::chapters.
  std::optional<Date> due;  ///< The last day on which the review is in time.
  ReviewState state = ReviewState::undated;
};

/// Every chapter that is in force, those kept elsewhere included: overdue ones first, those without
/// a date last; among these by lead, alphabetically, chapters without one last; of one lead by
/// date, then in contents order.
std::vector<PlannedReview> workplan_of(const Manual& manual, Date today);

/// For people: lead by lead.
std::string workplan_as_text(const Manual& manual, const std::vector<PlannedReview>& plan,
                             Date today);
/// RFC 4180: one line a chapter, with a heading line.
std::string workplan_as_csv(const Manual& manual, const std::vector<PlannedReview>& plan);

}  // namespace codicil::authoring
