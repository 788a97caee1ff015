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

std::optional<Month> month_of_next_update(const Survey& survey) {
  const auto& snapshots = survey.publication.archive.snapshots;
  if (snapshots.empty()) return std::nullopt;
  const auto newest = month_of_edition(snapshots.back().edition.id);
  for (auto snapshot = snapshots.rbegin(); snapshot != snapshots.rend(); ++snapshot) {
    const auto& next = snapshot->edition.next_update;
    if (next && (snapshot == snapshots.rbegin() || (newest && *next > *newest))) return next;
  }
  if (!newest) return std::nullopt;
  return first_of_cycle_after(survey.present().definition, *newest);
}

}  // namespace

Value next_update(const Survey& survey) {
  const auto month = month_of_next_update(survey);
  if (!month) return false;
  const bool six_monthly = has_six_monthly_cycle(survey.present().definition);
  return Fields{{"next_update_label", six_monthly ? "Next 6 monthly update" : "Next update"},
                {"next_update_month", long_month(*month, survey.language())}};
}

}  // namespace codicil::pages
