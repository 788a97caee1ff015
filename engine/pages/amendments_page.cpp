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

std::vector<Fields> month_fields(const Survey& survey, int year, const std::string& page,
                                 ShownRows& shown) {
  std::vector<Fields> months;
  for (const auto& [month, updates] : months_of(survey, year)) {
    std::vector<Fields> editions;
    for (const Update* update : updates) {
      const std::size_t rows_before = shown.concerns.size();
      Fields edition = edition_tables(survey, *update, page, shown);
      if (shown.chosen != nullptr && shown.concerns.size() == rows_before) continue;
      const bool needs_name = updates.size() > 1;
      edition.set("edition_name", needs_name
                                      ? Value(edition_label(update->edition->id, survey.words()))
                                      : Value(false));
      editions.push_back(std::move(edition));
    }
    if (editions.empty()) continue;
    months.push_back(
        {{"month", long_month(month, survey.words())}, {"editions", std::move(editions)}});
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

/// The page at `path` of the amendments of one year, or of none where there are none.
Page page_of(const Survey& survey, const std::string& path, const std::string& title,
             std::optional<int> year, ShownRows& shown) {
  const std::string canonical = shown.chosen != nullptr ? std::string(amendments_path) : path;
  Fields fields = chrome(
      survey,
      {.path = path, .title = title, .description = {}, .canonical = canonical, .indexed = true});
  const std::vector<int> years = amendment_years(survey);
  auto months = year ? month_fields(survey, *year, path, shown) : std::vector<Fields>();
  fields.set("title", title);
  fields.set("has_months", !months.empty());
  fields.set("months", std::move(months));
  fields.set("next_update",
             years.empty() || year == years.front() ? next_update(survey) : Value(false));
  fields.set("has_archive", !years.empty());
  fields.set("archive", archive_fields(survey, years, year, path));
  fields.set("filters", false);
  fields.set("chosen", false);
  return {.path = path, .layout = "amendments", .fields = std::move(fields)};
}

std::optional<int> newest_year(const Survey& survey) {
  const std::vector<int> years = amendment_years(survey);
  return years.empty() ? std::nullopt : std::optional(years.front());
}

/// The concerns of what an edition announced, and of what it changed without a word.
void add_concerns(std::vector<Concern>& concerns, const Survey& survey, const Update& update) {
  concerns.push_back(concern_of(update));
  for (const Entry& entry : update.entries) concerns.push_back(concern_of(survey, update, entry));
  if (!update.snapshot || !survey.changes[*update.snapshot]) return;
  const EditionChanges& changes = *survey.changes[*update.snapshot];
  for (const ChangedChapter& chapter : changes.chapters) {
    if (chapter.announcement.by == compare::AnnouncedBy::nothing)
      concerns.push_back(concern_of(survey, changes.pair, chapter.comparison->chapters));
  }
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
  const std::string path = year ? amendments_year_path(*year) : std::string(amendments_path);
  const std::optional<int> newest = newest_year(survey);
  const Words& words = survey.words();
  const std::string title =
      year ? words.say(Phrase::title_amendments, {{"year", std::to_string(*year)}})
           : words.say(Phrase::way_amendments);
  if (!year) year = newest;
  ShownRows shown;
  Page page = page_of(survey, path, title, year, shown);
  const bool has_choices = year == newest;
  page.fields.set("filters",
                  filter_fields(survey, shown.concerns, [&](Facet facet, const Choice& choice) {
                    if (!has_choices) return std::string();
                    return link_to(path, amendments_chosen_path(facet, choice.id));
                  }));
  return page;
}

std::vector<Chosen> amendment_choices(const Survey& survey) {
  std::vector<Chosen> all;
  const std::optional<int> year = newest_year(survey);
  if (!year) return all;
  std::vector<Concern> concerns;
  for (const auto& [month, updates] : months_of(survey, *year)) {
    for (const Update* update : updates) add_concerns(concerns, survey, *update);
  }
  for (const Facet facet : {Facet::part, Facet::area, Facet::audience}) {
    for (Choice& choice : choices(survey, facet, concerns)) {
      all.push_back({facet, std::move(choice)});
    }
  }
  return all;
}

Page compose_chosen_amendments(const Survey& survey, const Chosen& chosen) {
  const std::string path = amendments_chosen_path(chosen.facet, chosen.choice.id);
  ShownRows shown{.chosen = &chosen};
  Page page = page_of(
      survey, path,
      fmt::format("{} – {}", survey.words().say(Phrase::way_amendments), chosen.choice.title),
      newest_year(survey), shown);
  page.fields.set("chosen", Fields{{"chosen_title", chosen.choice.title},
                                   {"chosen_all_href", link_to(path, amendments_path)}});
  return page;
}

}  // namespace codicil::pages
