#include "pages/next_update.h"

#include "pages/labels.h"

namespace codicil::pages {

namespace {

std::optional<Month> first_of_cycle_after(const ManualDefinition& definition, Month month) {
  if (definition.update_cycle.empty()) return std::nullopt;
  for (int step = 1; step <= 12; ++step) {
    const Month candidate = month + std::chrono::months(step);
    for (const std::chrono::month regular : definition.update_cycle) {
      if (candidate.month() == regular) return candidate;
    }
  }
  return std::nullopt;
}

/// What the editions up to `edition`, newest first, say of the time behind it.
std::optional<Month> month_of_next_update(const Survey& survey, const Edition& edition) {
  if (edition.next_update) return edition.next_update;
  const auto own = month_of_edition(edition.id);
  if (!own) return std::nullopt;
  const auto& snapshots = survey.publication.archive.snapshots;
  for (auto snapshot = snapshots.rbegin(); snapshot != snapshots.rend(); ++snapshot) {
    const Edition& earlier = snapshot->edition;
    if (!comes_before(earlier, edition)) continue;
    if (earlier.next_update && *earlier.next_update > *own) return earlier.next_update;
  }
  return first_of_cycle_after(survey.present().definition, *own);
}

}  // namespace

std::optional<NextUpdate> update_after(const Survey& survey, const Edition& edition) {
  const auto month = month_of_next_update(survey, edition);
  if (!month) return std::nullopt;
  const bool six_monthly = has_six_monthly_cycle(survey.present().definition);
  return NextUpdate{
      survey.words().say(six_monthly ? Phrase::update_next_six_monthly : Phrase::update_next),
      long_month(*month, survey.words())};
}

Value next_update(const Survey& survey) {
  const auto& snapshots = survey.publication.archive.snapshots;
  if (snapshots.empty()) return false;
  const auto next = update_after(survey, snapshots.back().edition);
  if (!next) return false;
  return Fields{{"next_update_label", next->label}, {"next_update_month", next->month}};
}

}  // namespace codicil::pages
