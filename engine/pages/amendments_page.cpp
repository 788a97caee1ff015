#include "pages/amendments_page.h"

#include <algorithm>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "pages/addresses.h"
#include "pages/amendment_tables.h"
#include "pages/chrome.h"
#include "pages/labels.h"
#include "pages/next_update.h"

namespace codicil::pages {

namespace {

/// The updates of a year by month, newest first in both.
using Months = std::map<Month, std::vector<const Update*>, std::greater<>>;

Months months_of(const Survey& survey, int year) {
  Months months;
  for (auto update = survey.updates.rbegin(); update != survey.updates.rend(); ++update) {
    const auto month = month_of_edition(update->edition->id);
    if (month && static_cast<int>(month->year()) == year) months[*month].push_back(&*update);
  }
  return months;
}

std::vector<Fields> month_fields(const Survey& survey, int year, const std::string& page) {
  std::vector<Fields> months;
  for (const auto& [month, updates] : months_of(survey, year)) {
    std::vector<Fields> editions;
    for (const Update* update : updates) {
      Fields edition = edition_tables(survey, *update, page);
      const bool needs_name = updates.size() > 1;
      edition.set("edition_name", needs_name
                                      ? Value(edition_label(update->edition->id, survey.language()))
                                      : Value(false));
      editions.push_back(std::move(edition));
    }
    months.push_back(
        {{"month", long_month(month, survey.language())}, {"editions", std::move(editions)}});
  }
  return months;
}

std::vector<Fields> archive_fields(const Survey& survey, const std::vector<int>& years,
                                   std::optional<int> shown, const std::string& page) {
  std::vector<Fields> archive;
  for (const int year : years) {
    Fields link =
        link_fields(link_to(page, amendments_year_path(year)),
                    survey.words().say(Phrase::title_amendments, {{"year", std::to_string(year)}}));
    link.set("current", year == shown);
    archive.push_back(std::move(link));
  }
  return archive;
}

}  // namespace

std::vector<int> amendment_years(const Survey& survey) {
  std::vector<int> years;
  for (const Update& update : survey.updates) {
    if (const auto month = month_of_edition(update.edition->id)) {
      years.push_back(static_cast<int>(month->year()));
    }
  }
  std::sort(years.begin(), years.end(), std::greater<>());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

Page compose_amendments(const Survey& survey, std::optional<int> year) {
  const std::vector<int> years = amendment_years(survey);
  const std::string path = year ? amendments_year_path(*year) : std::string(amendments_path);
  const bool is_newest = !year || (!years.empty() && *year == years.front());
  if (!year && !years.empty()) year = years.front();
  const bool is_front = path == amendments_path;
  const std::string title =
      is_front ? survey.words().say(Phrase::way_amendments)
               : survey.words().say(Phrase::title_amendments, {{"year", std::to_string(*year)}});
  Fields fields = chrome(
      survey, {.path = path, .title = title, .description = {}, .canonical = {}, .indexed = true});
  fields.set("title", title);
  auto months = year ? month_fields(survey, *year, path) : std::vector<Fields>();
  fields.set("has_months", !months.empty());
  fields.set("months", std::move(months));
  fields.set("next_update", is_newest ? next_update(survey) : Value(false));
  fields.set("has_archive", !years.empty());
  fields.set("archive", archive_fields(survey, years, year, path));
  return {.path = path, .layout = "amendments", .fields = std::move(fields)};
}

}  // namespace codicil::pages
