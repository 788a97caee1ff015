#include "pages/old_numbers.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "pages/labels.h"
#include "pages/present_places.h"

namespace codicil::pages {

namespace {

using Json = nlohmann::ordered_json;

/// Writes the data of one story after the other.
class NumberTables {
 public:
  explicit NumberTables(const Survey& survey) : survey_(survey), places_(survey) {
    const auto& snapshots = survey.publication.archive.snapshots;
    for (std::size_t snapshot = 0; snapshot < snapshots.size(); ++snapshot) {
      positions_.push_back(editions_.size());
      if (snapshots[snapshot].manual) editions_.push_back(edition(snapshot));
    }
  }

  Json all() {
    Json chapters = Json::array();
    for (std::size_t story = 0; story < survey_.presence.size(); ++story) {
      chapters.push_back(chapter(story));
    }
    return {{"editions", editions_}, {"chapters", std::move(chapters)}};
  }

 private:
  Json edition(std::size_t snapshot) const {
    const Edition& edition = survey_.snapshot(snapshot).edition;
    const InForce& range = survey_.in_force[snapshot];
    return {edition.id, edition_label(edition.id, survey_.words()),
            range.never ? std::string() : iso(range.from),
            range.never || !range.until ? std::string() : iso(*range.until)};
  }

  const Chapter& chapter_then(std::size_t story, std::size_t snapshot) const {
    const std::size_t index = *survey_.publication.stories[story].chapters[snapshot];
    return survey_.snapshot(snapshot).manual->chapters[index];
  }

  Json chapter(std::size_t story) {
    const auto& runs = survey_.runs[story];
    const Presence presence = survey_.presence[story];
    if (presence == Presence::nothing && runs.empty()) return nullptr;
    now_.clear();
    Json now = Json::array();
    if (presence == Presence::chapter) {
      now_ = outline_of(*survey_.present_chapter(story), survey_.words());
      for (const OutlineEntry& entry : now_) now.push_back(described(entry));
    }
    lists_ = Json::array();
    Json written = Json::array();
    for (const PastRun& run : runs) add_run(story, run, written);
    return {{"id", survey_.publication.stories[story].id},
            {"title", title_of(story)},
            {"state", state_of(presence)},
            {"now", std::move(now)},
            {"lists", std::move(lists_)},
            {"runs", std::move(written)}};
  }

  std::string title_of(std::size_t story) const {
    if (const Chapter* chapter = survey_.present_chapter(story)) return printed_title(*chapter);
    return chapter_then(story, survey_.runs[story].back().snapshots.back()).text->title;
  }

  static int state_of(Presence presence) {
    if (presence == Presence::nothing) return 2;
    return presence == Presence::withdrawn || presence == Presence::vanished ? 1 : 0;
  }

  static Json described(const OutlineEntry& entry) {
    Json fields = {entry.anchor, entry.number, entry.title};
    if (entry.is_paragraph) fields.push_back(1);
    return fields;
  }

  /// Editions that differ in nothing that is listed share one line.
  void add_run(std::size_t story, const PastRun& run, Json& written) {
    const Chapter& then = chapter_then(story, run.snapshots.front());
    const std::size_t first = positions_[run.snapshots.front()];
    const std::size_t last = positions_[run.snapshots.back()];
    const Json tail = {then.number, then.text->title, list_index(list_of(story, then))};
    if (!written.empty()) {
      Json& before = written.back();
      if (before[1] == first - 1 && Json(before.begin() + 2, before.end()) == tail) {
        before[1] = last;
        return;
      }
    }
    Json line = {first, last};
    line.insert(line.end(), tail.begin(), tail.end());
    written.push_back(std::move(line));
  }

  std::size_t list_index(Json list) {
    const auto found = std::ranges::find(lists_, list);
    if (found != lists_.end()) return static_cast<std::size_t>(found - lists_.begin());
    lists_.push_back(std::move(list));
    return lists_.size() - 1;
  }

  /// Of what has no number nobody asks by number.
  Json list_of(std::size_t story, const Chapter& then) {
    Json list = Json::array();
    if (then.is_withdrawn()) return list;
    for (const OutlineEntry& entry : outline_of(then, survey_.words())) {
      if (entry.number.empty()) continue;
      const PresentPlace place =
          entry.is_paragraph ? places_.of_paragraph(story, then, entry.index)
                             : places_.of_section(story, then.text->sections[entry.index].id);
      list.push_back(row(story, entry, place));
    }
    return list;
  }

  Json row(std::size_t story, const OutlineEntry& entry, PresentPlace place) const {
    const bool is_home = place.story == story;
    if (is_home && place.entry >= 0 && is_same(now_[static_cast<std::size_t>(place.entry)], entry))
      return place.entry;
    Json to = is_home ? Json(place.entry) : Json::array({place.story, place.entry});
    return {entry.number, entry.title, entry.anchor, entry.is_paragraph ? 1 : 0, std::move(to)};
  }

  const Survey& survey_;
  PresentPlaces places_;
  std::vector<std::size_t> positions_;  ///< Of each snapshot, among the archived ones.
  Json editions_ = Json::array();
  std::vector<OutlineEntry> now_;  ///< Of the chapter that is written.
  Json lists_;
};

}  // namespace

std::string old_numbers_script(const Survey& survey) {
  const Json tables = NumberTables(survey).all();
  return "codicilNumbers(" + tables.dump(-1, ' ', false, Json::error_handler_t::replace) + ");\n";
}

}  // namespace codicil::pages
