#include "authoring/release_doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "text/wording.h"

namespace codicil::authoring {

namespace {

/// An update is often finished in the month before or after its own.
constexpr int usual_months = 1;

int months_from(Month month, Date day) {
  const Month there = day.year() / day.month();
  return static_cast<int>((there - month).count());
}

std::string far_from_its_month(const ReleaseCandidate& candidate) {
  const auto month = month_of_edition(candidate.edition.id);
  if (!month) return {};
  const int months = months_from(*month, candidate.published);
  if (std::abs(months) <= usual_months) return {};
  return fmt::format("It is published on {}, {} {} the month that it is named after",
                     iso(candidate.published),
                     counted(static_cast<std::size_t>(std::abs(months)), "month"),
                     months < 0 ? "before" : "after");
}

bool announces_nothing(const ReleaseCandidate& candidate) {
  const Edition& edition = candidate.edition;
  return edition.throughout.empty() && edition.rows.empty() && edition.errata.empty() &&
         std::ranges::all_of(candidate.manual.chapters, [&](const Chapter& chapter) {
           return entries_for(chapter, edition.id).empty();
         });
}

/// The editions that come before this one would be in force until it is, those that come behind it
/// from their own day.
void add_never_in_force(const ReleaseCandidate& candidate, std::vector<std::string>& doubts) {
  Edition released = candidate.edition;
  released.published = candidate.published;
  const Date from = released.in_force_from();
  for (const Edition& other : candidate.manual.editions) {
    if (other.id == released.id || !other.is_published()) continue;
    const Date other_from = other.in_force_from();
    if (comes_before(other, released) && other_from >= from) {
      doubts.push_back(fmt::format(
          "Edition {} would never have been in force: it is from {}, and this one from {}",
          other.id, iso(other_from), iso(from)));
    } else if (comes_before(released, other) && from >= other_from) {
      doubts.push_back(
          fmt::format("It would never be in force: edition {}, which comes behind it, is from {}",
                      other.id, iso(other_from)));
    }
  }
}

}  // namespace

std::vector<std::string> doubts_about(const ReleaseCandidate& candidate, const std::string& base,
                                      const pages::Schedule& schedule) {
  std::vector<std::string> doubts;
  if (std::string doubt = far_from_its_month(candidate); !doubt.empty())
    doubts.push_back(std::move(doubt));
  if (!base.empty() && schedule.chapters.empty() && announces_nothing(candidate))
    doubts.push_back(
        fmt::format("It changes and announces nothing: the text reads as in edition {}", base));
  add_never_in_force(candidate, doubts);
  return doubts;
}

}  // namespace codicil::authoring
