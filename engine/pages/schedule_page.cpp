#include "pages/schedule_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "pages/addresses.h"
#include "pages/chrome.h"
#include "pages/compared_chapters.h"
#include "pages/filters.h"

namespace codicil::pages {

namespace {

/// A sentence tells all of it; its text is one link away.
bool is_new_or_gone(const ScheduleChapter& chapter) {
  return chapter.chapter->is(compare::ChapterChange::added) ||
         chapter.chapter->is(compare::ChapterChange::withdrawn);
}

/// The ways to the rows that touch obligations, timescales and numbers, which stand first in their
/// chapter; `next` is the number of its first row.
std::vector<Fields> ways_to_flagged(const ScheduleChapter& chapter, std::size_t next,
                                    const Words& words) {
  std::vector<Fields> ways;
  if (is_new_or_gone(chapter)) return ways;
  for (const ScheduleRow& row : chapter.rows) {
    if (row.section->flags.empty()) break;
    Fields way = link_fields("#" + anchor_of_change(next++),
                             fmt::format("{}, {}", chapter.title, row.place));
    way.set("way_flags", flag_fields(*row.section, words));
    ways.push_back(std::move(way));
  }
  return ways;
}

Fields changed_chapter(const ChangesView& view, const ScheduleChapter& chapter, std::size_t& next) {
  std::vector<Fields> rows;
  if (!is_new_or_gone(chapter)) rows = change_rows(view, chapter, Context::changes, next);
  Fields fields{
      {"changed_number", or_nothing(chapter.number.empty() ? chapter.old_number : chapter.number)},
      {"changed_title", chapter.title},
      {"changed_href", chapter_href(view, chapter)},
      {"changed_what", or_nothing(chapter.what)},
      {"changed_id", false},
      {"changed_next", false}};
  if (rows.empty()) {
    // The sentence is the change then, and readers step to it and on from it.
    const std::size_t number = next++;
    fields.set("changed_id", anchor_of_change(number));
    fields.set("changed_next", "#" + anchor_of_change(number + 1));
  }
  set_list(fields, "changes", std::move(rows));
  return fields;
}

/// The lists of a schedule's page, chapter by chapter.
class ScheduleLists {
 public:
  explicit ScheduleLists(const ChangesView& view) : view_(view) {}

  void add(const ScheduleChapter& chapter) {
    Concern concern = concern_of(view_.survey, *view_.pair, chapter.chapter->chapters);
    const Fields fields = concern_fields(concern);
    add_to(numbers_, number_rows(view_, chapter), fields);
    add_to(followed_, followed_rows(view_, chapter), fields);
    if (chapter.rows.empty() && chapter.what.empty()) return;
    add_to(flagged_, ways_to_flagged(chapter, next_, view_.survey.words()), fields);
    Fields row = changed_chapter(view_, chapter, next_);
    row.set("changed_part", part_heading(concern));
    add_to(chapters_, {std::move(row)}, fields);
    concerns_.push_back(std::move(concern));
  }

  void put_into(Fields& fields) {
    fields.set("is_empty", chapters_.empty());
    fields.set("filters",
               filter_fields(view_.survey, concerns_, [&](Facet facet, const Choice& choice) {
                 const bool has_heading = facet == Facet::part && parts_.contains(choice.id);
                 return has_heading ? "#" + part_anchor(choice.id) : std::string();
               }));
    fields.set("changed_chapters", std::move(chapters_));
    set_list(fields, "flagged", std::move(flagged_));
    set_tail(fields, next_, std::move(followed_), std::move(numbers_));
  }

 private:
  static void add_to(std::vector<Fields>& list, std::vector<Fields> rows, const Fields& concern) {
    for (Fields& row : rows) {
      row.set("concern", concern);
      list.push_back(std::move(row));
    }
  }

  /// {part_id, part_title} where a part begins. Chapters that are gone stand behind all others, so
  /// that it may begin again; its anchor stays at the first.
  Value part_heading(const Concern& concern) {
    const std::string& part = concern.parts.front();
    if (part == part_) return false;
    part_ = part;
    const auto all = choices(view_.survey, Facet::part, {concern});
    const auto found = std::ranges::find(all, part, &Choice::id);
    if (found == all.end()) return false;
    const bool is_first = parts_.insert(part).second;
    return Fields{{"part_id", is_first ? Value(part_anchor(part)) : Value(false)},
                  {"part_title", found->title}};
  }

  const ChangesView& view_;
  std::vector<Fields> chapters_;
  std::vector<Fields> flagged_;
  std::vector<Fields> numbers_;
  std::vector<Fields> followed_;
  std::vector<Concern> concerns_;
  std::string part_;             ///< Of the chapter before.
  std::set<std::string> parts_;  ///< That have begun.
  std::size_t next_ = 1;
};

}  // namespace

Page schedule_page(const ChangesView& view, const std::string& title) {
  const Survey& survey = view.survey;
  const Schedule schedule =
      schedule_of(*find_comparison(survey, *view.pair), view.sides, survey.words());
  Fields fields = chrome(
      survey,
      {.path = view.page, .title = title, .description = {}, .canonical = {}, .indexed = false});
  fields.set("title", title);
  fields.set("editions_href", link_to(view.page, editions_path));
  fields.set("as_at_href", link_to(view.page, as_at_path));
  set_list(fields, "interim", {});
  set_list(fields, "replaced", replaced_fields(schedule.replaced));
  ScheduleLists lists(view);
  for (const ScheduleChapter& chapter : schedule.chapters) lists.add(chapter);
  lists.put_into(fields);
  return {.path = view.page, .layout = "changes", .fields = std::move(fields)};
}

}  // namespace codicil::pages
