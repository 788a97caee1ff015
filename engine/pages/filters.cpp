#include "pages/filters.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "pages/chrome.h"
#include "pages/labels.h"

namespace codicil::pages {

namespace {

const std::vector<std::string>& ids_of(const Concern& concern, Facet facet) {
  switch (facet) {
    case Facet::part:
      return concern.parts;
    case Facet::area:
      return concern.areas;
    case Facet::audience:
      break;
  }
  return concern.audiences;
}

std::vector<Choice> choices_of(const std::vector<Group>& groups) {
  std::vector<Choice> all;
  for (const Group& group : groups) all.push_back({group.id, group.title});
  return all;
}

std::vector<Choice> choices_in(const Manual& manual, Facet facet) {
  switch (facet) {
    case Facet::area:
      return choices_of(manual.definition.areas);
    case Facet::audience:
      return choices_of(manual.definition.audiences);
    case Facet::part:
      break;
  }
  std::vector<Choice> parts;
  for (const Part& part : manual.parts) parts.push_back({part.id, part.title});
  return parts;
}

/// What the newest edition that knows an id calls it; the id itself where none does.
std::string former_title(const Survey& survey, Facet facet, const std::string& id) {
  for (std::size_t snapshot = survey.publication.archive.snapshots.size(); snapshot-- > 0;) {
    if (!survey.snapshot(snapshot).manual) continue;
    for (Choice& choice : choices_in(*survey.snapshot(snapshot).manual, facet)) {
      if (choice.id == id) return std::move(choice.title);
    }
  }
  return id;
}

Fields choice_fields(const Choice& choice) {
  return {{"choice", choice.id}, {"choice_title", choice.title}};
}

/// Newest first.
std::vector<Fields> month_choices(const Survey& survey, const std::vector<Concern>& concerns) {
  std::set<std::string, std::greater<>> months;
  for (const Concern& concern : concerns) {
    months.insert(concern.months.begin(), concern.months.end());
  }
  std::vector<Fields> list;
  if (months.size() < 2) return list;
  for (const std::string& month : months) {
    list.push_back(choice_fields({month, written_date(month, survey.words())}));
  }
  return list;
}

/// A list under its name, and under "has_" whether there is anything in it; returns that.
bool set_list(Fields& fields, const std::string& name, std::vector<Fields> list) {
  const bool has_any = !list.empty();
  fields.set("has_" + name, has_any);
  fields.set(name, std::move(list));
  return has_any;
}

}  // namespace

std::vector<Choice> choices(const Survey& survey, Facet facet,
                            const std::vector<Concern>& concerns) {
  std::vector<Choice> all = choices_in(survey.present(), facet);
  for (const Concern& concern : concerns) {
    for (const std::string& id : ids_of(concern, facet)) {
      if (std::ranges::find(all, id, &Choice::id) != all.end()) continue;
      all.push_back({id, former_title(survey, facet, id)});
    }
  }
  // A part is of something; an area or an audience may be the only one that is told apart.
  if (facet == Facet::part && all.size() < 2) all.clear();
  return all;
}

bool is_concerned(const Chosen& chosen, const Concern& concern) {
  const std::vector<std::string>& ids = ids_of(concern, chosen.facet);
  return ids.empty() || std::ranges::find(ids, chosen.choice.id) != ids.end();
}

std::string amendments_chosen_path(Facet facet, std::string_view id) {
  constexpr std::string_view names[] = {"part", "area", "audience"};
  return fmt::format("amendments/{}/{}/index.html", names[static_cast<std::size_t>(facet)], id);
}

Value filter_fields(const Survey& survey, const std::vector<Concern>& concerns,
                    const LinkOfChoice& link) {
  if (concerns.empty()) return false;
  Fields fields;
  bool has_choices = false;
  bool has_links = false;
  const auto add = [&](Facet facet, const std::string& name) {
    std::vector<Fields> list;
    std::vector<Fields> links;
    for (const Choice& choice : choices(survey, facet, concerns)) {
      list.push_back(choice_fields(choice));
      std::string href = link(facet, choice);
      if (!href.empty()) links.push_back(link_fields(std::move(href), choice.title));
    }
    has_choices = set_list(fields, name + "s", std::move(list)) || has_choices;
    has_links = set_list(fields, name + "_links", std::move(links)) || has_links;
  };
  add(Facet::part, "filter_part");
  add(Facet::audience, "filter_audience");
  add(Facet::area, "filter_area");
  has_choices = set_list(fields, "filter_months", month_choices(survey, concerns)) || has_choices;
  fields.set("has_filter_links", has_links);
  if (!has_choices) return false;
  return fields;
}

}  // namespace codicil::pages
