#include "pages/read_dates.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/changes_pages.h"
#include "pages/compared_chapters.h"
#include "pages/labels.h"

namespace codicil::pages {

namespace {

/// Consecutive editions that share a row.
struct Range {
  std::vector<std::size_t> snapshots;  ///< Oldest first; never empty.
  std::optional<std::size_t> run;      ///< Of the chapter; nothing where it was not in the manual.
  bool has_changes = false;
  bool is_known = false;  ///< Compared with the present, or the present itself.
};

std::optional<std::size_t> run_of(const Survey& survey, std::size_t story, std::size_t snapshot) {
  const auto& runs = survey.runs[story];
  for (std::size_t run = 0; run < runs.size(); ++run) {
    if (std::ranges::binary_search(runs[run].snapshots, snapshot)) return run;
  }
  return std::nullopt;
}

bool is_known(const Survey& survey, std::size_t snapshot) {
  return survey.publication.present_edition == snapshot ||
         find_comparison(survey, since(survey, snapshot)) != nullptr;
}

std::vector<Range> ranges_of(const Survey& survey, std::size_t story) {
  std::vector<Range> ranges;
  for (std::size_t snapshot = 0; snapshot < survey.in_force.size(); ++snapshot) {
    if (survey.in_force[snapshot].never) continue;
    const Range now{.snapshots = {snapshot},
                    .run = run_of(survey, story, snapshot),
                    .has_changes = page_of_changes_since(survey, story, snapshot).has_value(),
                    .is_known = is_known(survey, snapshot)};
    const bool is_same = !ranges.empty() && ranges.back().run == now.run &&
                         ranges.back().has_changes == now.has_changes &&
                         ranges.back().is_known == now.is_known;
    if (is_same) {
      ranges.back().snapshots.push_back(snapshot);
    } else {
      ranges.push_back(now);
    }
  }
  return ranges;
}

/// "2024-03-04=2024-02"
std::string first_day(const Survey& survey, std::size_t snapshot) {
  return fmt::format("{}={}", iso(survey.in_force[snapshot].from),
                     survey.snapshot(snapshot).edition.id);
}

Fields row_of(const Survey& survey, std::size_t story, const Range& range,
              const std::string& page) {
  const Words& words = survey.words();
  const InForce& first = survey.in_force[range.snapshots.front()];
  const InForce& last = survey.in_force[range.snapshots.back()];
  std::string first_days;
  for (const std::size_t snapshot : range.snapshots) {
    if (!first_days.empty()) first_days += ' ';
    first_days += first_day(survey, snapshot);
  }
  const auto path = page_of_changes_since(survey, story, range.snapshots.back());
  return {{"never_in_force", false},
          {"in_force_from", long_date(first.from, words)},
          {"in_force_until", last.until ? Value(long_date(*last.until, words)) : Value(false)},
          {"first_days", std::move(first_days)},
          {"last_day", last.until ? iso(*last.until) : std::string()},
          {"since_href", path ? Value(link_to(page, *path)) : Value(false)},
          {"not_archived", !range.is_known}};
}

}  // namespace

std::vector<Fields> read_date_rows(const Survey& survey, std::size_t story,
                                   const std::string& page) {
  std::vector<Fields> rows;
  if (survey.publication.comparisons == nullptr) return rows;
  if (survey.runs[story].empty()) return rows;
  const std::vector<Range> ranges = ranges_of(survey, story);
  for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
    rows.push_back(row_of(survey, story, *range, page));
  }
  return rows;
}

Fields edition_days(const Survey& survey, std::size_t snapshot) {
  const InForce& range = survey.in_force[snapshot];
  if (range.never) return {{"first_days", std::string()}, {"last_day", std::string()}};
  return {{"first_days", first_day(survey, snapshot)},
          {"last_day", range.until ? iso(*range.until) : std::string()}};
}

}  // namespace codicil::pages
