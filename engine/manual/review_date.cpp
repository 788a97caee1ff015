#include "manual/review_date.h"

namespace codicil {

std::optional<Date> review_due(const ChapterText& text) {
  if (!text.review_by) return std::nullopt;
  if (const auto date = parse_date(text.review_by->value)) return date;
  const auto month = parse_month(text.review_by->value);
  if (!month) return std::nullopt;
  return Date(*month / std::chrono::last);
}

}  // namespace codicil
