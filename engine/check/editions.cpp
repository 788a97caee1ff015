// Editions whose day of publication cannot be meant.
#include <fmt/format.h>

#include <chrono>

#include "check/rules.h"

namespace codicil::check {
namespace {

/// The same day a year later; of the 29th of February, the last one of that month.
Date a_year_after(Date day) {
  const Date later = day + std::chrono::years(1);
  return later.ok() ? later : Date(later.year() / later.month() / std::chrono::last);
}

}  // namespace

void check_editions(const Subject& subject, std::vector<Diagnostic>& diagnostics) {
  const Date latest = a_year_after(subject.input.today);
  for (const Edition& edition : subject.manual().editions) {
    if (!edition.published || *edition.published <= latest) continue;
    Reporter(subject, edition.path, diagnostics)
        .report(Code::edition_in_future, edition.published_place,
                fmt::format("this edition is published on {}, more than a year from now",
                            long_date(*edition.published)),
                "Is the year right?");
  }
}

}  // namespace codicil::check
