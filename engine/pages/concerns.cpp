#include "pages/concerns.h"

#include <algorithm>
#include <string_view>

#include "pages/compared_chapters.h"

namespace codicil::pages {

namespace {

std::vector<std::string> ids_of(const std::vector<Placed<std::string>>& placed) {
  std::vector<std::string> ids;
  ids.reserve(placed.size());
  for (const auto& id : placed) ids.push_back(id.value);
  return ids;
}

/// The month of an edition as authors write it; its id begins with it.
std::string month_of(const Edition& edition) {
  constexpr std::size_t length = std::string_view("2026-02").size();
  return edition.id.substr(0, length);
}

/// Takes in what else is concerned; who excluded nobody still does not.
void widen(std::vector<std::string>& ids, const std::vector<std::string>& others) {
  if (ids.empty()) return;
  if (others.empty()) return ids.clear();
  for (const std::string& id : others) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
}

/// The chapters beside its own whose changes an entry announces.
void add_others(Concern& concern, const Survey& survey, const Update& update, const Entry& entry) {
  const EditionChanges* changes = changes_announced_by(survey, update);
  if (changes == nullptr) return;
  for (const ChangedChapter& chapter : changes->chapters) {
    const auto& entries = chapter.announcement.entries;
    if (chapter.story == entry.story ||
        std::ranges::find(entries, entry.amendment) == entries.end())
      continue;
    const Concern other = concern_of(survey, changes->pair, chapter.comparison->chapters);
    widen(concern.parts, other.parts);
    widen(concern.areas, other.areas);
    widen(concern.audiences, other.audiences);
  }
}

std::vector<std::string> months_of_changes(const Survey& survey, compare::TextPair pair,
                                           std::size_t story) {
  std::vector<std::string> months;
  for (std::size_t snapshot = pair.before + 1; snapshot <= *pair.after; ++snapshot) {
    const auto& changes = survey.changes[snapshot];
    if (!changes || changes->find(story) == nullptr) continue;
    std::string month = month_of(survey.snapshot(snapshot).edition);
    if (months.empty() || months.back() != month) months.push_back(std::move(month));
  }
  return months;
}

std::string spaced(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) {
    if (!text.empty()) text += ' ';
    text += id;
  }
  return text;
}

}  // namespace

Concern concern_of(const Manual& manual, std::size_t chapter) {
  const ChapterText& text = *manual.chapters[chapter].text;
  return {.parts = {manual.parts[manual.chapters[chapter].part].id},
          .areas = ids_of(text.areas),
          .audiences = ids_of(text.audience),
          .months = {}};
}

Concern concern_of(const Update& update) {
  return {.parts = {}, .areas = {}, .audiences = {}, .months = {month_of(*update.edition)}};
}

Concern concern_of(const Survey& survey, const Update& update, const Entry& entry) {
  const Manual* manual = entry.manual;
  std::size_t chapter = entry.chapter;
  if (update.snapshot && entry.story && survey.snapshot(*update.snapshot).manual) {
    const auto then = survey.publication.stories[*entry.story].chapters[*update.snapshot];
    if (then) {
      manual = survey.snapshot(*update.snapshot).manual.get();
      chapter = *then;
    }
  }
  Concern concern = concern_of(*manual, chapter);
  add_others(concern, survey, update, entry);
  if (!entry.amendment->audience.empty()) concern.audiences = ids_of(entry.amendment->audience);
  concern.months = {month_of(*update.edition)};
  return concern;
}

Concern concern_of(const Survey& survey, compare::TextPair pair,
                   const compare::ChapterPair& chapters) {
  const compare::Sides sides = sides_of(survey, pair);
  Concern concern = chapters.after ? concern_of(sides.after.manual, *chapters.after)
                                   : concern_of(sides.before.manual, *chapters.before);
  if (pair.after)
    concern.months = months_of_changes(survey, pair, story_of(survey, pair, chapters));
  return concern;
}

Fields concern_fields(const Concern& concern) {
  Fields fields;
  const auto add = [&](const char* name, const std::vector<std::string>& ids) {
    if (!ids.empty()) fields.set(name, spaced(ids));
  };
  add("concern_part", concern.parts);
  add("concern_area", concern.areas);
  add("concern_audience", concern.audiences);
  add("concern_month", concern.months);
  return fields;
}

}  // namespace codicil::pages
