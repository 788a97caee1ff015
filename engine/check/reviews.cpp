// Chapters whose review date is past.
#include <fmt/format.h>

#include "check/rules.h"

namespace codicil::check {
namespace {

/// The last day on which the review is in time.
std::optional<Date> due_on(std::string_view review_by) {
  if (const auto date = parse_date(review_by)) return date;
  const auto month = parse_month(review_by);
  if (!month) return std::nullopt;
  return Date(*month / std::chrono::last);
}

}  // namespace

void check_reviews(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  for (const Chapter& chapter : subject.manual().chapters) {
    const auto& review_by = chapter.text->review_by;
    if (!review_by || chapter.is_draft() || chapter.is_withdrawn()) continue;
    const auto due = due_on(review_by->value);
    if (!due || *due >= subject.input.today) continue;
    Reporter(subject, chapter.path, diagnostics)
        .report(Code::review_overdue, review_by->place,
                fmt::format("the review of this chapter was due by {}", long_date(*due, "en")),
                "Review the chapter, then set `reviewed` and a new `review-by`.");
  }
}

}  // namespace codicil::check
