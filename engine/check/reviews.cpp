// Chapters whose review date is past.
#include <fmt/format.h>

#include "check/rules.h"
#include "manual/review_date.h"

namespace codicil::check {

void check_reviews(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  for (const Chapter& chapter : subject.manual().chapters) {
    if (chapter.is_draft() || chapter.is_withdrawn()) continue;
    const auto due = review_due(*chapter.text);
    if (!due || *due >= subject.input.today) continue;
    Reporter(subject, chapter.path, diagnostics)
        .report(Code::review_overdue, chapter.text->review_by->place,
                fmt::format("the review of this chapter was due by {}", long_date(*due)),
                "Review the chapter, then set `reviewed` and a new `review-by`.");
  }
}

}  // namespace codicil::check
