#include "authoring/workplan.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "manual/review_date.h"
#include "text/collation.h"
#include "text/csv.h"

namespace codicil::authoring {

namespace {

ReviewState state_of(const std::optional<Date>& due, Date today) {
  if (!due) return ReviewState::undated;
  return *due < today ? ReviewState::overdue : ReviewState::coming;
}

std::string heading_of(ReviewState state, Date today) {
  switch (state) {
    case ReviewState::overdue:
      return fmt::format("Overdue on {}", iso(today));
    case ReviewState::coming:
      return "Coming";
    case ReviewState::undated:
      return "Without a review date";
  }
  return {};
}

/// "2026-02  3.4 Referrals (last reviewed 2024-02)"
std::string line_of(const Chapter& chapter) {
  const ChapterText& text = *chapter.text;
  return fmt::format(
      "{}{}{}", text.review_by ? text.review_by->value + "  " : "", printed_title(chapter),
      text.reviewed.empty() ? "" : fmt::format(" (last reviewed {})", text.reviewed));
}

}  // namespace

std::string_view name_of(ReviewState state) {
  switch (state) {
    case ReviewState::overdue:
      return "overdue";
    case ReviewState::coming:
      return "coming";
    case ReviewState::undated:
      return "undated";
  }
  return {};
}

std::vector<PlannedReview> workplan_of(const Manual& manual, Date today) {
  const Collation collation(manual.definition.language);
  std::vector<PlannedReview> plan;
  std::vector<std::string> lead_keys;
  for (std::size_t i = 0; i < manual.chapters.size(); ++i) {
    const Chapter& chapter = manual.chapters[i];
    lead_keys.push_back(collation.key(chapter.text->lead));
    if (chapter.is_draft() || chapter.is_withdrawn()) continue;
    const auto due = review_due(*chapter.text);
    plan.push_back({i, due, state_of(due, today)});
  }
  const auto rank = [&](const PlannedReview& review) {
    const std::string& lead = manual.chapters[review.chapter].text->lead;
    return std::tuple(review.state, lead.empty(), std::string_view(lead_keys[review.chapter]),
                      std::string_view(lead), review.due, review.chapter);
  };
  std::ranges::sort(
      plan, [&](const PlannedReview& a, const PlannedReview& b) { return rank(a) < rank(b); });
  return plan;
}

std::string workplan_as_text(const Manual& manual, const std::vector<PlannedReview>& plan,
                             Date today) {
  std::string text;
  const PlannedReview* previous = nullptr;
  for (const PlannedReview& review : plan) {
    const Chapter& chapter = manual.chapters[review.chapter];
    const std::string& lead = chapter.text->lead;
    const bool begins_state = !previous || previous->state != review.state;
    if (begins_state)
      text += fmt::format("{}{}\n", previous ? "\n" : "", heading_of(review.state, today));
    if (begins_state || manual.chapters[previous->chapter].text->lead != lead)
      text += fmt::format("  {}\n", lead.empty() ? "No lead" : lead);
    text += fmt::format("    {}\n", line_of(chapter));
    previous = &review;
  }
  return text;
}

std::string workplan_as_csv(const Manual& manual, const std::vector<PlannedReview>& plan) {
  std::string csv = "state,review by,lead,chapter,chapter number,chapter title,part,reviewed\r\n";
  for (const PlannedReview& review : plan) {
    const Chapter& chapter = manual.chapters[review.chapter];
    const ChapterText& text = *chapter.text;
    csv += fmt::format("{},{},{},{},{},{},{},{}\r\n", name_of(review.state),
                       text.review_by ? text.review_by->value : "", csv_words(text.lead),
                       csv_words(chapter.id), csv_field(chapter.number), csv_words(text.title),
                       csv_words(manual.parts[chapter.part].title), text.reviewed);
  }
  return csv;
}

}  // namespace codicil::authoring
