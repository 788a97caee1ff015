#include "authoring/new_edition.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>

#include "diagnostics/failure.h"
#include "text/wording.h"

namespace codicil::authoring {

namespace {

Month month_of(Date date) {
  return date.year() / date.month();
}

bool is_in_cycle(const ManualDefinition& definition, Month month) {
  const auto& cycle = definition.update_cycle;
  return cycle.empty() || std::ranges::find(cycle, month.month()) != cycle.end();
}

/// The first month of the update cycle from `month` on.
Month in_cycle_from(const ManualDefinition& definition, Month month) {
  while (!is_in_cycle(definition, month)) month += std::chrono::months(1);
  return month;
}

/// The month of the newest edition, whether published or in preparation.
std::optional<Month> newest_month(const Manual& manual) {
  std::optional<Month> newest;
  for (const Edition& edition : manual.editions) {
    const std::optional<Month> month = month_of_edition(edition.id);
    if (month && (!newest || *month > *newest)) newest = month;
  }
  return newest;
}

void check(const Manual& manual, const EditionId& id) {
  if (!month_of_edition(id)) {
    throw Failure(FailureKind::usage, fmt::format("{} cannot be the id of an edition", quoted(id)),
                  "Write the month of the update as YYYY-MM, or for another update in that month "
                  "the day as YYYY-MM-DD.");
  }
  const Edition* edition = manual.edition(id);
  if (edition == nullptr) return;
  throw Failure(FailureKind::usage,
                fmt::format("there is an edition `{}` already, at {}", id, edition->path),
                edition->is_published() ? "It is published; give the new one another id."
                                        : "It is in preparation: write into that file.");
}

std::string edition_file(const ManualDefinition& definition, const EditionId& id) {
  const Month month = *month_of_edition(id);
  const bool is_regular = is_in_cycle(definition, month) && id == iso(month);
  const Month next = definition.update_cycle.empty()
                         ? month + std::chrono::months(6)
                         : in_cycle_from(definition, month + std::chrono::months(1));
  return fmt::format(R"(---
# This edition is in preparation: nothing of it is public until the line `published` stands here.
# Lines that begin with # are hints. Take the # and the space behind it away where you need one.

# published: YYYY-MM-DD    # the day it is published
# in-force: YYYY-MM-DD     # the day from which it applies, where that is another one
kind: {}
next-update: {}

# Rows of the table "Throughout the Manual":
# throughout:
#   - topic: Contacts
#     details: What changed in many chapters at once.
#   - topic: Terminology
#     replaces: Old wording
#     by: New wording
---
)",
                     is_regular ? "six-monthly" : "interim", iso(next));
}

}  // namespace

EditionId next_edition(const Manual& manual, Date today) {
  Month month = month_of(today);
  const std::optional<Month> newest = newest_month(manual);
  if (newest && *newest >= month) month = *newest + std::chrono::months(1);
  return iso(in_cycle_from(manual.definition, month));
}

Plan plan_new_edition(const Manual& manual, const std::optional<EditionId>& id, Date today) {
  const EditionId chosen = id ? *id : next_edition(manual, today);
  check(manual, chosen);
  const std::string& content = manual.definition.content;
  const std::string path =
      fmt::format("{}{}editions/{}.md", content, content.empty() ? "" : "/", chosen);
  Plan plan;
  plan.creations.push_back({path, edition_file(manual.definition, chosen)});
  return plan;
}

}  // namespace codicil::authoring
